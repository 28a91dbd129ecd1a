import { expect, test } from 'vitest'
import { build } from './pages.ts'

const page = (...listed: string[]) => [
  '# X',
  '',
  ...listed.map((line) => `- ${line}`),
  '',
  '## POST /x',
  '',
  '| Name | Type |',
  '| - | - |',
  '| a | int |',
  '',
  '## GET /x/{id}',
  '',
  '| Name | Type |',
  '| - | - |',
  '| id | int |',
]
const post = 'POST /x — Adds one, sent as JSON.'
const get = 'GET /x/{id} — Reads one.'

test('the list describes the requests and their bodies', () => {
  const { page: built, found } = build({ page: page(post, get) })
  expect(found).toEqual([])
  expect(built.requests).toMatchObject([
    { summary: { value: 'Adds one, sent as JSON.' }, body: { wire: { value: 'json', basis: 'inferred' } } },
    { summary: { value: 'Reads one.' } },
  ])
})

const corrected = 'GET /x/{id}'
const listed = 'GET /x/id'

test.each([
  { label: 'spelled otherwise', lines: [post, listed], row: undefined, want: ['4:3 endpoint-spelling'] },
  {
    label: 'no section',
    lines: [post, get, 'PUT /y'],
    row: undefined,
    want: ['5:3 endpoint-without-section'],
  },
  {
    label: 'other method',
    lines: [post, 'PUT /x/{id}'],
    row: undefined,
    want: ['4:3 endpoint-without-section'],
  },
  { label: 'corrected', lines: [post, listed], row: [listed, listed, corrected], want: [] },
  {
    label: 'corrected to something else',
    lines: [post, listed],
    row: [listed, listed, 'GET /y'],
    want: ['4:3 endpoint-without-section'],
  },
  {
    label: 'nothing to correct',
    lines: [post, get],
    row: ['GET /y', 'GET /y', 'GET /z'],
    want: ['overlay 5:3 correction-unmatched'],
  },
  {
    label: 'other spelling expected',
    lines: [post, listed],
    row: [listed, 'GET /x/no', corrected],
    want: ['overlay 5:37 correction-mismatch'],
  },
  {
    label: 'corrected by its publisher',
    lines: [post, corrected],
    row: [listed, listed, corrected],
    want: ['overlay 5:49 correction-unneeded'],
  },
])('listed endpoint: $label', ({ lines, row, want }) => {
  const head = [
    '## Corrections',
    '',
    '| Row | Column | Documented | Corrected | Reason |',
    '| - | - | - | - | - |',
  ]
  const [first = '', before = '', after = ''] = row ?? []
  const correction = `| ${first.padEnd(20)} | Endpoint | ${before.padEnd(9)} | ${after} | why |`
  const overlay = row === undefined ? [] : [...head, correction]
  expect(build({ page: page(...lines), overlay }).found).toEqual(want)
})
