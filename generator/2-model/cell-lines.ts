import type { Block, Cell } from '../tables.ts'
import { readGrid } from './cell-grid.ts'
import { beginsRow, isCode, readCells } from './cell-rows.ts'
import { roleOf } from './columns.ts'
import type { DoubtfulRow } from './joined-doubt.ts'
import { isFirstColumn } from './joined-heading.ts'
import { endsTable, namesRequest, paragraphsOf, type ProseLine } from './prose-blocks.ts'
import type { Role } from './vocabulary.ts'

/**
 * Lines of which some hold one cell each, as tables and the prose around them; undefined where there are none. Such a
 * table begins with its column headings, each on a line of its own. Blank lines are its empty cells, unless those were
 * dropped.
 */
export function findCellLines(lines: readonly ProseLine[]): Block[] | undefined {
  const headings = headingsIn(lines)
  const [first] = headings
  if (first === undefined) return undefined
  return [
    ...paragraphsOf(lines.slice(0, first.index)),
    ...headings.flatMap(({ index, roles }, position) =>
      readTable(lines.slice(index, headings[position + 1]?.index), roles),
    ),
  ]
}

interface CellHeading {
  readonly index: number
  readonly roles: readonly Role[]
}

function headingsIn(lines: readonly ProseLine[]): CellHeading[] {
  const found: CellHeading[] = []
  for (let index = 0; index < lines.length; index++) {
    const roles = headingAt(lines, index)
    if (roles.length === 0) continue
    found.push({ index, roles })
    index += roles.length - 1
  }
  return found
}

/** The columns of the headings that stand one below the other from a line on; none if they make no table. */
function headingAt(lines: readonly ProseLine[], index: number): Role[] {
  const roles: Role[] = []
  for (const [position, { text, isFirst }] of lines.slice(index, index + 8).entries()) {
    const role = roleOf(text)
    const isNext = position === 0 || !isFirst
    if (role === undefined || roles.includes(role) || !isNext || !/^\p{Lu}/u.test(text)) break
    roles.push(role)
  }
  const isWhole = roles.includes('status') ? roles.length === 2 : roles.length > 2 && roles.includes('name')
  return isWhole && isFirstColumn(roles[0]) ? roles : []
}

function readTable(lines: readonly ProseLine[], roles: readonly Role[]): Block[] {
  const heading = lines.slice(0, roles.length)
  const below = lines.slice(roles.length)
  const place = heading[0]?.place ?? { file: '', line: 1, column: 1 }
  const end = endOf(below, roles)
  const [own, others] = [below.slice(0, end), below.slice(end)]
  const { rows, rest } = readGrid(joinCodes(own), heading.at(-1), roles) ?? readCells(joinCodes(own), roles)
  const lost = others.find((_, index) => beginsRow(others, index, roles))
  return [
    {
      kind: 'table',
      gaps: 'dropped',
      heading: { cells: heading.map(bare), place },
      rows: lost === undefined ? rows : doubtLast(rows, lost),
      place,
    },
    ...paragraphsOf([...rest, ...others]),
  ]
}

/** Where a table ends: where a request is named, or at a footnote below which none of its rows begins. */
function endOf(lines: readonly ProseLine[], roles: readonly Role[]): number {
  const request = lines.findIndex(namesRequest)
  const part = request === -1 ? lines : lines.slice(0, request)
  const last = part.findLastIndex((_, index) => beginsRow(part, index, roles))
  const note = part.findIndex((line, index) => index > last && endsTable(line))
  return note === -1 ? part.length : note
}

/** Rows of which the last may be none: what looked like another request below it could be a cell, with rows behind it. */
function doubtLast(rows: readonly DoubtfulRow[], { place }: ProseLine): DoubtfulRow[] {
  const last = rows.at(-1)
  const doubt = { why: 'a row may begin here, and the table was taken to end above', place }
  return last === undefined ? [] : [...rows.slice(0, -1), { ...last, doubts: [...last.doubts, doubt] }]
}

/** Lines with each list of codes as one: a cell writes a code a line. */
function joinCodes(lines: readonly ProseLine[]): ProseLine[] {
  const joined: ProseLine[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last !== undefined && !line.isFirst && isCode(last) && isCode(line))
      joined.splice(-1, 1, { ...last, text: `${last.text}\n${line.text}` })
    else joined.push(line)
  }
  return joined
}

function bare({ text, place }: Cell): Cell {
  return { text, place }
}
