import { expect, test } from 'vitest'
import { turnTables } from '../../generator/2-model/turned-tables.ts'
import { page } from './raw.ts'

/** The cells of the first table of a page, turned where it is a field a column. */
function cells(...lines: string[]): string[][] {
  const [block] = turnTables(page(...lines)).blocks
  if (block?.kind !== 'table') throw new Error('The test has no table.')
  return [block.heading, ...block.rows].map((row) => row.cells.map(({ text }) => text))
}

test('a table with a field a column is turned', () => {
  expect(
    cells('| Name | a | b |', '| - | - | - |', '| Type | int | string |', '| Required | yes | |'),
  ).toEqual([
    ['Name', 'Type', 'Required'],
    ['a', 'int', 'yes'],
    ['b', 'string', ''],
  ])
})

test('places stay those of the page', () => {
  const lines = ['| Name | a |', '| - | - |', '| Type | int |', '| Required | yes |']
  const [block] = turnTables(page(...lines)).blocks
  expect(block).toMatchObject({
    rows: [{ place: { line: 1, column: 10 }, cells: [{}, { place: { line: 3 } }, {}] }],
  })
})

test.each([
  {
    why: 'fields with the names of columns',
    lines: ['| Name | Type |', '| - | - |', '| type | int |', '| status | int |'],
  },
  { why: 'no more than two', lines: ['| Name | a |', '| - | - |', '| Type | int |'] },
  {
    why: 'names in small letters',
    lines: ['| Name | Sort |', '| - | - |', '| type | int |', '| notes | int |'],
  },
  { why: 'no types', lines: ['| Name | a |', '| - | - |', '| Type | soon |', '| Notes | int |'] },
  {
    why: 'a column that is not known',
    lines: ['| Name | Sort |', '| - | - |', '| type | int |', '| b | int |'],
  },
  { why: 'a heading twice', lines: ['| Name | a |', '| - | - |', '| Type | int |', '| Data type | int |'] },
  { why: 'no name', lines: ['| Type | a |', '| - | - |', '| Required | int |'] },
  { why: 'a column without a heading', lines: ['| Name | |', '| - | - |', '| type | int |'] },
])('$why: not turned', ({ lines }) => {
  const [before] = page(...lines).blocks
  expect(turnTables(page(...lines)).blocks).toEqual([before])
})
