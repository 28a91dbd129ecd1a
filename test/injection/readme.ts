import type { Nodes, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Model, Page } from '../../generator/ir.ts'
import { sentTo } from '../../generator/3-emit/readme-view.ts'
import { oneLine } from '../../generator/3-emit/tokens.ts'

/** The first block of a README that does not say what the model calls for, by a Markdown parser; undefined for none. */
export function oddBlock(text: string, model: Model): string | undefined {
  const root = unified().use(remarkParse).use(remarkGfm).parse(text)
  const found = blocksOf(root)
  const wanted = model.apis.flatMap(({ title, baseUrls, authentication, pages, name }) => [
    `# ${oneLine(title.value)}`,
    ...baseUrls
      .map(({ value }) => oneLine(value))
      .filter((url) => url !== '')
      .map((url) => `- Base URL: ${url}`),
    ...[oneLine(authentication?.value ?? '')]
      .filter((said) => said !== '')
      .map((said) => `- Authentication: ${said}`),
    ...pages.flatMap((page) => [`## ${oneLine(page.title.value)}: ${name}/${page.name}`, ...rowsOf(page)]),
  ])
  const length = Math.max(found.length, wanted.length)
  return Array.from({ length }, (_, index) => [found[index] ?? 'nothing', wanted[index] ?? 'nothing'])
    .filter(([has, needs]) => has !== needs)
    .map(([has, needs]) => `${has} instead of ${needs}`)[0]
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
