import type { List as MdList, Nodes, Root, RootContent, Table as MdTable } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Place } from '../diagnostics.ts'
import type { Block, Cell, Document, Row } from '../tables.ts'
import { refuseDeep } from './nesting.ts'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** The blocks of a Markdown page (CommonMark with GFM tables). `<br>` inside a cell is a line break. Throws if nested too deeply. */
export function readMarkdown(path: string, text: string): Document {
  const root: Root = parser.parse(text)
  refuseDeep(root)
  return { path, blocks: root.children.flatMap((node) => readBlock(path, node)) }
}

function readBlock(file: string, node: RootContent): Block[] {
  const place = placeOf(file, node)
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, text: textOf(node), place }]
    case 'list':
      return [{ kind: 'list', items: readItems(file, node), place }]
    case 'table':
      return [readTable(file, node)]
    case 'blockquote':
      return node.children.flatMap((child) => readBlock(file, child))
    case 'paragraph':
    case 'code':
      return [{ kind: 'paragraph', text: textOf(node), place }]
    default:
      return []
  }
}

/** Items of a list and of the lists inside it, in order. */
function readItems(file: string, list: MdList): Cell[] {
  return list.children.flatMap((item) =>
    item.children.flatMap((child): Cell[] =>
      child.type === 'list' ? readItems(file, child) : [{ text: textOf(child), place: placeOf(file, child) }],
    ),
  )
}

function readTable(file: string, table: MdTable): Block {
  const [heading, ...rows] = table.children.map((row): Row => ({
    cells: row.children.map((cell) => ({
      text: textOf(cell).trim(),
      place: placeOf(file, cell.children[0] ?? cell),
    })),
    place: placeOf(file, row),
  }))
  const place = placeOf(file, table)
  return { kind: 'table', gaps: 'kept', heading: heading ?? { cells: [], place }, rows, place }
}

function placeOf(file: string, node: Nodes): Place {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 }
  return { file, line, column }
}

/** The text a reader sees, with breaks as line breaks. */
function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'html') return /^<br\s*\/?>$/i.test(node.value) ? '\n' : node.value
  if ('children' in node) return node.children.map(textOf).join('')
  return toString(node)
}
