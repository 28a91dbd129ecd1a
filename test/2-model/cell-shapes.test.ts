import { expect, test } from 'vitest'
import { isTypeText } from '../../generator/2-model/cell-shapes.ts'

test.each([
  { given: 'String, up to 50 characters', want: true },
  { given: 'array of strings', want: true },
  { given: 'array', want: true },
  { given: 'object', want: true },
  { given: 'date-time', want: true },
  { given: 'Stirng', want: true },
  { given: 'email', want: false },
  { given: 'URL', want: false },
  { given: 'Time', want: false },
  { given: 'File', want: false },
  { given: 'list', want: false },
  { given: 'Words of the order', want: false },
])('$given tells a type by itself: $want', ({ given, want }) => {
  expect(isTypeText(given)).toBe(want)
})
