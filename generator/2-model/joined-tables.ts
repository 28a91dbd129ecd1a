import type { Block, Cell, Document, Paragraph, Row, Table } from '../tables.ts'
import { parseEndpoint } from './endpoint.ts'
import { parseJoinedHeading, type JoinedColumn } from './joined-heading.ts'
import { innerTypes, leading } from './joined-row.ts'
import { splitRow, type JoinedShape } from './split-row.ts'

/** A page in which every paragraph that is a table in disguise, its cells joined by spaces, is a table. */
export function findJoinedTables(document: Document): Document {
  return {
    ...document,
    blocks: document.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? splitParagraph(block) : [block],
    ),
  }
}

function splitParagraph(paragraph: Paragraph): Block[] {
  const lines = paragraph.text.split('\n').map((text, index): Cell => {
    const { place } = paragraph
    return { text, place: { ...place, line: place.line + index, column: index === 0 ? place.column : 1 } }
  })
  const headings = lines.flatMap(({ text }, index) => {
    const columns = parseJoinedHeading(text)
    return columns === undefined ? [] : [{ index, columns }]
  })
  const [first] = headings
  if (first === undefined) return [paragraph]
  return [
    ...prose(lines.slice(0, first.index)),
    ...headings.flatMap(({ index, columns }, position) => {
      const following = headings[position + 1]
      return readTable(lines.slice(index, following?.index), columns, following !== undefined)
    }),
  ]
}

/** The table that a heading line opens, and the prose behind it. */
function readTable(
  [heading, ...lines]: readonly Cell[],
  columns: readonly JoinedColumn[],
  isFollowed: boolean,
): Block[] {
  if (heading === undefined) return []
  const end = lines.findIndex(({ text }) => endsTable(text))
  const body = end === -1 ? lines : lines.slice(0, end)
  const shape = shapeOf(body, columns)
  const starts = body.flatMap(({ text }, index) => (startsRow(text, shape) ? [index] : []))
  const rows = starts.map((start, position) => joinLines(body.slice(start, starts[position + 1])))
  const { row: last, after } = splitOffCaption(rows.at(-1), isFollowed && end === -1)
  const kept = last === undefined ? rows : [...rows.slice(0, -1), last]
  const table: Table = {
    kind: 'table',
    gaps: 'kept',
    heading: { cells: columns.map(({ text }) => ({ text, place: heading.place })), place: heading.place },
    rows: kept.map((row): Row => ({ cells: splitRow(row, shape), place: row.place })),
    place: heading.place,
  }
  return [
    ...prose(body.slice(0, starts[0] ?? body.length)),
    table,
    ...prose(after),
    ...prose(end === -1 ? [] : lines.slice(end)),
  ]
}

/** Footnotes and headings of requests do not belong to the table above them. */
function endsTable(text: string): boolean {
  return /^\*/.test(text) || parseEndpoint(text) !== undefined
}

function shapeOf(lines: readonly Cell[], columns: readonly JoinedColumn[]): JoinedShape {
  const types = new Map<string, number>()
  for (const { text } of lines)
    for (const type of new Set(innerTypes(text).map((piece) => piece.text.toLowerCase())))
      types.set(type, (types.get(type) ?? 0) + 1)
  return { roles: columns.map(({ role }) => role), types }
}

/**
 * Whether a line begins a row: with a name and, somewhere, a type, or with a name that no prose has. Other lines go on
 * with the row above, such as the second of several codes.
 */
function startsRow(text: string, { roles, types }: JoinedShape): boolean {
  const [first = 'name', second] = roles
  const token = leading(first, text)
  if (token === '') return false
  const rest = text.slice(token.length).trimStart()
  if (first === 'status') return true
  if (first === 'level') return startsElement(rest, second)
  if (rest.startsWith('=')) return false
  const isKey = /[_\d[\]]|\p{Ll}\p{Lu}/u.test(token)
  return (
    isKey || !roles.includes('type') || innerTypes(text).some((piece) => types.has(piece.text.toLowerCase()))
  )
}

/** Behind a level stands a name and what it is, or, where the name was lost, what it is. */
function startsElement(rest: string, second: JoinedShape['roles'][number] | undefined): boolean {
  if (second !== 'name') return true
  const name = leading('name', rest)
  const behind = rest.slice(name.length).trimStart()
  return isWhat(rest) || (name !== '' && isWhat(behind))
}

function isWhat(text: string): boolean {
  return leading('type', text) !== '' || leading('occurs', text) !== ''
}

function joinLines(lines: readonly Cell[]): Cell {
  const [first] = lines
  return {
    text: lines.map(({ text }) => text).join('\n'),
    place: first?.place ?? { file: '', line: 1, column: 1 },
  }
}

/** Where the next table follows at once, the line above its heading is its caption, not the end of this one's last row. */
function splitOffCaption(
  row: Cell | undefined,
  isFollowed: boolean,
): { row: Cell | undefined; after: readonly Cell[] } {
  const lines = row?.text.split('\n') ?? []
  const caption = lines.at(-1)
  if (
    row === undefined ||
    caption === undefined ||
    !isFollowed ||
    lines.length < 2 ||
    !/^\p{Lu}[\p{L} ]+:?$/u.test(caption)
  )
    return { row, after: [] }
  const place = { ...row.place, line: row.place.line + lines.length - 1, column: 1 }
  return { row: { ...row, text: lines.slice(0, -1).join('\n') }, after: [{ text: caption, place }] }
}

function prose(lines: readonly Cell[]): Block[] {
  const [first] = lines
  if (first === undefined) return []
  return [{ kind: 'paragraph', text: lines.map(({ text }) => text).join('\n'), place: first.place }]
}
