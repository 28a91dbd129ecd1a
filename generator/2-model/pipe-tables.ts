import type { Block, Row, Table } from '../tables.ts'
import type { Doubt, DoubtfulRow } from './joined-doubt.ts'
import { countsCells } from './pipe-count.ts'
import { isBegun, isKey, placeOf, startsKey } from './pipe-place.ts'
import { closed, filled, hasLead, isHeading, isText, join, styleOf, type PipeStyle } from './pipe-row.ts'
import { fits } from './cell-shapes.ts'
import { asText, isAside, isProse, isUnknownHeading } from './pipe-between.ts'
import { paragraphsOf, type ProseLine } from './prose-blocks.ts'

/** A table that is being read, and what was read before it. */
interface Reading {
  readonly blocks: Block[]
  heading: Row
  style: PipeStyle
  rows: DoubtfulRow[]
  /** Whether the cells of a line tell by their number whether its row ends. */
  counts: boolean
  /** The row that may go on. */
  row: DoubtfulRow | undefined
  /** Lines without pipes below the rows. */
  text: ProseLine[]
  /** The number of the line read last. */
  line: number
}

/**
 * The blocks that lines of pipe text stand for. A row may take several lines, and lines without a pipe may be part of
 * one or text between tables, which go on below it; a line of column headings begins the next table.
 */
export function splitPipeLines(table: Table): Block[] {
  if (table.gaps !== 'dropped') return [table]
  const reading: Reading = { blocks: [], ...opened(table.heading, table.rows) }
  for (const [index, line] of table.rows.entries())
    readLine(reading, withFirst(line, reading.style), table.rows.slice(index + 1))
  close(reading)
  return reading.blocks
}

function opened(heading: Row, below: readonly Row[]): Omit<Reading, 'blocks'> {
  const counts = countsCells(heading, below)
  return {
    heading,
    style: styleOf(heading),
    counts,
    rows: [],
    row: undefined,
    text: [],
    line: heading.place.line,
  }
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

function readLine(reading: Reading, line: Row, rest: readonly Row[]): void {
  const below = rest.slice(0, 40)
  const { row, style, text, counts } = reading
  const belongs = row === undefined ? 'new' : counts ? 'same' : placeOf(row, [line, ...below], style)
  const isFirst = line.place.line > reading.line + 1
  // Without a pipe behind its rows nothing of one goes on below a blank line.
  const goesOn = belongs.startsWith('same') && (style.trails || !isFirst)
  const isApart = isFirst && !goesOn
  if (isHeading(line) || (isApart && isUnknownHeading(line, below, style))) {
    close(reading)
    Object.assign(reading, opened(line, rest))
  } else if (row !== undefined && goesOn)
    reading.row = {
      ...join(row, withGap(row, line, style)),
      doubts: belongs === 'same' ? row.doubts : [...row.doubts, severalRows(row), beginsRow(line)],
    }
  else if (isText(line) ? !isLoneName(line, below, reading) : isTextBetween(reading, line, isApart)) {
    closeRow(reading)
    text.push({ ...asText(line), isFirst })
  } else {
    const isWeak = row === undefined ? isWeakBelowFull(reading, line, below) : isText(line) && !isKey(line)
    if (text.length > 0) {
      close(reading)
      Object.assign(reading, { ...opened(reading.heading, []), counts })
    }
    if (row !== undefined && belongs === 'new?' && row.cells.at(-1)?.text !== '')
      reading.row = { ...row, doubts: [...row.doubts, severalRows(row)] }
    closeRow(reading)
    reading.row = { ...line, doubts: belongs === 'new?' || isWeak ? [beginsRow(line)] : [] }
  }
  if (isFull(reading) && (counts || !isSurplus(reading.row, below[0], reading.style))) closeRow(reading)
  reading.line = line.place.line
}

/** Whether a line with pipes is text between rows. */
function isTextBetween({ row, style }: Reading, line: Row, isApart: boolean): boolean {
  return (isApart && isProse(line, style)) || (row === undefined && isAside(line, style.roles))
}

function severalRows({ place }: Row): Doubt {
  return { why: 'it may be several rows', place }
}

function beginsRow({ place }: Row): Doubt {
  return { why: 'this line may or may not begin a row', place }
}

/** Whether a line within a table is a row that has nothing but its name. */
function isLoneName(line: Row, [next]: readonly Row[], { style: { roles, trails }, text }: Reading): boolean {
  const isBetween = startsKey(line) && (next === undefined || !isText(next) || text.length === 0)
  return !trails && roles[0] === 'name' && (isKey(line) || isBetween)
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
    ...paragraphsOf(text),
  )
}

/** Whether a line below a full row has a word that could be a name, or what a pipe in that row parted from it. */
function isWeakBelowFull({ rows, text, style, counts }: Reading, line: Row, [next]: readonly Row[]): boolean {
  if (counts) return false
  const isLone = filled(line).length === 1 && !isKey(line)
  const isBelow = rows.length > 0 && text.length === 0
  return isLone && isBelow && (next === undefined || !isBegun(line, next, style.roles))
}

/** Whether a line below a full row is a last cell of it, since a pipe in another parted that in two. */
function isSurplus(row: Row | undefined, line: Row | undefined, { roles, leads }: PipeStyle): boolean {
  if (row === undefined || line === undefined || closed(row).at(-1)?.text === '') return false
  if (roles[0] === 'level' && filled(line).some(({ text }) => fits(text, 'level'))) return false
  if (isText(line) || (leads && hasLead(line))) return false
  return filled(line).length === 1 && !startsKey(line)
}

/** Whether a row has all of its cells, the last one closed by a pipe. */
function isFull({ row, style }: Reading): boolean {
  return style.trails && row?.cells.at(-1)?.text === '' && row.cells.length > style.roles.length
}
