import type { Block, Cell, Document, Row, Table } from '../tables.ts'

/** Where a page came from, for the list below its title. */
export interface Provenance {
  readonly source: string
  /** The day it was read, YYYY-MM-DD. */
  readonly read: string
}

/**
 * A page as tidy Markdown: the same blocks, cells and texts, whatever rendering they were read from. The first heading,
 * or the first line of a page without one, is the title.
 */
export function printPage({ blocks }: Document, { source, read }: Provenance): string {
  const first = blocks.findIndex(({ kind }) => kind === 'heading')
  const at = first === -1 ? blocks.findIndex(({ kind }) => kind === 'paragraph') : first
  const title = blocks[at]
  const [line = '', ...more] = title !== undefined && 'text' in title ? title.text.split('\n') : []
  const noted = `- Source: ${inline(source)}\n- Read: ${read}`
  const rest = more.length === 0 ? [] : [printProse(more)]
  const others = blocks.filter((_, index) => index !== at).map(printBlock)
  return `${[`# ${inline(line)}`, noted, ...rest, ...others].filter((part) => part !== '').join('\n\n')}\n`
}

function printBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.max(2, block.depth))} ${inline(block.text.replaceAll('\n', ' '))}`
    case 'paragraph':
      return printProse(block.text.split('\n'))
    case 'list':
      return block.items
        .filter(({ text }) => !/^(Source|Read):/.test(text))
        .map(({ text }) => `- ${text.split('\n').map(inline).join('\n  ')}`)
        .join('\n')
    case 'table':
      return printTable(block)
    default:
      return unreachable(block)
  }
}

/** Lines stay lines: some of them name a request or a footnote. A line that is an endpoint alone becomes a heading. */
function printProse(lines: readonly string[]): string {
  const [only] = lines
  if (lines.length === 1 && only !== undefined && /^[A-Z]{3,7} \/\S*$/.test(only)) return `## ${inline(only)}`
  return lines.map(inline).join('\n')
}

function printTable({ heading, rows }: Table): string {
  const width = heading.cells.length
  const delimiter = `| ${heading.cells.map(() => '---').join(' | ')} |`
  return [printRow(heading, width), delimiter, ...rows.map((row) => printRow(row, width))].join('\n')
}

function printRow({ cells }: Row, width: number): string {
  const empty: Cell[] = Array.from({ length: Math.max(0, width - cells.length) }, () => ({
    text: '',
    place: { file: '', line: 1, column: 1 },
  }))
  return `| ${[...cells, ...empty].map(({ text }) => text.split('\n').map(inline).join('<br>')).join(' | ')} |`
}

/** Text of which Markdown makes nothing but itself. */
function inline(text: string): string {
  return text
    .trim()
    .replace(/[\\`*[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
    .replace(/^(?=[#>+-](?:\s|$)|-{3,}|={3,})/, '\\')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
}

function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
