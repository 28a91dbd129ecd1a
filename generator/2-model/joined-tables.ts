import type { Block, Cell, Document, List, Paragraph } from '../tables.ts'
import { findCellLines } from './cell-lines.ts'
import { beginsColumns, parseJoinedHeading } from './joined-heading.ts'
import { readJoinedTable } from './joined-table.ts'
import { splitLines } from './line-tables.ts'
import { pipesToProse } from './pipe-prose.ts'
import { itemLine, paragraphsOf, type ProseLine } from './prose-blocks.ts'

/**
 * A page in which everything that is a table in disguise is a table: lines of pipe text, paragraphs whose lines hold one
 * cell each, and paragraphs whose cells are joined by spaces.
 */
export function findJoinedTables(document: Document): Document {
  const blocks = splitLines(pipesToProse(document.blocks))
  const starts = blocks.flatMap((block, index) => {
    const above = blocks[index - 1]
    return isProse(block) && above !== undefined && isProse(above) ? [] : [index]
  })
  return {
    ...document,
    blocks: starts.flatMap((start, position) => splitProse(blocks.slice(start, starts[position + 1]))),
  }
}

function isProse(block: Block): block is Paragraph | List {
  return block.kind === 'paragraph' || block.kind === 'list'
}

function beginsTable(block: Block): boolean {
  return block.kind === 'paragraph' && block.text.split('\n').some(beginsColumns)
}

/** Blocks that are paragraphs and lists, or one that is neither. */
function splitProse(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(beginsTable)) return blocks
  const lines = wholeHeadings(proseLines(blocks.filter(isProse)))
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
      return readJoinedTable(lines.slice(index, following?.index), columns, following !== undefined)
    }),
  ]
}

/** Lines with column headings that go over two lines as one. */
function wholeHeadings(lines: readonly ProseLine[]): ProseLine[] {
  const whole: ProseLine[] = []
  for (const line of lines) {
    const above = whole.at(-1)
    const isRest = !line.isFirst && above !== undefined && parseJoinedHeading(above.text) !== undefined
    const both = isRest ? `${above.text} ${line.text}` : ''
    if (isRest && parseJoinedHeading(both) !== undefined) whole.splice(-1, 1, { ...above, text: both })
    else whole.push(line)
  }
  return whole
}

/** The lines of blocks; a list right below a paragraph, or the other way round, may be of the same cell. */
function proseLines(blocks: readonly (Paragraph | List)[]): ProseLine[] {
  return blocks.flatMap((block, position) => {
    const above = blocks[position - 1]
    const isBelow =
      above !== undefined && above.kind !== block.kind && lastLine(above) + 1 === block.place.line
    return (block.kind === 'list' ? block.items.map(itemLine) : linesOf(block)).map((line, index) => ({
      ...line,
      isFirst: index === 0 && !isBelow,
    }))
  })
}

function lastLine(block: Paragraph | List): number {
  if (block.kind === 'list') return block.items.at(-1)?.place.line ?? block.place.line
  return block.place.line + block.text.split('\n').length - 1
}

function linesOf({ text, place }: Paragraph): Cell[] {
  return text.split('\n').map((line, index) => ({
    text: line,
    place: { ...place, line: place.line + index, column: index === 0 ? place.column : 1 },
  }))
}
