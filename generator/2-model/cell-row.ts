import { fits, isName } from './cell-shapes.ts'
import { doubtAbout, everyday, type Doubt, type DoubtfulRow } from './joined-doubt.ts'
import { shapeOf } from './joined-lines.ts'
import type { ProseLine } from './prose-blocks.ts'
import { cellAt, splitPieces } from './split-row.ts'
import type { Role } from './vocabulary.ts'

/** Lines as a row; more of them than there are columns are lines of its free texts. */
export function readCellRow(
  lines: readonly ProseLine[],
  roles: readonly Role[],
  lost: readonly Doubt[],
): DoubtfulRow {
  const place = lines[0]?.place ?? { file: '', line: 1, column: 1 }
  const several = lost.length === 0 ? [] : [{ why: 'it may be several rows', place }, ...lost]
  if (lines.length <= roles.length) {
    const cells = lines.map(({ text, place: at }) => ({ text, place: at }))
    return { cells, place, doubts: [...twoTypes(lines, roles), ...several] }
  }
  const text = lines.map((line) => line.text).join('\n')
  const shape = shapeOf([text], roles)
  const pieces = splitPieces(text, shape)
  const why = doubtAbout(text, pieces, shape) ?? 'it has more lines than columns'
  const cells = pieces.map((piece) => cellAt({ text, place }, piece))
  return { cells, place, doubts: [{ why, place }, ...twoTypes(lines, roles).slice(1), ...several] }
}

/** A row with two different cells that could both be its type: the second may be that of a row whose name is gone. */
function twoTypes(lines: readonly ProseLine[], roles: readonly Role[]): Doubt[] {
  const [row] = lines
  const behind = roles[0] === 'level' && fits(lines[2]?.text ?? '', 'type') ? 2 : 1
  const types = roles.includes('type') ? lines.slice(behind).filter(({ text }) => fits(text, 'type')) : []
  const other = types.find(({ text }) => text !== types[0]?.text)
  if (row === undefined || other === undefined) return []
  return [
    { why: 'it has several types', place: row.place },
    { why: 'this line may be the type of another row', place: other.place },
  ]
}

/** Whether a line of a row, or of what begins at `start`, looks like the name of another, or like its level with a name below it. */
export function couldBeLost(
  lines: readonly ProseLine[],
  index: number,
  roles: readonly Role[],
  start: number,
): boolean {
  const [text = '', below = '', third = ''] = lines.slice(index, index + 3).map((line) => line.text)
  const isBehindType = index - start <= roles.indexOf('occurs') && fits(lines[index - 1]?.text ?? '', 'type')
  if (text === '1' && isBehindType && !tells(third)) return false
  if (roles.includes('required') && fits(text, 'required')) return false
  if (roles[0] === 'level')
    return fits(text, 'level') && text !== '0' && isName(below) && !fits(below, 'type')
  if (roles[0] !== 'name' || !isName(text) || fits(text, 'type')) return false
  return /^[\p{Ll}_]/u.test(text) || (everyday.test(below) && fits(below, 'type'))
}

/** Whether a cell says what a row is: its type, or how often it stands. */
function tells(text: string): boolean {
  return fits(text, 'type') || text === '1' || /^\d(?:\.\.|…|-)/.test(text)
}
