import { expect, test } from 'vitest'
import { checkList } from '../../templates/runtime/check-list.ts'
import { checkObject, checkWhole } from '../../templates/runtime/check-object.ts'
import { checkText } from '../../templates/runtime/check-text.ts'
import { absent, openScope, type Fields, type Scope } from '../../templates/runtime/scope.ts'

function checkBox(scope: Scope, fields: Fields): number {
  let tally = 0
  tally += checkText(scope, tally, fields['colour'], 0, 5)
  tally += checkObject(scope, tally, fields['lid'], checkLid)
  tally += checkList(scope, tally, fields['labels'], checkLabel)
  return tally
}

function checkLid(scope: Scope, fields: Fields): number {
  return checkText(scope, 0, fields['colour'], 0, 5)
}

function checkLabel(scope: Scope, key: number, value: unknown): number {
  return checkObject(scope, key, value, checkLid)
}

function found(value: unknown, plain: boolean): string[] {
  const scope = openScope('docs/page.md', false, false, { plain })
  checkObject(scope, undefined, value, checkBox)
  return scope.issues.map(({ path, code }) => `${path.join('/')} ${code}`)
}

test.each([
  { value: { colour: 'red', lid: { colour: 'red' }, labels: [{ colour: 'red' }] }, want: [] },
  { value: { labels: [], lid: {}, colour: 'red' }, want: [] },
  { value: { colour: undefined, lid: undefined, size: undefined }, want: [] },
  { value: { colour: undefined, size: 1 }, want: ['size unknown-key'] },
  { value: { size: 1, colour: 'purple' }, want: ['size unknown-key', 'colour too-long'] },
  { value: { lid: ['red'], labels: [['red']] }, want: ['lid wrong-type', 'labels/0 wrong-type'] },
  { value: { labels: [{ colour: 'red' }, { colour: 'purple' }] }, want: ['labels/1/colour too-long'] },
  {
    value: { colour: 1, color: 1, lid: { lid: 1, colour: 'purple' } },
    want: ['color unknown-key', 'colour wrong-type', 'lid/lid unknown-key', 'lid/colour too-long'],
  },
  {
    value: { lid: null, labels: Object.assign(Array(3), { 0: null, 2: 'red' }) },
    want: ['lid', 'labels/0', 'labels/1', 'labels/2'].map((path) => `${path} wrong-type`),
  },
  { value: { lid: [], labels: {} }, want: ['lid wrong-type', 'labels wrong-type'] },
  { value: undefined, want: [' wrong-type'] },
  { value: [], want: [' wrong-type'] },
  { value: new Map(), want: [' wrong-type'] },
])('$value gives the same with and without a look at what is plain anyway', ({ value, want }) => {
  expect(found(value, false)).toEqual(want)
  expect(found(value, true)).toEqual(want)
})

test("a member that every object has been given is nobody's own", () => {
  const value = { colour: 'red', lid: { colour: 'purple' } }
  const odd = { value: 1, enumerable: true, configurable: true, writable: true }
  // oxlint-disable-next-line no-extend-native -- as careless programs do
  Object.defineProperty(Object.prototype, 'odd', odd)
  const issues = found(value, false)
  Reflect.deleteProperty(Object.prototype, 'odd')
  expect(issues).toEqual(['lid/colour too-long'])
})

test('an object that has to be looked at closely is checked behind others with issues', () => {
  const lid = Object.assign(Object.create(null) as object, { colour: 'purple' })
  expect(found({ colour: 1, lid }, false)).toEqual(['colour wrong-type', 'lid/colour too-long'])
})

const getter = { get: () => 'red', enumerable: true }
const hidden = { value: 'red', enumerable: false }

