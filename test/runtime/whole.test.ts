import { expect, test } from 'vitest'
import { isWhole } from '../../templates/runtime/whole.ts'

test.each([
  { given: { value: 1 }, want: true },
  { given: {}, want: true },
  { given: null, want: false },
  { given: undefined, want: false },
  { given: 'value', want: false },
  { given: 1, want: false },
  { given: true, want: false },
  { given: ['a'], want: false },
  { given: () => 1, want: false },
])('$given is written with its attributes: $want', ({ given, want }) => {
  expect(isWhole(given)).toBe(want)
})
