import type { Cell } from '../tables.ts'
import { couldBeLost } from './cell-row.ts'
import { fits } from './cell-shapes.ts'
import type { DoubtfulRow } from './joined-doubt.ts'
import type { ProseLine } from './prose-blocks.ts'
import type { Role } from './vocabulary.ts'

/**
 * Rows whose empty cells are blank lines: as many lines each as there are columns. Undefined where that does not fit,
 * or where there is no blank line to tell it.
 */
export function readGrid(
  body: readonly ProseLine[],
  above: ProseLine | undefined,
  roles: readonly Role[],
): { readonly rows: readonly DoubtfulRow[]; readonly rest: readonly ProseLine[] } | undefined {
  const cells = withBlanks(body, above)
  const rows: DoubtfulRow[] = []
  let at = 0
  for (; at < cells.length && isGridRow(cells.slice(at, at + roles.length), roles); at += roles.length) {
    const row = cells.slice(at, at + roles.length)
    rows.push({ cells: row, place: row[0]?.place ?? { file: '', line: 1, column: 1 }, doubts: [] })
  }
  // Below the last row a blank line may be none of its cells, and what follows it text.
  const sure = rows.length > 1 ? at - roles.length : at - 1
  const hasBlank = cells.slice(0, sure).some(({ text }) => text === '')
  const next = cells.slice(at).findIndex(({ text }) => text !== '')
  const rest =
    next === -1 ? [] : body.slice(body.length - cells.slice(at).filter(({ text }) => text !== '').length)
  const isWhole = rest.length === 0 || next > 0 || cells[at - 1]?.text === ''
  return hasBlank && isWhole && !hasRow(rest, roles) ? { rows, rest } : undefined
}

/** Whether what is left below rows has a cell that no prose looks like. */
function hasRow(rest: readonly ProseLine[], roles: readonly Role[]): boolean {
  return (
    rest.some(({ text }) => roles.includes('type') && fits(text, 'type')) ||
    rest.some((_, index) => couldBeLost(rest, index, roles, 0))
  )
}

/** Lines with the blank ones between them, which are known from where the others stand. */
function withBlanks(body: readonly ProseLine[], above: ProseLine | undefined): Cell[] {
  let last = above?.place.line ?? 0
  return body.flatMap(({ text, place }) => {
    const blanks = Array.from({ length: Math.min(12, Math.max(0, place.line - last - 1)) }, (_, index) => ({
      text: '',
      place: { ...place, line: last + index + 1, column: 1 },
    }))
    last = place.line + text.split('\n').length - 1
    return [...blanks, { text, place }]
  })
}

function isGridRow(cells: readonly Cell[], roles: readonly Role[]): boolean {
  const isFilled = roles.every((role, column) => !firstRoles.has(role) || (cells[column]?.text ?? '') !== '')
  return isFilled && cells.every(({ text }, column) => text === '' || fits(text, roles[column]))
}

const firstRoles: ReadonlySet<Role> = new Set(['level', 'name', 'status'])
