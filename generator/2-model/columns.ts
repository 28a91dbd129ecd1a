import type { Report } from '../diagnostics.ts'
import type { Row, Table } from '../tables.ts'
import { duplicateColumn, tooManyCells, unknownColumn } from './findings.ts'
import { parseStatus } from './status-code.ts'
import { codeWords, columnWords, plain, trimmedOf, type Role } from './vocabulary.ts'

/** What kind of rows a table has. */
export type TableKind = 'elements' | 'parameters' | 'statuses' | 'unknown'

/** Reports a row that has more cells than its table has columns. */
export function reportSurplus(row: Row, width: number, report: Report): void {
  const extra = row.cells[width]
  const lines = new Set(row.cells.map(({ place }) => place.line)).size
  if (extra !== undefined) report(tooManyCells(extra.place, row.cells.length, width, lines))
}

/** The role a column heading names, in any of the languages known. */
export function roleOf(heading: string): Role | undefined {
  const word = trimmedOf(plain(heading), ':*')
  return (Object.keys(columnWords) as Role[]).find((role) => columnWords[role].includes(word))
}

/** Roles of a heading row, one a column; reports `unknown-column` and `duplicate-column`. Of notes there may be several. */
export function readColumns(heading: Row, report: Report): (Role | undefined)[] {
  const seen = new Set<Role>()
  return heading.cells.map((cell) => {
    const role = roleOf(cell.text)
    if (role === undefined) report(unknownColumn(cell.place, cell.text))
    else if (seen.has(role) && role !== 'notes') report(duplicateColumn(cell.place, cell.text))
    else seen.add(role)
    return role
  })
}

/**
 * The column of a table's HTTP statuses: one that is headed so, unless none of its cells has a number, or one of codes
 * that all are statuses; -1 without one.
 */
export function statusColumn(table: Table): number {
  const { heading, rows } = table
  const hasNumber = (column: number): boolean =>
    rows.some(({ cells }) => /\d/.test(cells[column]?.text ?? ''))
  const headed = heading.cells.findIndex(
    ({ text }, column) => roleOf(text) === 'status' && (rows.length === 0 || hasNumber(column)),
  )
  if (headed !== -1) return headed
  return heading.cells.findIndex(
    ({ text }, column) => codeWords.includes(plain(text)) && areStatuses(table, column),
  )
}

function areStatuses({ rows }: Table, column: number): boolean {
  return rows.length > 0 && rows.every(({ cells }) => parseStatus(cells[column]?.text ?? '') !== undefined)
}

export function tableKind(table: Table): TableKind {
  const roles = new Set(table.heading.cells.map((cell) => roleOf(cell.text)))
  const column = statusColumn(table)
  if (column !== -1 && (!roles.has('name') || areStatuses(table, column))) return 'statuses'
  if (!roles.has('name')) return 'unknown'
  return roles.has('level') ? 'elements' : 'parameters'
}
