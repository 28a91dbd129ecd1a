import type { Block, Cell, Row, Table } from '../tables.ts'
import { fits } from './cell-shapes.ts'
import type { DoubtfulRow } from './joined-doubt.ts'
import { isAside } from './pipe-between.ts'
import { isHeading, isText } from './pipe-row.ts'
import { factColumns, type Roles } from './placements.ts'
import { roleOf } from './columns.ts'
import { endsTable, isSentence, namesRequest, paragraphsOf, type ProseLine } from './prose-blocks.ts'
import { fold } from './vocabulary.ts'

/** A table that is being read, and what was read before it. */
interface Reading {
  readonly blocks: Block[]
  heading: Row
  rows: DoubtfulRow[]
  /** Lines without tabs below the last row. */
  text: ProseLine[]
  /** Whether one of these ends the table, and whether one names another request. */
  isOver: boolean
  isRequest: boolean
}

/**
 * The blocks that lines with tabs between their cells stand for. A cell may take several lines, and lines without tabs
 * may be part of one or text between rows, which is doubted; a line of headings begins the next table, and what stands
 * right above it is no part of a row.
 */
export function splitTabLines(table: Table): Block[] {
  if (table.gaps !== 'tabs') return [table]
  const reading: Reading = { blocks: [], ...opened(table.heading) }
  for (const [index, line] of table.rows.entries()) readLine(reading, line, table.rows[index + 1])
  close(reading, false)
  return reading.blocks
}

function opened(heading: Row): Omit<Reading, 'blocks'> {
  return { heading, rows: [], text: [], isOver: false, isRequest: false }
}

function readLine(reading: Reading, line: Row, next: Row | undefined): void {
  const { rows, text, heading, isOver, isRequest } = reading
  if (isText(line) || (roleOf(heading.cells[0]?.text ?? '') !== undefined && namesRequest(asText(line))))
    addProse(reading, asText(line))
  else if (isHeading(line) || isUnknownHeading(line, next, heading) || isRequest) {
    close(reading, !isOver)
    Object.assign(reading, opened(line))
  } else {
    if (isOver) {
      close(reading, false)
      Object.assign(reading, opened(heading))
    } else for (const part of text.splice(0)) addText(rows, part)
    addCells(reading, line)
  }
}

/** Adds a line of text, which may be part of the row above unless it stands apart. */
function addProse(reading: Reading, line: Cell, isApart = false): void {
  reading.text.push({ ...line, isFirst: isApart })
  reading.isRequest ||= namesRequest(line)
  reading.isOver ||= isApart || endsTable(line)
}

/** Whether a line has titles in another number than the headings above, and one with as many cells stands below it. */
function isUnknownHeading({ cells }: Row, next: Row | undefined, heading: Row): boolean {
  const width = cells.length
  return (
    width !== heading.cells.length &&
    next?.cells.length === width &&
    cells.every(({ text }) => /^\p{Lu}[\p{L}/’' -]+$/u.test(text))
  )
}

/** Adds a line with tabs: a row that is not full goes on with what has room in it, unless that is a row by itself. */
function addCells(reading: Reading, line: Row): void {
  const { rows, heading } = reading
  const last = rows.at(-1)
  const roles = heading.cells.map(({ text }) => roleOf(text))
  const hasRoom = last !== undefined && last.cells.length + line.cells.length - 1 <= roles.length
  const isNew = !hasRoom || (last.cells.length > 1 && isRow(line, roles))
  if (isNew && isAside(line, roles)) addProse(reading, asText(line), true)
  else if (isNew) rows.push({ ...line, doubts: [] })
  else rows[rows.length - 1] = joined(last, line.cells)
}

/** Whether cells make a row where they stand: the first is filled, and they say what it is. */
export function isRow({ cells }: Row, roles: Roles): boolean {
  const filled = cells.flatMap(({ text }, column) => (text === '' ? [] : [column]))
  return (
    filled[0] === 0 &&
    factColumns(filled, roles).length > 1 &&
    cells.every(({ text }, column) => text === '' || fits(text, roles[column]))
  )
}

/** Adds a line without tabs to the last cell above it, with a doubt unless it goes on with a list of codes. */
function addText(rows: DoubtfulRow[], line: Cell): void {
  const last = rows.at(-1)
  if (last === undefined) return void rows.push({ cells: [line], place: line.place, doubts: [] })
  const row = joined(last, [line])
  const doubt = { why: 'this line may also be text between two rows', place: line.place }
  const isDoubted = row.doubts.some(({ why }) => why === doubt.why)
  rows[rows.length - 1] = isCode(line) || isDoubted ? row : { ...row, doubts: [...row.doubts, doubt] }
}

function isCode({ text }: Cell): boolean {
  return /^\S+\s*=/.test(text)
}

function joined(row: DoubtfulRow, cells: readonly Cell[]): DoubtfulRow {
  const [first, ...others] = cells
  const last = row.cells.at(-1)
  if (first === undefined || last === undefined) return row
  const text = last.text === '' || first.text === '' ? last.text + first.text : `${last.text}\n${first.text}`
  return { ...row, cells: [...row.cells.slice(0, -1), { ...last, text }, ...others] }
}

/**
 * Ends a table. Of the lines below its last row, codes go on with that; so do others up to a sentence, unless they are
 * the caption of a table that follows.
 */
function close({ blocks, heading, rows, text }: Reading, isFollowed: boolean): void {
  const end = text.findIndex(
    (line) => line.isFirst || endsTable(line) || isSentence(line.text) || (isFollowed && !isCode(line)),
  )
  const below = end === -1 ? [] : text.slice(end)
  for (const line of text.slice(0, text.length - below.length)) addText(rows, line)
  blocks.push({ kind: 'table', gaps: 'kept', heading, rows, place: heading.place }, ...paragraphsOf(below))
}

/** A line as it would stand without its tabs. */
function asText({ cells, place }: Row): Cell {
  return { text: fold(cells.map(({ text }) => text).join(' ')), place }
}
