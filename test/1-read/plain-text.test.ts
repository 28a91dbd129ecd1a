import { expect, test } from 'vitest'
import { readPlainText } from '../../generator/1-read/plain-text.ts'
import type { Block } from '../../generator/tables.ts'

const seen = (block: Block): unknown => {
  if (block.kind === 'table')
    return [block.heading, ...block.rows].map(({ cells }) => cells.map(({ text }) => text))
  return block.kind === 'list' ? block.items.map(({ text }) => text) : block.text
}

/** What is seen of a page of lines with `→` for tabs. */
function read(...lines: string[]): unknown[] {
  return readPlainText('page.txt', lines.join('\n').replaceAll('→', '\t')).blocks.map(seen)
}

const table = [
  ['Name', 'Type', 'Example'],
  ['a', '', '1'],
  ['b', 'int', ''],
]

test.each([
  { name: 'empty cells stay', lines: ['Name→Type→Example', 'a→→1', 'b→int→'], want: [table] },
  {
    name: 'text above and below',
    lines: ['x', 'Name→Type→Example', 'a→→1', 'b→int→', '', 'y'],
    want: ['x', table, 'y'],
  },
  {
    name: 'a blank line between rows',
    lines: ['Name→Type→Example', 'a→→1', '→→', '', 'b→int→'],
    want: [table],
  },
  {
    name: 'lines of several kinds, each as it stands',
    lines: ['Name→Type→Example', 'a', 'b→int→1 = one', '2 = two', 'c→int→'],
    want: [[['Name', 'Type', 'Example'], ['a'], ['b', 'int', '1 = one'], ['2 = two'], ['c', 'int', '']]],
  },
  {
    name: 'rows without headings below a table with as many columns',
    lines: ['Name→Type→Example', 'a→→1', 'b→int→', '', 'Others:', '7→int→1', '', 'x→y'],
    want: [table, 'Others:', [['7', 'int', '1']], 'x y'],
  },
  {
    name: 'a row with pipes in it below a table with as many columns',
    lines: ['Name→Type→Example', 'a→→1', 'b→int→', '', 'Others:', 'c→→1 | 2 | 3'],
    want: [table, 'Others:', [['c', '', '1 | 2 | 3']]],
  },
  {
    name: 'a table of the same kind',
    lines: ['Name→Type→Example', 'a→→1', 'b→int→', '', 'Name→Type→Example', 'a→→1', 'b→int→'],
    want: [table, table],
  },
  {
    name: 'labels',
    lines: ['Resource:→a.nv', 'HTTP-method:→POST'],
    want: ['Resource: a.nv\nHTTP-method: POST'],
  },
  { name: 'endpoints', lines: ['GET→/a', 'POST→/b'], want: ['GET /a\nPOST /b'] },
  { name: 'contents', lines: ['Introduction→1', 'Customers→2'], want: ['Introduction 1\nCustomers 2'] },
  { name: 'bullets', lines: ['•→a', '•→b'], want: [['a', 'b']] },
])('tabs: $name', ({ lines, want }) => {
  expect(read(...lines)).toEqual(want)
})

test('places of cells', () => {
  const [block] = readPlainText('page.txt', 'Name\tType\n a\t  int').blocks
  expect(
    block?.kind === 'table' && block.rows[0]?.cells.map(({ place }) => [place.line, place.column]),
  ).toEqual([
    [2, 2],
    [2, 6],
  ])
})

test('what nobody sees', () => {
  expect(read('customer\u00AD_\u200Bno\uFEFF', '→a\u00A0b→')).toEqual(['customer_no\na b'])
})
