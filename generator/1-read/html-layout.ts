import type { Element } from 'hast'
import { cellsOf, elementsBelow, nameOf } from './html-names.ts'
import { textOf } from './html-text.ts'

/** A row of a table, and whether it is said to be one of headings or stands below the table. */
export interface HtmlRow {
  readonly element: Element
  readonly cells: readonly Element[]
  readonly part: 'head' | 'body' | 'foot'
}

/** The rows of a table, not those of tables inside it; the ones of its foot last, wherever they are written. */
export function rowsOf(table: Element): HtmlRow[] {
  const parts = elementsBelow(table, (name) => /^(?:thead|tbody|tfoot|tr)$/.test(name), new Set(closed))
  const rows = parts.flatMap((part) =>
    nameOf(part) === 'tr' ? [part] : elementsBelow(part, (name) => name === 'tr', new Set(closed)),
  )
  const inside = (name: string): Set<Element> =>
    new Set(
      parts
        .filter((part) => nameOf(part) === name)
        .flatMap((part) => elementsBelow(part, (one) => one === 'tr', new Set(closed))),
    )
  const [head, foot] = [inside('thead'), inside('tfoot')]
  const found = rows.map((element): HtmlRow => {
    const cells = cellsOf(element)
    const isHead = head.has(element) || (cells.length > 0 && cells.every((cell) => nameOf(cell) === 'th'))
    return { element, cells, part: foot.has(element) ? 'foot' : isHead ? 'head' : 'body' }
  })
  return [...found.filter(({ part }) => part !== 'foot'), ...found.filter(({ part }) => part === 'foot')]
}

const closed = ['caption', 'table']

/** The outermost tables inside an element. */
export function tablesIn(element: Element): Element[] {
  return elementsBelow(element, (name) => name === 'table', new Set())
}

/**
 * Whether a table with tables inside lays the page out. One that is data has a row of short headings above, no headings
 * of the page in the cells that hold tables, and is marked as such or wider than any table inside.
 */
export function laysOut(table: Element): boolean {
  const inner = tablesIn(table)
  if (inner.length === 0) return false
  const rows = rowsOf(table)
  if (!hasHeadings(rows)) return true
  const isMarked = firstRow(rows)?.part === 'head'
  const holders = rows.flatMap(({ cells }) => cells.filter((cell) => tablesIn(cell).length > 0))
  if (holders.some((cell) => elementsBelow(cell, (name) => /^h[1-6]$/.test(name), new Set()).length > 0))
    return true
  return !isMarked && widthOf(rows) <= inner.reduce((most, one) => Math.max(most, widthOf(rowsOf(one))), 0)
}

/** Whether a table begins with at least two short headings. */
export function hasHeadings(rows: readonly HtmlRow[]): boolean {
  const first = firstRow(rows)
  if (first === undefined || first.cells.some((cell) => tablesIn(cell).length > 0)) return false
  const texts = first.cells.map((cell) => textOf([cell]))
  const isShort = texts.every((text) => text.length <= 60 && !text.includes('\n'))
  return isShort && texts.filter((text) => text !== '').length > 1
}

/** The first row that is no title over all columns. */
function firstRow(rows: readonly HtmlRow[]): HtmlRow | undefined {
  return rows.find(({ cells }) => cells.length > 1)
}

export function widthOf(rows: readonly HtmlRow[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
}
