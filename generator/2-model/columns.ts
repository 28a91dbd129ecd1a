import type { Report } from '../diagnostics.ts'
import type { Row, Table } from '../tables.ts'
import { fits } from './cell-shapes.ts'
import { duplicateColumn, tooManyCells, unknownColumn } from './findings.ts'
import { parseStatus } from './status-code.ts'
import {
  codeWords,
  columnWords,
  formatHeadings,
  freeRoles,
  plain,
  trimmedOf,
  type Role,
} from './vocabulary.ts'

type Roles = readonly (Role | undefined)[]

/** What kind of rows a table has. */
export type TableKind = 'elements' | 'parameters' | 'statuses' | 'unknown'

/** Reports a row that has more cells than its table has columns, and which of them may be one. */
export function reportSurplus(row: Row, roles: Roles, report: Report): void {
  const extra = row.cells[roles.length]
  if (extra === undefined) return
  report(
    tooManyCells(extra.place, {
      found: row.cells.length,
      wanted: roles.length,
      parted: partedCells(row, roles),
      lines: new Set(row.cells.map(({ place }) => place.line)).size,
    }),
  )
}

/** The texts that a pipe within them may have made several cells: all others then fit their columns. */
function partedCells({ cells }: Row, roles: Roles): string[] {
  const extra = cells.length - roles.length
  return roles.flatMap((role, column) => {
    const joined = cells.slice(column, column + extra + 1).map(({ text }) => text)
    const others = [...cells.slice(0, column), undefined, ...cells.slice(column + extra + 1)]
    const isFree = role !== undefined && freeRoles.includes(role)
    const isFit = others.every(
      (cell, at) => cell === undefined || cell.text === '' || fits(cell.text, roles[at]),
    )
    return isFree && isFit ? [joined.join(' | ')] : []
  })
}

/** The role a column heading names, in any of the languages known. */
export function roleOf(heading: string): Role | undefined {
  return roleOfWord.get(heading) ?? roleOfWord.get(trimmedOf(plain(heading), ':*'))
}

/** The role of each word, with and without a capital letter, as nearly all headings are written; the first that has it. */
const roleOfWord: ReadonlyMap<string, Role> = new Map(
  (Object.keys(columnWords) as Role[])
    .reverse()
    .flatMap((role) => columnWords[role].map((word) => [word, role] as const))
    .flatMap(([word, role]) => [
      [word, role],
      [word.charAt(0).toUpperCase() + word.slice(1), role],
    ]),
)

/**
 * Roles of a heading row, one a column; reports `unknown-column` and `duplicate-column`. Of notes there may be several, and
 * beside a type there may be its format.
 */
export function readColumns(heading: Row, report: Report): (Role | undefined)[] {
  const seen = new Set<Role>()
  return heading.cells.map((cell) => {
    const role = roleOf(cell.text)
    if (role === undefined) report(unknownColumn(cell.place, cell.text))
    else if (seen.has(role) && role !== 'notes' && !formatHeadings.includes(plain(cell.text)))
      report(duplicateColumn(cell.place, cell.text))
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

/** Codes below 200 are never those of a reply: they number something else. */
function areStatuses({ rows }: Table, column: number): boolean {
  return (
    rows.length > 0 && rows.every(({ cells }) => (parseStatus(cells[column]?.text ?? '')?.code ?? 0) >= 200)
  )
}

export function tableKind(table: Table): TableKind {
  const roles = new Set(table.heading.cells.map((cell) => roleOf(cell.text)))
  const column = statusColumn(table)
  if (column !== -1 && (!roles.has('name') || areStatuses(table, column))) return 'statuses'
  if (!roles.has('name')) return 'unknown'
  return roles.has('level') ? 'elements' : 'parameters'
}
