import { expect, test } from 'vitest'
import { nestNames } from '../../generator/2-model/nested-names.ts'
import type { Field } from '../../generator/ir.ts'
import { processorSeconds } from '../processor-time.ts'
import { build } from './pages.ts'
import { reading, row } from './raw.ts'

/** A field in short: its name, `?` where it may be left out, `*` where it may stand several times, and what is in it. */
function short({ name, occurs, ...field }: Field): string {
  const often = `${occurs.value.min === 0 ? '?' : ''}${occurs.value.max === null ? '*' : ''}`
  return `${name.value}${often}${field.kind === 'group' ? `(${field.fields.map(short).join(' ')})` : ''}`
}

const table = (rows: readonly string[]): string[] => [
  '| Name | Type | Required |',
  '| - | - | - |',
  ...rows.map((cells) => `| ${cells} |`),
]

test.each([
  {
    why: 'a group with a row of its own',
    rows: ['a | object | yes', 'a.b | int | yes', 'c | int | no'],
    want: 'a(b) c?',
    found: [],
  },
  {
    why: 'fields stand with their group, wherever their rows do',
    rows: ['a | object | yes', 'c | int | yes', 'a.b | int | yes'],
    want: 'a(b) c',
    found: [],
  },
  {
    why: 'a row for the group behind its fields',
    rows: ['a.b | int | yes', 'a | object | yes'],
    want: 'a(b)',
    found: [],
  },
  {
    why: 'lists of groups',
    rows: ['r | array | yes', 'r[].a | int | yes', 's[] | object | no', 's[].b | int | yes'],
    want: 'r*(a) s?*(b)',
    found: [],
  },
  {
    why: 'a list that only its fields tell',
    rows: ['r | object | yes', 'r[0].a | int | yes', 'r[*].b | int[] | yes'],
    want: 'r*(a b*)',
    found: [],
  },
  {
    why: 'a list whose places are counted',
    rows: ['r | array | yes', 'r.0.a | int | yes', 'r.*.b.c | int | yes'],
    want: 'r*(a b?(c))',
    found: ['9:3 undescribed-group'],
  },
  {
    why: 'paths from the whole on',
    rows: ['$.a | object | yes', '$.a.b | int | yes', '$.c | int | no'],
    want: 'a(b) c?',
    found: [],
  },
  {
    why: 'groups whose types have names',
    rows: ['a | Place | yes', '- b | int | yes', 'c | Place[] | no', '- d | int | yes'],
    want: 'a(b) c?*(d)',
    found: [],
  },
  {
    why: 'paths into groups whose types have names',
    rows: ['a | Place | yes', 'a.b | int | yes', 'c | list of Place | no', 'c.d | int | yes'],
    want: 'a(b) c?*(d)',
    found: [],
  },
  {
    why: 'a type that is not known is none of a group without rows',
    rows: ['a | object | yes', '- b | Place | yes'],
    want: 'a(b)',
    found: ['8:9 unknown-type'],
  },
  {
    why: 'a mark and a path',
    rows: ['a | object | yes', '- b.c | int | yes'],
    want: 'a(b.c)',
    found: ['8:3 odd-name'],
  },
  {
    why: 'a group without a row',
    rows: ['a.b | int | yes'],
    want: 'a?(b)',
    found: ['7:3 undescribed-group'],
  },
  {
    why: 'groups in groups without rows',
    rows: ['a.b[].c | int | yes', 'a.b[].d | int | no'],
    want: 'a?(b?*(c d?))',
    found: ['7:3 undescribed-group', '7:3 undescribed-group'],
  },
  {
    why: 'a value is no group',
    rows: ['a | int | yes', 'a.b | int | yes'],
    want: 'a',
    found: ['8:3 child-of-leaf'],
  },
  {
    why: 'marks in front of names',
    rows: ['a | object | yes', '- b | array | no', '-- c | int | yes', 'd | int | yes'],
    want: 'a(b?*(c)) d',
    found: [],
  },
  {
    why: 'a mark below a value',
    rows: ['a | int | yes', '» b | int | yes'],
    want: 'a',
    found: ['8:3 child-of-leaf'],
  },
])('JSON: $why', ({ rows, want, found }) => {
  const built = build({ page: ['## POST /x', '', 'JSON.', '', ...table(rows)] })
  expect(built.page.requests[0]?.body?.fields.map(short).join(' ')).toBe(want)
  expect(built.found).toEqual(found)
})

test('replies in JSON have groups too, forms have keys', () => {
  const reply = ['## GET /x', '', 'Response:', '', ...table(['a | object | yes', 'a.b | int | yes'])]
  expect(build({ page: reply }).page.requests[0]?.response?.fields.map(short)).toEqual(['a(b)'])
  const form = ['## POST /x', '', 'FORM DATA.', '', ...table(['a.b | int | yes'])]
  expect(build({ page: form }).page.requests[0]?.body?.fields.map(short)).toEqual(['a.b'])
})

test('a name that the overlay says again is sent as it stands', () => {
  const overlay = [
    '## Corrections',
    '',
    '| Table | Row | Column | Documented | Corrected | Reason |',
    '| - | - | - | - | - | - |',
    '| POST /x body | a.b | Name | a.b | a.b | Sent with its dot |',
  ]
  const { page, found } = build({
    page: ['## POST /x', '', 'JSON.', '', ...table(['a.b | int | yes'])],
    overlay,
  })
  expect(page.requests[0]?.body?.fields.map(short)).toEqual(['a.b'])
  expect(found).toEqual([])
})

test('a corrected name keeps its marks', () => {
  const overlay = [
    '## Corrections',
    '',
    '| Table | Row | Column | Documented | Corrected | Reason |',
    '| - | - | - | - | - | - |',
    '| POST /x body | - b | Name | - b | - c | Misspelt |',
  ]
  const rows = ['a | object | yes', '- b | int | yes', '- d | int | yes']
  const { page, found } = build({ page: ['## POST /x', '', 'JSON.', '', ...table(rows)], overlay })
  expect(page.requests[0]?.body?.fields.map(short)).toEqual(['a(c d)'])
  expect(found).toEqual([])
})

test('names are nested in little time, and to no great depth', () => {
  const wide = Array.from({ length: 50_000 }, (_, index) => row({ name: `a.b${index}` }))
  expect(processorSeconds(() => nestNames(wide, () => {}))).toBeLessThan(3)
  expect(nestNames([row({ name: 'a.'.repeat(10_000) + 'b' })], () => {})).toBeUndefined()
})

test.each(['a', 'a[]', 'a[b]', 'a.', '.a', 'a..b', 'a.1', 'e.g. this'])('"%s" says no group', (name) => {
  expect(reading((report) => nestNames([row({ name })], report))).toEqual({ value: undefined, codes: [] })
})
