import { expect, test } from 'vitest'
import * as check from '../../templates/runtime/check-number.ts'
import { absent } from '../../templates/runtime/scope.ts'
import { codesOf, issuesOf } from './run-check.ts'

test('a number that is not exact: the message says what to write', () => {
  expect(issuesOf((scope) => check.checkDecimalWithin(scope, 'key', 1e21, 9))).toMatchObject([
    { message: 'Must be a finite number; write it as text (a string) if it is very large or very small.' },
  ])
  expect(issuesOf((scope) => check.checkDecimalWithin(scope, 'key', {}, 9))).toMatchObject([
    { message: 'Must be a number, or its digits as text (a string).' },
  ])
  expect(issuesOf((scope) => check.checkIntegerWithin(scope, 'key', 2 ** 53, 20))).toMatchObject([
    { message: 'Must be a whole number; write it as text (a string) if it is beyond 2^53 - 1.' },
  ])
})

test.each([
  { given: 0, want: [] },
  { given: -0, want: [] },
  { given: -12, want: [] },
  { given: 2 ** 53 - 1, want: [] },
  { given: 2 ** 53, want: ['malformed'] },
  { given: 1.5, want: ['malformed'] },
  { given: '0', want: [] },
  { given: '-12', want: [] },
  { given: '123456789012345678901234567890', want: [] },
  { given: '-0', want: ['malformed'] },
  { given: '+1', want: ['malformed'] },
  { given: '012', want: ['malformed'] },
  { given: '1.0', want: ['malformed'] },
  { given: '1e3', want: ['malformed'] },
  { given: '1\n', want: ['malformed'] },
  { given: '', want: ['malformed'] },
  { given: true, want: ['wrong-type'] },
])('integer $given', ({ given, want }) => {
  expect(codesOf((scope) => check.checkInteger(scope, 'key', given))).toEqual(want)
})

test.each([
  { given: 0, want: [] },
  { given: -12.5, want: [] },
  { given: 1e20, want: [] },
  { given: 1e21, want: ['malformed'] },
  { given: 1e-7, want: ['malformed'] },
  { given: '12.50', want: [] },
  { given: '-0.00', want: [] },
  { given: '007', want: [] },
  { given: '12,50', want: ['malformed'] },
  { given: '.5', want: ['malformed'] },
  { given: '5.', want: ['malformed'] },
  { given: '+1', want: ['malformed'] },
  { given: '1e3', want: ['malformed'] },
  { given: ' 1', want: ['malformed'] },
  { given: '1\n', want: ['malformed'] },
  { given: 'NaN', want: ['malformed'] },
  { given: '', want: ['malformed'] },
  { given: false, want: ['wrong-type'] },
])('decimal $given', ({ given, want }) => {
  expect(codesOf((scope) => check.checkDecimal(scope, 'key', given))).toEqual(want)
})

test.each([
  { given: 999, max: 3, want: [] },
  { given: -999, max: 3, want: [] },
  { given: -0, max: 1, want: [] },
  { given: 1000, max: 3, want: ['too-long'] },
  { given: '-999', max: 3, want: [] },
  { given: '1000', max: 3, want: ['too-long'] },
  { given: '01000', max: 3, want: ['malformed'] },
])('integer $given of at most $max digits', ({ given, max, want }) => {
  expect(codesOf((scope) => check.checkIntegerWithin(scope, 'key', given, max))).toEqual(want)
})

test.each([
  { given: 12, max: 2, want: [] },
  { given: 12.55, max: 2, want: [] },
  { given: 12.555, max: 2, want: ['too-long'] },
  { given: 0.1 + 0.2, max: 2, want: ['too-long'] },
  { given: '12.50', max: 2, want: [] },
  { given: '12.500', max: 2, want: ['too-long'] },
  { given: '12.0', max: 0, want: ['too-long'] },
  { given: '12', max: 0, want: [] },
  { given: '12,555', max: 2, want: ['malformed'] },
])('decimal $given of at most $max digits behind the dot', ({ given, max, want }) => {
  expect(codesOf((scope) => check.checkDecimalWithin(scope, 'key', given, max))).toEqual(want)
})

test('too many digits: the limit and how it is counted', () => {
  expect(issuesOf((scope) => check.checkIntegerWithin(scope, 'key', 12, 1))).toMatchObject([
    { limit: 1, message: 'Must have at most 1 digit.' },
  ])
  expect(issuesOf((scope) => check.checkDecimalWithin(scope, 'key', '1.234', 2))).toMatchObject([
    { limit: 2, message: 'Must have at most 2 digits behind the dot.' },
  ])
})

test.each([
  { given: undefined, want: [], gives: absent },
  { given: null, want: ['wrong-type'], gives: 1 },
  { given: [1, 2, 3], want: ['wrong-type'], gives: 1 },
])('digits of $given are not counted', ({ given, want, gives }) => {
  for (const checkWithin of [check.checkIntegerWithin, check.checkDecimalWithin]) {
    expect(codesOf((scope) => expect(checkWithin(scope, 'key', given, 0)).toBe(gives))).toEqual(want)
    if (given === null)
      expect(codesOf((scope) => checkWithin(scope, 'key', given, 0), { clears: true })).toEqual([])
  }
})

test('digits are counted behind numbers that were wrong', () => {
  const codes = codesOf((scope) => {
    for (const given of ['123', '+1', '1234']) check.checkIntegerWithin(scope, 'key', given, 2)
  })
  expect(codes).toEqual(['too-long', 'malformed', 'too-long'])
})
