import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { checkList, plainList } from '../../templates/runtime/check-list.ts'
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
  expect(codesOf((scope) => checkList(scope, 'key', given, checkItem, min, max))).toEqual(want)
})

class Boxes extends Array<string> {}

test.each([
  { label: 'an instance of a subclass', given: Boxes.from(['a']) },
  { label: 'a member beside the items', given: Object.assign(['a'], { toJSON: () => ['b'] }) },
  { label: 'a member with digits in its name', given: Object.assign(['a'], { b1: 'b' }) },
  { label: 'a member that begins with digits', given: Object.assign(['a'], { '1b': 'b' }) },
  { label: 'a symbol', given: Object.assign(['a'], { [Symbol.iterator]: () => ['b'].values() }) },
  { label: 'a hidden member', given: Object.defineProperty(['a'], 'toJSON', { value: () => ['b'] }) },
  {
    label: 'a proxy that reads otherwise than it says',
    given: new Proxy(['a'], {
      get: (list, key) => (key === '0' ? 'b' : (Reflect.get(list, key) as unknown)),
    }),
  },
  { label: 'a proxy that hides its members', given: new Proxy(['a'], { getPrototypeOf: () => null }) },
])('no plain list: $label', ({ given }) => {
  expect(plainList(given, false)).toBeUndefined()
  expect(issuesOf((scope) => checkList(scope, 'key', given, checkItem, 0, 9))).toMatchObject([
    { path: ['key'], code: 'wrong-type', message: 'Must be a list (an array).' },
  ])
})

test('a getter among the items is refused and never called', () => {
  let calls = 0
  const given = Object.defineProperty(['a', 'b'], 1, { get: () => calls++ })
  expect(plainList(given, false)).toBeUndefined()
  expect(calls).toBe(0)
})

test('a plain list of this or another realm: its items, holes too', () => {
  const far = runInNewContext('["a", , "b"]') as unknown
  for (const given of [holed, far]) expect(plainList(given, false)).toEqual(['a', undefined, 'b'])
  expect(plainList(Object.freeze(['a']), false)).toEqual(['a'])
  expect(
    plainList(
      Array.from({ length: 12 }, () => 'a'),
      false,
    ),
  ).toHaveLength(12)
})

test('of too many items none is looked at', () => {
  const looked: number[] = []
  const look = (_: Scope, key: number) => void looked.push(key)
  issuesOf((scope) => checkList(scope, 'key', ['a', 'b', 'c'], look, 0, 2))
  issuesOf((scope) => checkList(scope, 'key', ['a', 'b'], look, 0, 2))
  expect(looked).toEqual([0, 1])
})

test('messages and limits', () => {
  expect(issuesOf((scope) => checkList(scope, 'key', [], checkItem, 1, 2))).toMatchObject([
    { limit: 1, message: 'Must have at least 1 item.' },
  ])
  expect(issuesOf((scope) => checkList(scope, 'key', ['a', 'b', 'c'], checkItem, 1, 2))).toMatchObject([
    { limit: 2, message: 'Must have at most 2 items.' },
  ])
})

test('a list that is itself the scope', () => {
  expect(codesOf((scope) => checkList(scope, undefined, [1], checkItem, 0, 9))).toEqual(['0 wrong-type'])
})

test('a list of a list', () => {
  const checkRow = (scope: Scope, key: number, row: unknown) => checkList(scope, key, row, checkItem, 0, 9)
  expect(codesOf((scope) => checkList(scope, 'key', [['a'], ['b', 1]], checkRow, 0, 9))).toEqual([
    'key/1/1 wrong-type',
  ])
})
