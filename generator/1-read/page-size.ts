import type { Diagnostic } from '../diagnostics.ts'
import type { Block, Document } from '../tables.ts'
import { tooMuch } from './findings.ts'

/** What a page may hold at most, several times what any published one does, so that the next rooms have little to do. */
const most = { blocks: 10_000, rows: 5_000, columns: 200, items: 10_000, lines: 20_000 }

/** Characters of one cell, and of one line of any other text. */
const longest = { cell: 20_000, line: 100_000 }

/** The first thing of a page that is too much for it; undefined where nothing is. */
export function tooLarge({ path, blocks }: Document): Diagnostic | undefined {
  const start = { file: path, line: 1, column: 1 }
  if (blocks.length > most.blocks) return tooMuch(start, 'paragraphs and tables', blocks.length, most.blocks)
  const count = { rows: 0, items: 0, lines: 0 }
  for (const block of blocks) {
    count.rows += block.kind === 'table' ? block.rows.length : 0
    count.items += block.kind === 'list' ? block.items.length : 0
    count.lines += 'text' in block ? block.text.split('\n').length : 0
    const found = tooLong(block)
    if (found !== undefined) return found
    if (count.rows > most.rows) return tooMuch(block.place, 'rows', count.rows, most.rows)
    if (count.items > most.items) return tooMuch(block.place, 'items of lists', count.items, most.items)
    if (count.lines > most.lines) return tooMuch(block.place, 'lines of text', count.lines, most.lines)
  }
  return undefined
}

function tooLong(block: Block): Diagnostic | undefined {
  if (block.kind !== 'table') {
    const texts = block.kind === 'list' ? block.items.map(({ text }) => text) : [block.text]
    const line = texts
      .filter(({ length }) => length > longest.line)
      .flatMap((text) => text.split('\n'))
      .find(({ length }) => length > longest.line)
    return line === undefined
      ? undefined
      : tooMuch(block.place, 'characters in a line', line.length, longest.line)
  }
  for (const { cells, place } of [block.heading, ...block.rows]) {
    if (cells.length > most.columns) return tooMuch(place, 'cells in a row', cells.length, most.columns)
    const cell = cells.find(({ text }) => text.length > longest.cell)
    if (cell !== undefined) return tooMuch(cell.place, 'characters in a cell', cell.text.length, longest.cell)
  }
  return undefined
}
