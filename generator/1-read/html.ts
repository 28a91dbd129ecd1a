import type { Element, ElementContent, Root } from 'hast'
import type { Place, Report } from '../diagnostics.ts'
import type { Block, Cell, Document } from '../tables.ts'
import { moveBlock, movePlace } from './blocks.ts'
import { readCode } from './code-block.ts'
import { tablesIn } from './html-layout.ts'
import { reportLosses } from './html-losses.ts'
import { elementsBelow, isUnread, nameOf } from './html-names.ts'
import { readHtmlTable } from './html-table.ts'
import { readTerms } from './html-terms.ts'
import { blockNames, firstText, placeOf, textOf, textWithButtons, writtenText } from './html-text.ts'
import { parseHtml, parseHtmlPart } from './markup.ts'
import { refuseDeep } from './nesting.ts'

/**
 * The blocks of an HTML page, saved as it came. Tables that only lay the page out are walked through. Reports what of
 * the page is in none of them. Throws if nested too deeply.
 */
export function readHtml(path: string, text: string, report: Report = () => {}): Document {
  return { path, blocks: readTree(parseHtml(text), path, report) }
}

/** The blocks of HTML inside another page, at their places in it. */
export function readHtmlPart(text: string, start: Place, report: Report): Block[] {
  const blocks = readTree(parseHtmlPart(text), start.file, (found) =>
    report({ ...found, place: movePlace(found.place, start) }),
  )
  return blocks.map((block) => moveBlock(block, start))
}

/** The text of HTML inside a line of another page. */
export function textOfHtml(text: string): string {
  return textOf(parseHtmlPart(text).children)
}

function readTree(root: Root, file: string, report: Report): Block[] {
  refuseDeep(root)
  const blocks: Block[] = []
  walk(root, file, blocks)
  reportLosses(root, file, report)
  return blocks
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
  const name = nameOf(element)
  const place = placeOf(file, element)
  const heading = /^h([1-6])$/.exec(name)
  const code = name === 'pre' ? readPre(element, file) : undefined
  if (heading !== null)
    blocks.push({ kind: 'heading', depth: Number(heading[1]), text: headingText(element), place })
  else if (code !== undefined) for (const block of code) blocks.push(block)
  else if (name === 'table') {
    const tables = readHtmlTable(element, file)
    if (tables === undefined) for (const cell of cellsOf(element)) walk(cell, file, blocks)
    else for (const block of tables) blocks.push(block)
  } else if (name === 'ul' || name === 'ol') readList(element, file, blocks)
  else if (name === 'dl') readTermList(element, file, blocks)
  else walk(element, file, blocks)
}

/** Some pages write the mark that links a heading to itself as plain text. */
function headingText(element: Element): string {
  return textWithButtons(element).replace(/^[#¶]\s+|\s*¶$|\s+#$/g, '')
}

function readPre(element: Element, file: string): Block[] | undefined {
  const place = placeOf(file, firstText(element.children) ?? element)
  return readCode(writtenText(element), place, { withColumns: true })
}

function readTermList(element: Element, file: string, blocks: Block[]): void {
  const items = readTerms(element, file)
  if (items === undefined) walk(element, file, blocks)
  else blocks.push({ kind: 'list', items, place: placeOf(file, element) })
}

/** A list, parted where an item holds tables. */
function readList(list: Element, file: string, blocks: Block[]): void {
  let items: Cell[] = []
  const flush = (): void => {
    const [first] = items
    if (first !== undefined) blocks.push({ kind: 'list', items, place: placeOf(file, list) })
    items = []
  }
  for (const item of list.children) {
    if (item.type !== 'element') continue
    const text = textOf([item])
    if (tablesIn(item).length > 0) {
      flush()
      walk(item, file, blocks)
    } else if (text !== '') items.push({ text, place: placeOf(file, firstText([item])) })
  }
  flush()
}

/** Cells of a table that lays the page out, its own ones alone. */
function cellsOf(table: Element): Element[] {
  return elementsBelow(table, (name) => name === 'td' || name === 'th' || name === 'caption', new Set())
}

function holdsBlocks(element: Element): boolean {
  if (isUnread(element)) return false
  return (
    blockNames.has(nameOf(element)) ||
    element.children.some((child) => child.type === 'element' && holdsBlocks(child))
  )
}