test.each([
  { name: 'a getter', value: Object.defineProperty({}, 'colour', getter) },
  { name: 'a hidden member', value: Object.defineProperty({}, 'colour', hidden) },
  { name: 'a symbol', value: { [Symbol('colour')]: 1 } },
  { name: 'a getter in a list', value: { labels: Object.defineProperty([{}], 0, getter) } },
  { name: 'a list with more than items', value: { labels: Object.assign([{}], { map: 1 }) } },
])('who vouches for plain objects has nobody look for $name', ({ value }) => {
  expect(found(value, false)).toHaveLength(1)
  expect(found(value, true).filter((issue) => !issue.startsWith('labels/0'))).toEqual([])
})

test('the last keys of a list in which something is wrong are the first to be told, from the outside in', () => {
  expect(found({ labels: [{ colour: 'purple', size: 1 }] }, false)).toEqual([
    'labels/0/size unknown-key',
    'labels/0/colour too-long',
  ])
})

test.each([
  { name: 'a known name', above: { colour: 'red' }, own: {}, want: ['colour wrong-type'] },
  { name: 'a name that is the own one too', above: { colour: 'red' }, own: { colour: 'red' }, want: [] },
  { name: 'a name that nobody reads', above: { size: 1 }, own: {}, want: [] },
])('what is inherited from an object without a prototype: $name', ({ above, own, want }) => {
  const prototype: unknown = Object.assign(Object.create(null), above)
  expect(found(Object.assign(Object.create(prototype as object) as object, own), false)).toEqual(want)
})

test.each([
  { name: 'nothing', get: () => undefined },
  { name: 'something', get: (_: object, key: string | symbol) => (key === 'size' ? 1 : undefined) },
])('a proxy that names a member, has none of it, and gives $name for it', ({ get }) => {
  const value = new Proxy({}, { get, ownKeys: () => ['size'], getOwnPropertyDescriptor: () => undefined })
  expect(found(value, false)).toEqual([])
})

test.each([
  { name: 'without a prototype', value: Object.assign(Object.create(null) as object, { size: 1 }) },
  { name: 'with a hidden member', value: Object.defineProperty({ size: 1 }, 'weight', hidden) },
])('an object $name is told its unknown keys too', ({ value }) => {
  expect(found(value, false)).toEqual(['size unknown-key'])
})

test.each([false, true])('no instance of a class is plain, not even where all are called so: %s', (plain) => {
  class Lid {
    colour = 'red'
  }
  expect(found({ lid: new Lid() }, plain)).toEqual(['lid wrong-type'])
  expect(found({ lid: new Date(0) }, plain)).toEqual(['lid wrong-type'])
  expect(found(Object.assign(Object.create(null) as object, { colour: 'red' }), plain)).toEqual([])
})

test('a proxy that throws when it is read is no plain object, whatever was found in it before', () => {
  const lid = new Proxy(
    { size: 1, colour: 'red' },
    {
      get: (target, key) => {
        if (key === 'colour') throw new Error('get')
        return Reflect.get(target, key) as unknown
      },
    },
  )
  const label = new Proxy({ colour: 'purple' }, { ownKeys: () => { throw new Error('ownKeys') } }) // prettier-ignore
  expect(found({ size: 1, colour: 'purple', lid, labels: [label] }, false)).toEqual([
    'size unknown-key',
    'colour too-long',
    'lid/size unknown-key',
    'lid wrong-type',
    'labels/0 wrong-type',
  ])
  expect(found({ labels: [label] }, true)).toEqual(['labels/0 wrong-type'])
  expect(found({ lid }, true)).toEqual(['lid/size unknown-key', 'lid wrong-type'])
})

test('what a check of a format throws is thrown on', () => {
  let calls = 0
  const email = () => {
    calls += 1
    throw new Error('email')
  }
  const scope = openScope('docs/page.md', false, false, { formats: { email } })
  const checkMail = (below: Scope, fields: Fields): number => {
    const tally = checkText(below, 0, fields['mail'], 0, 99, 'email')
    return tally + checkObject(below, tally, fields['box'], checkMail)
  }
  expect(() => checkObject(scope, undefined, { box: { mail: 'a' }, size: 1 }, checkMail)).toThrow('email')
  expect(calls).toBe(1)
})

