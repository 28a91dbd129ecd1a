import type { Cell, Row } from '../tables.ts'
import { fits } from './cell-shapes.ts'
import { roleOf } from './columns.ts'
import { isFirstColumn } from './joined-heading.ts'
import type { Roles } from './placements.ts'

/** How the lines of a table of pipe text are written. */
export interface PipeStyle {
  readonly roles: Roles
  /** Whether a pipe stands in front of every row, and behind it. */
  readonly leads: boolean
  readonly trails: boolean
}

export function styleOf(heading: Row): PipeStyle {
  return {
    roles: closed(heading).map(({ text }) => roleOf(text)),
    leads: hasLead(heading),
    trails: hasTrail(heading),
  }
}

/** Whether a pipe stands behind a line. */
export function hasTrail({ cells }: Row): boolean {
  return cells.at(-1)?.text === ''
}

/** The cells of a row without the one behind its last pipe. */
export function closed({ cells }: Row): readonly Cell[] {
  return cells.at(-1)?.text === '' ? cells.slice(0, -1) : cells
}

/** The cells of a row that hold text. */
export function filled({ cells }: Row): Cell[] {
  return cells.filter(({ text }) => text !== '')
}

export function hasLead({ cells, place }: Row): boolean {
  return (cells[0]?.place.column ?? 0) > place.column
}

/** Whether a line has no pipe at all. */
export function isText({ cells }: Row): boolean {
  return cells.length === 1
}

/** Whether a line below a table is the heading of another: nothing but different column headings, one of them a name. */
export function isHeading(line: Row): boolean {
  const roles = closed(line).map(({ text }) => roleOf(text))
  return (
    roles.length > 1 &&
    roles.every((role) => role !== undefined) &&
    new Set(roles).size === roles.length &&
    isFirstColumn(roles[0]) &&
    (roles.includes('name') || roles.includes('status'))
  )
}

/** Whether a line looks like the beginning of a row, with a name where one must stand. */
export function couldStart(line: Row, roles: Roles): boolean {
  const [first, second] = filled(line)
  if (first === undefined || !fits(first.text, roles[0]) || /^(?:\d\d|0$)/.test(first.text)) return false
  return (
    roles[0] !== 'level' || second === undefined || fits(second.text, roles[1]) || fits(second.text, roles[2])
  )
}

/** A row that goes on: the first cell of the next line continues the cell that was open. */
export function join(row: Row, line: Row): Row {
  const [first, ...rest] = line.cells
  const last = row.cells.at(-1)
  if (last === undefined || first === undefined) return row
  const text = [last.text, first.text].filter((part) => part !== '').join('\n')
  const cell = { text, place: last.text === '' ? first.place : last.place }
  return { ...row, cells: [...row.cells.slice(0, -1), cell, ...rest] }
}
