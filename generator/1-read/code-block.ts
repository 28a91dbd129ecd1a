import type { Place } from '../diagnostics.ts'
import type { Block, Row, Table } from '../tables.ts'
import { endOf, linesOf, type Line } from './lines.ts'
import { splitCells } from './pipe-table.ts'
import { readTabTable } from './tab-table.ts'

/**
 * The blocks of text that is shown as it is written, where it holds a table: lines with as many pipes, or tabs, each;
 * `withColumns` also lines whose columns are filled up with spaces, as a paragraph. Undefined for samples of code.
 */
export function readCode(
  text: string,
  place: Place,
  { withColumns }: { readonly withColumns: boolean },
): Block[] | undefined {
  const lines = linesOf(text, place)
  const written = text.split('\n')
  const blocks: Block[] = []
  let isTable = false
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]?.text === '') continue
    const end = endOf(lines, at, (line) => line.text !== '')
    const chunk = lines.slice(at, end)
    const table = tableOf(chunk)
    isTable ||=
      table !== undefined || (withColumns && written.slice(at, at + 2).every(hasColumns) && end > at + 1)
    blocks.push(
      table ?? {
        kind: 'paragraph',
        text: chunk.map((line) => line.text).join('\n'),
        place: chunk[0]?.place ?? place,
      },
    )
    at = end
  }
  return isTable ? blocks : undefined
}

/** At least three words with more than one space between them: no indent, and no comment behind a line of code. */
function hasColumns(line: string): boolean {
  return line.length < 500 && line.trim().split(/\s{2,}/).length > 2 && !/[{};]/.test(line)
}

function tableOf(lines: readonly Line[]): Table | undefined {
  const tabbed = readTabTable(lines, 0)
  if (tabbed?.next === lines.length) return tabbed.block
  const rules = lines.filter(({ text }) => isRule(text))
  const rows = lines.filter(({ text }) => !isRule(text)).map(rowOf)
  const [heading, ...others] = rows
  if (heading === undefined || others.length === 0 || heading.cells.length < 2) return undefined
  const isEven = rows.every(({ cells }) => cells.length === heading.cells.length)
  const isSpelled = heading.cells.every(({ text }) => (rules.length > 0 ? /\p{L}/u : /^\p{Lu}/u).test(text))
  return isEven && isSpelled
    ? { kind: 'table', gaps: 'kept', heading, rows: others, place: heading.place }
    : undefined
}

/** A line between rows that is drawn with marks. */
function isRule(text: string): boolean {
  return /^[\s|+:=-]*[-=]{2}[\s|+:=-]*$/.test(text)
}

function rowOf(line: Line): Row {
  const cells = splitCells(line)
  return { cells: line.text.endsWith('|') ? cells.slice(0, -1) : cells, place: line.place }
}
