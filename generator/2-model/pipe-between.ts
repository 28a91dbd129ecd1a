import type { Cell, Row } from '../tables.ts'
import { fits } from './cell-shapes.ts'
import { closed, couldStart, type PipeStyle } from './pipe-row.ts'

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
