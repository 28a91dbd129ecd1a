import { expect, test } from 'vitest'
import { refuseValue } from '../../templates/runtime/check-text.ts'
import { checkRequired } from '../../templates/runtime/presence.ts'
import { absent, openScope } from '../../templates/runtime/scope.ts'

test.each([
  { given: absent, issues: [{ code: 'missing', message: 'Must be given.' }] },
  { given: 1, issues: [] },
])('the check of a compulsory value gave $given', ({ given, issues }) => {
  const scope = openScope('docs/page.md', false, false)
  expect(checkRequired(scope, 'key', given)).toBe(given)
  expect(scope.issues).toMatchObject(issues)
})

test.each([
  { value: undefined, clears: false, given: absent, codes: [] },
  { value: undefined, clears: true, given: absent, codes: [] },
  { value: null, clears: false, given: 1, codes: ['wrong-type'] },
  { value: null, clears: true, given: 1, codes: [] },
  { value: 0, clears: true, given: 1, codes: ['wrong-type'] },
  { value: NaN, clears: true, given: 1, codes: ['wrong-type'] },
  { value: false, clears: false, given: 1, codes: ['wrong-type'] },
  { value: '', clears: false, given: 1, codes: ['wrong-type'] },
  { value: '', clears: true, given: 1, codes: ['empty'] },
])('$value is refused where null clears: $clears', ({ value, clears, given, codes }) => {
  const scope = openScope('docs/page.md', clears, false)
  expect(refuseValue(scope, 'key', value, 'Must be right.')).toBe(given)
  expect(scope.issues.map(({ code }) => code)).toEqual(codes)
})
