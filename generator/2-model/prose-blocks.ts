import type { Block, Cell } from '../tables.ts'
import { parseEndpoint, parseLabels } from './endpoint.ts'

/** A line of paragraphs that follow one another. */
export interface ProseLine extends Cell {
  /** Whether a blank line, or whatever parts paragraphs, stands above it. */
  readonly isFirst: boolean
}

const bullet = /^[•●▪◦‣·–*-]\s+(?=\S)/

/** Lines between tables as what they are: a list for lines with bullets, a paragraph for others that follow one another. */
export function proseBlocks(lines: readonly Cell[]): Block[] {
  const starts = lines.flatMap((line, index) => {
    const above = lines[index - 1]
    return above !== undefined && isItem(above) === isItem(line) ? [] : [index]
  })
  return starts.flatMap((start, position) => blockOf(lines.slice(start, starts[position + 1])))
}

/** Whether a line begins with a bullet. */
export function isItem({ text }: Pick<Cell, 'text'>): boolean {
  return bullet.test(text)
}

/** An item of a list as the line that it was. */
export function itemLine({ text, place }: Cell): Cell {
  return { text: `• ${text}`, place: { ...place, column: place.column - 2 } }
}

function blockOf(lines: readonly Cell[]): Block[] {
  const [first] = lines
  if (first === undefined) return []
  if (!isItem(first))
    return [{ kind: 'paragraph', text: lines.map(({ text }) => text).join('\n'), place: first.place }]
  const items = lines.map(({ text, place }): Cell => {
    const mark = bullet.exec(text)?.[0].length ?? 0
    return { text: text.slice(mark), place: { ...place, column: place.column + mark } }
  })
  return [{ kind: 'list', items, place: items[0]?.place ?? first.place }]
}

/** Lines as the paragraphs they were. */
export function paragraphsOf(lines: readonly ProseLine[]): Block[] {
  const starts = lines.flatMap(({ isFirst }, index) => (isFirst || index === 0 ? [index] : []))
  return starts.flatMap((start, position) => proseBlocks(lines.slice(start, starts[position + 1])))
}

/** Footnotes and lines that name a request do not belong to the table above them. */
export function endsTable(line: Cell): boolean {
  return line.text.startsWith('*') || namesRequest(line)
}

/** Whether a line names a request, by its endpoint or by its labels. */
export function namesRequest(line: Cell): boolean {
  return parseEndpoint(line.text) !== undefined || parseLabels(line).length > 0
}

/** Several words that begin with a capital letter and end with a full stop or the like. */
export function isSentence(text: string): boolean {
  return /^\p{Lu}/u.test(text) && /\s/.test(text) && /[.:!?]$/.test(text)
}
