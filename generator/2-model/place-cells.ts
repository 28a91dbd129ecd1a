import type { Report } from '../diagnostics.ts'
import type { Cell, Row, Table } from '../tables.ts'
import { fits } from './cell-shapes.ts'
import { roleOf } from './columns.ts'
import { unplacedCells } from './findings.ts'
import type { Role } from './vocabulary.ts'

/**
 * A table whose empty cells were dropped, with its cells back in their columns: where they stand if that fits, else in
 * the one way that fits best. Reports a row for which no way fits, or several that fill different columns.
 */
export function placeCells(table: Table, report: Report): Table {
  if (table.gaps !== 'dropped') return table
  const roles = table.heading.cells.map(({ text }) => roleOf(text))
  return { ...table, gaps: 'kept', rows: table.rows.map((row) => placeRow(row, roles, report)) }
}

function placeRow(row: Row, roles: readonly (Role | undefined)[], report: Report): Row {
  const cells = withoutPadding(row.cells)
  if (
    cells.length > roles.length ||
    fitsAll(
      cells,
      roles,
      cells.map((_, index) => index),
    )
  )
    return { ...row, cells }
  const ways = placements(
    cells.filter(({ text }) => text !== ''),
    roles,
  )
  const [best, ...others] = bestOf(ways, roles)
  if (best === undefined) {
    report(unplacedCells(row.place, cells.length, []))
    return { ...row, cells }
  }
  if (others.some((other) => factsOf(other, roles) !== factsOf(best, roles)))
    report(
      unplacedCells(
        row.place,
        cells.length,
        [best, ...others].map((way) => missing(way, roles)),
      ),
    )
  return {
    ...row,
    cells: spread(
      row,
      cells.filter(({ text }) => text !== ''),
      best,
      roles.length,
    ),
  }
}

function withoutPadding(cells: readonly Cell[]): Cell[] {
  const last = cells.findLastIndex(({ text }) => text !== '')
  return cells.slice(0, last + 1)
}

/** Every way to put the cells into columns in order, such that each fits its column. Columns by the cell's index. */
function placements(cells: readonly Cell[], roles: readonly (Role | undefined)[], from = 0): number[][] {
  const [first, ...rest] = cells
  if (first === undefined) return [[]]
  return roles.flatMap((role, column) =>
    column >= from && roles.length - column >= cells.length && fits(first.text, role)
      ? placements(rest, roles, column + 1).map((way) => [column, ...way])
      : [],
  )
}

/** The ways that fill the most columns of facts; a description has no shape, so it takes what is left. */
function bestOf(ways: readonly number[][], roles: readonly (Role | undefined)[]): number[][] {
  const most = Math.max(...ways.map((way) => facts(way, roles).length))
  return ways.filter((way) => facts(way, roles).length === most)
}

function facts(way: readonly number[], roles: readonly (Role | undefined)[]): number[] {
  return way.filter((column) => !['description', 'example', undefined].includes(roles[column]))
}

function factsOf(way: readonly number[], roles: readonly (Role | undefined)[]): string {
  return facts(way, roles).join()
}

function missing(way: readonly number[], roles: readonly (Role | undefined)[]): string {
  return roles.filter((_, column) => !way.includes(column)).join(' and ')
}

function fitsAll(
  cells: readonly Cell[],
  roles: readonly (Role | undefined)[],
  way: readonly number[],
): boolean {
  return cells.every(({ text }, index) => text === '' || fits(text, roles[way[index] ?? index]))
}

/** The cells at their columns, and empty ones where nothing is left of them. */
function spread(row: Row, cells: readonly Cell[], way: readonly number[], width: number): Cell[] {
  return Array.from(
    { length: width },
    (_, column) => cells[way.indexOf(column)] ?? { text: '', place: nearest(row, cells, way, column) },
  )
}

/** An empty cell is shown where the text that follows it stands. */
function nearest(row: Row, cells: readonly Cell[], way: readonly number[], column: number): Cell['place'] {
  const next = way.findIndex((taken) => taken > column)
  return cells[next]?.place ?? row.place
}
