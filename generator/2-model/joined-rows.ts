import { doubtAbout, everyday, type DoubtfulRow } from './joined-doubt.ts'
import { couldStart, startOf } from './joined-lines.ts'
import { innerTypes } from './joined-row.ts'
import { endsTable, isItem, isSentence, type ProseLine } from './prose-blocks.ts'
import { cellAt, splitPieces, type JoinedShape } from './split-row.ts'

/** What is known of the lines below a heading. */
export interface Shaped {
  readonly shape: JoinedShape
  /** Whether another table follows at once. */
  readonly isFollowed: boolean
}

/** Rows that stand below one another. */
export interface Rows {
  readonly rows: readonly DoubtfulRow[]
  /** Where the first of them begins, and where the last one ends. */
  readonly start: number
  readonly stop: number
}

/** The rows that stand below one another from a line on, and where they do. */
export function readRows(lines: readonly ProseLine[], from: number, shaped: Shaped): Rows {
  const { shape } = shaped
  const end = indexFrom(
    lines,
    from,
    (line, index) => endsTable(line) || (line.isFirst && !goesOnWith(lines.slice(index, index + 10), shape)),
  )
  const part = lines.slice(from, end)
  const starts = part.flatMap(({ text }, index) =>
    startOf(text, shape) === 'yes' || (index === 0 && couldStart(text, shape)) ? [index] : [],
  )
  const last = starts.at(-1)
  const isFollowed = shaped.isFollowed && end === lines.length
  const stop = last === undefined ? part.length : lastLine(part, last, { shape, isFollowed })
  const rows = starts.map((start, position) =>
    readRow(part.slice(start, starts[position + 1] ?? stop), shape),
  )
  return { rows, start: from + (starts[0] ?? stop), stop: from + stop }
}

/** The index of the first that passes from one on; the length of the list for none. */
export function indexFrom<T>(
  list: readonly T[],
  from: number,
  test: (one: T, index: number) => boolean,
): number {
  for (let index = from; index < list.length; index++) {
    const one = list[index]
    if (one !== undefined && test(one, index)) return index
  }
  return list.length
}

/** Below a blank line only what no prose looks like is a row, and what stands between such rows. */
function goesOnWith(lines: readonly ProseLine[], shape: JoinedShape): boolean {
  const [line] = lines
  if (line === undefined || /[.:!?]$/.test(line.text)) return false
  const start = startOf(line.text, shape)
  if (start !== 'maybe') return start === 'yes'
  return lines.slice(1).some(({ text, isFirst }) => isFirst && startOf(text, shape) === 'yes')
}

/**
 * Where the last row of a table ends: before lines that are sentences, and where the next table follows at once before
 * the line above its heading, which is its caption.
 */
function lastLine(lines: readonly ProseLine[], start: number, { shape, isFollowed }: Shaped): number {
  const maybe = lines.findLastIndex(({ text }) => startOf(text, shape) === 'maybe')
  const least = Math.max(start, maybe)
  const prose = lines.findIndex(({ text }, index) => index > least && (isSentence(text) || isItem({ text })))
  if (prose !== -1) return prose
  const caption = lines.at(-1)?.text ?? ''
  const hasCaption = isFollowed && lines.length - 1 > start && /^\p{Lu}[\p{L}\d ()-]+:?$/u.test(caption)
  return hasCaption ? lines.length - 1 : lines.length
}

/** Whether a line has a type as other rows of its table write it. */
function hasType(text: string, { types }: JoinedShape): boolean {
  return innerTypes(text).some((piece) => {
    const count = types.get(piece.text.toLowerCase()) ?? 0
    return count > 1 && !everyday.test(piece.text)
  })
}

function readRow(lines: readonly ProseLine[], shape: JoinedShape): DoubtfulRow {
  const place = lines[0]?.place ?? { file: '', line: 1, column: 1 }
  const text = lines.map((line) => line.text).join('\n')
  const pieces = splitPieces(text, shape)
  const own = doubtAbout(text, pieces, shape)
  const isTyped = hasType(lines[0]?.text ?? '', shape)
  const lost = lines
    .slice(1)
    .filter((line) => startOf(line.text, shape) === 'maybe' || (isTyped && hasType(line.text, shape)))
    .map((line) => ({ why: `this line may be a row of its own`, place: line.place }))
  const why = own ?? (lost.length > 0 ? 'it may be several rows' : undefined)
  return {
    cells: pieces.map((piece) => cellAt({ text, place }, piece)),
    place,
    doubts: [...(why === undefined ? [] : [{ why, place }]), ...lost],
  }
}
