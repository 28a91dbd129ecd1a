import type { Element } from 'hast'
import type { Block, Cell, Row, Table } from '../tables.ts'
import { elementsBelow, firstText, placeOf, textOf } from './html-text.ts'

/** A row with its cells laid out; `isTitle` where a single cell spans it all. */
interface GridRow {
  readonly row: Row
  readonly isTitle: boolean
}

/**
 * The blocks that a table of data stands for: itself, or several where rows that are one wide cell divide it, each of
 * those as a paragraph. A cell that spans rows stands in each of them. Undefined for a table that lays the page out:
 * one with tables inside, or without a row of two cells.
 */
export function readHtmlTable(table: Element, file: string): Block[] | undefined {
  const isLayout = elementsBelow(table, (name) => name === 'table', new Set()).length > 0
  const rows = isLayout ? [] : layOut(table, file)
  const heading = rows.find(({ isTitle }) => !isTitle)?.row
  if (heading === undefined) return undefined
  const caption = elementsBelow(table, (name) => name === 'caption', new Set())
  return [...caption.map((element) => paragraph(textOf([element]), element, file)), ...divide(rows, heading)]
}

function divide(rows: readonly GridRow[], heading: Row): Block[] {
  const blocks: Block[] = []
  let open: Row[] = []
  const close = (): void => {
    if (open.length > 0) blocks.push(toTable(heading, open))
    open = []
  }
  for (const { row, isTitle } of rows) {
    if (isTitle) {
      close()
      blocks.push({ kind: 'paragraph', text: row.cells[0]?.text ?? '', place: row.place })
    } else if (row !== heading) open.push(row)
  }
  close()
  return blocks.some(({ kind }) => kind === 'table') ? blocks : [...blocks, toTable(heading, [])]
}

function toTable(heading: Row, rows: readonly Row[]): Table {
  return { kind: 'table', gaps: 'kept', heading, rows, place: heading.place }
}

function layOut(table: Element, file: string): GridRow[] {
  const rows = elementsBelow(table, (name) => name === 'tr', new Set(['caption']))
  const width = rows
    .map((row) => cellsOf(row).reduce((sum, cell) => sum + span(cell, 'colSpan'), 0))
    .reduce((widest, one) => Math.max(widest, one), 0)
  /** Cells that reach down from above, by column, with how many more rows they cover. */
  const reaching = new Map<number, { cell: Cell; rows: number }>()
  return rows
    .flatMap((row) => {
      const elements = cellsOf(row)
      if (elements.length === 0) return []
      const isTitle = width > 1 && elements.length === 1 && span(elements[0], 'colSpan') >= width
      const cells = placeCells(elements, reaching, file)
      return cells.every(({ text }) => text === '')
        ? []
        : [{ row: { cells, place: placeOf(file, row) }, isTitle }]
    })
    .filter(() => width > 1)
}

/** The cells of a row at their columns: behind those that reach down, and as wide as they say. */
function placeCells(
  elements: readonly Element[],
  reaching: Map<number, { cell: Cell; rows: number }>,
  file: string,
): Cell[] {
  const cells: Cell[] = []
  const takeReaching = (): void => {
    for (
      let above = reaching.get(cells.length);
      above !== undefined && above.rows > 0 && cells.length < widest;
      above = reaching.get(cells.length)
    ) {
      above.rows--
      cells.push(above.cell)
    }
  }
  for (const element of elements) {
    takeReaching()
    const cell = { text: textOf([element]), place: placeOf(file, firstText(element.children) ?? element) }
    const [wide, high] = [span(element, 'colSpan'), span(element, 'rowSpan')]
    for (let index = 0; index < wide && cells.length < widest; index++) {
      if (high > 1)
        reaching.set(cells.length, { cell: index === 0 ? cell : { ...cell, text: '' }, rows: high - 1 })
      cells.push(index === 0 ? cell : { ...cell, text: '' })
    }
  }
  takeReaching()
  return cells
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(
    (child): child is Element =>
      child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
  )
}

/** Columns that a row is laid out to: more than a page may have, so that it is refused as a whole. */
const widest = 1_000

/** How many columns or rows a cell takes; at most 100, whatever a page says. */
function span(cell: Element | undefined, name: 'colSpan' | 'rowSpan'): number {
  const value = Number(cell?.properties[name] ?? 1)
  return Number.isInteger(value) && value > 0 ? Math.min(value, 100) : 1
}

function paragraph(text: string, element: Element, file: string): Block {
  return { kind: 'paragraph', text, place: placeOf(file, element) }
}
