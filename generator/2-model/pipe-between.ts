import type { Cell, Row, Table } from '../tables.ts'
import { fits, isCount } from './cell-shapes.ts'
import { roleOf } from './columns.ts'
import { closed, couldStart, filled, type PipeStyle } from './pipe-row.ts'
import type { Roles } from './placements.ts'

/** Whether a line below a blank one is the heading of a table that is not known: titles, with as many cells below them. */
export function isUnknownHeading(line: Row, [next]: readonly Row[], { roles }: PipeStyle): boolean {
  if (roles[0] === 'level' && couldStart(line, roles)) return false
  const cells = closed(line)
  return (
    cells.length > 1 &&
    next !== undefined &&
    closed(next).length === cells.length &&
    cells.every(
      ({ text }) => /^\p{Lu}[\p{L}/’' -]+$/u.test(text) && !fits(text, 'type') && !fits(text, 'required'),
    )
  )
}

/** Whether a line below a blank one is text with a pipe in it. */
export function isProse(line: Row, { roles, trails }: PipeStyle): boolean {
  return !trails && line.cells.length === 2 && !couldStart(line, roles)
}

/** Whether a line among elements is text that has cells, such as a menu: none of them is a level, a type or how often. */
export function isAside(line: Row, roles: Roles): boolean {
  const cells = filled(line)
  const isFact = ({ text }: Cell): boolean => fits(text, 'level') || fits(text, 'type') || isCount(text)
  return roles[0] === 'level' && cells.length > 0 && !cells.some(isFact)
}

/** Whether a table has no rows, and nothing but a few words in the cells of its heading, as a menu does. */
export function isMenu({ heading, rows }: Table): boolean {
  const isTitle = ({ text }: Cell): boolean =>
    /^\p{Lu}[\p{L}’' -]{0,30}$/u.test(text) && !fits(text, 'type') && roleOf(text) === undefined
  return rows.length === 0 && filled(heading).every(isTitle)
}

/** A line that is no row of a table. */
export function asText({ cells, place }: Row): Cell {
  return {
    text: cells
      .map(({ text }) => text)
      .join(' | ')
      .trim(),
    place,
  }
}
