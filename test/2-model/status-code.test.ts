import { expect, test } from 'vitest'
import { parseStatus } from '../../generator/2-model/status-code.ts'

test.each([
  { given: '404', want: { code: 404, phrase: '' } },
  { given: ' 404\tNot  Found ', want: { code: 404, phrase: 'Not Found' } },
  { given: 'HTTP 404', want: { code: 404, phrase: '' } },
  { given: 'http\n 200 OK', want: { code: 200, phrase: 'OK' } },
  { given: '100 Continue', want: { code: 100, phrase: 'Continue' } },
  { given: '599', want: { code: 599, phrase: '' } },
  { given: "418 I'm a teapot", want: { code: 418, phrase: "I'm a teapot" } },
  {
    given: '203 Non-Authoritative Information',
    want: { code: 203, phrase: 'Non-Authoritative Information' },
  },
  { given: '404 Ei löydy', want: { code: 404, phrase: 'Ei löydy' } },
  { given: '200 x', want: { code: 200, phrase: 'x' } },
])('a status $given', ({ given, want }) => {
  expect(parseStatus(given)).toEqual(want)
})

test.each([
  '',
  '40',
  '4040',
  '099',
  '600',
  '404.',
  '404 2nd',
  '404Not',
  'HTTP404',
  'x 404',
  'HTTP',
  'HTTP x404',
  '404 -',
  '404 a1',
])('"%s" is no status', (given) => {
  expect(parseStatus(given)).toBeUndefined()
})
