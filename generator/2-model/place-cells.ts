import type { Report } from '../diagnostics.ts'
import type { Cell, Row, Table } from '../tables.ts'
import { fits } from './cell-shapes.ts'
import { roleOf } from './columns.ts'
import { uncertainRow, unplacedCells } from './findings.ts'
import { doubtsOf } from './joined-doubt.ts'
import { usualYes } from './joined-lines.ts'
import { doubtAboutOccurs, doubtAboutWay } from './placement-doubt.ts'
import { bestWays, factColumns, type Roles, type Way } from './placements.ts'

/**
 * A table whose empty cells were dropped, with its cells back in their columns: in the one way that fills most of
 * them, or where they stand if empty cells show that none was dropped. Reports a row for which no way fits or several
 * do, and a row whose cells were told apart without certainty.
 */
export function placeCells(table: Table, report: Report): Table {
  for (const { why, place } of table.rows.flatMap(doubtsOf)) report(uncertainRow(place, why))
  if (table.gaps !== 'dropped') return table
  const columns: Columns = {
    roles: table.heading.cells.map(({ text }) => roleOf(text)),
    yes: usualYes(table.rows.flatMap(({ cells }) => cells.map(({ text }) => text))),
  }
  const isKept =
    table.rows.some((row) => hasGap(row) && doubtsOf(row).length === 0) &&
    table.rows.every((row) => fitsInPlace(row, columns.roles))
  const place = (row: Row): Row => (isKept ? row : placeRow(row, columns, report))
  return { ...table, gaps: 'kept', rows: table.rows.map(place) }
}

/** What the columns of a table hold, and how it mostly writes that a field is required. */
interface Columns {
  readonly roles: Roles
  readonly yes: string | undefined
}

/** Whether an empty cell has a filled one behind it. */
function hasGap({ cells }: Row): boolean {
  const empty = cells.findIndex(({ text }) => text === '')
  return empty !== -1 && empty < cells.findLastIndex(({ text }) => text !== '')
}

function fitsInPlace({ cells }: Row, roles: Roles): boolean {
  return cells.every(({ text }, column) => text === '' || fits(text, roles[column]))
}

function placeRow(row: Row, { roles, yes }: Columns, report: Report): Row {
  const cells = row.cells.filter(({ text }) => text !== '')
  if ((hasGap(row) || cells.length >= roles.length) && fitsInPlace(row, roles)) {
    const doubt = doubtAboutOccurs(row.cells[roles.indexOf('occurs')]?.text)
    if (doubt !== undefined) report(uncertainRow(row.place, doubt))
    return row
  }
  if (cells.length > roles.length) return { ...row, cells }
  const ways = bestWays(cells, roles)
  const [best, ...others] = ways
  if (best === undefined || others.some((other) => factsOf(other, roles) !== factsOf(best, roles)))
    report(
      unplacedCells(
        row.place,
        cells.length,
        ways.map((way) => missing(way, roles)),
      ),
    )
  if (best === undefined) return { ...row, cells }
  const doubt = doubtAboutWay(cells, best, { roles, yes })
  if (doubt !== undefined) report(uncertainRow(row.place, doubt))
  return { ...row, cells: spread(row, cells, best, roles.length) }
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
