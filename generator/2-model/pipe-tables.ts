import type { Block, Cell, Row, Table } from '../tables.ts'
import type { DoubtfulRow } from './joined-doubt.ts'
import { placeOf, startsKey } from './pipe-place.ts'
import { closed, hasLead, isHeading, isText, join, styleOf, type PipeStyle } from './pipe-row.ts'
import { proseBlocks } from './prose-blocks.ts'

/** A table that is being read, and what was read before it. */
interface Reading {
  readonly blocks: Block[]
  heading: Row
  style: PipeStyle
  rows: DoubtfulRow[]
  /** The row that may go on. */
  row: DoubtfulRow | undefined
  /** Lines without pipes below the rows. */
  text: Cell[]
}

/**
 * The blocks that lines of pipe text stand for. A row may take several lines, and lines without a pipe may be part of
 * one or text between tables, which go on below it; a line of column headings begins the next table.
 */
export function splitPipeLines(table: Table): Block[] {
  if (table.gaps !== 'dropped') return [table]
  const reading: Reading = { blocks: [], ...opened(table.heading) }
  for (const [index, line] of table.rows.entries())
    readLine(reading, withFirst(line, reading.style), table.rows.slice(index + 1, index + 40))
  close(reading)
  return reading.blocks
}

function opened(heading: Row): Omit<Reading, 'blocks'> {
  return { heading, style: styleOf(heading), rows: [], row: undefined, text: [] }
}

/** Where no row has a pipe in front, one there stands behind a cell that is empty. */
function withFirst(line: Row, { leads }: PipeStyle): Row {
  const { place } = line
  return leads || !hasLead(line) ? line : { ...line, cells: [{ text: '', place }, ...line.cells] }
}

/** Where every row has one, a pipe in front of a line that goes on with a row may stand behind an empty cell. */
function withGap(row: Row, line: Row, { roles, leads }: PipeStyle): Row {
  const whole = { ...line, cells: [{ text: '', place: line.place }, ...line.cells] }
  return leads && hasLead(line) && closed(join(row, whole)).length === roles.length ? whole : line
}

function readLine(reading: Reading, line: Row, below: readonly Row[]): void {
  const { row, style, text } = reading
  const belongs = row === undefined ? 'new' : placeOf(row, [line, ...below], style)
  if (isHeading(line)) {
    close(reading)
    Object.assign(reading, opened(line))
  } else if (row !== undefined && belongs === 'same')
    reading.row = { ...join(row, withGap(row, line, style)), doubts: row.doubts }
  else if (isText(line) && !isLoneName(line, below, style)) {
    closeRow(reading)
    text.push(...line.cells)
  } else {
    if (text.length > 0) {
      close(reading)
      Object.assign(reading, opened(reading.heading))
    }
    closeRow(reading)
    const why = 'this line may or may not begin a row'
    reading.row = { ...line, doubts: belongs === 'new?' ? [{ why, place: line.place }] : [] }
  }
  if (isFull(reading)) closeRow(reading)
}

/** Whether a line within a table is a row that has nothing but its name. */
function isLoneName(line: Row, [next]: readonly Row[], { roles, trails }: PipeStyle): boolean {
  return !trails && roles[0] === 'name' && startsKey(line) && (next === undefined || !isText(next))
}

function closeRow(reading: Reading): void {
  if (reading.row !== undefined) reading.rows.push(reading.row)
  reading.row = undefined
}

function close(reading: Reading): void {
  closeRow(reading)
  const { heading, rows, text } = reading
  reading.blocks.push(
    {
      kind: 'table',
      gaps: 'dropped',
      heading: { ...heading, cells: closed(heading) },
      rows: rows.map((row) => ({ ...row, cells: closed(row), place: row.cells[0]?.place ?? row.place })),
      place: heading.place,
    },
    ...proseBlocks(text),
  )
}

/** Whether a row has all of its cells, the last one closed by a pipe. */
function isFull({ row, style }: Reading): boolean {
  return style.trails && row?.cells.at(-1)?.text === '' && row.cells.length > style.roles.length
}
