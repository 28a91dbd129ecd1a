import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkText } from '../../templates/runtime/check-text.ts'
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
  { given: '\v', min: 0, max: 3, rules: { xml: true }, want: ['illegal-character'] },
  { given: '\f', min: 0, max: 3, rules: { xml: true }, want: ['illegal-character'] },
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
