import { expect, test } from 'vitest'
import { isGiven, isRequired } from '../../templates/runtime/presence.ts'
import { openScope } from '../../templates/runtime/scope.ts'

test.each([
  { value: undefined, clears: false, given: false, codes: ['missing'] },
  { value: undefined, clears: true, given: false, codes: ['missing'] },
  { value: null, clears: false, given: true, codes: [] },
  { value: null, clears: true, given: false, codes: [] },
  { value: '', clears: true, given: true, codes: [] },
  { value: 0, clears: true, given: true, codes: [] },
  { value: NaN, clears: true, given: true, codes: [] },
  { value: false, clears: false, given: true, codes: [] },
])('$value, null clears: $clears', ({ value, clears, given, codes }) => {
  const scope = openScope('docs/page.md', clears, false)
  expect(isGiven(scope, value)).toBe(given)
  expect(scope.issues).toEqual([])
  expect(isRequired(scope, 'key', value)).toBe(codes.length === 0)
  expect(scope.issues.map(({ code }) => code)).toEqual(codes)
})
