import { expect, test } from 'vitest'
import { build } from './pages.ts'

const page = [
  '# X',
  '',
  '## POST /x.do',
  '',
  'Adds or changes one.',
  '',
  'Query parameters',
  '',
  '| Name | Type |',
  '| - | - |',
  '| method | string |',
  '| id | int |',
  '',
  'Fields',
  '',
  '| Name | Type |',
  '| - | - |',
  '| a | int |',
  '',
  '## DELETE /xs/{id}/old-ones',
  '',
  '| Name | Type |',
  '| - | - |',
  '| id | int |',
  '',
  '| Response code | Description |',
  '| - | - |',
  '| 204 | Gone |',
]

function operations(head: string, ...rows: string[]) {
  const overlay = ['## Operations', '', head, head.replace(/[^|]+/g, '-'), ...rows]
  return build({ page, overlay })
}

const head = '| Operation | Request | Fixed | Required | Left out | Empty clears | Body | Reason |'
const add = '| addX | POST /x.do | | | | | form | w |'

test('without an overlay, operations are named after their requests', () => {
  const { page: built, found } = build({ page })
  expect(found).toEqual(['3:1 unknown-body'])
  expect(built.operations).toMatchObject([
    { name: { value: 'postXDo', basis: 'inferred' }, request: 'POST /x.do', emptyClears: false, reply: null },
    {
      name: { value: 'deleteXsByIdOldOnes' },
      request: 'DELETE /xs/{id}/old-ones',
      statuses: [{ code: { value: 204 }, description: 'Gone' }],
    },
  ])
})

test('the overlay makes several operations of one request; the others keep theirs', () => {
  const { page: built, found } = operations(
    '| Operation | Request | Summary | Fixed | Required | Left out | Empty clears | Body | Statuses of | Reason |',
    '| addX | POST /x.do | | method=add | | id | | xml | | w |',
    '| editX | POST /x.do | Changes one | method = edit | id | | Yes | | DELETE /xs/{id}/old-ones | w |',
  )
  expect(found).toEqual([])
  expect(built.requests[0]?.body?.wire).toMatchObject({ value: 'xml', basis: 'overlay' })
  expect(built.operations).toMatchObject([
    {
      name: { value: 'addX', basis: 'overlay', origin: { file: 'a/page.overlay.md', line: 5, column: 3 } },
      summary: { value: 'Adds or changes one.', basis: 'documented' },
      fixed: [{ name: 'method', value: 'add' }],
      required: [],
      leftOut: ['id'],
      emptyClears: false,
      statuses: [],
    },
    {
      name: { value: 'editX' },
      summary: { value: 'Changes one', basis: 'overlay' },
      fixed: [{ name: 'method', value: 'edit' }],
      required: ['id'],
      emptyClears: true,
      statuses: [{ code: { value: 204 } }],
    },
    { name: { value: 'deleteXsByIdOldOnes', basis: 'inferred' } },
  ])
})

test.each([
  { given: '| addX | POST /x | | | | | form | w |', want: ['5:10 unknown-request'] },
  { given: '| addX | POST /x.do | a | | | | form | w |', want: ['5:23 bad-fixed'] },
  { given: '| addX | POST /x.do | a= | | | | form | w |', want: ['5:23 bad-fixed'] },
  { given: '| addX | POST /x.do | a=1 | | | | form | w |', want: ['5:23 unknown-parameter'] },
  { given: '| addX | POST /x.do | id=1, method=x=y | | | | form | w |', want: [] },
  { given: '| addX | POST /x.do | | a | | | form | w |', want: ['5:25 unknown-parameter'] },
  { given: '| addX | POST /x.do | | | id, a | | form | w |', want: ['5:27 unknown-parameter'] },
  { given: '| addX | POST /x.do | | | | maybe | form | w |', want: ['5:29 unknown-word'] },
  { given: '| addX | POST /x.do | | | | no | form | w |', want: [] },
  { given: '| addX | POST /x.do | id=1 | id | | | form | w |', want: ['5:3 said-twice'] },
  { given: '| addX | POST /x.do | id=1 | | id | | form | w |', want: ['5:3 said-twice'] },
  { given: '| addX | POST /x.do | | id | id | | form | w |', want: ['5:3 said-twice'] },
  { given: '| addX | POST /x.do | id=1, id=2 | | | | form | w |', want: ['5:3 said-twice'] },
  { given: '| addX | POST /x.do | | | | | form | w | more |', want: ['5:42 too-many-cells'] },
  { given: '| AddX | POST /x.do | | | | | form | w |', want: ['5:3 bad-operation-name'] },
  { given: '| add-x | POST /x.do | | | | | form | w |', want: ['5:3 bad-operation-name'] },
  { given: '| lisää | POST /x.do | | | | | form | w |', want: ['5:3 bad-operation-name'] },
  { given: `| a${'b'.repeat(100)} | POST /x.do | | | | | form | w |`, want: ['5:3 bad-operation-name'] },
])('an operation $given', ({ given, want }) => {
  const { found } = operations(head, given)
  const known = found.filter((text) => !text.includes('unknown-body'))
  expect(known).toEqual(want.map((text) => `overlay ${text}`))
})

test('formats and names that are not known', () => {
  expect(operations(head, add.replace('form', 'yaml')).found).toEqual([
    '3:1 unknown-body',
    'overlay 5:31 unknown-word',
  ])
  expect(operations(head, add, add).found).toEqual(['overlay 6:3 duplicate-operation'])
  expect(operations(head, add, '| deleteXsByIdOldOnes | POST /x.do | | | | | | w |').found).toEqual([
    '20:1 duplicate-operation',
  ])
})

test('an operation is called what the page says of its request, unless the overlay says it better', () => {
  const summaries = build({ page }).page.operations.map(({ summary }) => summary)
  expect(summaries).toMatchObject([{ value: 'Adds or changes one.', basis: 'documented' }, null])
})

test('a second section of one request is no second operation', () => {
  const { page: built, found } = build({ page: ['## GET /x', '', 'A.', '', '## GET /x', '', 'B.'] })
  expect(found).toEqual(['5:1 duplicate-request'])
  expect(built.operations.map(({ name }) => name.value)).toEqual(['getX'])
})
