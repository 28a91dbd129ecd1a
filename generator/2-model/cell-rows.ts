import { fits, isName } from './cell-shapes.ts'
import { couldBeLost, readCellRow } from './cell-row.ts'
import { everyday, type DoubtfulRow } from './joined-doubt.ts'
import type { ProseLine } from './prose-blocks.ts'
import { parseLevel } from './level.ts'
import { doubtAboutMark, doubtInPlace, isTruth, isYes, requiredStyle } from './required-style.ts'
import { marksOf } from './row-marks.ts'
import { isFree } from './split-row.ts'
import type { Role } from './vocabulary.ts'

/** Rows whose empty cells were dropped, and what stands below them. */
export function readCells(
  body: readonly ProseLine[],
  roles: readonly Role[],
): { readonly rows: readonly DoubtfulRow[]; readonly rest: readonly ProseLine[] } {
  const starts: number[] = []
  for (let index = 0; index < body.length; index++)
    if (index === 0 ? fits(body[0]?.text ?? '', roles[0]) : isStart(body, starts.at(-1), index, roles))
      starts.push(index)
  const end = endOfRow(body, starts, roles)
  const rows = starts.map((start, position) => {
    const next = starts[position + 1]
    const lost = body.flatMap(({ place }, index) =>
      index > start && index < (next ?? body.length) && couldBeLost(body, index, roles, start)
        ? [{ why: 'this line may be the first of a row', place }]
        : [],
    )
    const row = readCellRow(body.slice(start, next ?? end), roles, lost)
    const above = starts[position - 1]
    const isWeak = above !== undefined && start - above < roles.length && couldGoOn(row, roles)
    return isWeak
      ? { ...row, doubts: [...row.doubts, { why: 'it may go on with the row above', place: row.place }] }
      : row
  })
  return { rows: doubtMarks(rows, roles), rest: [...body.slice(0, starts[0] ?? 0), ...body.slice(end)] }
}

/** Whether the first two cells of a row could be the example and the description of the row above. */
function couldGoOn({ cells: [name, type] }: DoubtfulRow, roles: readonly Role[]): boolean {
  const isWord = /^\p{L}+$/u.test(name?.text ?? '') && everyday.test(type?.text ?? '')
  return isWord && roles.at(-2) === 'example' && roles.at(-1) === 'description'
}

/** Rows that look full since a text of theirs has several lines: a mark in them may be no mark. */
function doubtMarks(rows: readonly DoubtfulRow[], roles: readonly Role[]): DoubtfulRow[] {
  const style = requiredStyle(rows.flatMap(({ cells }) => marksOf(cells, roles)))
  return rows.map((row) => {
    const mark = row.cells[roles.indexOf('required')]?.text
    const isFull = mark !== undefined && row.cells.length >= roles.length && fits(mark, 'required')
    const why = isFull ? (doubtInPlace(mark, style) ?? doubtAboutMark(mark, style)) : undefined
    return why === undefined ? row : { ...row, doubts: [...row.doubts, { why, place: row.place }] }
  })
}

/** Whether a row begins at a line that is not the second of a row, nor its type, which a name could be taken for. */
function isStart(
  body: readonly ProseLine[],
  start: number | undefined,
  index: number,
  roles: readonly Role[],
): boolean {
  const text = body[index]?.text ?? ''
  const isSecond = start !== undefined && index === start + 1
  if (isSecond && (roles[1] === 'name' || (isFree(roles[1]) && /^\p{Lu}/u.test(text)))) return false
  const above = start === undefined ? [] : body.slice(Math.max(start + 1, index - 20), index)
  const isAwaited =
    roles.includes('type') && fits(text, 'type') && !above.some((line) => fits(line.text, 'type'))
  return (
    !(start !== undefined && (isAwaited || isOccurs(body, above, index, roles))) &&
    startsAt(body, index, roles)
  )
}

