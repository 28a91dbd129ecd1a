import type { Row } from '../tables.ts'
import { fits } from './cell-shapes.ts'
import { everyday } from './joined-doubt.ts'
import { closed, couldStart, filled, hasLead, isHeading, isText, join, type PipeStyle } from './pipe-row.ts'
import { bestWays, factColumns, isWholeRow, type Roles } from './placements.ts'
import { endsTable } from './prose-blocks.ts'
import { isTruth, isYes } from './required-style.ts'

/** Whether a line belongs to the row above it or not; with a question mark where that is not certain. */
export type Belongs = 'same' | 'same?' | 'new' | 'new?'

/** Where the first of some lines belongs that stand below a row. */
export function placeOf(row: Row, lines: readonly Row[], style: PipeStyle): Belongs {
  const [line] = lines
  if (line === undefined) return 'new'
  if (!isText(line)) return placeOfCells(row, line, throughText(lines.slice(1)), style)
  if (line.cells.some(endsTable)) return 'new'
  if (style.trails && row.cells.at(-1)?.text !== '') return 'same'
  if (!style.trails && startsKey(line) && !/=/.test(line.cells[0]?.text ?? '')) return 'new?'
  const whole = throughText(lines)
  if (whole !== undefined && placeOfCells(row, whole, undefined, style) === 'same') return 'same'
  if (style.trails) return 'new'
  if (whole !== undefined || isCodeLine(line)) return 'same'
  return /^[^\p{Lu}]/u.test(line.cells[0]?.text ?? '') ? 'same?' : 'new'
}

/** The lines up to the first with pipes, as one; undefined where there is none, or a heading. */
function throughText(lines: readonly Row[]): Row | undefined {
  const [first, ...rest] = lines.slice(0, lines.findIndex((line) => !isText(line)) + 1)
  const last = rest.at(-1) ?? first
  return first === undefined || last === undefined || isHeading(last) ? undefined : rest.reduce(join, first)
}

/** Whether a line goes on with a list of codes. */
function isCodeLine({ cells: [first] }: Row): boolean {
  return /^[^\s=]{1,40}\s?=/.test(first?.text ?? '')
}

/** A line with pipes: it belongs to the row above if both fit the columns together, and it adds to what the row says. */
function placeOfCells(row: Row, line: Row, next: Row | undefined, style: PipeStyle): Belongs {
  const { roles, leads, trails } = style
  const isCut = row.cells.at(-1)?.text !== ''
  if (isCut && (trails || (leads && !hasLead(line)))) return row.cells.length > roles.length ? 'new?' : 'same'
  const cells = filled(join(row, line))
  const [own, added] = [filled(row), filled(line)]
  if (added.length === 0 || isYes(added[0]?.text ?? '')) return 'same'
  if (isKey(line) && ((leads && hasLead(line)) || (roles[0] === 'name' && own.length === 1))) return 'new'
  if (roles[0] === 'name' && own.length === 1 && startsKey(line) && isWholeRow(added, roles)) return 'same?'
  const isLone = added.length === 1 && !isKey(line)
  const isPart = leads && !isWholeRow(added, roles)
  const starts = hasLead(line) || (couldStart(line, roles) && !isLone && !isPart)
  if (completes(row, line, roles)) return 'same'
  if (closed(join(row, line)).length > roles.length) {
    if (starts) return 'new'
    return isLone && startsKey(line) ? 'new?' : 'same'
  }
  if (roles.every((role) => role === undefined)) return 'same'
  const [together] = bestWays(cells, roles)
  if (together === undefined) return 'new'
  if (isWholeRow(added, roles) && (isCut || isWholeRow(own, roles)))
    return isCut || isKey(line) || !everyday.test(added[1]?.text ?? '') ? 'new' : 'new?'
  if (!couldStart(line, roles)) return 'same'
  if (next !== undefined && isBegun(line, next, roles)) return 'new'
  if (added.length === 1) return belongsAlone(line)
  const [alone] = bestWays(own, roles)
  const adds = alone === undefined || factColumns(together, roles).length > factColumns(alone, roles).length
  if (adds && !isCut) return 'same'
  return roles[0] === 'level' || isCut || startsKey(line) ? 'new?' : 'same'
}

/** Where a line with a single cell belongs that could be the name of a row. */
function belongsAlone(line: Row): Belongs {
  if (isKey(line)) return 'new?'
  const text = line.cells[0]?.text ?? ''
  return startsKey(line) && /^\p{Ll}/u.test(text) && !fits(text, 'type') ? 'same?' : 'same'
}

/** Whether a row that shows its empty cells has all of them with the line below it, each in its place. */
function completes(row: Row, line: Row, roles: Roles): boolean {
  const cells = closed(join(row, line))
  return (
    row.cells.slice(0, -1).some(({ text }) => text === '') &&
    cells.length === roles.length &&
    cells.every(({ text }, column) => text === '' || fits(text, roles[column]))
  )
}

/** Whether a line with a name is the beginning of a row that the next line goes on with. */
export function isBegun(line: Row, next: Row, roles: Roles): boolean {
  const width = roles[0] === 'level' ? 2 : 1
  if (filled(line).length > width) return false
  if (isText(next) || !isWholeRow(filled(join(line, next)).slice(0, roles.length), roles)) return false
  if (roles[0] === 'level') return !couldStart(next, roles)
  return (isKey(line) && !isKey(next)) || (startsKey(line) && !startsKey(next))
}

/** Whether a line begins with a word that no sentence begins with. */
export function startsKey({ cells: [first] }: Row): boolean {
  const text = first?.text ?? ''
  return /^[^\p{Lu}\s]+$|^\S*[_\d[\]]\S*$|^\S*\p{Ll}\p{Lu}\S*$/u.test(text) && !isTruth(text)
}

/** Whether a line begins with a word that only names look like, such as `order_id` or `rows[0][id]`. */
export function isKey({ cells: [first] }: Row): boolean {
  const text = first?.text ?? ''
  return /^\p{Ll}[\p{L}\d]*(?:[_[\d]|\p{Ll}\p{Lu})[\p{L}\d_[\]]*$/u.test(text) && !fits(text, 'type')
}
