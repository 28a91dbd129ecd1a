import type { Element, ElementContent, Nodes } from 'hast'
import type { Place } from '../diagnostics.ts'

/** Elements whose content no reader of the page sees, or that are no text. */
export const skipped = new Set(['head', 'script', 'style', 'template', 'noscript', 'svg', 'button', 'select'])

/** Elements that break the text of a page into blocks. */
export const blockNames = new Set(
  (
    'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** Elements of a kind below another, not those inside one another or inside `closed` ones. */
export function elementsBelow(
  element: Element,
  wanted: (name: string) => boolean,
  closed: ReadonlySet<string>,
): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return []
    if (wanted(child.tagName)) return [child]
    return closed.has(child.tagName) ? [] : elementsBelow(child, wanted, closed)
  })
}

/** The text a reader sees: white space folded, `<br>` and the ends of blocks as line breaks. */
export function textOf(nodes: readonly Nodes[]): string {
  return nodes
    .map(rawText)
    .join('')
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

function rawText(node: Nodes): string {
  if (node.type === 'text')
    return node.value.replace(/[\s\u00a0]+/g, ' ').replace(/[\u200b\u2060\ufeff]/g, '')
  if (node.type !== 'element') return ''
  if (node.tagName === 'br') return '\n'
  if (skipped.has(node.tagName)) return ''
  const text = node.children.map(rawText).join('')
  return blockNames.has(node.tagName) ? `\n${text}\n` : text
}

/** The first node that holds text, which is where people look. */
export function firstText(nodes: readonly ElementContent[]): Nodes | undefined {
  for (const node of nodes) {
    if (node.type === 'text' && node.value.trim() !== '') return node
    const found = node.type === 'element' ? firstText(node.children) : undefined
    if (found !== undefined) return found
  }
  return nodes[0]
}

export function placeOf(file: string, node: Nodes | undefined): Place {
  const { line, column } = node?.position?.start ?? { line: 1, column: 1 }
  return { file, line, column }
}
