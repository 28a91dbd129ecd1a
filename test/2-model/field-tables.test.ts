import { expect, test } from 'vitest'
import { outline } from '../../generator/2-model/outline.ts'
import { readSections } from '../../generator/2-model/sections.ts'
import type { Field } from '../../generator/ir.ts'
import { build } from './pages.ts'
import { page, placed } from './raw.ts'

const inner = ['| Name | Type | Required |', '| - | - | - |', '| b | int | YES |']

function read(method: string, first: readonly string[], above: readonly string[]) {
  const lines = [`## ${method} /x`, '', ...first, '', ...above, '', ...inner]
  const [request] = outline(page(...lines)).requests
  if (request === undefined) throw new Error('The test has no request.')
  const { value, found } = placed((report) => readSections(request, report))
  const parts = value.map(({ part, rows }) => `${part} ${rows.map(({ cells }) => cells.name?.text).join()}`)
  return { parts: parts.slice(1), found }
}

/** A first table with one field, and whatever line above it. */
const outer = (name: string, type: string, ...above: string[]): string[] => [
  ...above,
  '',
  '| Name | Type |',
  '| - | - |',
  `| ${name} | ${type} |`,
]

test.each([
  { first: outer('a', 'object'), above: '### a', want: 'body a.b' },
  { first: outer('a', 'object'), above: '### The `A` object', want: 'body a.b' },
  { first: outer('a', 'object'), above: '**a**:', want: 'body a.b' },
  { first: outer('a', 'object'), above: 'Fields of a', want: 'body a.b' },
  { first: outer('rows', 'array'), above: '### Row', want: 'body rows.b' },
  { first: outer('rows', 'array of objects'), above: '### rows', want: 'body rows.b' },
  { first: outer('rows[]', 'object'), above: '### rows', want: 'body rows[].b' },
  { first: outer('order_rows', 'object[]'), above: '### Order row', want: 'body order_rows.b' },
  { first: outer('a.rows', 'array'), above: '### rows', want: 'body a.rows.b' },
  { first: outer('rows', '[Line](#line)[]'), above: '### Line', want: 'body rows.b' },
  { first: outer('rows', 'array of Line'), above: '### Line object', want: 'body rows.b' },
  { first: outer('a', 'object'), above: '### More', want: 'body b' },
  { first: outer('a', 'object'), above: '### Request parameters of a', want: 'body b' },
  { first: outer('a', 'string'), above: '### a', want: 'body b' },
])('the rows below "$above" behind $first', ({ first, above, want }) => {
  expect(read('POST', first, [above])).toMatchObject({ parts: [want], found: [] })
})

test.each([
  {
    first: ['| Name | Required |', '| - | - |', '| a | YES |'],
    above: '### a',
    found: ['9:1 unsaid-nesting'],
  },
  { first: outer('a', 'hash'), above: '### a', found: ['10:1 unsaid-nesting'] },
])('$above may be of a field that does not say so', ({ first, above, found }) => {
  expect(read('POST', first, [above])).toEqual({ parts: ['body b'], found })
})

test('a table for a field of a reply is of the reply', () => {
  expect(read('GET', outer('a', 'object', '### Response'), ['### a'])).toEqual({
    parts: ['response a.b'],
    found: [],
  })
})

const typed = `## POST /x

JSON

| Name | Type |
| - | - |
| from | Place |
| to | Place[] |

### Place

| Name | Type |
| - | - |
| city | object |

### City

| Name | Type |
| - | - |
| zip | string |`.split('\n')

/** Names of fields, those inside one behind it. */
function names(fields: readonly Field[]): string[] {
  return fields.flatMap(({ name, occurs, ...field }) => {
    const text = `${name.value}${occurs.value.max === null ? '[]' : ''}`
    return 'fields' in field ? [text, ...names(field.fields).map((inside) => `${text}.${inside}`)] : [text]
  })
}

test('a table for a type is of each field that has it, whatever is in those', () => {
  const { page: built, found } = build({ page: typed })
  expect(found).toEqual([])
  const all = 'from from.city from.city.zip to[] to[].city to[].city.zip'.split(' ')
  expect(names(built.requests[0]?.body?.fields ?? [])).toEqual(all)
})

test('corrections find what is in such a table by its whole name', () => {
  const overlay = [
    '## Corrections',
    '',
    '| Table | Row | Column | Documented | Corrected | Reason |',
    '| - | - | - | - | - | - |',
    '| POST /x | to.city.zip | Type | string | string, max. 5 | why |',
  ]
  const { found } = build({ page: typed, overlay })
  expect(found).toEqual([])
})
