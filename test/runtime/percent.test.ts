import { expect, test } from 'vitest'
import { percentEncoder } from '../../templates/runtime/percent.ts'

test.each([
  { given: '', want: '' },
  { given: 'abc', want: 'abc' },
  { given: ' a  b ', want: '_a__b_' },
  { given: 'a-b', want: 'a%2Db' },
  { given: '-', want: '%2D' },
  { given: '\t\x7F', want: '%09%7F' },
  { given: 'é\u07FF\u0800\uFFFF', want: '%C3%A9%DF%BF%E0%A0%80%EF%BF%BF' },
  { given: 'a\u{10000}b\u{10FFFF}', want: 'a%F0%90%80%80b%F4%8F%BF%BF' },
])('$given', ({ given, want }) => {
  expect(percentEncoder(/[^a-z]/, '_')(given)).toBe(want)
})
