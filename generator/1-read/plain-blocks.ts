import type { Place } from '../diagnostics.ts'
import type { Block, Cell, Row } from '../tables.ts'
import { delimiters, plainRow, plainWords } from './plain-rows.ts'

/** A block that still has to be parsed, with the line that it begins at. */
export interface Unread {
  readonly kind: 'part'
  readonly text: string
  readonly line: number
}

/** What stands in some lines of a page, and how many they are. */
interface Part {
  readonly block: Block | Unread
  readonly height: number
}

/** The lines of a page from some line on, and the place of that. */
type ReadPart = (lines: readonly string[], at: number, place: Place) => Part | undefined

/**
 * What a line of text begins with, wherever it stands: no sign that may begin anything else, such as a list, a rule, a
 * block of code or of HTML, or the definition of a link.
 */
const textStart = /^(?!\d+[.)])(?:[^\s#>+*_=`~<|[\-:\\]|\\[!-/:-@[-`{-~]|\*{1,2}[^\s*]|`[^`])/

const heading = /^(#{1,6}) +([^ #].*)$/

/**
 * Cuts a Markdown page into its blocks, where that takes no parser: where each is a heading, a paragraph, a table with
 * strokes on both sides or a list of lines, and blank lines stand between. Undefined for any other page. Blocks without
 * markup are read; each other can be parsed by itself, since such a page defines no links and no footnotes.
 */
export function plainBlocks(file: string, page: string): (Block | Unread)[] | undefined {
  const lines = page.split('\n')
  const blocks: (Block | Unread)[] = []
  for (let at = 0; at < lines.length;) {
    if (isBlank(lines[at])) at += 1
    else {
      const part = readerOf(lines[at] ?? '')(lines, at, { file, line: at + 1, column: 1 })
      if (part === undefined) return undefined
      blocks.push(part.block)
      at += part.height
    }
  }
  return blocks
}

function readerOf(line: string): ReadPart {
  if (line.startsWith('#')) return readHeading
  if (line.startsWith('|')) return readTable
  return line.startsWith('- ') ? readList : readParagraph
}

function readHeading(lines: readonly string[], at: number, place: Place): Part | undefined {
  const line = lines[at] ?? ''
  const [, marks, rest] = heading.exec(line) ?? []
  if (marks === undefined || rest === undefined) return undefined
  const shown = /# *$/.test(rest) ? undefined : plainWords(withoutEnd(rest), true)
  if (shown === undefined) return unread([line], place)
  return { block: { kind: 'heading', depth: marks.length, text: shown, place }, height: 1 }
}

function readParagraph(lines: readonly string[], at: number, place: Place): Part | undefined {
  const end = endOfRun(lines, at, isText)
  if (end === at || !(isBlank(lines[end]) || heading.test(lines[end] ?? ''))) return undefined
  const own = lines.slice(at, end)
  const text = plainWords(own.map(withoutEnd).join('\n'), true)
  if (text === undefined) return unread(own, place)
  return { block: { kind: 'paragraph', text, place }, height: own.length }
}

/** A list whose items take a line each; blank lines may stand between them. */
function readList(lines: readonly string[], at: number, place: Place): Part | undefined {
  let end = at
  for (let next = at; isItem(lines[next] ?? ''); next = endOfRun(lines, end, isBlank))
    end = endOfRun(lines, next, isItem)
  if (end === at || !(isBlank(lines[end]) || heading.test(lines[end] ?? ''))) return undefined
  const own = lines.slice(at, end)
  const items: Cell[] = []
  for (let index = 0; index < own.length; index++) {
    const line = own[index] ?? ''
    if (isBlank(line)) continue
    const text = plainWords(withoutEnd(line.slice(2)), true)
    if (text === undefined) return unread(own, place)
    items.push({ text, place: { ...place, line: place.line + index, column: 3 } })
  }
  return { block: { kind: 'list', items, place }, height: own.length }
}

function readTable(lines: readonly string[], at: number, place: Place): Part | undefined {
  const end = endOfRun(lines, at, isRow)
  const delimiter = lines[at + 1] ?? ''
  if (!isBlank(lines[end]) || !delimiters.test(delimiter)) return undefined
  const own = lines.slice(at, end)
  const rows: Row[] = []
  for (let index = 0; index < own.length; index++) {
    if (index === 1) continue
    const row = plainRow(own[index] ?? '', true)
    if (row === undefined) return unread(own, place)
    rows.push(rowAt(row.cells, { ...place, line: place.line + index }))
  }
  const [first, ...others] = rows
  // What has no delimiter for each of its columns is no table.
  if (first?.cells.length !== delimiter.split('|').length - 2) return undefined
  return {
    block: { kind: 'table', gaps: 'kept', heading: first, rows: others, place },
    height: own.length,
  }
}

/** A row without markup, at its place. */
export function rowAt(
  cells: readonly { readonly text: string; readonly column: number }[],
  place: Place,
): Row {
  const { file, line } = place
  return { cells: cells.map(({ text, column }) => ({ text, place: { file, line, column } })), place }
}

function unread(lines: readonly string[], { line }: Place): Part {
  return { block: { kind: 'part', text: lines.join('\n'), line }, height: lines.length }
}

function endOfRun(lines: readonly string[], at: number, belongs: (line: string) => boolean): number {
  let end = at
  while (end < lines.length && belongs(lines[end] ?? '')) end += 1
  return end
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || /^[ \t]*$/.test(line)
}

function isText(line: string): boolean {
  return textStart.test(line)
}

function isRow(line: string): boolean {
  return line.startsWith('|')
}

function isItem(line: string): boolean {
  return line.startsWith('- ') && textStart.test(line.slice(2))
}

/** A line without the blanks behind it. */
function withoutEnd(line: string): string {
  let end = line.length
  while (line.charCodeAt(end - 1) === 0x20) end -= 1
  return line.slice(0, end)
}
