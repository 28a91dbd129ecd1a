import type { Element } from 'hast'
import type { Block, Cell, Row, Table } from '../tables.ts'
import { laysOut, rowsOf, type HtmlRow } from './html-layout.ts'
import { elementsBelow } from './html-names.ts'
import { blankOf, cellText, firstText, placeOf, textOf } from './html-text.ts'
import { withLevels } from './indents.ts'

/** A row with its cells laid out. */
interface GridRow {
  readonly row: Row
  /** What its first cell is written with in front of its text. */
  readonly blank: string
  /** Whether a single cell spans it all. */
  readonly isTitle: boolean
  /** Whether it is a row of headings some of which stand above several columns. */
  readonly isGroups: boolean
  readonly isHead: boolean
  /** Whether most of its columns, the first among them, are cells of the row above that reach down. */
  readonly goesOn: boolean
}

/**
 * The blocks that a table of data stands for: itself, or several where rows that are one wide cell divide it, each of
 * those as a paragraph. A cell that spans rows stands in each of them; where most cells do, further rows are further
 * lines of the others. A table inside a cell is lines of it. Undefined for a table that lays the page out, and for one
 * without a row of two cells.
 */
export function readHtmlTable(table: Element, file: string): Block[] | undefined {
  const rows = laysOut(table) ? [] : layOut(table, file)
  const heading = headingOf(rows)
  if (heading === undefined) return undefined
  const caption = elementsBelow(table, (name) => name === 'caption', new Set())
  const blocks = divide(levelled(bodyOf(rows, heading)), heading.row)
  return [...caption.map((element) => paragraph(textOf([element]), element, file)), ...blocks]
}

/** The first row, or below one whose headings stand above several columns the next one. */
function headingOf(rows: readonly GridRow[]): GridRow | undefined {
  const [first, ...others] = rows.filter(({ isTitle }) => !isTitle)
  const end = others.findIndex(({ isHead, isGroups }) => !isHead || !isGroups)
  const next = others[end]
  return first?.isGroups === true && next?.isHead === true ? next : first
}

/** Rows that are none of headings, nor say them again. */
function bodyOf(rows: readonly GridRow[], heading: GridRow): GridRow[] {
  const start = rows.indexOf(heading)
  const texts = ({ row }: GridRow): string => JSON.stringify(row.cells.map(({ text }) => text))
  const said = texts(heading)
  return rows.filter((row, index) => row.isTitle || (index > start && texts(row) !== said))
}

function divide(rows: readonly GridRow[], heading: Row): Block[] {
  const blocks: Block[] = []
  let open: Row[] = []
  const close = (): void => {
    if (open.length > 0) blocks.push(toTable(heading, open))
    open = []
  }
  for (const { row, isTitle, goesOn } of rows) {
    const above = goesOn ? open.pop() : undefined
    if (isTitle) {
      close()
      blocks.push({ kind: 'paragraph', text: row.cells[0]?.text ?? '', place: row.place })
    } else open.push(above === undefined ? row : withLines(above, row))
  }
  close()
  return blocks.some(({ kind }) => kind === 'table') ? blocks : [...blocks, toTable(heading, [])]
}

/** A row whose cells have those of the next one as further lines, but for the ones that reach down. */
function withLines(above: Row, next: Row): Row {
  const cells = above.cells.map((cell, column): Cell => {
    const text = next.cells[column]?.text ?? ''
    return next.cells[column] === cell || text === ''
      ? cell
      : { ...cell, text: cell.text === '' ? text : `${cell.text}\n${text}` }
  })
  return { ...above, cells }
}

function toTable(heading: Row, rows: readonly Row[]): Table {
  return { kind: 'table', gaps: 'kept', heading, rows, place: heading.place }
}

function layOut(table: Element, file: string): GridRow[] {
  const rows = rowsOf(table)
  const width = rows
    .map(({ cells }) => cells.reduce((sum, cell) => sum + span(cell, 'colSpan'), 0))
    .reduce((widest, one) => Math.max(widest, one), 0)
  /** Cells that reach down from above, by column, with how many more rows they cover. */
  const reaching = new Map<number, { cell: Cell; rows: number }>()
  return rows
    .flatMap((row) => {
      if (row.cells.length === 0) return []
      const kind = kindOf(row, reaching, width)
      const blank = reaching.get(0)?.rows ? '' : blankOf(row.cells[0])
      const cells = placeCells(row.cells, reaching, file)
      const isEmpty = cells.every(({ text }) => text === '')
      return isEmpty ? [] : [{ row: { cells, place: placeOf(file, row.element) }, blank, ...kind }]
    })
    .filter(() => width > 1)
}

function levelled(rows: readonly GridRow[]): GridRow[] {
  const found = withLevels(rows)
  return rows.map((grid, index) => ({ ...grid, row: found[index] ?? grid.row }))
}

function kindOf(
  { cells, part }: HtmlRow,
  reaching: ReadonlyMap<number, { readonly rows: number }>,
  width: number,
): Omit<GridRow, 'row' | 'blank'> {
  const isHead = part === 'head'
  const reached = [...reaching.values()].filter(({ rows }) => rows > 0).length
  return {
    isTitle: width > 1 && cells.length === 1 && span(cells[0], 'colSpan') >= width,
    isHead,
    isGroups: isHead && cells.some((cell) => span(cell, 'colSpan') > 1),
    goesOn: (reaching.get(0)?.rows ?? 0) > 0 && reached > cells.length,
  }
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
    const place = placeOf(file, firstText(element.children) ?? element)
    const cell = { text: cellText(element), place }
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
