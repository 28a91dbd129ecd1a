import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newNames, type FormerNames } from '../../templates/runtime/former-names.ts'
import { strangeValues } from './strange-values.ts'

const names: FormerNames = [
  ['old', 'new'],
  ['box/old', 'new'],
  ['a~1b/c~0d', 'e'],
]

test.each<[given: unknown, want: unknown]>([
  [{ old: 1 }, { new: 1 }],
  [
    { x: 1, old: 2, y: 3 },
    { x: 1, new: 2, y: 3 },
  ],
  [{ box: { old: 1, x: 2 } }, { box: { new: 1, x: 2 } }],
  [{ box: [{ old: 1 }, { new: 2 }] }, { box: [{ new: 1 }, { new: 2 }] }],
  [[{ old: 1 }], [{ new: 1 }]],
  [{ 'a/b': { 'c~d': 1 } }, { 'a/b': { e: 1 } }],
  [{ old: undefined }, { new: undefined }],
  [{ old: null }, { new: null }],
])('%j → %j, in the order given', (given, want) => {
  expect(JSON.stringify(newNames(given, names))).toBe(JSON.stringify(want))
  expect(newNames(given, names)).toStrictEqual(want)
})

test.each<{ label: string; value: unknown }>([
  { label: 'the name of today', value: { new: 1 } },
  { label: 'both names', value: { old: 1, new: 2 } },
  { label: 'a text on the way', value: { box: 'old' } },
  { label: 'items without the name', value: { box: [null, 1, []] } },
  { label: 'a list with a member of its own', value: Object.assign([{ old: 1 }], { more: 1 }) },
  { label: 'a getter', value: Object.defineProperty({}, 'old', { get: () => 1 }) },
  {
    label: 'a list with a getter among its items',
    value: Object.defineProperty([{ old: 1 }, {}], 1, { get: () => 1 }),
  },
  { label: 'a list with a hole', value: Object.assign(Array(2), { 0: { old: 1 } }) },
  { label: 'a function with a member', value: Object.assign(() => 1, { old: 1 }) },
  { label: 'null on the way', value: { box: null } },
  { label: 'an inherited name', value: Object.create({ old: 1 }) },
  {
    label: 'a proxy that throws',
    value: new Proxy({ old: 1 }, { getOwnPropertyDescriptor: () => ({}) as never }),
  },
  ...strangeValues,
])('$label: the input itself', ({ value }) => {
  expect(Object.is(newNames(value, names), value)).toBe(true)
})

test('a text has no members that could have another name', () => {
  expect(newNames('abc', [['length', 'size']])).toBe('abc')
  expect(newNames({ box: 'abc' }, [['box/length', 'size']])).toEqual({ box: 'abc' })
})

test('a copy keeps what checks refuse: getters that nobody calls, hidden members, symbols, classes', () => {
  let calls = 0
  const symbol = Symbol('s')
  class Order {
    old = 1
  }
  const given = Object.defineProperties(new Order(), {
    hidden: { value: 1, enumerable: false },
    asked: { get: () => calls++, enumerable: true },
    [symbol]: { value: 2 },
  })
  const renamed = newNames<object>(given, names)
  expect(Object.getPrototypeOf(renamed)).toBe(Order.prototype)
  expect(Reflect.ownKeys(renamed)).toEqual(['new', 'hidden', 'asked', symbol])
  expect(calls).toBe(0)
})

test('a member that a proxy names and has not is left out', () => {
  const given = new Proxy({ old: 1 }, { ownKeys: () => ['old', 'more'] })
  expect(newNames<object>(given, names)).toStrictEqual({ new: 1 })
})

test('a member called __proto__ stays a member', () => {
  const given = JSON.parse('{"__proto__":{"x":1},"old":1}') as object
  const renamed = newNames(given, names)
  expect(Object.getPrototypeOf(renamed)).toBe(Object.prototype)
  expect(JSON.stringify(renamed)).toBe('{"__proto__":{"x":1},"new":1}')
})

test('what has no former name is the input itself', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => newNames(value, [['\u0000', 'x']]) === value))
})
