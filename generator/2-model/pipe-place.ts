import type { Row } from '../tables.ts'
import { isYes } from './joined-row.ts'
import { closed, couldStart, filled, hasLead, isHeading, isText, join, type PipeStyle } from './pipe-row.ts'
import { bestWays, factColumns, isWholeRow, type Roles } from './placements.ts'
import { endsTable } from './prose-blocks.ts'

/** Whether a line belongs to the row above it or not; with a question mark where that is not certain. */
export type Belongs = 'same' | 'new' | 'new?'

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
  return !style.trails && (whole !== undefined || isNoSentence(line.cells[0]?.text ?? '')) ? 'same' : 'new'
}

/** The lines up to the first with pipes, as one; undefined where there is none, or a heading. */
function throughText(lines: readonly Row[]): Row | undefined {
  const [first, ...rest] = lines.slice(0, lines.findIndex((line) => !isText(line)) + 1)
  const last = rest.at(-1) ?? first
  return first === undefined || last === undefined || isHeading(last) ? undefined : rest.reduce(join, first)
}

/** A line that goes on with the text above it: a code with its label, or words that begin small. */
function isNoSentence(text: string): boolean {
  return /^[^\s=]{1,40}\s?=/.test(text) || /^[^\p{Lu}]/u.test(text)
}

/** A line with pipes: it belongs to the row above if both fit the columns together, and it adds to what the row says. */
function placeOfCells(row: Row, line: Row, next: Row | undefined, style: PipeStyle): Belongs {
  const { roles, leads, trails } = style
  const isCut = row.cells.at(-1)?.text !== ''
  if (isCut && (trails || (leads && !hasLead(line)))) return row.cells.length > roles.length ? 'new?' : 'same'
  const cells = filled(join(row, line))
  const [own, added] = [filled(row), filled(line)]
  const starts = hasLead(line) || couldStart(line, roles)
  if (closed(join(row, line)).length > roles.length) return starts ? 'new' : 'same'
  if (roles.every((role) => role === undefined)) return 'same'
  if (added.length === 0 || isYes(added[0]?.text ?? '')) return 'same'
  const [together] = bestWays(cells, roles)
  if (together === undefined) return 'new'
  if (isWholeRow(added, roles) && (isCut || isWholeRow(own, roles))) return 'new'
  if (!couldStart(line, roles)) return 'same'
  if (added.length === 1) return next !== undefined && isBegun(line, next, roles) ? 'new' : 'same'
  const [alone] = bestWays(own, roles)
  const adds = alone === undefined || factColumns(together, roles).length > factColumns(alone, roles).length
  if (adds && !isCut) return 'same'
  return roles[0] === 'level' || isCut || startsKey(line) ? 'new?' : 'same'
}

/** Whether a line with a single cell is the beginning of a row that the next line goes on with. */
function isBegun(line: Row, next: Row, roles: Roles): boolean {
  if (isText(next) || !isWholeRow(filled(join(line, next)), roles)) return false
  return roles[0] === 'level' ? !couldStart(next, roles) : startsKey(line) && !startsKey(next)
}

/** Whether a line begins with a word that no sentence begins with. */
export function startsKey({ cells: [first] }: Row): boolean {
  return first !== undefined && /^[^\p{Lu}\s]+$|^\S*[_\d[\]]\S*$/u.test(first.text)
}
