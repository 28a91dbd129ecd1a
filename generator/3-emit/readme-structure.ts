import type { Nodes, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Model, Page } from '../ir.ts'
import { sentTo } from './readme-view.ts'
import { oneLine } from './tokens.ts'

/**
 * Proves that a finished README says what the model calls for, as text alone: it is parsed again, and its headings,
 * list items and table cells are compared with the model. Throws with the first difference: text became markup.
 */
export function checkReadme(text: string, model: Model): void {
  const root = unified().use(remarkParse).use(remarkGfm).parse(text)
  const found = blocksOf(root)
  const wanted = model.apis.flatMap(({ title, baseUrls, authentication, pages, name }) => [
    `# ${oneLine(title.value)}`,
    ...baseUrls.map(({ value }) => `- Base URL: ${oneLine(value)}`),
    ...[oneLine(authentication?.value ?? '')]
      .filter((said) => said !== '')
      .map((said) => `- Authentication: ${said}`),
    ...pages.flatMap((page) => [`## ${oneLine(page.title.value)}: ${name}/${page.name}`, ...rowsOf(page)]),
  ])
  const index = Math.max(
    0,
    found.findIndex((block, at) => block !== wanted[at]),
  )
  if (found.join('\n') !== wanted.join('\n'))
    throw new Error(
      `README.md does not say what its pages call for: ${found[index] ?? 'nothing'}, not ${wanted[index] ?? 'that'}`,
    )
}

function rowsOf(page: Page): string[] {
  return [
    '| Operation | Sends | What it does',
    ...page.operations.map((operation) =>
      ['', operation.name.value, sentTo(operation), operation.summary?.value ?? '']
        .map((cell) => oneLine(cell))
        .join(' | ')
        .trim(),
    ),
  ]
}

/** One line a heading, list item and table row, from the first API on: what stands above is ours. */
function blocksOf({ children }: Root): string[] {
  const first = children.findIndex((node) => node.type === 'heading' && node.depth > 1)
  return first === -1 ? [] : children.slice(first).flatMap(blockOf)
}

function blockOf(node: RootContent): string[] {
  switch (node.type) {
    case 'heading':
      return [`${'#'.repeat(node.depth - 1)} ${inline(node)}`]
    case 'list':
      return node.children.map((item) => `- ${inline(item)}`)
    case 'table':
      return node.children.map((row) => ['', ...row.children.map(inline)].join(' | ').trim())
    default:
      return [`${node.type} ${inline(node)}`]
  }
}

/** The text of a block; a node that is more than text or code stands with its kind, which nothing calls for. */
function inline(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  const isBlock = ['heading', 'listItem', 'tableCell', 'paragraph'].includes(node.type)
  const text = 'children' in node ? node.children.map(inline).join('') : ''
  return isBlock ? text : `(${node.type} ${text})`
}
