import { expect, test } from 'vitest'
import { readClosedList } from '../../generator/2-model/closed-list.ts'
import { processorSeconds } from '../processor-time.ts'

test.each([
  { given: 'Kind; valid values are a, b and c', want: ['a', 'b', 'c'] },
  { given: 'Kind; valid values are a, b, or c', want: ['a', 'b', 'c'] },
  { given: 'Allowed values are: plain, half-plain or none.', want: ['plain', 'half-plain', 'none'] },
  { given: 'The possible values are\nA or B', want: ['A', 'B'] },
  { given: 'Valid values are a,\nb\nand c\nUsed once', want: ['a', 'b', 'c'] },
  { given: 'Valid values:\nA1\nB2', want: ['A1', 'B2'] },
  { given: 'Sallitut arvot ovat a, b tai c', want: ['a', 'b', 'c'] },
  { given: 'Tillåtna värden är a och b', want: ['a', 'b'] },
  { given: 'Valid values are a / b', want: ['a', 'b'] },
  { given: 'Order. Can be one of: asc, desc. Default: desc', want: ['asc', 'desc'] },
  { given: 'Must be one of the following:\nasc\ndesc', want: ['asc', 'desc'] },
  { given: 'Allowed values: "a", "b c"', want: ['a', 'b c'] },
  { given: "Allowed values: 'a' or 'b'", want: ['a', 'b'] },
  { given: 'Kind (valid values are a and b)', want: ['a', 'b'] },
  { given: 'Valid values are a and b (b is old)', want: ['a', 'b b is old'] },
  { given: 'Valid values are: FI (Finland), SE (Sweden)', want: ['FI Finland', 'SE Sweden'] },
  { given: 'Valid values are a, b and c, where c is old', want: ['a', 'b', 'c'] },
  { given: 'Allowed values are A, B, default A', want: ['A', 'B'] },
  { given: 'Valid values are a or b; default a', want: ['a', 'b'] },
  { given: 'Valid values are 0.5, 1.5', want: ['0.5', '1.5'] },
  { given: 'Kind. One of a, b or c', want: ['a', 'b', 'c'] },
  { given: 'One of: a, b, c', want: ['a', 'b', 'c'] },
  { given: 'Enum: a, b', want: ['a', 'b'] },
  { given: 'Kind. Enum: [a, b]', want: ['a', 'b'] },
  { given: 'Enum: "a" "b c"', want: ['a', 'b c'] },
  { given: 'Kind. Allowed: a, b', want: ['a', 'b'] },
  { given: 'Kind. Supported values: a, b', want: ['a', 'b'] },
  { given: 'Laji. Vaihtoehdot: a, b', want: ['a', 'b'] },
  { given: 'Can be one of: a, b, null', want: ['a', 'b'] },
  { given: 'Possible values:\n- a\n- b', want: ['a', 'b'] },
  { given: 'Possible values:\n• a: not paid\n• b: paid', want: ['a not paid', 'b paid'] },
  { given: 'Possible values:\na - paid, or sent\nb - paid (old)', want: ['a', 'b'] },
  { given: 'Status, valid values are open, unsent and held unsent', want: ['open', 'unsent', 'held'] },
])('closed list of $given', ({ given, want }) => {
  const { codes, unclear } = readClosedList(given)
  expect(codes.map(({ code, label }) => `${code} ${label}`.trim())).toEqual(want)
  expect(unclear).toBe('')
})

test.each([
  'FI, EN, or SE',
  'Values are validated',
  'Valid values depend on the type',
  'Must be one of the allowed operators',
  'Can be one of several kinds, or none',
  'Valid values are described below',
  'Valid values are ISO codes',
  'Valid values are 1-10',
  'Valid values are 1 to 10',
  'Possible values are listed in the appendix, see there',
  'Valid values is x',
  'One of name or email is required',
  'One of the lines, or none',
  'Part one of a, b',
  'The enum a, b',
  'Options: see below',
  '',
])('no closed list in "%s"', (given) => {
  expect(readClosedList(given)).toEqual({ codes: [], unclear: '' })
})

test.each([
  { given: 'Valid values: a, b, c d, e', want: 'a, b, c d, e' },
  { given: 'Valid values are a, b and c d. More', want: 'a, b and c d' },
  { given: 'Valid values are any, except zero', want: 'any, except zero' },
  { given: 'Valid values are 1, 2, …, 10', want: '1, 2, …, 10' },
  { given: 'Valid values are a, b or empty', want: 'a, b or empty' },
  { given: 'Possible values a, b, e.g. c', want: 'a, b, e.g' },
  { given: 'Allowed values are A, B, C etc.', want: 'A, B, C etc' },
  { given: 'Allowed values: SALES INVOICE, OTHER INVOICE', want: 'SALES INVOICE, OTHER INVOICE' },
  { given: 'Valid values: a: not paid. b: paid.', want: 'a: not paid' },
  { given: 'One of: a, b c, d e', want: 'a, b c, d e' },
  { given: 'Valid values: 10, 20 and 30 days', want: '10, 20 and 30 days' },
])('a list that is not clear in $given', ({ given, want }) => {
  expect(readClosedList(given)).toEqual({ codes: [], unclear: want })
})

test('codes of a long list are found at once', () => {
  const parts = ['a, ', 'a and ', '"', '(', 'a\n', ' ', '. ', 'a (b', 'valid values are ', ' and\n']
  const seconds = processorSeconds(() => {
    for (const part of parts) readClosedList(`valid values are ${part.repeat(20_000)}b`)
  })
  expect(seconds).toBeLessThan(10)
})
