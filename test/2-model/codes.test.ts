import { expect, test } from 'vitest'
import { parseClosedList, parseCodes, parseValues, splitCodes } from '../../generator/2-model/codes.ts'

test.each([
  { given: '1=company, 2= consumer', want: ['1 company', '2 consumer'] },
  { given: '1 = on 0 = off', want: ['1 on', '0 off'] },
  { given: '1= FI, 2= EN, 4= SV', want: ['1 FI', '2 EN', '4 SV'] },
  {
    given: 'email=email\npostal= by post\nconsumer-x=consumer, direct',
    want: ['email email', 'postal by post', 'consumer-x consumer, direct'],
  },
  {
    given: 'Format: 1 = Invoice + bank transfer 2 = Invoice',
    want: ['1 Invoice + bank transfer', '2 Invoice'],
  },
  { given: 'Sent (1=yes, 0=no).', want: ['1 yes', '0 no'] },
  { given: 'ä=a umlaut; ö=o umlaut', want: ['ä a umlaut', 'ö o umlaut'] },
  { given: '1=a, 1=b, 2=c', want: ['1 a', '2 c'] },
  { given: 'active or not, 0 or 1 (1=active)', want: [] },
  { given: 'FI, EN, SV', want: [] },
  { given: 'See /x?a=1&b=2', want: [] },
  { given: 'a == b', want: [] },
  { given: 'color="red" size="big"', want: [] },
  { given: '', want: [] },
])('codes of $given', ({ given, want }) => {
  expect(parseCodes(given).map(({ code, label }) => `${code} ${label}`)).toEqual(want)
})

test.each([
  { given: 'a, b', want: ['a', 'b'] },
  { given: '"a" | "b"', want: ['a', 'b'] },
  { given: 'a\nb\nc', want: ['a', 'b', 'c'] },
  { given: 'FI / SV', want: ['FI', 'SV'] },
  { given: 'a', want: [] },
  { given: 'see the list, or ask', want: [] },
  { given: '', want: [] },
])('values of $given', ({ given, want }) => {
  expect(parseValues(given).map(({ code }) => code)).toEqual(want)
})

test.each([
  { given: 'Sallitut arvot ovat a, b tai c', want: ['a', 'b', 'c'] },
  { given: 'Tillåtna värden är a och b', want: ['a', 'b'] },
  { given: 'Kind; valid values are a, b and c', want: ['a', 'b', 'c'] },
  { given: 'Kind; valid values are a, b, or c', want: ['a', 'b', 'c'] },
  { given: 'Allowed values are: plain, half-plain or none.', want: ['plain', 'half-plain', 'none'] },
  { given: 'The possible values are\nA or B', want: ['A', 'B'] },
  { given: 'valid values is x', want: ['x'] },
  { given: 'FI, EN, or SE', want: [] },
  { given: 'Values are validated', want: [] },
  { given: '', want: [] },
])('closed list of $given', ({ given, want }) => {
  expect(parseClosedList(given)).toEqual(want.map((code) => ({ code, label: '' })))
})

test.each([
  { given: 'a, b, or c', want: ['a', 'b', 'c'] },
  { given: 'a and b', want: ['a', 'b'] },
  { given: ' a ,b,, c ', want: ['a', 'b', 'c'] },
  { given: 'a, a or a', want: ['a'] },
  { given: 'first choice, order', want: ['first choice', 'order'] },
  { given: '', want: [] },
])('split codes $given', ({ given, want }) => {
  expect(splitCodes(given).map(({ code }) => code)).toEqual(want)
})
