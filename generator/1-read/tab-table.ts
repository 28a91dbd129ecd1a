import type { Cell, Row, Table } from '../tables.ts'
import type { Line } from './lines.ts'

/**
 * A table whose cells stand between tabs, empty ones too, as browsers copy them: a line of headings and all lines up to
 * the next blank one, and those below it if a row of as many cells begins there; each is a row as it stands. Which lines
 * make one row, and which are text or another table, only their words tell. Below a table with `above` columns a row may be
 * the first line. Undefined where no table begins.
 */
export function readTabTable(
  lines: readonly Line[],
  at: number,
  above = 0,
): { readonly block: Table; readonly next: number } | undefined {
  const heading = lines[at]?.tabbed
  if (heading === undefined || !opensTable(lines, at, above)) return undefined
  const rows: Row[] = []
  let next = at + 1
  for (let index = next; index < lines.length; index++) {
    const line = lines[index]
    if (line === undefined || (line.text === '' && !goesOnBelow(lines, index, heading))) break
    next = index + 1
    if (line.text !== '') rows.push(rowOf(line))
  }
  const [first] = heading
  const place = first?.place ?? { file: '', line: 1, column: 1 }
  return { block: { kind: 'table', gaps: 'tabs', heading: { cells: heading, place }, rows, place }, next }
}

function rowOf(line: Line): Row {
  return { cells: line.tabbed ?? [{ text: line.text, place: line.place }], place: line.place }
}

/** Whether a row with as many cells stands below a blank line, and is not the headings of a table of the same kind. */
function goesOnBelow(lines: readonly Line[], at: number, heading: readonly Cell[]): boolean {
  const below = lines.slice(at, at + 3).find(({ text }) => text !== '')?.tabbed
  const isHeadings = below?.every(({ text }, column) => text === heading[column]?.text) === true
  return below?.length === heading.length && !isHeadings
}

/** Whether a line below a table with `above` columns could be a row of it: it has three cells at least, and no more. */
export function isRowBelow(line: Line | undefined, above: number): boolean {
  const count = line?.tabbed?.length ?? 0
  return count > 2 && count <= above
}

/**
 * Whether a line could be one of headings, and one of as many cells follows before the next blank line; or whether it
 * could be a row of the table above.
 */
export function opensTable(lines: readonly Line[], at: number, above: number): boolean {
  if (isRowBelow(lines[at], above)) return true
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
