import type {
  Code,
  FootnoteDefinition,
  List as MdList,
  Nodes,
  Root,
  RootContent,
  Table as MdTable,
  TableCell,
  TableRow,
} from 'mdast'
import type { Diagnostic, Place, Report } from '../diagnostics.ts'
import type { Block, Cell, Document, Row } from '../tables.ts'
import { moveBlock, movePlace } from './blocks.ts'
import { readCode } from './code-block.ts'
import { picturesAlone } from './findings.ts'
import { readHtmlPart } from './html.ts'
import { joinHtml, type HtmlPart } from './markdown-html.ts'
import { blankOf, cellText, placeOf, textOf } from './markdown-text.ts'
import { parseMarkdown } from './markup.ts'
import { withLevels } from './indents.ts'
import { refuseDeep } from './nesting.ts'
import { plainBlocks, rowAt } from './plain-blocks.ts'
import { withoutPlainRows, type Shortened } from './plain-rows.ts'
import { raised } from './raised.ts'
import { pictureText } from './visible.ts'

/** What reading a page goes along with. */
interface Reading {
  readonly file: string
  readonly page: readonly string[]
  readonly report: Report
  /** Rows that were read beforehand, by the lines that they begin at. */
  readonly runs: Shortened['runs']
  /** The lines of them that were found to be rows of a table. */
  readonly used: Set<number>
}

/**
 * The blocks of a Markdown page (CommonMark with GFM tables and footnotes), and of the HTML in it. `<br>` inside a cell
 * is a line break. Reports what of the page is in none of them. Throws if nested too deeply.
 */
export function readMarkdown(path: string, text: string, report: Report = () => {}): Document {
  const parts = plainBlocks(path, text)
  if (parts === undefined) return readParsed(path, text, report)
  const blocks = parts.flatMap((part) => {
    if (part.kind !== 'part') return [part]
    const start = { file: path, line: part.line, column: 1 }
    const moved = (found: Diagnostic): void => report({ ...found, place: movePlace(found.place, start) })
    return readParsed(path, part.text, moved).blocks.map((block) => moveBlock(block, start))
  })
  return { path, blocks }
}

/** What the parser makes of a page, or of a part of one. */
function readParsed(path: string, text: string, report: Report): Document {
  const { text: shortened, runs, lines } = withoutPlainRows(text)
  const [found, used]: [Diagnostic[], Set<number>] = [[], new Set()]
  const root = parse(shortened)
  movePlaces(root, lines)
  const reading = {
    file: path,
    page: text.split('\n'),
    report: (one: Diagnostic) => void found.push(one),
    runs,
    used,
  }
  const blocks = readBlocks(root.children, reading)
  // What looks like a row may be none: it may stand in a block of code, or of HTML.
  if (used.size < runs.size)
    return { path, blocks: readBlocks(parse(text).children, { ...reading, report, runs: new Map() }) }
  for (const one of found) report(one)
  return { path, blocks }
}

function parse(text: string): Root {
  const root = parseMarkdown(text)
  refuseDeep(root)
  return root
}

/** Gives nodes of a shortened page the lines of the whole one. */
function movePlaces(root: Root, lines: readonly number[]): void {
  const waiting: Nodes[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const point of node.position === undefined ? [] : [node.position.start, node.position.end])
      point.line = lines[point.line - 1] ?? point.line
    if ('children' in node) for (const child of node.children) waiting.push(child)
  }
}

function readBlocks(nodes: readonly RootContent[], reading: Reading): Block[] {
  return joinHtml(nodes).flatMap((node) => readBlock(node, reading))
}

function readBlock(node: RootContent | HtmlPart, reading: Reading): Block[] {
  const { file, report } = reading
  if (node.type === 'part') return readHtmlPart(node.html, placeOf(file, node.first), report)
  const place = placeOf(file, node)
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, text: textOf(node), place }]
    case 'list':
      return readList(node, reading)
    case 'table':
      return [readTable(node, reading)]
    case 'blockquote':
      return readBlocks(node.children, reading)
    case 'code':
      return readTables(node, file) ?? [{ kind: 'paragraph', text: textOf(node), place }]
    case 'footnoteDefinition':
      return readFootnote(node, reading)
    case 'paragraph':
      return [{ kind: 'paragraph', text: textOf(node), place }]
    default:
      return []
  }
}

/** Items of a list and of the lists inside it, in order; parted where an item holds more than text. */
function readList(list: MdList, reading: Reading): Block[] {
  const blocks: Block[] = []
  let items: Cell[] = []
  const flush = (): void => {
    if (items.length > 0) blocks.push({ kind: 'list', items, place: placeOf(reading.file, list) })
    items = []
  }
  for (const block of list.children.flatMap((item) => readBlocks(item.children, reading))) {
    if (block.kind === 'list') for (const item of block.items) items.push(item)
    else if (block.kind !== 'table') items.push({ text: block.text, place: block.place })
    else {
      flush()
      blocks.push(block)
    }
  }
  flush()
  return blocks
}

function readTable(table: MdTable, reading: Reading): Block {
  const { file, report } = reading
  const [heading, ...found] = table.children.flatMap((row) =>
    readRows(row, reading).map((read) => ({ row: read, blank: blankOf(row.children[0]) })),
  )
  const rows = withLevels(found)
  const place = placeOf(file, table)
  const pictures = rows.flatMap(({ cells }) => cells.filter(({ text }) => text === pictureText))
  if (pictures[0] !== undefined) report(picturesAlone(pictures[0].place, pictures.length))
  return { kind: 'table', gaps: 'kept', heading: heading?.row ?? { cells: [], place }, rows, place }
}

/** A row, or the rows that it stands for. */
function readRows(row: TableRow, reading: Reading): Row[] {
  const { file, runs, used } = reading
  const place = placeOf(file, row)
  const run = runs.get(place.line)
  if (run !== undefined) {
    used.add(place.line)
    return run.map(({ cells }, index) => rowAt(cells, { ...place, line: place.line + index }))
  }
  const cells = row.children.map((cell) => ({
    text: cellText(cell),
    place: placeOfCell(cell, reading),
  }))
  return [{ cells, place }]
}

/** Where what a cell holds begins: the parser does not say it of an address that it finds late. */
function placeOfCell(cell: TableCell, { file, page }: Reading): Place {
  const [first = cell] = cell.children
  if (first.position !== undefined) return placeOf(file, first)
  const place = placeOf(file, cell)
  const [before = ''] = /^\|? */.exec((page[place.line - 1] ?? '').slice(place.column - 1)) ?? []
  return { ...place, column: place.column + before.length }
}

/** The tables of a code block: below a fence, or in lines that are indented. */
function readTables(code: Code, file: string): Block[] | undefined {
  const place = placeOf(file, code)
  const height = (code.position?.end.line ?? place.line) - place.line + 1
  const isFenced = height > code.value.split('\n').length
  const start = isFenced ? { ...place, line: place.line + 1 } : { ...place, column: place.column + 4 }
  const blocks = readCode(code.value, { file, line: 1, column: 1 }, { withColumns: false })
  return blocks?.map((block) => moveBlock(block, start))
}

/** A footnote as a paragraph that begins with its mark, and what else stands in it. */
function readFootnote(node: FootnoteDefinition, reading: Reading): Block[] {
  const blocks = readBlocks(node.children, reading)
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  const text = `${raised(node.identifier)} ${texts.join(' ')}`
  const others = blocks.filter(({ kind }) => kind !== 'paragraph')
  return [{ kind: 'paragraph', text, place: placeOf(reading.file, node) }, ...others]
}
