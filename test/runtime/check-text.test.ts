import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPattern, checkText } from '../../templates/runtime/check-text.ts'
import { codesOf, issuesOf } from './run-check.ts'

const half = '\uD83D'
const noRules = {}

test.each([
  { given: 'red', min: 0, max: 3, rules: noRules, want: [] },
  { given: 'reds', min: 0, max: 3, rules: noRules, want: ['too-long'] },
  { given: 'reds', min: 0, max: Infinity, rules: noRules, want: [] },
  { given: '😀', min: 0, max: 2, rules: noRules, want: [] },
  { given: '😀', min: 0, max: 1, rules: noRules, want: ['too-long'] },
  { given: 're', min: 3, max: 3, rules: noRules, want: ['too-short'] },
  { given: '', min: 0, max: 3, rules: noRules, want: [] },
  { given: '', min: 1, max: 3, rules: noRules, want: ['empty'] },
  { given: '', min: 3, max: 3, rules: noRules, want: ['empty'] },
  { given: '', min: 0, max: 3, rules: { clears: true }, want: ['empty'] },
  { given: ' ', min: 1, max: 3, rules: { clears: true }, want: [] },
  { given: half, min: 0, max: 3, rules: noRules, want: ['lone-surrogate'] },
  { given: half, min: 0, max: 3, rules: { xml: true }, want: ['lone-surrogate'] },
  { given: `${half}a`, min: 0, max: 3, rules: noRules, want: ['lone-surrogate'] },
  { given: '\uDE00\uD83D', min: 0, max: 3, rules: noRules, want: ['lone-surrogate'] },
  { given: `${half}${half}😀`, min: 0, max: 3, rules: noRules, want: ['too-long'] },
  { given: '\0', min: 0, max: 3, rules: noRules, want: [] },
  { given: '\0', min: 0, max: 3, rules: { xml: true }, want: ['illegal-character'] },
  { given: '\uFFFE', min: 0, max: 3, rules: { xml: true }, want: ['illegal-character'] },
  { given: '\t\r\n', min: 0, max: 3, rules: { xml: true }, want: [] },
])('text $given of $min to $max, $rules', ({ given, min, max, rules, want }) => {
  expect(codesOf((scope) => checkText(scope, 'key', given, min, max), rules)).toEqual(want)
})

test.each([
  { given: 'reds', min: 0, max: 3, limit: 3, message: 'Must be at most 3 characters (UTF-16 units).' },
  { given: 're', min: 0, max: 1, limit: 1, message: 'Must be at most 1 character (UTF-16 units).' },
  { given: 're', min: 3, max: 9, limit: 3, message: 'Must be at least 3 characters (UTF-16 units).' },
  { given: '', min: 3, max: 9, limit: null, message: 'Must not be empty.' },
  { given: 1, min: 3, max: 9, limit: null, message: 'Must be text (a string).' },
])('message "$message"', ({ given, min, max, limit, message }) => {
  const issues = issuesOf((scope) => checkText(scope, 'key', given, min, max))
  expect(issues).toMatchObject([{ path: ['key'], limit, message, documented: 'docs/page.md' }])
})

test('where null clears, empty text gets the advice to write null', () => {
  const issues = issuesOf((scope) => checkText(scope, 'key', '', 1, 9), { clears: true })
  expect(issues).toMatchObject([{ message: 'Must not be empty: write null to clear the value.' }])
})

test('lone surrogates are found wherever they stand', () => {
  const unit = fc.constantFrom('a', 'ä', '😀', '\uD83D', '\uDE00')
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const lone = codesOf((scope) => checkText(scope, 'key', text, 0, Infinity)).length > 0
      expect(lone).toBe(Buffer.from(text, 'utf8').toString('utf8') !== text)
    }),
  )
})

test.each([
  { label: 'match', given: 'AB', pattern: /^[A-Z]{2}$/, rules: noRules, want: [] },
  { label: 'no match', given: 'ab', pattern: /^[A-Z]{2}$/, rules: noRules, want: ['malformed'] },
  { label: 'empty', given: '', pattern: /^[A-Z]{2}$/, rules: noRules, want: ['malformed'] },
  { label: 'empty', given: '', pattern: /^[A-Z]{2}$/, rules: { clears: true }, want: ['empty'] },
  { label: 'too long', given: 'ABCD', pattern: /^[A-Z]{2}$/, rules: noRules, want: ['too-long'] },
  { label: 'flag g', given: 'AB', pattern: /[A-Z]/g, rules: noRules, want: [] },
  { label: 'flag y', given: 'AB', pattern: /[A-Z]/y, rules: noRules, want: [] },
  { label: 'half a pair', given: half, pattern: /^.$/, rules: noRules, want: ['lone-surrogate'] },
  { label: 'control', given: '\x01', pattern: /^.$/, rules: { xml: true }, want: ['illegal-character'] },
])('pattern $pattern: $label, $rules', ({ given, pattern, rules, want }) => {
  for (const _ of [1, 2, 3]) {
    const codes = codesOf((scope) => checkPattern(scope, 'key', given, pattern, 3, 'Must be so.'), rules)
    expect(codes).toEqual(want)
  }
})

test('text that is too long for its pattern: the length is counted in characters', () => {
  const issues = issuesOf((scope) => checkPattern(scope, 'key', 'xyz', /^y$/, 2, 'Must be "y".'))
  expect(issues).toMatchObject([{ limit: 2, message: 'Must be at most 2 characters (UTF-16 units).' }])
})

test('the rule of a pattern is its message', () => {
  const issues = issuesOf((scope) => checkPattern(scope, 'key', 'x', /^y$/, 3, 'Must be "y".'))
  expect(issues).toMatchObject([{ code: 'malformed', message: 'Must be "y".' }])
})
