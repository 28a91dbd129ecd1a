import type { Place, Report } from '../diagnostics.ts'
import type { Cell, Row, Table } from '../tables.ts'
import { uncertainLine } from './findings.ts'
import type { Line } from './lines.ts'

/**
 * A table whose cells stand between tabs, empty ones too, as browsers copy them: a line of headings, and rows of as many
 * cells. A cell of several lines takes as many. Reports lines that may be text between two rows. Undefined where no
 * table begins.
 */
export function readTabTable(
  lines: readonly Line[],
  at: number,
  report: Report,
): { readonly block: Table; readonly next: number } | undefined {
  const heading = lines[at]?.tabbed
  if (heading === undefined || !opensTable(lines, at)) return undefined
  const rows: Row[] = []
  /** The first line of each row that may be none of it, by the number of the row. */
  const doubts = new Map<number, Place>()
  let next = at + 1
  for (let index = next; index < lines.length && !endsTable(lines, index, heading.length); index++) {
    const line = lines[index]
    if (line === undefined || (line.text === '' && !goesOnBelow(lines, index, heading))) break
    next = index + 1
    if (line.text === '') continue
    const isSure = takeLine(line, rows, heading.length)
    if (!isSure && !doubts.has(rows.length)) doubts.set(rows.length, line.place)
  }
  for (const doubt of doubts.values()) report(uncertainLine(doubt))
  const [first] = heading
  const place = first?.place ?? { file: '', line: 1, column: 1 }
  const row = { cells: heading, place }
  return { block: { kind: 'table', gaps: 'kept', heading: row, rows, place }, next }
}

/** Adds a line to the rows; whether it is certain where it belongs. */
function takeLine(line: Line, rows: Row[], width: number): boolean {
  const cells = line.tabbed ?? [line]
  const last = rows.at(-1)
  const isNew = last === undefined || !goesOn(last, cells, width)
  if (isNew) rows.push({ cells, place: line.place })
  else rows[rows.length - 1] = joined(last, cells)
  return isNew || cells.length > 1 || /^\S+\s*=/.test(line.text)
}

/** Whether a row with as many cells stands below a blank line, and is not the headings of a table of the same kind. */
function goesOnBelow(lines: readonly Line[], at: number, heading: readonly Cell[]): boolean {
  const below = lines.slice(at, at + 3).find(({ text }) => text !== '')?.tabbed
  const isHeadings = below?.every(({ text }, column) => text === heading[column]?.text) === true
  return below?.length === heading.length && !isHeadings
}

/** Whether a line could be one of headings, and one of as many cells follows before the next blank line. */
export function opensTable(lines: readonly Line[], at: number): boolean {
  const cells = lines[at]?.tabbed ?? []
  if (cells.length < 2 || !cells.every(isHeading)) return false
  for (let index = at + 1; index < lines.length && lines[index]?.text !== '' && index < at + 30; index++)
    if (lines[index]?.tabbed?.length === cells.length) return true
  return false
}

/** No number, no label, no path, and no longer than headings are. */
function isHeading({ text }: Cell): boolean {
  return /\p{L}/u.test(text) && text.length <= 60 && !text.startsWith('/') && !text.endsWith(':')
}

/** Whether the next table begins at a line, or below it where it is its caption. */
function endsTable(lines: readonly Line[], at: number, width: number): boolean {
  const isOther = (index: number): boolean => {
    const found = lines[index]?.tabbed?.length
    return (
      found !== undefined &&
      found !== width &&
      lines[index + 1]?.tabbed?.length === found &&
      opensTable(lines, index)
    )
  }
  return isOther(at) || (lines[at]?.tabbed === undefined && isOther(at + 1))
}

/** A row that is not full goes on with what has room in it, and a full one with a line that has no tabs. */
function goesOn(row: Row, cells: readonly Cell[], width: number): boolean {
  return cells.length === 1 || row.cells.length + cells.length - 1 <= width
}

function joined(row: Row, cells: readonly Cell[]): Row {
  const [first, ...others] = cells
  const last = row.cells.at(-1)
  if (first === undefined || last === undefined) return row
  const text = last.text === '' || first.text === '' ? last.text + first.text : `${last.text}\n${first.text}`
  return { ...row, cells: [...row.cells.slice(0, -1), { ...last, text }, ...others] }
}
