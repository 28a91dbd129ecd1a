import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDecimal, checkInteger } from '../../templates/runtime/check-number.ts'
import * as check from '../../templates/runtime/check-value.ts'
import { codesOf, issuesOf } from './run-check.ts'

const clearing = { clears: true }

test.each([
  { given: '007', min: 3, max: 3, want: [] },
  { given: '1', min: 1, max: 17, want: [] },
  { given: '1234', min: 1, max: 3, want: ['too-long'] },
  { given: '1', min: 2, max: 3, want: ['too-short'] },
  { given: '', min: 1, max: 3, want: ['too-short'] },
  { given: '1a', min: 1, max: 3, want: ['malformed'] },
  { given: '-1', min: 1, max: 3, want: ['malformed'] },
  { given: '١٢', min: 1, max: 3, want: ['malformed'] },
  { given: '12\n', min: 1, max: 3, want: ['malformed'] },
  { given: 123, min: 1, max: 3, want: ['wrong-type'] },
])('digits $given of $min to $max', ({ given, min, max, want }) => {
  expect(codesOf((scope) => check.checkDigits(scope, 'key', given, min, max))).toEqual(want)
})

test('digits given as a number: the message says why not', () => {
  expect(issuesOf((scope) => check.checkDigits(scope, 'key', 7, 1, 3))[0]?.message).toBe(
    'Must be digits written as text (a string): as a number they would lose leading zeros.',
  )
  expect(issuesOf((scope) => check.checkDigits(scope, 'key', '1234', 1, 3))).toMatchObject([
    { limit: 3, message: 'Must be at most 3 digits.' },
  ])
})

test.each([
  { given: true, want: [] },
  { given: false, want: [] },
  { given: 0, want: ['wrong-type'] },
  { given: 'true', want: ['wrong-type'] },
  { given: '', want: ['wrong-type'] },
  { given: null, want: ['wrong-type'] },
  { given: Object(true) as unknown, want: ['wrong-type'] },
])('boolean $given', ({ given, want }) => {
  expect(codesOf((scope) => check.checkBoolean(scope, 'key', given))).toEqual(want)
})

test('what is no boolean: the message says what is', () => {
  expect(issuesOf((scope) => check.checkBoolean(scope, 'key', 1))).toMatchObject([
    { message: 'Must be true or false.' },
  ])
})

test.each([
  { given: true, want: [] },
  { given: false, want: [] },
  { given: 0, want: [] },
  { given: 1, want: [] },
  { given: 2, want: ['wrong-type'] },
  { given: '1', want: ['wrong-type'] },
  { given: 'true', want: ['wrong-type'] },
  { given: '', want: ['wrong-type'] },
])('flag $given', ({ given, want }) => {
  expect(codesOf((scope) => check.checkFlag(scope, 'key', given))).toEqual(want)
})

test.each([
  { given: 'red', codes: ['red', 'blue'], want: [] },
  { given: 'Red', codes: ['red', 'blue'], want: ['unknown-code'] },
  { given: 1, codes: [1, 2], want: [] },
  { given: 3, codes: [1, 2], want: ['unknown-code'] },
  { given: '1', codes: [1, 2], want: ['wrong-type'] },
  { given: 1, codes: ['1', '2'], want: ['wrong-type'] },
  { given: '', codes: ['red'], want: ['unknown-code'] },
  { given: '', codes: ['', 'red'], want: [] },
])('choice of $codes: $given', ({ given, codes, want }) => {
  expect(codesOf((scope) => check.checkChoice(scope, 'key', given, codes))).toEqual(want)
})

test('the message of a choice lists the codes, at most twenty', () => {
  const listed = (codes: readonly string[] | readonly number[]) => {
    return issuesOf((scope) => check.checkChoice(scope, 'key', 'x', codes))[0]?.message
  }
  expect(listed(['red', 'blue'])).toBe('Must be one of "red", "blue".')
  const many = Array.from({ length: 25 }, (_, index) => index)
  expect(listed(many.slice(0, 20))).toBe(`Must be one of ${many.slice(0, 20).join(', ')}.`)
  expect(listed(many)).toBe(`Must be one of ${many.slice(0, 20).join(', ')}, … (25 in all).`)
})

test.each([
  { given: '2024-02-29', want: [] },
  { given: '2023-02-29', want: ['malformed'] },
  { given: '1900-02-29', want: ['malformed'] },
  { given: '2000-02-29', want: [] },
  { given: '2024-04-31', want: ['malformed'] },
  { given: '2024-12-31', want: [] },
  { given: '2024-13-01', want: ['malformed'] },
  { given: '2024-00-01', want: ['malformed'] },
  { given: '2024-01-00', want: ['malformed'] },
  { given: '0000-01-01', want: ['malformed'] },
  { given: '0001-01-01', want: [] },
  { given: '2024-1-1', want: ['malformed'] },
  { given: '2024-01-01T00:00', want: ['malformed'] },
  { given: '2024-01-01\n', want: ['malformed'] },
  { given: '31.12.2024', want: ['malformed'] },
  { given: '', want: ['malformed'] },
])('date $given', ({ given, want }) => {
  expect(codesOf((scope) => check.checkDate(scope, 'key', given))).toEqual(want)
})

