import type { Element, ElementContent, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { Block, Cell, Document } from '../tables.ts'
import { readHtmlTable } from './html-table.ts'
import { blockNames, elementsBelow, firstText, placeOf, skipped, textOf } from './html-text.ts'
import { refuseDeep } from './nesting.ts'

const parser = unified().use(rehypeParse).freeze()

/** The blocks of an HTML page, saved as it came. Tables that only lay the page out are walked through. Throws if nested too deeply. */
export function readHtml(path: string, text: string): Document {
  const root: Root = parser.parse(text)
  refuseDeep(root)
  const blocks: Block[] = []
  walk(root, path, blocks)
  return { path, blocks }
}

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
    else for (const block of tables) blocks.push(block)
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

function holdsBlocks(element: Element): boolean {
  return (
    blockNames.has(element.tagName) ||
    skipped.has(element.tagName) ||
    element.children.some((child) => child.type === 'element' && holdsBlocks(child))
  )
}
