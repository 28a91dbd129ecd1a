import { expect, test } from 'vitest'
import { build } from './pages.ts'

const page = [
  '## POST /x',
  'Sent as FORM DATA.',
  '',
  '| Attribut-ID | Bezeichnung | Art | Intern |',
  '| - | - | - | - |',
  '| A1 | name | String | for us |',
  '| A2 | city | stiring | |',
  '',
  '| Version | Date |',
  '| - | - |',
  '| 1 | today |',
  '',
  '| ID | Name |',
  '| - | - |',
  '| 1 | Company |',
]
const head = (section: string, ...columns: string[]) => [
  `## ${section}`,
  '',
  `| ${columns.join(' | ')} |`,
  `|${' - |'.repeat(columns.length)}`,
]
const columns = (...rows: readonly (readonly [string, string])[]) => [
  ...head('Columns', 'Column', 'Means', 'Reason'),
  ...rows.map(([column, means]) => `| ${column} | ${means} | why |`),
  '',
]
const accepted = (...rows: string[]) => [
  ...head('Accepted', 'Finding', 'Row', 'Reason'),
  ...rows.map((row) => `| unknown-table | ${row} | why |`),
  '',
]
const corrections = [
  ...head('Corrections', 'Row', 'Column', 'Documented', 'Corrected', 'Reason'),
  '| city | Art | stiring | String | why |',
]
const known: readonly (readonly [string, string])[] = [
  ['Attribut-ID', 'Notes'],
  ['bezeichnung', 'Name'],
  ['Art', 'Type'],
  ['Intern', 'Notes'],
]

test('a page is used as published, with what its overlay says of its columns and tables', () => {
  const overlay = [...columns(...known), ...accepted('Version, Date', 'id, name'), ...corrections]
  const { page: built, found } = build({ page, overlay })
  expect(found).toEqual([])
  expect(
    built.requests[0]?.body?.fields.map(({ name, description }) => [name.value, description?.value]),
  ).toEqual([
    ['name', 'A1. for us'],
    ['city', 'A2'],
  ])
})

test('without its overlay the page has findings, one a table and column', () => {
  expect(build({ page }).found).toEqual(['4:1 unknown-table', '9:1 unknown-table', '13:3 unknown-column'])
})

test.each([
  { given: columns(['Attribute', 'Name']), found: ['overlay 5:3 column-unmatched'] },
  { given: columns(['Art', 'Kind']), found: ['overlay 5:9 unknown-word'] },
  { given: columns(['Name', 'Name']), found: ['overlay 5:3 column-unneeded'] },
  { given: columns(['Art', 'Type'], ['art', 'Notes']), found: ['overlay 6:3 said-twice'] },
  { given: accepted('Version'), found: ['overlay 5:19 accepted-unneeded'] },
])('$found', ({ given, found }) => {
  expect(build({ page, overlay: given }).found).toEqual(expect.arrayContaining(found))
})

test('a table whose columns are all known cannot be left out', () => {
  const whole = ['## POST /x', 'JSON', '', '| Name | Type |', '| - | - |', '| a | int |']
  const { page: built, found } = build({ page: whole, overlay: accepted('Name, Type') })
  expect(found).toEqual(['overlay 5:19 accepted-unneeded'])
  expect(built.requests[0]?.body?.fields).toHaveLength(1)
})
