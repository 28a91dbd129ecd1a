import type { Cell, Row, Table } from '../tables.ts'
import { endOf, type Line } from './lines.ts'

/** Whether a line is the beginning of a table: at least two cells with a pipe between or behind them. */
export function isPipeRow(text: string): boolean {
  return splitCells({ text, place: { file: '', line: 1, column: 1 } }).length > 2
}

/** Blank lines that may stand between two lines of a table. */
const mostBlanks = 2

/**
 * A table of pipe text: all lines up to the next blank one, and those below it if one of them has a pipe, each
 * of them a row as it stands. The last cell of a line is the one still open where it ends, empty behind a
 * pipe. Which lines make one row, which begin another table and which are text between tables, only their words tell.
 */
export function readPipeTable(lines: readonly Line[], at: number): { block: Table; next: number } {
  const next = endOfTable(lines, at)
  const [heading, ...rows] = lines
    .slice(at, next)
    .filter(({ text }) => text !== '')
    .map((line): Row => ({ cells: splitCells(line), place: line.place }))
  const place = lines[at]?.place ?? { file: '', line: 1, column: 1 }
  return {
    block: { kind: 'table', gaps: 'dropped', heading: heading ?? { cells: [], place }, rows, place },
    next,
  }
}

function endOfTable(lines: readonly Line[], at: number): number {
  let end = at
  let next = at
  do {
    end = endOf(lines, next, ({ text }) => text !== '')
    next = endOf(lines, end, ({ text }) => text === '')
  } while (next - end <= mostBlanks && hasPipe(lines, next))
  return end
}

/** Whether one of the lines up to the next blank one has a pipe. */
function hasPipe(lines: readonly Line[], at: number): boolean {
  const first = lines[endOf(lines, at, ({ text }) => text !== '' && !/(?<!\\)\|/.test(text))]
  return first !== undefined && first.text !== ''
}

/** The cells of a line; a pipe in front opens the first, and what stands behind the last pipe is a cell still open. */
export function splitCells({ text, place }: Line): Cell[] {
  const start = text.startsWith('|') ? 1 : 0
  const cells: Cell[] = []
  let from = start
  for (let index = start; index <= text.length; index++) {
    if (index < text.length && (text[index] !== '|' || text[index - 1] === '\\')) continue
    const raw = text.slice(from, index)
    const column = place.column + from + (raw.length - raw.trimStart().length)
    cells.push({ text: raw.trim().replaceAll('\\|', '|'), place: { ...place, column } })
    from = index + 1
  }
  return cells
}
