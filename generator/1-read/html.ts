import type { Element, ElementContent, Nodes, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { Place } from '../diagnostics.ts'
import type { Block, Cell, Document } from '../tables.ts'
import { readHtmlTable } from './html-table.ts'

const parser = unified().use(rehypeParse).freeze()

/** The blocks of an HTML page, saved as it came. Tables that only lay the page out are walked through. */
export function readHtml(path: string, text: string): Document {
  const root: Root = parser.parse(text)
  const blocks: Block[] = []
  walk(root, path, blocks)
  return { path, blocks }
}

const skipped = new Set(['head', 'script', 'style', 'template', 'noscript', 'svg', 'button', 'select'])

/** Elements that break the text of a page into blocks. */
const blockNames = new Set(
  (
    'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

function walk(node: Root | Element, file: string, blocks: Block[]): void {
  let inline: ElementContent[] = []
  const flush = (): void => {
    const text = textOf(inline)
    const place = placeOf(file, firstText(inline))
    if (text !== '') blocks.push({ kind: 'paragraph', text, place })
    inline = []
  }
  for (const child of node.children) {
    if (child.type === 'element' && holdsBlocks(child)) {
      flush()
      readElement(child, file, blocks)
    } else if (child.type !== 'doctype') inline.push(child)
  }
  flush()
}

function readElement(element: Element, file: string, blocks: Block[]): void {
  const name = element.tagName
  if (skipped.has(name)) return
  const place = placeOf(file, element)
  const heading = /^h([1-6])$/.exec(name)
  if (heading !== null)
    blocks.push({ kind: 'heading', depth: Number(heading[1]), text: textOf([element]), place })
  else if (name === 'table') {
    const tables = readHtmlTable(element, file)
    if (tables === undefined) for (const cell of cellsOf(element)) walk(cell, file, blocks)
    else blocks.push(...tables)
  } else if (name === 'ul' || name === 'ol') {
    const items = itemsOf(element, file)
    if (items.some(({ text }) => text !== '')) blocks.push({ kind: 'list', items, place })
  } else walk(element, file, blocks)
}

function itemsOf(list: Element, file: string): Cell[] {
  return list.children.flatMap((item) =>
    item.type === 'element' ? [{ text: textOf([item]), place: placeOf(file, firstText([item])) }] : [],
  )
}

/** Cells of a table that lays the page out, its own ones alone. */
function cellsOf(table: Element): Element[] {
  return elementsBelow(table, (name) => name === 'td' || name === 'th' || name === 'caption', new Set())
}

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

function holdsBlocks(element: Element): boolean {
  return (
    blockNames.has(element.tagName) ||
    skipped.has(element.tagName) ||
    element.children.some((child) => child.type === 'element' && holdsBlocks(child))
  )
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
