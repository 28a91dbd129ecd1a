import type { Document, Row, Table } from '../tables.ts'
import { fits } from './cell-shapes.ts'
import { roleOf } from './columns.ts'

/**
 * A page whose tables have a field a row. One that has a field a column is turned: its first column holds at least
 * three headings that are known, written as such, each once, a name and types among them, and its first row none but that.
 */
export function turnTables(document: Document): Document {
  return {
    ...document,
    blocks: document.blocks.map((block) =>
      block.kind === 'table' && isTurned(block) ? turned(block) : block,
    ),
  }
}

function isTurned({ heading, rows }: Table): boolean {
  const others = heading.cells.slice(1)
  if (others.length === 0 || !others.every(({ text }) => text !== '' && roleOf(text) === undefined))
    return false
  const all = [heading, ...rows]
  const roles = all.map(({ cells: [first] }) =>
    /^\p{Lu}/u.test(first?.text ?? '') ? roleOf(first?.text ?? '') : undefined,
  )
  const types = all[roles.indexOf('type')]?.cells.slice(1) ?? []
  return (
    roles.length > 2 &&
    roles.includes('name') &&
    roles.every((role) => role !== undefined) &&
    types.length > 0 &&
    types.every(({ text }) => text === '' || fits(text, 'type')) &&
    new Set(roles).size === roles.length
  )
}

function turned(table: Table): Table {
  const all = [table.heading, ...table.rows]
  const column = (at: number): Row => {
    const cells = all.map(({ cells: row, place }) => row[at] ?? { text: '', place })
    return { cells, place: cells[0]?.place ?? table.place }
  }
  const width = all.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  const fields = Array.from({ length: width - 1 }, (_, index) => column(index + 1))
  return { ...table, heading: column(0), rows: fields }
}
