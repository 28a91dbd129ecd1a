import type { Block } from '../tables.ts'
import type { DoubtfulRow } from './joined-doubt.ts'
import type { JoinedColumn } from './joined-heading.ts'
import { shapeOf, startOf, tellsWhat } from './joined-lines.ts'
import { indexFrom, readRows } from './joined-rows.ts'
import { isItem, namesRequest, paragraphsOf, type ProseLine } from './prose-blocks.ts'
import type { JoinedShape } from './split-row.ts'

/**
 * The table that a heading line opens, and the prose behind it. Rows below that prose are a table with the same headings,
 * whose first row is doubted where prose could look like it.
 */
export function readJoinedTable(
  lines: readonly ProseLine[],
  columns: readonly JoinedColumn[],
  isFollowed: boolean,
): Block[] {
  const [heading, ...below] = lines
  if (heading === undefined) return []
  const within = below.slice(0, indexFrom(below, 0, namesRequest))
  const shape = shapeOf(
    within.map(({ text }) => text),
    columns.map(({ role }) => role),
  )
  const shaped = { shape, isFollowed: isFollowed && within.length === below.length }
  const blocks: Block[] = []
  for (let from = 0, isAgain = false; from < below.length || !isAgain; isAgain = true) {
    const { rows, start, stop } = readRows(within, from, shaped)
    const next = indexFrom(within, stop, ({ text }) => isSureRow(text, shape))
    const end = next < within.length ? next : below.length
    blocks.push(
      ...paragraphsOf(below.slice(from, start)),
      ...(rows.length > 0 || end === below.length
        ? [tableOf(heading, columns, isAgain ? doubted(rows, shape) : rows)]
        : []),
      ...paragraphsOf(below.slice(stop, end)),
    )
    from = end
  }
  return blocks
}

function tableOf(
  { place }: ProseLine,
  columns: readonly JoinedColumn[],
  rows: readonly DoubtfulRow[],
): Block {
  const cells = columns.map(({ text }) => ({ text, place }))
  return { kind: 'table', gaps: 'kept', heading: { cells, place }, rows, place }
}

/** Whether a line is a row even below prose: with all that tells what it is, and no end of a sentence. */
function isSureRow(text: string, shape: JoinedShape): boolean {
  return (
    !isItem({ text }) && !/[.:!?]$/.test(text) && startOf(text, shape) === 'yes' && tellsWhat(text, shape)
  )
}

/** Rows below prose, the first of them with a doubt; elements with their levels look like no prose. */
function doubted([first, ...rest]: readonly DoubtfulRow[], { roles }: JoinedShape): DoubtfulRow[] {
  if (first === undefined || roles[0] === 'level') return first === undefined ? [] : [first, ...rest]
  const why = 'text stands between it and the rows above'
  return [{ ...first, doubts: [...first.doubts, { why, place: first.place }] }, ...rest]
}
