import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { firm, openScope, own, report } from '../../templates/runtime/scope.ts'
import { below, issuesOf, openObject } from './run-check.ts'

const names = ['colour', 'height', 'constructor', '__proto__']

function open(value: unknown) {
  const scope = openScope('docs/page.md', false, false)
  const fields = openObject(scope, value, names)
  return { fields, codes: scope.issues.map(({ path, code }) => `${path.join('/')} ${code}`) }
}

test('an issue tells where, what and by which page', () => {
  const scope = openScope('docs/page.md', true, true)
  below(scope, 'boxes', () =>
    below(scope, 0, () => {
      report(scope, 'colour', 'too-long', 'Must be short.', 3)
      report(scope, undefined, 'missing', 'Must be given.')
    }),
  )
  expect(scope).toMatchObject({ clears: true })
  const documented = 'docs/page.md'
  expect(scope.issues).toEqual([
    { path: ['boxes', 0, 'colour'], code: 'too-long', limit: 3, message: 'Must be short.', documented },
    { path: ['boxes', 0], code: 'missing', limit: null, message: 'Must be given.', documented },
  ])
})

test('a firm scope is the same but that null does not clear, and reports to the same list', () => {
  const scope = openScope('docs/page.md', true, true)
  expect(firm(scope)).toEqual({ ...scope, clears: false, firm: undefined })
  expect(firm(scope).issues).toBe(scope.issues)
  expect(scope.clears).toBe(true)
  const unclearing = openScope('docs/page.md', false, false)
  expect(firm(unclearing)).toBe(unclearing)
})

test.each([
  { label: 'empty', value: {} },
  { label: 'documented names', value: { colour: 'red', height: 1 } },
  { label: 'without prototype', value: Object.assign(Object.create(null), { colour: 'red' }) },
  { label: 'of another realm', value: runInNewContext('({ colour: "red" })') as unknown },
  { label: 'parsed', value: JSON.parse('{ "__proto__": 1, "constructor": 2 }') as unknown },
  { label: 'undocumented, but undefined', value: { width: undefined } },
  { label: 'frozen', value: Object.freeze({ colour: 'red' }) },
  { label: 'seen through a tame proxy', value: new Proxy({ colour: 'red' }, {}) },
  {
    label: 'a proxy that lists a member it does not have',
    value: new Proxy({}, { ownKeys: () => ['width'] }),
  },
  { label: 'undocumented and hidden', value: Object.defineProperty({}, 'width', { value: 1 }) },
])('lets an object pass: $label', ({ value }) => {
  const { fields, codes } = open(value)
  expect(codes).toEqual([])
  expect(fields).toBe(value)
})

class Box {
  colour = 'red'
}
const throwing = (trap: keyof ProxyHandler<object>) => {
  return new Proxy({ colour: 'red' }, { [trap]: () => { throw new Error('trap') } }) // prettier-ignore
}

test.each([
  { label: 'instance of a class', value: new Box() },
  { label: 'object that inherits', value: Object.create({ colour: 'red' }) as unknown },
  { label: 'map', value: new Map() },
  { label: 'null', value: null },
  { label: 'list', value: [] },
  { label: 'list without prototype', value: Object.setPrototypeOf([], null) as unknown },
  { label: 'list of another realm', value: runInNewContext('[]') as unknown },
  { label: 'function', value: () => 1 },
  { label: 'function without prototype', value: Object.setPrototypeOf(() => 1, null) as unknown },
  { label: 'text', value: 'colour' },
  { label: 'proxy: getPrototypeOf', value: throwing('getPrototypeOf') },
  { label: 'proxy: ownKeys', value: throwing('ownKeys') },
  { label: 'proxy: getOwnPropertyDescriptor', value: throwing('getOwnPropertyDescriptor') },
  { label: 'proxy: get', value: throwing('get') },
])('refuses $label', ({ value }) => {
  expect(open(value)).toEqual({ fields: undefined, codes: [' wrong-type'] })
})

