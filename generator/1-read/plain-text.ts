import type { Block, Cell, Document } from '../tables.ts'
import { endOf, linesOf, type Line } from './lines.ts'
import { isPipeRow, readPipeTable } from './pipe-table.ts'
import { isRowBelow, opensTable, readTabTable } from './tab-table.ts'

/**
 * The blocks of a page that is bare text: paragraphs, bullet lists, and tables whose cells stand between pipes or tabs.
 * Tables whose cells are joined by spaces look like paragraphs here; only their words tell them apart.
 */
export function readPlainText(path: string, text: string): Document {
  const lines = linesOf(text, { file: path, line: 1, column: 1 })
  const blocks: Block[] = []
  let above = 0
  for (let at = 0; at < lines.length;) {
    const { block, next } = readBlock(lines, at, above)
    if (block?.kind === 'table' && block.gaps === 'tabs') above = block.heading.cells.length
    if (block !== undefined) blocks.push(block)
    at = next
  }
  return { path, blocks }
}

interface Taken {
  readonly block: Block | undefined
  /** Index of the first line that does not belong to the block. */
  readonly next: number
}

function readBlock(lines: readonly Line[], at: number, above: number): Taken {
  const line = lines[at]
  if (line === undefined || line.text === '') return { block: undefined, next: at + 1 }
  const isTabRow = isRowBelow(line, above)
  if (!isTabRow && isPipeRow(line.text)) return readPipeTable(lines, at)
  if (bullet.test(line.text)) return readList(lines, at)
  const table = readTabTable(lines, at, above)
  if (table !== undefined) return table
  const end = endOfProse(lines, at, above)
  const text = lines
    .slice(at, end)
    .map((one) => one.text)
    .join('\n')
  return { block: { kind: 'paragraph', text, place: line.place }, next: end }
}

function endOfProse(lines: readonly Line[], at: number, above: number): number {
  const end = endOf(lines, at, ({ text }) => text !== '' && !isPipeRow(text) && !bullet.test(text))
  for (let index = at + 1; index < end; index++) if (opensTable(lines, index, above)) return index
  return end
}

const bullet = /^[•●▪◦‣·–*-]\s+(?=\S)/

function readList(lines: readonly Line[], at: number): Taken {
  const end = endOf(lines, at, ({ text }) => bullet.test(text))
  const items = lines.slice(at, end).map(({ text, place }): Cell => {
    const mark = bullet.exec(text)?.[0].length ?? 0
    return { text: text.slice(mark), place: { ...place, column: place.column + mark } }
  })
  const [first] = items
  return { block: first && { kind: 'list', items, place: first.place }, next: end }
}