/** Whether a 1 right behind a type is the occurrence that its row still lacks, and no level: no type stands below it, nor a word of every day without how often it stands. */
function isOccurs(
  body: readonly ProseLine[],
  above: readonly ProseLine[],
  index: number,
  roles: readonly Role[],
): boolean {
  const [text = '', second = '', third = '', fourth = ''] = body
    .slice(index, index + 4)
    .map((line) => line.text)
  const type = above.at(-1)?.text ?? ''
  const isEveryday = everyday.test(third) && (/^\p{Lu}/u.test(second) || !/^1$|^\d\W/.test(fourth))
  const isTyped = fits(third, 'type') && !isEveryday
  return roles[0] === 'level' && text === '1' && fits(type, 'type') && !isTyped
}

/** Whether a line begins with a code and its label. */
export function isCode({ text }: ProseLine): boolean {
  return /^[\p{L}\p{N}_.-]+\s?=\s*\S/u.test(text)
}

/**
 * Where the last row ends: it has no more cells than columns, and no blank line behind what it is, unless blank lines
 * stand within the rows above.
 */
function endOfRow(body: readonly ProseLine[], starts: readonly number[], roles: readonly Role[]): number {
  const start = starts.at(-1)
  if (start === undefined) return 0
  const hasBlanks = body
    .slice(1, start + 1)
    .some(
      (line, index) =>
        line.isFirst && (!starts.includes(index + 1) || line.place.line > (body[index]?.place.line ?? 0) + 2),
    )
  const line = body[start]?.place.line ?? 0
  const gap = body.findIndex(
    ({ isFirst, place }, index) =>
      index > start && isFirst && !(hasBlanks && place.line < line + roles.length),
  )
  const end = Math.min(gap === -1 ? body.length : gap, start + roles.length)
  const code = body.findLastIndex(
    (one, index) => index > start && one.place.line < line + roles.length + 2 && isCode(one),
  )
  return Math.max(end, code + 1)
}

/** Whether a row begins at a line that is told by more than its name. */
export function beginsRow(lines: readonly ProseLine[], index: number, roles: readonly Role[]): boolean {
  const [, second = '', third = ''] = lines.slice(index, index + 3).map((line) => line.text)
  return startsAt(lines, index, roles) && (isWhat(second, roles) || isWhat(third, roles))
}

/** Whether a row begins at a line: its first cells are there, and what it is stands where its columns put it. */
function startsAt(lines: readonly ProseLine[], index: number, roles: readonly Role[]): boolean {
  const [text = '', second = '', third = ''] = lines.slice(index, index + 3).map((line) => line.text)
  if (roles[0] === 'status') return fits(text, 'status')
  if (roles[0] === 'level' && (!fits(text, 'level') || (index > 0 && text === '0'))) return false
  if (roles[0] === 'level' && parseLevel(text)?.kind === 'attribute') return isName(second)
  if (roles[0] === 'level') return isName(second) ? isWhat(third, roles) : fits(second, 'type')
  if (!isName(text) || isYes(text) || isTruth(text)) return false
  if (/[_[\]]/.test(text)) return true
  if (isWhat(second, roles))
    return !/^\p{Lu}/u.test(text) || !everyday.test(second) || isBehindType(third, roles)
  if (!isFree(roles[1]) || !isWhat(third, roles)) return false
  return !isName(second) || !/^[\p{Ll}_]/u.test(second) || /^[\p{Ll}_]/u.test(text)
}

/** Whether a cell is what stands right behind the type where that stands behind the name: a mark, or how often. */
function isBehindType(text: string, [, type, next]: readonly Role[]): boolean {
  if (type !== 'type') return false
  return next === 'required' ? isYes(text) || isTruth(text) : next === 'occurs' && fits(text, 'occurs')
}

/** A bare number other than 1 is the level of the next row and no occurrence. */
function isWhat(text: string, roles: readonly Role[]): boolean {
  if (roles.includes('type') && fits(text, 'type')) return true
  return roles.includes('occurs') && fits(text, 'occurs') && !/^(?:0|[2-9]|\d\d+)$/.test(text)
}