test.each([
  { name: 'all', value: { a: 1, b: 1, c: 1 }, want: ['a', 'b', 'c'] },
  { name: 'none but the last', value: { c: 1 }, want: ['c'] },
  { name: 'another order', value: { c: 1, a: 1 }, want: ['a', 'c'] },
  { name: 'none but the first, and another', value: { d: 1, a: 1 }, want: ['d', 'a'] },
  { name: 'hidden, so that it is looked at closely', value: Object.defineProperty({ b: 1, c: 1 }, 'd', hidden), want: ['b', 'c'] }, // prettier-ignore
])('issues of members have their names, whichever of them are given: $name', ({ value, want }) => {
  const scope = openScope('docs/page.md', false, false)
  const checkLetters = (below: Scope, fields: Fields): number => {
    let tally = 0
    tally += checkText(below, tally, fields['a'])
    tally += checkWhole(below, tally, fields['b'], checkLid) || checkText(below, tally, fields['b'])
    tally += checkText(below, tally, fields['c'])
    return tally
  }
  checkObject(scope, 'box', value, checkLetters)
  expect(scope.issues.map(({ path }) => path)).toEqual(want.map((name) => ['box', name]))
})

test('a thousand members are told apart', () => {
  const names = Array.from({ length: 1_000 }, (_, index) => `m${index}`)
  const checkMany = (scope: Scope, fields: Fields): number => {
    let tally = 0
    for (const name of names) tally += checkText(scope, tally, fields[name])
    return tally
  }
  const scope = openScope('docs/page.md', false, false)
  checkObject(scope, undefined, Object.fromEntries(names.map((name) => [name, 1])), checkMany)
  checkObject(scope, undefined, { m999: 1 }, checkMany)
  expect(scope.issues.map(({ path }) => path)).toEqual([...names, 'm999'].map((name) => [name]))
})

test.each([
  { value: { colour: 'red' }, want: 1, issues: [] },
  { value: { colour: 1 }, want: 1, issues: ['key/colour'] },
  { value: 'red', want: 0, issues: [] },
  { value: [], want: 0, issues: [] },
  { value: null, want: 0, issues: [] },
  { value: undefined, want: 0, issues: [] },
])('a value with attributes or without: $value', ({ value, want, issues }) => {
  const scope = openScope('docs/page.md', false, false)
  expect(checkWhole(scope, 'key', value, checkLid)).toBe(want)
  expect(scope.issues.map(({ path }) => path.join('/'))).toEqual(issues)
})

test('a check is asked for its names once, and not while all is well', () => {
  const asked: Fields[] = []
  const checkSize = (_: Scope, fields: Fields) => {
    asked.push(fields)
    return (fields['size'] === undefined ? absent : 1) + absent
  }
  const good = { size: 1 }
  const odd = { siez: 1 }
  const scope = openScope('docs/page.md', false, false)
  for (const value of [good, odd, odd]) checkObject(scope, undefined, value, checkSize)
  expect(asked.filter((fields) => fields !== good && fields !== odd)).toHaveLength(1)
  expect(asked[0]).toBe(good)
  expect(asked[1]).toBe(odd)
  expect(scope.issues.map(({ message }) => message)).toEqual(
    Array(2).fill('Not documented here. Did you mean "size"?'),
  )
})

test('beyond a hundred issues nobody looks for the nearest name', () => {
  const scope = openScope('docs/page.md', false, false)
  const many = Object.fromEntries(Array.from({ length: 102 }, (_, index) => [`colou${index}`, 1]))
  checkObject(scope, undefined, many, checkBox)
  const hints = scope.issues.map(({ message }) => message.includes('Did you mean "colour"?'))
  expect(hints.indexOf(false)).toBe(100)
  expect(hints.slice(0, 100)).not.toContain(false)
})
