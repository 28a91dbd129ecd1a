import type { Place } from '../diagnostics.ts'
import type { Cell, Row, Table } from '../tables.ts'
import type { Line } from './plain-text.ts'

/** Whether a line is the beginning of a table: at least two cells with a pipe between or behind them. */
export function isPipeRow(text: string): boolean {
  return splitCells({ text, place: { file: '', line: 1, column: 1 } }).length > 2
}

/**
 * A table of pipe text from its heading line on. A row ends when it has as many cells as the heading, however many
 * lines that takes; a line that brings too many begins a new row, and leaves the one before it short. Empty cells may
 * have been dropped, so the cells of a short row are in order but not in place.
 */
export function readPipeTable(lines: readonly Line[], at: number): { block: Table; next: number } {
  const first = lines[at] ?? { text: '', place: { file: '', line: 1, column: 1 } }
  const heading = toRow(splitCells(first), first.place)
  const width = heading.cells.length
  const rows: Row[] = []
  let open: Cell[] = []
  let next = at + 1
  for (; next < lines.length; next++) {
    const line = lines[next]
    if (line === undefined || line.text === '' || (open.length === 0 && !line.text.includes('|'))) break
    const cells = splitCells(line)
    const joined = join(open, cells)
    if (open.length > 0 && joined.length > width + 1) {
      rows.push(toRow(open, open[0]?.place ?? line.place))
      open = cells
    } else open = joined
    if (open.length > width) {
      rows.push(toRow(open, open[0]?.place ?? line.place))
      open = []
    }
  }
  if (open.length > 0) rows.push(toRow(open, open[0]?.place ?? first.place))
  return { block: { kind: 'table', gaps: 'dropped', heading, rows, place: first.place }, next }
}

/** The cells of a line; a pipe in front opens the first, and what stands behind the last pipe is a cell still open. */
function splitCells({ text, place }: Line): Cell[] {
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

/** A row that goes on: the first cell of the next line continues the cell that was open. */
function join(open: readonly Cell[], cells: readonly Cell[]): Cell[] {
  const [first, ...rest] = cells
  const last = open.at(-1)
  if (last === undefined || first === undefined) return [...open, ...cells]
  const text = [last.text, first.text].filter((part) => part !== '').join('\n')
  return [...open.slice(0, -1), { text, place: last.text === '' ? first.place : last.place }, ...rest]
}

function toRow(cells: readonly Cell[], place: Place): Row {
  const last = cells.at(-1)
  return { cells: last?.text === '' ? cells.slice(0, -1) : cells, place }
}
