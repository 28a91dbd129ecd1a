import { expect, test } from 'vitest'
import { checkList } from '../../templates/runtime/check-list.ts'
import { checkText } from '../../templates/runtime/check-text.ts'
import type { Scope } from '../../templates/runtime/scope.ts'
import { codesOf, issuesOf } from './run-check.ts'

const checkItem = (scope: Scope, key: number, item: unknown) => checkText(scope, key, item, 0, 3)
const holed = Object.assign(Array(3), { 0: 'a', 2: 'b' })
const throwing = new Proxy(['a'], {
  get: () => {
    throw new Error('trap')
  },
})

test.each([
  { label: 'empty', given: [], min: 0, max: 2, want: [] },
  { label: 'too few', given: [], min: 1, max: 2, want: ['too-few'] },
  { label: 'full', given: ['a', 'b'], min: 1, max: 2, want: [] },
  { label: 'too many', given: ['a', 'b', 3], min: 1, max: 2, want: ['too-many'] },
  { label: 'no maximum', given: ['a', 'b', 'c'], min: 1, max: Infinity, want: [] },
  {
    label: 'bad items',
    given: ['a', 1, 'long'],
    min: 0,
    max: 9,
    want: ['key/1 wrong-type', 'key/2 too-long'],
  },
  { label: 'too few and bad', given: [1], min: 2, max: 9, want: ['too-few', 'key/0 wrong-type'] },
  { label: 'a hole', given: holed, min: 0, max: 9, want: ['key/1 wrong-type'] },
  { label: 'text', given: 'ab', min: 0, max: 9, want: ['wrong-type'] },
  { label: 'like an array', given: { length: 1, 0: 'a' }, min: 0, max: 9, want: ['wrong-type'] },
  { label: 'bytes', given: new Uint8Array(1), min: 0, max: 9, want: ['wrong-type'] },
  { label: 'a proxy that throws', given: throwing, min: 0, max: 9, want: ['wrong-type'] },
])('list: $label', ({ given, min, max, want }) => {
  expect(codesOf((scope) => checkList(scope, 'key', given, min, max, checkItem))).toEqual(want)
})

test('messages and limits', () => {
  expect(issuesOf((scope) => checkList(scope, 'key', [], 1, 2, checkItem))).toMatchObject([
    { limit: 1, message: 'Must have at least 1 item.' },
  ])
  expect(issuesOf((scope) => checkList(scope, 'key', ['a', 'b', 'c'], 1, 2, checkItem))).toMatchObject([
    { limit: 2, message: 'Must have at most 2 items.' },
  ])
})

test('a list that is itself the scope', () => {
  expect(codesOf((scope) => checkList(scope, undefined, [1], 0, 9, checkItem))).toEqual(['0 wrong-type'])
})

test('a list of a list', () => {
  const checkRow = (scope: Scope, key: number, row: unknown) => checkList(scope, key, row, 0, 9, checkItem)
  expect(codesOf((scope) => checkList(scope, 'key', [['a'], ['b', 1]], 0, 9, checkRow))).toEqual([
    'key/1/1 wrong-type',
  ])
})
