import { expect, test } from 'vitest'
import type { Issue } from '../../templates/runtime/issue.ts'
import {
  at,
  replyAny,
  replyBoolean,
  replyDecimal,
  replyInteger,
  replyText,
} from '../../templates/runtime/reply-value.ts'

test.each([
  { json: '{ "a": { "b": 1 } }', steps: ['a', 'b'], want: 1 },
  { json: '{ "a": { "b": 1 } }', steps: [], want: { a: { b: 1 } } },
  { json: '{ "a": null }', steps: ['a', 'b'], want: undefined },
  { json: '{ "a": "text" }', steps: ['a', 'length'], want: undefined },
  { json: '[["x"]]', steps: ['0', '0'], want: 'x' },
  { json: '{}', steps: ['constructor', 'name'], want: undefined },
  { json: '{}', steps: ['__proto__'], want: undefined },
  { json: '{ "__proto__": { "a": 1 } }', steps: ['__proto__', 'a'], want: 1 },
])('$steps of $json', ({ json, steps, want }) => {
  expect(at(JSON.parse(json), steps)).toEqual(want)
})

const readers = { integer: replyInteger, text: replyText, decimal: replyDecimal, boolean: replyBoolean }

test.each<{ as: keyof typeof readers; given: unknown; want: unknown; code?: string }>([
  { as: 'integer', given: 2, want: 2 },
  { as: 'integer', given: '2', want: 2 },
  { as: 'integer', given: '-2', want: -2 },
  { as: 'integer', given: '-0', want: 0 },
  { as: 'integer', given: '007', want: 7 },
  { as: 'integer', given: null, want: null },
  { as: 'integer', given: undefined, want: undefined },
  { as: 'integer', given: '9007199254740992', want: undefined, code: 'malformed' },
  { as: 'integer', given: 2 ** 53, want: undefined, code: 'malformed' },
  { as: 'integer', given: 2.5, want: undefined, code: 'malformed' },
  { as: 'integer', given: '2.0', want: undefined, code: 'malformed' },
  { as: 'integer', given: '', want: undefined, code: 'malformed' },
  { as: 'integer', given: NaN, want: undefined, code: 'malformed' },
  { as: 'integer', given: true, want: undefined, code: 'wrong-type' },
  { as: 'integer', given: [2], want: undefined, code: 'wrong-type' },
  { as: 'integer', given: 2n, want: undefined, code: 'wrong-type' },
  { as: 'text', given: 'red', want: 'red' },
  { as: 'text', given: '', want: '' },
  { as: 'text', given: 12.5, want: '12.5' },
  { as: 'text', given: null, want: null },
  { as: 'text', given: undefined, want: undefined },
  { as: 'text', given: 2 ** 53, want: undefined, code: 'malformed' },
  { as: 'text', given: Infinity, want: undefined, code: 'malformed' },
  { as: 'text', given: false, want: undefined, code: 'wrong-type' },
  { as: 'text', given: {}, want: undefined, code: 'wrong-type' },
  { as: 'text', given: new String('red'), want: undefined, code: 'wrong-type' },
  { as: 'decimal', given: 12.5, want: '12.5' },
  { as: 'decimal', given: '12.50', want: '12.50' },
  { as: 'decimal', given: '-0.5', want: '-0.5' },
  { as: 'decimal', given: 12, want: '12' },
  { as: 'decimal', given: '-12', want: '-12' },
  { as: 'decimal', given: 2 ** 60, want: undefined, code: 'malformed' },
  { as: 'decimal', given: ['1.5'], want: undefined, code: 'wrong-type' },
  { as: 'decimal', given: Object('1.5') as unknown, want: undefined, code: 'wrong-type' },
  { as: 'decimal', given: 'x1', want: undefined, code: 'malformed' },
  { as: 'decimal', given: '1.5x', want: undefined, code: 'malformed' },
  { as: 'decimal', given: null, want: null },
  { as: 'decimal', given: undefined, want: undefined },
  { as: 'decimal', given: '12,50', want: undefined, code: 'malformed' },
  { as: 'decimal', given: 1e-7, want: undefined, code: 'malformed' },
  { as: 'decimal', given: 1e21, want: undefined, code: 'malformed' },
  { as: 'decimal', given: '', want: undefined, code: 'malformed' },
  { as: 'decimal', given: new Date(0), want: undefined, code: 'wrong-type' },
  { as: 'decimal', given: () => 1, want: undefined, code: 'wrong-type' },
  { as: 'boolean', given: true, want: true },
  { as: 'boolean', given: false, want: false },
  { as: 'boolean', given: null, want: null },
  { as: 'boolean', given: undefined, want: undefined },
  { as: 'boolean', given: 1, want: undefined, code: 'malformed' },
  { as: 'boolean', given: 'true', want: undefined, code: 'malformed' },
  { as: 'boolean', given: {}, want: undefined, code: 'wrong-type' },
])('$as of $given', ({ as, given, want, code }) => {
  const issues: Issue[] = []
  expect(readers[as](['box', 'key'], given, issues, 'docs/page.md')).toBe(want)
  expect(issues).toMatchObject(code ? [{ path: ['box', 'key'], code, documented: 'docs/page.md' }] : [])
})

test.each([
  { as: 'integer', message: 'Must be a whole number of at most 2^53 - 1.' },
  { as: 'text', message: 'Must be text, or a number of at most 2^53 - 1.' },
  { as: 'decimal', message: 'Must be a number, or digits with a dot as text.' },
  { as: 'boolean', message: 'Must be true or false.' },
] as const)('what is left out as no $as: "$message"', ({ as, message }) => {
  const issues: Issue[] = []
  readers[as]([], {}, issues, 'docs/page.md')
  expect(issues).toMatchObject([{ limit: null, message }])
})

test.each([1, 'text', null, undefined, { a: [1] }])('of %s no more is known', (given) => {
  expect(replyAny([], given)).toBe(given)
})
