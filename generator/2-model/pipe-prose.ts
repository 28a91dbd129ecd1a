import type { Block, Cell, Paragraph, Table } from '../tables.ts'
import { roleOf } from './columns.ts'
import { parseJoinedHeading } from './joined-heading.ts'

/**
 * Blocks in which lines that have pipes but belong to no table of pipe text are paragraphs: they are rows of a table
 * whose cells are joined by spaces or stand on a line each, and a text in them has pipes.
 */
export function pipesToProse(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => block.kind === 'table' && isNoTable(block))) return blocks
  const result: Block[] = []
  let isBelowHeading = false
  for (const block of blocks) {
    isBelowHeading = block.kind === 'paragraph' ? isBelowHeading || hasHeading(block) : isBelowHeading
    if (block.kind === 'table' && !(isBelowHeading && isNoTable(block))) isBelowHeading = false
    if (block.kind !== 'table' || !isBelowHeading) {
      result.push(block)
      continue
    }
    const [first, ...rest] = proseOf(block)
    const last = result.at(-1)
    if (first !== undefined && last?.kind === 'paragraph' && goesOn(last, first))
      result.splice(-1, 1, { ...last, text: `${last.text}\n${first.text}` }, ...rest)
    else result.push(...(first === undefined ? [] : [first]), ...rest)
  }
  return result
}

function hasHeading({ text }: Paragraph): boolean {
  const lines = text.split('\n')
  return lines.some(
    (line, index) =>
      parseJoinedHeading(line) !== undefined ||
      lines.slice(index, index + 3).filter((word) => roleOf(word) !== undefined).length === 3,
  )
}

function isNoTable({ gaps, heading }: Table): boolean {
  return gaps === 'dropped' && heading.cells.every(({ text }) => roleOf(text) === undefined)
}

/** The lines of a table as paragraphs, parted where blank lines were. */
function proseOf({ heading, rows }: Table): Paragraph[] {
  const lines = [heading, ...rows].map(({ cells, place }): Cell => ({ text: lineOf(cells), place }))
  const starts = lines.flatMap(({ place }, index) =>
    place.line === (lines[index - 1]?.place.line ?? -1) + 1 ? [] : [index],
  )
  return starts.map((start, position) => {
    const part = lines.slice(start, starts[position + 1])
    return {
      kind: 'paragraph',
      text: part.map(({ text }) => text).join('\n'),
      place: part[0]?.place ?? heading.place,
    }
  })
}

function lineOf(cells: readonly Cell[]): string {
  return cells
    .map(({ text }) => text)
    .join(' | ')
    .trim()
}

/** Whether a paragraph begins in the line below another. */
function goesOn({ text, place }: Paragraph, next: Paragraph): boolean {
  return place.line + text.split('\n').length === next.place.line
}
