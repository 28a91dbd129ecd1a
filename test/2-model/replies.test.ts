import { expect, test } from 'vitest'
import { build } from './pages.ts'

const page = [
  '## GET /x',
  '',
  '| Response code | Description |',
  '| - | - |',
  '| 404 | None |',
  '| 203 | Fine |',
  '',
  'Response',
  '',
  '| Name | Type |',
  '| - | - |',
  '| a | int |',
  '',
  '## DELETE /x',
]

function replies(row: string, type = '| GET /x | Thing | w |') {
  return build({
    page,
    overlay: [
      '## Types',
      '| Request | Type | Reason |',
      '| - | - | - |',
      type,
      '',
      '## Replies',
      '| Operation | Status | At | Holds | Reason |',
      '| - | - | - | - | - |',
      row,
    ],
  })
}

test('a reply table is the whole reply, at the first status of success', () => {
  const { page: built, found } = build({ page })
  expect(found).toEqual([])
  expect(built.operations.map(({ reply }) => reply)).toMatchObject([
    { status: { value: 203 }, at: [], holds: { kind: 'record', request: 'GET /x' } },
    null,
  ])
})

test.each([
  { given: '', want: [] },
  { given: 'data', want: ['data'] },
  { given: 'data.Thing.id', want: ['data', 'Thing', 'id'] },
  { given: 'data[]', want: ['data', '[]'] },
  { given: 'data.list[].thing-x', want: ['data', 'list', '[]', 'thing-x'] },
  { given: '[]', want: ['[]'] },
  { given: '[].thing', want: ['[]', 'thing'] },
])('place $given', ({ given, want }) => {
  const { page: built, found } = replies(`| getX | 200 | ${given} | Thing | w |`)
  expect(found).toEqual([])
  expect(built.operations[0]?.reply).toMatchObject({
    status: { value: 200, basis: 'overlay' },
    at: want,
    holds: { kind: 'record', request: 'GET /x' },
  })
})

test.each(['data.', '.data', 'data..id', 'a[].b[]', 'a b', 'data/id', '[0]', 'a[]b'])(
  'place %s is not understood',
  (given) => {
    expect(replies(`| getX | 200 | ${given} | Thing | w |`).found).toEqual(['overlay 9:16 bad-place'])
  },
)

test.each([
  { given: '| deleteX | 204 | id | int |', want: { kind: 'value', type: { kind: 'integer' } } },
  { given: '| deleteX | 200 | id | string |', want: { kind: 'value', type: { kind: 'text' } } },
  {
    given: '| deleteX | 200 | id | string, one of a, b |',
    want: { kind: 'value', type: { kind: 'choice', open: true } },
  },
  { given: '| deleteX | 200 | x | Thing |', want: { kind: 'record', request: 'GET /x' } },
])('what $given holds', ({ given, want }) => {
  const { page: built, found } = replies(`${given} w |`)
  expect(found).toEqual([])
  expect(built.operations[1]?.reply?.holds).toMatchObject(want)
})

test.each([
  { given: '| getY | 200 | id | int |', want: '9:3 unknown-operation' },
  { given: '| getX | 404 | id | int |', want: '9:10 unknown-status' },
  { given: '| getX | ok | id | int |', want: '9:10 unknown-status' },
  { given: '| getX | 200 | id | Thong |', want: '9:21 unknown-type' },
])('a reply $given', ({ given, want }) => {
  expect(replies(`${given} w |`).found).toEqual([`overlay ${want}`])
})

test('a second row for a reply or a type contradicts the first', () => {
  const row = '| getX | 200 | id | int | w |'
  expect(replies(`${row}\n${row}`).found).toEqual(['overlay 10:3 said-twice'])
  const types = '| GET /x | Thing | w |\n| GET /x | Thong | w |'
  expect(replies('| getX | 200 | id | int | w |', types).found).toEqual(['overlay 5:12 said-twice'])
})

test.each([
  { given: '| GET /y | Thing | w |', want: '4:3 unknown-request' },
  { given: '| DELETE /x | Thing | w |', want: '4:3 unknown-request' },
  { given: '| GET /x | thing | w |', want: '4:12 bad-type-name' },
  { given: '| GET /x | Thing[] | w |', want: '4:12 bad-type-name' },
])('a type $given', ({ given, want }) => {
  expect(replies('| getX | 200 | id | int | w |', given).found).toEqual([`overlay ${want}`])
})
