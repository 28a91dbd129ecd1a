import type { Block, Cell, Document } from '../tables.ts'
import { endOf, type Line } from './lines.ts'
import { isPipeRow, readPipeTable } from './pipe-table.ts'

/**
 * The blocks of a page that is bare text: paragraphs, bullet lists, and tables whose cells stand between pipes. Tables
 * whose cells are joined by spaces look like paragraphs here; only their words tell them apart.
 */
export function readPlainText(path: string, text: string): Document {
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => readLine(path, line, index))
  const blocks: Block[] = []
  for (let at = 0; at < lines.length;) {
    const { block, next } = readBlock(lines, at)
    if (block !== undefined) blocks.push(block)
    at = next
  }
  return { path, blocks }
}

/** No-break and other unusual spaces count as spaces; tabs too. */
function readLine(file: string, raw: string, index: number): Line {
  const text = raw
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u200b\u2060\ufeff]/g, '')
  const indent = text.length - text.trimStart().length
  return { text: text.trim(), place: { file, line: index + 1, column: indent + 1 } }
}

interface Taken {
  readonly block: Block | undefined
  /** Index of the first line that does not belong to the block. */
  readonly next: number
}

function readBlock(lines: readonly Line[], at: number): Taken {
  const line = lines[at]
  if (line === undefined || line.text === '') return { block: undefined, next: at + 1 }
  if (isPipeRow(line.text)) return readPipeTable(lines, at)
  if (bullet.test(line.text)) return readList(lines, at)
  const end = endOf(lines, at, ({ text }) => text !== '' && !isPipeRow(text) && !bullet.test(text))
  const text = lines
    .slice(at, end)
    .map((one) => one.text)
    .join('\n')
  return { block: { kind: 'paragraph', text, place: line.place }, next: end }
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
