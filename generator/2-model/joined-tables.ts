import type { Block, Document, Paragraph } from '../tables.ts'
import { findCellLines } from './cell-lines.ts'
import { doubtAbout, type DoubtfulRow } from './joined-doubt.ts'
import { parseJoinedHeading, type JoinedColumn } from './joined-heading.ts'
import { couldStart, shapeOf, startOf } from './joined-lines.ts'
import { pipesToProse } from './pipe-prose.ts'
import { splitPipeLines } from './pipe-tables.ts'
import { endsTable, paragraphsOf, type ProseLine } from './prose-blocks.ts'
import { cellAt, splitPieces, type JoinedShape } from './split-row.ts'

/**
 * A page in which everything that is a table in disguise is a table: lines of pipe text, paragraphs whose lines hold one
 * cell each, and paragraphs whose cells are joined by spaces.
 */
export function findJoinedTables(document: Document): Document {
  const blocks = pipesToProse(document.blocks).flatMap((block) =>
    block.kind === 'table' ? splitPipeLines(block) : [block],
  )
  const starts = blocks.flatMap((block, index) =>
    block.kind === 'paragraph' && blocks[index - 1]?.kind === 'paragraph' ? [] : [index],
  )
  return {
    ...document,
    blocks: starts.flatMap((start, position) => splitProse(blocks.slice(start, starts[position + 1]))),
  }
}

/** Blocks that are paragraphs, or one that is none. */
function splitProse(blocks: readonly Block[]): readonly Block[] {
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? linesOf(block) : []))
  const headings = lines.flatMap((line, index) => {
    const columns = parseJoinedHeading(line.text)
    return columns === undefined ? [] : [{ index, columns }]
  })
  const [first] = headings
  if (first === undefined) return findCellLines(lines) ?? blocks
  return [
    ...(findCellLines(lines.slice(0, first.index)) ?? paragraphsOf(lines.slice(0, first.index))),
    ...headings.flatMap(({ index, columns }, position) => {
      const following = headings[position + 1]
      return readTable(lines.slice(index, following?.index), columns, following !== undefined)
    }),
  ]
}

function linesOf({ text, place }: Paragraph): ProseLine[] {
  return text.split('\n').map((line, index) => ({
    text: line,
    place: { ...place, line: place.line + index, column: index === 0 ? place.column : 1 },
    isFirst: index === 0,
  }))
}

/** The table that a heading line opens, and the prose behind it. */
function readTable(
  [heading, ...lines]: readonly ProseLine[],
  columns: readonly JoinedColumn[],
  isFollowed: boolean,
): Block[] {
  if (heading === undefined) return []
  const roles = columns.map(({ role }) => role)
  const within = lines.slice(0, firstIndex(lines, endsTable))
  const shape = shapeOf(
    within.map(({ text }) => text),
    roles,
  )
  const end = firstIndex(
    within,
    (line, index) => line.isFirst && !goesOnWith(within.slice(index, index + 10), shape),
  )
  const starts = within
    .slice(0, end)
    .flatMap(({ text }, index) =>
      startOf(text, shape) === 'yes' || (index === 0 && couldStart(text, shape)) ? [index] : [],
    )
  const last = starts.at(-1)
  const stop =
    last === undefined
      ? end
      : lastLine(within.slice(0, end), last, { shape, isFollowed: isFollowed && end === lines.length })
  const rows = starts.map((start, position) =>
    readRow(within.slice(start, starts[position + 1] ?? stop), shape),
  )
  return [
    ...paragraphsOf(lines.slice(0, starts[0] ?? stop)),
    {
      kind: 'table',
      gaps: 'kept',
      heading: { cells: columns.map(({ text }) => ({ text, place: heading.place })), place: heading.place },
      rows,
      place: heading.place,
    },
    ...paragraphsOf(lines.slice(stop)),
  ]
}

function firstIndex<T>(list: readonly T[], test: (one: T, index: number) => boolean): number {
  const index = list.findIndex(test)
  return index === -1 ? list.length : index
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
function lastLine(
  lines: readonly ProseLine[],
  start: number,
  { shape, isFollowed }: { readonly shape: JoinedShape; readonly isFollowed: boolean },
): number {
  const maybe = lines.findLastIndex(({ text }) => startOf(text, shape) === 'maybe')
  const least = Math.max(start, maybe)
  const prose = lines.findIndex(({ text }, index) => index > least && isSentence(text))
  if (prose !== -1) return prose
  const caption = lines.at(-1)?.text ?? ''
  const hasCaption = isFollowed && lines.length - 1 > start && /^\p{Lu}[\p{L}\d ()-]+:?$/u.test(caption)
  return hasCaption ? lines.length - 1 : lines.length
}

/** Several words that begin with a capital letter and end with a full stop or the like. */
function isSentence(text: string): boolean {
  return /^\p{Lu}/u.test(text) && /\s/.test(text) && /[.:!?]$/.test(text)
}

function readRow(lines: readonly ProseLine[], shape: JoinedShape): DoubtfulRow {
  const place = lines[0]?.place ?? { file: '', line: 1, column: 1 }
  const text = lines.map((line) => line.text).join('\n')
  const pieces = splitPieces(text, shape)
  const own = doubtAbout(text, pieces, shape)
  const lost = lines
    .slice(1)
    .filter((line) => startOf(line.text, shape) === 'maybe')
    .map((line) => ({ why: `this line may be a row of its own`, place: line.place }))
  const why = own ?? (lost.length > 0 ? 'it may be several rows' : undefined)
  return {
    cells: pieces.map((piece) => cellAt({ text, place }, piece)),
    place,
    doubts: [...(why === undefined ? [] : [{ why, place }]), ...lost],
  }
}
