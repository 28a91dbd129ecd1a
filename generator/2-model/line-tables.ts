import type { Block, Row, Table } from '../tables.ts'
import { roleOf } from './columns.ts'
import { asText, isMenu } from './pipe-between.ts'
import { closed, filled, hasTrail, isHeading, join } from './pipe-row.ts'
import { splitPipeLines } from './pipe-tables.ts'
import { isWholeRow } from './placements.ts'
import { namesRequest } from './prose-blocks.ts'
import { isRow, splitTabLines } from './tab-tables.ts'

/**
 * Blocks in which tables whose rows are lines of text have the rows that those lines stand for. Lines without headings
 * that are rows of the table above, within the same request, are a table under its headings.
 */
export function splitLines(blocks: readonly Block[]): Block[] {
  const result: Block[] = []
  let above: Table | undefined
  for (const block of blocks) {
    if (block.kind === 'table' && block.gaps === 'kept') {
      above = undefined
      result.push(block)
    } else if (block.kind === 'table') {
      const own = wholeHeadings(block)
      const table = above !== undefined && goesOn(own, above) ? withHeading(own, above) : own
      result.push(
        ...splitTabLines(table)
          .flatMap((one) => (one.kind === 'table' ? splitPipeLines(one) : [one]))
          .map((one) => (one.kind === 'table' && isMenu(one) ? menuText(one) : one)),
      )
      const heading = [table.heading, ...table.rows].findLast(isHeading)
      above = heading && { ...table, heading, place: heading.place }
    } else {
      if (above !== undefined && (block.kind === 'heading' || namesOther(block))) above = undefined
      result.push(block)
    }
  }
  return result
}

/** A table of pipe text whose headings may go over several lines, with each of them as one. */
function wholeHeadings(table: Table): Table {
  if (table.gaps !== 'dropped') return table
  const rows: Row[] = []
  for (const line of [table.heading, ...table.rows]) {
    const above = rows.at(-1)
    if (above !== undefined && isHeading(above) && isRest(line, above)) rows.splice(-1, 1, join(above, line))
    else rows.push(line)
  }
  return { ...table, heading: rows[0] ?? table.heading, rows: rows.slice(1) }
}

/** Whether a line holds nothing but other headings than those in the line above it. */
function isRest(line: Row, above: Row): boolean {
  const cells = filled(line)
  const known = new Set(filled(above).map(({ text }) => roleOf(text)))
  const isOther = cells.every(({ text }) => {
    const role = /^\p{Lu}/u.test(text) ? roleOf(text) : undefined
    return role !== undefined && !known.has(role)
  })
  return cells.length > 0 && hasTrail(above) && line.place.line === above.place.line + 1 && isOther
}

function menuText({ heading }: Table): Block {
  return { kind: 'paragraph', ...asText(heading) }
}

function namesOther(block: Block): boolean {
  if (block.kind !== 'paragraph') return false
  return block.text.split('\n').some((text) => namesRequest({ text, place: block.place }))
}

/** Lines that one row may take. */
const mostLines = 8

/** Whether the first line of a table, which is no heading, begins a row of the one above. */
function goesOn({ gaps, heading, rows }: Table, above: Table): boolean {
  const roles = closed(above.heading).map(({ text }) => roleOf(text))
  if (gaps !== above.gaps || isHeading(heading)) return false
  if (!['type', 'occurs', 'status'].some((role) => roles.some((one) => one === role))) return false
  if (gaps === 'tabs') return isRow(heading, roles)
  const lines = [heading, ...rows.slice(0, mostLines - 1)]
  return lines.some((_, index) => isWholeRow(filled(lines.slice(0, index + 1).reduce(join)), roles))
}

function withHeading(table: Table, { heading, place }: Table): Table {
  return { ...table, heading, rows: [table.heading, ...table.rows], place }
}
