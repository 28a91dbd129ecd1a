import { expect, test } from 'vitest'
import { readPlainText } from '../../generator/1-read/plain-text.ts'
import type { Block } from '../../generator/tables.ts'

const seen = (block: Block): unknown => {
  if (block.kind === 'table')
    return [block.heading, ...block.rows].map(({ cells }) => cells.map(({ text }) => text))
  return block.kind === 'list' ? block.items.map(({ text }) => text) : block.text
}

/** What is seen of a page of lines with `→` for tabs, and `line:column` of what is reported. */
function read(...lines: string[]): { blocks: unknown[]; found: string[] } {
  const found: string[] = []
  const { blocks } = readPlainText('page.txt', lines.join('\n').replaceAll('→', '\t'), ({ place }) =>
    found.push(`${place.line}:${place.column}`),
  )
  return { blocks: blocks.map(seen), found }
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
    name: 'cells of several lines',
    lines: ['Name→Type→Example', 'a', 'b→int→1 = one', '2 = two', 'c→int→'],
    want: [
      [
        ['Name', 'Type', 'Example'],
        ['a\nb', 'int', '1 = one\n2 = two'],
        ['c', 'int', ''],
      ],
    ],
  },
  {
    name: 'rows whose last tabs were lost',
    lines: ['Name→Type→Example', 'a', 'b→int', 'c→int→'],
    want: [
      [
        ['Name', 'Type', 'Example'],
        ['a\nb', 'int'],
        ['c', 'int', ''],
      ],
    ],
  },
  {
    name: 'the next table with its caption',
    lines: ['Name→Type→Example', 'a→→1', 'b→int→', 'Response', 'Code→Text', '200→OK'],
    want: [
      table,
      'Response',
      [
        ['Code', 'Text'],
        ['200', 'OK'],
      ],
    ],
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
  expect(read(...lines).blocks).toEqual(want)
})

test('lines that may be text between two rows are reported', () => {
  expect(read('Name→Type', 'a→int', 'More', 'b→int', '2 = two').found).toEqual(['3:1'])
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
  expect(read('customer\u00AD_\u200Bno\uFEFF', '→a\u00A0b→').blocks).toEqual(['customer_no\na b'])
})
