import { expect, test } from 'vitest'
import { placeCells } from '../../generator/2-model/place-cells.ts'
import type { Row, Table } from '../../generator/tables.ts'
import { cell } from './raw.ts'

/** A table of pipe text, from the texts of its cells. */
function found(heading: readonly string[], ...rows: readonly (readonly string[])[]) {
  const toRow = (texts: readonly string[], index: number): Row => {
    const cells = texts.map((text) => cell(text, index + 1))
    return { cells, place: cell('', index + 1).place }
  }
  const [first = { cells: [], place: cell('').place }, ...others] = [heading, ...rows].map(toRow)
  const table: Table = { kind: 'table', gaps: 'dropped', heading: first, rows: others, place: first.place }
  const messages: string[] = []
  const placed = placeCells(table, ({ message }) => void messages.push(message))
  return { rows: placed.rows.map(({ cells }) => cells.map(({ text }) => text)), messages }
}

test('a doubtful row says how it is read', () => {
  const head = ['Level', 'Element', 'Format', 'Occurrences', 'Description']
  const { rows, messages } = found(
    head,
    ['1', 'name', 'String', '1', 'A name'],
    ['1', 'days', 'Numeric', '14'],
  )
  expect(rows[1]).toEqual(['1', 'days', 'Numeric', '14', ''])
  expect(messages).toEqual([
    'The page has lost the borders of its cells here, and it is not certain where they were: "14" may be text and no occurrence. Read as level=1, name=days, type=Numeric, occurs=14. Compare the row with the published page.',
  ])
})

test('a cell that no column takes is named', () => {
  const { messages } = found(['Level', 'Element', 'Format', 'Occurrences'], ['1', 'name', 'often'])
  expect(messages).toEqual([
    'The row has 3 cells, and no column behind those before it takes "often". Put the row right in the page, with every cell in its place.',
  ])
})
