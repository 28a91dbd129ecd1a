import { expect, test } from 'vitest'
import { isWithin } from '../../templates/runtime/check-size.ts'
import { openScope } from '../../templates/runtime/scope.ts'

test.each([
  { size: 2, noun: 'item', code: 'too-few', limit: 3, message: 'Must have at least 3 items.' },
  { size: 6, noun: 'item', code: 'too-many', limit: 5, message: 'Must have at most 5 items.' },
  { size: 0, noun: 'digit', code: 'too-short', limit: 3, message: 'Must have at least 3 digits.' },
  { size: 9, noun: 'digit', code: 'too-long', limit: 5, message: 'Must have at most 5 digits.' },
] as const)('$size of 3 to 5: $code', ({ size, noun, code, limit, message }) => {
  const scope = openScope('docs/page.md', false, false)
  expect(isWithin(scope, 'key', size, 3, 5, 'have', noun)).toBe(false)
  expect(scope.issues).toEqual([{ path: ['key'], code, limit, message, documented: 'docs/page.md' }])
})

test.each([
  { max: 0, message: 'Must be at most 0 characters, all told.' },
  { max: 1, message: 'Must be at most 1 character, all told.' },
  { max: 2, message: 'Must be at most 2 characters, all told.' },
])('$message', ({ max, message }) => {
  const scope = openScope('docs/page.md', false, false)
  expect(isWithin(scope, 'key', 3, 0, max, 'be', 'character', ', all told')).toBe(false)
  expect(scope.issues.map((issue) => issue.message)).toEqual([message])
})

test.each([3, 4, 5])('3 to 5 are given: %s', (size) => {
  const scope = openScope('docs/page.md', false, false)
  expect(isWithin(scope, 'key', size, 3, 5, 'have', 'item')).toBe(true)
  expect(scope.issues).toEqual([])
})
