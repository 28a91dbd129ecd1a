import { expect, test } from 'vitest'
import { isAbsent } from '../../templates/runtime/check-text.ts'
import { isRequired } from '../../templates/runtime/presence.ts'
import { openScope } from '../../templates/runtime/scope.ts'

test.each([
  { value: undefined, clears: false, absent: true, codes: ['missing'] },
  { value: undefined, clears: true, absent: true, codes: ['missing'] },
  { value: null, clears: false, absent: false, codes: [] },
  { value: null, clears: true, absent: true, codes: [] },
  { value: 0, clears: true, absent: false, codes: [] },
  { value: NaN, clears: true, absent: false, codes: [] },
  { value: false, clears: false, absent: false, codes: [] },
])('$value, null clears: $clears', ({ value, clears, absent, codes }) => {
  const scope = openScope('docs/page.md', clears, false)
  expect(isAbsent(scope, 'key', value)).toBe(absent)
  expect(scope.issues).toEqual([])
  expect(isRequired(scope, 'key', value)).toBe(codes.length === 0)
  expect(scope.issues.map(({ code }) => code)).toEqual(codes)
})

test.each([
  { clears: false, absent: false, codes: [] },
  { clears: true, absent: true, codes: ['empty'] },
])("'' where null clears: $clears", ({ clears, absent, codes }) => {
  const scope = openScope('docs/page.md', clears, false)
  expect(isAbsent(scope, 'key', '')).toBe(absent)
  expect(scope.issues.map(({ code }) => code)).toEqual(codes)
})
