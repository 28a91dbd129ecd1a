import type { Report } from '../diagnostics.ts'
import type { Cell, Row, Table } from '../tables.ts'
import { fits } from './cell-shapes.ts'
import { roleOf } from './columns.ts'
import { uncertainRow, unplacedCells } from './findings.ts'
import { doubtsOf } from './joined-doubt.ts'
import { doubtAboutOccurs, doubtAboutWay } from './placement-doubt.ts'
import { bestWays, factColumns, type Roles, type Way } from './placements.ts'
import { doubtInPlace, requiredStyle, type RequiredStyle } from './required-style.ts'
import { marksOf } from './row-marks.ts'
import { readingOf } from './row-reading.ts'

/**
 * A table whose empty cells were dropped, with its cells back in their columns: in the one way that fills most of
 * them, or where they stand if empty cells show that none was dropped. Reports a row for which no way fits or several
 * do, and a row whose cells were told apart without certainty.
 */
export function placeCells(table: Table, report: Report): Table {
  const placed = table.gaps === 'dropped' ? placeRows(table, report) : table
  table.rows.forEach((row, index) => {
    for (const { why, place } of doubtsOf(row))
      report(uncertainRow(place, why, readingOf(placed.rows[index] ?? row, rolesOf(table))))
  })
  return placed
}

function rolesOf({ heading }: Table): Roles {
  return heading.cells.map(({ text }) => roleOf(text))
}

function placeRows(table: Table, report: Report): Table {
  const roles = rolesOf(table)
  const columns: Columns = {
    roles,
    required: requiredStyle(table.rows.flatMap(({ cells }) => marksOf(cells, roles))),
  }
  const isKept =
    table.rows.some((row) => hasGap(row) && doubtsOf(row).length === 0) &&
    table.rows.every((row) => fitsInPlace(row, columns.roles))
  const place = (row: Row): Row => (isKept ? keepRow(row, columns, report) : placeRow(row, columns, report))
  return { ...table, gaps: 'kept', rows: table.rows.map(place) }
}

/** What the columns of a table hold, and how it writes that a field is required. */
interface Columns {
  readonly roles: Roles
  readonly required: RequiredStyle
}

/** Whether an empty cell has a filled one behind it. */
function hasGap({ cells }: Row): boolean {
  const empty = cells.findIndex(({ text }) => text === '')
  return empty !== -1 && empty < cells.findLastIndex(({ text }) => text !== '')
}

function fitsInPlace({ cells }: Row, roles: Roles): boolean {
  return cells.every(({ text }, column) => text === '' || fits(text, roles[column]))
}

/** A row as it stands. */
function keepRow(row: Row, { roles, required }: Columns, report: Report): Row {
  const doubt = doubtInPlace(row.cells[roles.indexOf('required')]?.text ?? '', required)
  if (doubt !== undefined) report(uncertainRow(row.place, doubt, readingOf(row, roles)))
  return row
}

function placeRow(row: Row, { roles, required }: Columns, report: Report): Row {
  const cells = row.cells.filter(({ text }) => text !== '')
  if ((hasGap(row) || cells.length >= roles.length) && fitsInPlace(row, roles)) {
    const doubt = doubtAboutOccurs(row.cells[roles.indexOf('occurs')]?.text)
    if (doubt !== undefined) report(uncertainRow(row.place, doubt, readingOf(row, roles)))
    return keepRow(row, { roles, required }, report)
  }
  if (cells.length > roles.length) return { ...row, cells }
  const ways = bestWays(cells, roles, required)
  const described = ways.findIndex((way) => way.includes(roles.indexOf('description')))
  const best = ways[Math.max(0, described)]
  const others = ways.filter((way) => way !== best)
  if (best === undefined || others.some((other) => factsOf(other, roles) !== factsOf(best, roles)))
    report(
      unplacedCells(
        row.place,
        cells.length,
        ways.map((way) => missing(way, roles)),
        best === undefined ? stuckCell(cells, roles) : undefined,
      ),
    )
  if (best === undefined) return { ...row, cells }
  const doubt = doubtAboutWay(cells, best, { roles, required })
  const placed = { ...row, cells: spread(row, cells, best, roles.length) }
  if (doubt !== undefined) report(uncertainRow(row.place, doubt, readingOf(placed, roles)))
  return placed
}

/** The first cell that no column can take with the cells before it in theirs. */
function stuckCell(cells: readonly Cell[], roles: Roles): string | undefined {
  return cells.find((_, index) => bestWays(cells.slice(0, index + 1), roles).length === 0)?.text
}

/** Which cell each column of facts gets. */
function factsOf(way: Way, roles: Roles): string {
  return factColumns(way, roles)
    .map((column) => `${column}=${way.indexOf(column)}`)
    .join()
}

function missing(way: Way, roles: Roles): string {
  return roles.filter((_, column) => !way.includes(column)).join(' and ')
}

/** The cells at their columns, and empty ones where nothing is left of them. */
function spread(row: Row, cells: readonly Cell[], way: Way, width: number): Cell[] {
  return Array.from(
    { length: width },
    (_, column) => cells[way.indexOf(column)] ?? { text: '', place: nearest(row, cells, way, column) },
  )
}

/** An empty cell is shown where the text that follows it stands. */
function nearest(row: Row, cells: readonly Cell[], way: Way, column: number): Cell['place'] {
  const next = way.findIndex((taken) => taken > column)
  return cells[next]?.place ?? row.place
}