test('undocumented members are reported, with the nearest documented name', () => {
  const issues = issuesOf((scope) => {
    expect(openObject(scope, { color: 1, zebra: 2 }, names)).toBeDefined()
  })
  expect(issues.map(({ path, code, message }) => ({ path, code, message }))).toEqual([
    { path: ['color'], code: 'unknown-key', message: 'Not documented here. Did you mean "colour"?' },
    { path: ['zebra'], code: 'unknown-key', message: 'Not documented here.' },
  ])
})

test('a symbol as key is reported at the object', () => {
  const value = { [Symbol('colour')]: 1 }
  expect(open(value)).toEqual({ fields: value, codes: [' unknown-key'] })
})

test.each(['colour', 'width'])('a getter called %s is refused and never called', (name) => {
  let calls = 0
  for (const enumerable of [true, false]) {
    const value = Object.defineProperty({}, name, { get: () => calls++, enumerable })
    expect(open(value)).toEqual({ fields: undefined, codes: [`${name} wrong-type`] })
  }
  const setter = Object.defineProperty({}, name, {
    set() {
      calls++
    },
    enumerable: true,
  })
  expect(open(setter)).toEqual({ fields: undefined, codes: [`${name} wrong-type`] })
  expect(calls).toBe(0)
})

test('a documented member that is hidden is refused', () => {
  const value = Object.defineProperty({}, 'colour', { value: 'red' })
  expect(open(value)).toEqual({ fields: undefined, codes: ['colour wrong-type'] })
})

test('a documented member that is inherited is refused, unless the object has its own', () => {
  const given = { colour: 'blue' }
  const inherited = { value: 'red', configurable: true, enumerable: true, writable: true }
  // oxlint-disable-next-line no-extend-native -- what another library may do
  Object.defineProperty(Object.prototype, 'colour', inherited)
  const results = [open({}), open(given)]
  Reflect.deleteProperty(Object.prototype, 'colour')
  expect(results).toEqual([
    { fields: undefined, codes: ['colour wrong-type'] },
    { fields: given, codes: [] },
  ])
})

test('each rule about members has its message', () => {
  const inherited = Object.create(
    Object.create(null, { colour: { value: 'red', enumerable: true } }) as object,
  )
  const given = Object.defineProperty({ [Symbol('colour')]: 1 }, 'height', { get: () => 1 })
  const messages = (value: unknown) =>
    issuesOf((scope) => void openObject(scope, value, names)).map(({ path, message }) => [...path, message])
  expect(messages(1)).toEqual([['Must be a plain object.']])
  expect(messages(given)).toEqual([
    ['height', 'Must be a plain data property.'],
    ['Must not have symbols as keys.'],
  ])
  expect(messages(inherited)).toEqual([
    ['colour', "Must be the object's own property, not an inherited one."],
  ])
})

test('a hundred undocumented members get a suggestion, more do not', () => {
  const value = Object.fromEntries(Array.from({ length: 102 }, (_, index) => [`colou${index}`, 1]))
  const issues = issuesOf((scope) => void openObject(scope, value, ['colou']))
  expect(issues.filter(({ message }) => message.includes('Did you mean'))).toHaveLength(100)
})

test('a great many undocumented members are reported in little time', () => {
  const value = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`colours_${index}`, 1]))
  expect(open(value).codes).toHaveLength(100_000)
}, 10_000)

test.each([
  { json: '{ "colour": "red" }', name: 'colour', want: 'red' },
  { json: '{}', name: 'constructor', want: undefined },
  { json: '{}', name: '__proto__', want: undefined },
  { json: '{ "__proto__": 1 }', name: '__proto__', want: 1 },
  { json: '{ "constructor": 1 }', name: 'constructor', want: 1 },
])('own member "$name" of $json', ({ json, name, want }) => {
  expect(own(JSON.parse(json) as object, name)).toBe(want)
})
