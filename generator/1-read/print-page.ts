import type { PhrasingContent, Root, RootContent, TableRow } from 'mdast'
import type { Block, Document, Row, Table } from '../tables.ts'
import { printMarkdown } from './markup.ts'

/** Where a page came from, for the list below its title. */
export interface Provenance {
  readonly source: string
  /** The day it was read, YYYY-MM-DD. */
  readonly read: string
  /** What was not certain, one line each. */
  readonly marks?: readonly string[]
}

/**
 * A page as tidy Markdown: the same blocks, cells and texts, whatever rendering they were read from. The first heading,
 * or the first line of a page without one, is the title; where that line says what the next table is, the source is.
 */
export function printPage({ blocks }: Document, { source, read, marks = [] }: Provenance): string {
  const title = titleOf(blocks)
  const at = title === undefined ? -1 : blocks.indexOf(title)
  const [line = source, ...more] = title !== undefined && 'text' in title ? title.text.split('\n') : []
  const root: Root = {
    type: 'root',
    children: [
      heading(1, line),
      list([`Source: ${source}`, `Read: ${read}`, ...marks]),
      ...(more.length === 0 ? [] : [paragraph(more)]),
      ...blocks.filter((_, index) => index !== at).flatMap(toMarkdown),
    ],
  }
  return printMarkdown(root)
}

/** The first heading, else the first paragraph; none where that says what stands below it. */
function titleOf(blocks: readonly Block[]): Block | undefined {
  const found =
    blocks.find(({ kind }) => kind === 'heading') ?? blocks.find(({ kind }) => kind === 'paragraph')
  return found?.kind === 'paragraph' && /^.*:(?:\n|$)/.test(found.text) ? undefined : found
}

function toMarkdown(block: Block): RootContent[] {
  switch (block.kind) {
    case 'heading':
      return [heading(Math.max(2, block.depth), block.text.replaceAll('\n', ' '))]
    case 'paragraph':
      return [paragraph(block.text.split('\n'))]
    case 'list': {
      const items = block.items.map((item) => item.text).filter((item) => !/^(Source|Read):/.test(item))
      return items.length === 0 ? [] : [list(items)]
    }
    case 'table':
      return [toTable(block)]
    default:
      return unreachable(block)
  }
}

/** Lines stay lines: some of them name a request or a footnote. A line that is an endpoint alone becomes a heading. */
function paragraph(lines: readonly string[]): RootContent {
  const [only = ''] = lines
  if (lines.length === 1 && /^[A-Z]{3,7} \/\S*$/.test(only)) return heading(2, only)
  return { type: 'paragraph', children: [text(lines.join('\n'))] }
}

function heading(depth: number, value: string): RootContent {
  return { type: 'heading', depth: depth as 1 | 2 | 3 | 4 | 5 | 6, children: [text(value)] }
}

function list(items: readonly string[]): RootContent {
  const children = items.map((item) => ({
    type: 'listItem' as const,
    children: [{ type: 'paragraph' as const, children: [text(item)] }],
  }))
  return { type: 'list', spread: false, children }
}

function toTable({ heading: columns, rows }: Table): RootContent {
  return { type: 'table', children: [columns, ...rows].map((row) => toRow(row, columns.cells.length)) }
}

function toRow({ cells }: Row, width: number): TableRow {
  const texts = Array.from({ length: Math.max(width, cells.length) }, (_, index) => cells[index]?.text ?? '')
  return {
    type: 'tableRow',
    children: texts.map((value) => ({ type: 'tableCell', children: withBreaks(value) })),
  }
}

/** A cell is one line of Markdown, so its line breaks are written as tags. */
function withBreaks(value: string): PhrasingContent[] {
  return value
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [text(line)] : [{ type: 'html', value: '<br>' }, text(line)]))
}

function text(value: string): PhrasingContent {
  return { type: 'text', value }
}

function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
