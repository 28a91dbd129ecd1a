import { fits, isName } from './cell-shapes.ts'
import { doubtAbout, type Doubt, type DoubtfulRow } from './joined-doubt.ts'
import { shapeOf } from './joined-lines.ts'
import { isYes } from './joined-row.ts'
import type { ProseLine } from './prose-blocks.ts'
import { parseLevel } from './level.ts'
import { cellAt, isFree, splitPieces } from './split-row.ts'
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
  const end = endOfRow(body, starts.at(-1), roles)
  const rows = starts.map((start, position) => toRow(body.slice(start, starts[position + 1] ?? end), roles))
  const last = rows.at(-1)
  if (last !== undefined)
    rows.splice(-1, 1, { ...last, doubts: [...last.doubts, ...lostIn(body, end, roles)] })
  return { rows, rest: [...body.slice(0, starts[0] ?? 0), ...body.slice(end)] }
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
  return !(start !== undefined && isAwaited) && startsAt(body, index, roles)
}

/** Where the last row ends: it has no more cells than columns, and no blank line behind what it is. */
function endOfRow(body: readonly ProseLine[], start: number | undefined, roles: readonly Role[]): number {
  if (start === undefined) return 0
  const gap = body.findIndex(({ isFirst }, index) => index > start + 2 && isFirst)
  return Math.min(gap === -1 ? body.length : gap, start + roles.length)
}

/** Whether a row begins at a line: its first cells are there, and what it is stands where its columns put it. */
function startsAt(lines: readonly ProseLine[], index: number, roles: readonly Role[]): boolean {
  const [text = '', second = '', third = ''] = lines.slice(index, index + 3).map((line) => line.text)
  if (roles[0] === 'status') return fits(text, 'status')
  if (roles[0] === 'level' && !fits(text, 'level')) return false
  if (roles[0] === 'level' && parseLevel(text)?.kind === 'attribute') return isName(second)
  if (roles[0] === 'level') return isName(second) ? isWhat(third, roles) : fits(second, 'type')
  if (!isName(text) || isYes(text)) return false
  if (/[_[\]]/.test(text) || isWhat(second, roles)) return true
  if (!isFree(roles[1]) || !isWhat(third, roles)) return false
  return !isName(second) || !/^[\p{Ll}_]/u.test(second) || /^[\p{Ll}_]/u.test(text)
}

/** A bare number other than 1 is the level of the next row and no occurrence. */
function isWhat(text: string, roles: readonly Role[]): boolean {
  if (roles.includes('type') && fits(text, 'type')) return true
  return roles.includes('occurs') && fits(text, 'occurs') && !/^(?:0|[2-9]|\d\d+)$/.test(text)
}

/** Lines as a row; more of them than there are columns are lines of its free texts. */
function toRow(lines: readonly ProseLine[], roles: readonly Role[]): DoubtfulRow {
  const place = lines[0]?.place ?? { file: '', line: 1, column: 1 }
  const lost = lostIn(lines, 1, roles)
  if (lines.length <= roles.length)
    return {
      cells: lines.map(({ text, place: at }) => ({ text, place: at })),
      place,
      doubts: [...twoTypes(lines, roles), ...lost],
    }
  const text = lines.map((line) => line.text).join('\n')
  const shape = shapeOf([text], roles)
  const pieces = splitPieces(text, shape)
  const why = doubtAbout(text, pieces, shape) ?? 'it has more lines than columns'
  const cells = pieces.map((piece) => cellAt({ text, place }, piece))
  return { cells, place, doubts: [{ why, place }, ...lost] }
}

/** A row with two different cells that could both be its type. */
function twoTypes(lines: readonly ProseLine[], roles: readonly Role[]): Doubt[] {
  if (!roles.includes('type')) return []
  const types = new Set(
    lines
      .slice(1)
      .filter(({ text }) => fits(text, 'type'))
      .map(({ text }) => text),
  )
  return types.size < 2 ? [] : lines.slice(0, 1).map(({ place }) => ({ why: 'it has several types', place }))
}

/** Lines from one on that look like the name of a row, or like its level with a name below it. */
export function lostIn(lines: readonly ProseLine[], from: number, roles: readonly Role[]): Doubt[] {
  return lines.flatMap(({ text, place }, index) => {
    const below = lines[index + 1]?.text ?? ''
    const isLost =
      roles[0] === 'level'
        ? fits(text, 'level') && isName(below) && !fits(below, 'type')
        : roles[0] === 'name' && isName(text) && /^[\p{Ll}_]/u.test(text) && !fits(text, 'type')
    return isLost && index >= from ? [{ why: 'this line may be the first of a row', place }] : []
  })
}
