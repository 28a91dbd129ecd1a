import type { Report } from '../diagnostics.ts'
import type { Row, Table } from '../tables.ts'
import { duplicateColumn, tooManyCells, unknownColumn } from './findings.ts'
import { columnWords, plain, trimmedOf, type Role } from './vocabulary.ts'

/** What kind of rows a table has, told from its columns alone. */
export type TableKind = 'elements' | 'parameters' | 'statuses' | 'unknown'

/** Reports a row that has more cells than its table has columns. */
export function reportSurplus(row: Row, width: number, report: Report): void {
  const extra = row.cells[width]
  if (extra !== undefined) report(tooManyCells(extra.place, row.cells.length, width))
}

/** The role a column heading names, in any of the languages known. */
export function roleOf(heading: string): Role | undefined {
  const word = trimmedOf(plain(heading), ':*')
  return (Object.keys(columnWords) as Role[]).find((role) => columnWords[role].includes(word))
}

/** Roles of a heading row, one a column; reports `unknown-column` and `duplicate-column`. */
export function readColumns(heading: Row, report: Report): (Role | undefined)[] {
  const seen = new Set<Role>()
  return heading.cells.map((cell) => {
    const role = roleOf(cell.text)
    if (role === undefined) report(unknownColumn(cell.place, cell.text))
    else if (seen.has(role)) report(duplicateColumn(cell.place, cell.text))
    else seen.add(role)
    return role
  })
}

export function tableKind(table: Table): TableKind {
  const roles = new Set(table.heading.cells.map((cell) => roleOf(cell.text)))
  if (roles.has('status')) return 'statuses'
  if (!roles.has('name')) return 'unknown'
  return roles.has('level') ? 'elements' : 'parameters'
}