test('a day is a day of the calendar exactly if the calendar has it', () => {
  const part = (max: number, width: number) => fc.nat({ max }).map((n) => String(n).padStart(width, '0'))
  fc.assert(
    fc.property(part(9999, 4), part(14, 2), part(33, 2), (year, month, day) => {
      const text = `${year}-${month}-${day}`
      const time = Date.parse(`${text}T00:00:00Z`)
      const real = year !== '0000' && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
      expect(codesOf((scope) => check.checkDate(scope, 'key', text))).toEqual(real ? [] : ['malformed'])
    }),
  )
})

test.each([
  { given: 'a;b', max: 3, want: [] },
  { given: 'a;bc', max: 3, want: ['too-long'] },
  { given: ['a', 'b'], max: 3, want: [] },
  { given: ['a', 'bc'], max: 3, want: ['too-long'] },
  { given: ['a', ''], max: 3, want: ['key/1 empty'] },
  { given: ['a;b'], max: 3, want: ['key/0 malformed'] },
  { given: ['a', 1, null], max: 3, want: ['key/1 wrong-type', 'key/2 wrong-type'] },
  { given: Object.assign(Array(3), { 0: 'a', 2: 'b' }), max: 3, want: ['key/1 wrong-type'] },
  { given: ['\uD83D'], max: 3, want: ['key/0 lone-surrogate'] },
  { given: [], max: 3, want: ['empty'] },
  { given: '', max: 3, want: [] },
])('texts $given of at most $max', ({ given, max, want }) => {
  expect(codesOf((scope) => check.checkTextList(scope, 'key', given, ';', 0, max))).toEqual(want)
})

test('texts that are compulsory: neither none nor empty text', () => {
  for (const given of ['', []])
    expect(codesOf((scope) => check.checkTextList(scope, 'key', given, ';', 1, 3))).toEqual(['empty'])
  expect(codesOf((scope) => check.checkTextList(scope, 'key', 'a', ';', 1, 3))).toEqual([])
})

test.each([
  { given: 12, message: 'Must be a list of texts, or one text (a string).' },
  { given: [], message: 'Must not be empty.' },
  { given: [12], message: 'Must be text (a string).' },
  { given: [''], message: 'Must not be empty.' },
  { given: ['a;'], message: 'Must not hold ";", which stands between texts.' },
])('texts $given: "$message"', ({ given, message }) => {
  const issues = issuesOf((scope) => check.checkTextList(scope, 'key', given, ';', 3))
  expect(issues).toMatchObject([{ message }])
})

test('texts that are themselves the scope', () => {
  expect(codesOf((scope) => check.checkTextList(scope, undefined, ['a', ''], ';', 3))).toEqual(['1 empty'])
})

test('texts for XML must be legal there', () => {
  const codes = codesOf((scope) => check.checkTextList(scope, 'key', ['\0'], ';', 0, 3), { xml: true })
  expect(codes).toEqual(['key/0 illegal-character'])
})

test.each<{ name: string; issues: readonly { message: string; code: string }[] }>([
  { name: 'digits', issues: issuesOf((scope) => check.checkDigits(scope, 'key', '', 1, 3), clearing) },
  { name: 'integer', issues: issuesOf((scope) => checkInteger(scope, 'key', ''), clearing) },
  { name: 'decimal', issues: issuesOf((scope) => checkDecimal(scope, 'key', ''), clearing) },
  { name: 'boolean', issues: issuesOf((scope) => check.checkBoolean(scope, 'key', ''), clearing) },
  { name: 'flag', issues: issuesOf((scope) => check.checkFlag(scope, 'key', ''), clearing) },
  { name: 'choice', issues: issuesOf((scope) => check.checkChoice(scope, 'key', '', [1]), clearing) },
  {
    name: 'choice of texts',
    issues: issuesOf((scope) => check.checkChoice(scope, 'key', '', ['red']), clearing),
  },
  { name: 'date', issues: issuesOf((scope) => check.checkDate(scope, 'key', ''), clearing) },
  { name: 'texts', issues: issuesOf((scope) => check.checkTextList(scope, 'key', '', ';', 3), clearing) },
  { name: 'no texts', issues: issuesOf((scope) => check.checkTextList(scope, 'key', [], ';', 3), clearing) },
])('where null clears, an empty value gets that advice: $name', ({ issues }) => {
  const message = 'Must not be empty: write null to clear the value.'
  expect(issues).toMatchObject([{ code: 'empty', message }])
})
