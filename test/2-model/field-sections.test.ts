import { expect, test } from 'vitest'
import { joinFieldSections } from '../../generator/2-model/field-sections.ts'
import { build } from './pages.ts'
import { page } from './raw.ts'

/** The tables of a page by their cells. */
function tables(lines: readonly string[]): string[][][] {
  return joinFieldSections(page(...lines)).blocks.flatMap((block) =>
    block.kind === 'table'
      ? [[block.heading, ...block.rows].map(({ cells }) => cells.map(({ text }) => text))]
      : [],
  )
}

test('sections that describe a field each are rows of one table', () => {
  const lines = ['### name', '', 'Type: string', 'Required', 'Max length: 50', '', 'The name.']
  expect(
    tables([...lines, '', '### `row_count`', '', '- **Type:** int', '- **Required:** no', '', 'How many.']),
  ).toEqual([
    [
      ['Name', 'Type', 'Required', 'Max length', 'Description'],
      ['name', 'string', 'Required', '50', 'The name.'],
      ['row_count', 'int', 'no', '', 'How many.'],
    ],
  ])
})

test('facts may stand in a small table, and beside a description', () => {
  expect(
    tables([
      '#### code',
      '',
      '| Type | string |',
      '| - | - |',
      '| Default | x |',
      '',
      'Description: What it is.',
    ]),
  ).toEqual([
    [
      ['Name', 'Type', 'Default', 'Description'],
      ['code', 'string', 'x', 'What it is.'],
    ],
  ])
})

test('a heading may say the facts', () => {
  const lines = [
    '#### a string required',
    '',
    'What it is.',
    '',
    '#### `b` (int)',
    '',
    '#### c date optional',
  ]
  expect(tables(lines)).toEqual([
    [
      ['Name', 'Type', 'Required', 'Description'],
      ['a', 'string', 'required', 'What it is.'],
      ['b', 'int', '', ''],
      ['c', 'date', 'optional', ''],
    ],
  ])
})

test('a deeper section begins another table', () => {
  const sections = ['### a', '', 'Type: int', '', '#### b', '', 'Type: int']
  expect(tables(sections).map((rows) => rows.map(([name]) => name))).toEqual([
    ['Name', 'a'],
    ['Name', 'b'],
  ])
})

test.each([
  { why: 'no type', lines: ['### name', '', 'Required'] },
  { why: 'a title', lines: ['### Description', '', 'Type: string'] },
  { why: 'a title of two words', lines: ['### The name', '', 'Type: string'] },
  { why: 'a title that ends in a type', lines: ['### delivery date', '', 'When.'] },
  { why: 'a title that begins in capitals', lines: ['### Get int', '', 'What.'] },
  { why: 'what is no type', lines: ['### customers', '', 'Format: JSON'] },
  { why: 'two types', lines: ['### name', '', 'Type: string', 'Format: email'] },
  {
    why: 'another table',
    lines: ['### name', '', 'Type: string', '', '| Name | Type |', '| - | - |', '| a | int |'],
  },
])('$why makes no field', ({ lines }) => {
  expect(joinFieldSections(page(...lines))).toEqual(page(...lines))
})

test('the sections of a request are its fields, with their places', () => {
  const { page: built, found } = build({
    page: [
      '## POST /x',
      '',
      'JSON.',
      '',
      '### Parameters',
      '',
      '#### a',
      '',
      'Type: int',
      'Required',
      '',
      '#### b',
      '',
      'Type: itn',
      'Optional',
      'Default: 1',
    ],
  })
  expect(built.requests[0]?.body?.fields).toMatchObject([
    {
      name: { value: 'a', origin: { line: 7 } },
      occurs: { value: { min: 1 } },
      type: { value: { kind: 'integer' } },
    },
    { name: { value: 'b' }, occurs: { value: { min: 0 } } },
  ])
  expect(found).toEqual(['14:1 unknown-type'])
})
