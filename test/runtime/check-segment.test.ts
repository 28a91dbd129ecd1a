import { expect, test } from 'vitest'
import { checkSegment } from '../../templates/runtime/check-segment.ts'
import { checkText } from '../../templates/runtime/check-text.ts'
import type { Scope } from '../../templates/runtime/scope.ts'
import { below, codesOf } from './run-check.ts'
import { strangeValues } from './strange-values.ts'

test.each([
  { given: '', min: 0, want: ['path-segment'] },
  { given: '', min: 1, want: ['empty'] },
  { given: '.', min: 1, want: ['path-segment'] },
  { given: '..', min: 1, want: ['path-segment'] },
  { given: '..', min: 3, want: ['too-short'] },
  { given: '...', min: 1, want: [] },
  { given: '%2e', min: 1, want: [] },
  { given: 'a/b', min: 1, want: [] },
  { given: 12, min: 1, want: ['wrong-type'] },
])('segment $given of at least $min', ({ given, min, want }) => {
  const check = (rules: object) => {
    return codesOf((scope) => {
      checkSegment(scope, 'key', given, checkText(scope, 'key', given, min, 99))
    }, rules)
  }
  expect(check({})).toEqual(want)
  expect(check({ clears: true })).toEqual(given === '' ? ['empty'] : want)
})

test('issues of other values do not count', () => {
  const codes = codesOf((scope) => {
    checkText(scope, 'other', '', 1, 9)
    below(scope, 'key', () => checkText(scope, 'deeper', '', 1, 9))
    checkSegment(scope, 'key', '..', 1)
  })
  expect(codes).toEqual(['other empty', 'key/deeper empty', 'path-segment'])
  expect(codesOf((scope) => checkSegment(scope, undefined, '.', 1))).toEqual([' path-segment'])
})

test.each(strangeValues)('says nothing about $label', ({ value }) => {
  const check = (scope: Scope, given: number) => expect(checkSegment(scope, 'key', value, given)).toBe(given)
  for (const given of [0, 1]) expect(codesOf((scope) => check(scope, given))).toEqual([])
})
