import { expect, test } from 'vitest'
import { readPairs } from '../../generator/2-model/code-pairs.ts'
import { isUnclearList, parseCodes, parseValues, splitCodes } from '../../generator/2-model/codes.ts'
import { processorSeconds } from '../processor-time.ts'

test.each([
  { given: '1=company, 2= consumer', want: ['1 company', '2 consumer'] },
  { given: '1 = on 0 = off', want: ['1 on', '0 off'] },
  { given: 'net=netto gross=brutto none=text', want: ['net netto', 'gross brutto', 'none text'] },
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
  { given: 'Number of rows (min=1, max=50)', want: [] },
  { given: '0 = no, 1 = yes (default = 0)', want: ['0 no', '1 yes (default = 0)'] },
  { given: '0=no, 1=yes, default=0', want: ['0 no', '1 yes, default=0'] },
  { given: '0=no, 1=yes, empty=no change', want: ['0 no', '1 yes, empty=no change'] },
  { given: 'name=by name, default=name', want: [] },
  { given: 'full=Full, empty=Empty', want: ['full Full', 'empty Empty'] },
  { given: 'gross = net * 1.24, vat = gross - net', want: [] },
  { given: 'S=0 - 50, M=50 - 100', want: ['S 0 - 50', 'M 50 - 100'] },
  { given: '-1=all, 0=none, 1=some', want: ['-1 all', '0 none', '1 some'] },
  { given: 'A+=best, B=good, C=poor', want: ['A+ best', 'B good', 'C poor'] },
  { given: '1= domestic (S)\n2= EU (K=service)', want: ['1 domestic (S)', '2 EU (K=service)'] },
  { given: '1=daily, 2=weekly (e.g. x=3)', want: ['1 daily', '2 weekly (e.g. x=3)'] },
  { given: '0=no/1=yes', want: ['0 no', '1 yes'] },
  { given: '0=no / 1=yes', want: ['0 no', '1 yes'] },
  { given: 'See /a=1/b=2', want: [] },
  { given: '"FI" = Finland, "SE" = Sweden', want: ['FI Finland', 'SE Sweden'] },
  { given: '"bank transfer" = "Bank", cash = Cash', want: ['bank transfer Bank', 'cash Cash'] },
  { given: 'bank transfer=Bank, direct debit=Debit', want: [] },
  { given: 'Filter. open=Open, paid=Paid', want: ['open Open', 'paid Paid'] },
  { given: 'Name [1] email=email, manual= by hand', want: ['email email', 'manual by hand'] },
  { given: 'FI = Finnish SV = Swedish', want: ['FI Finnish', 'SV Swedish'] },
  { given: '1 => company, 2 => person', want: ['1 company', '2 person'] },
  { given: '24=general, 14=food', want: ['24 general', '14 food'] },
  { given: '24%=general, 14%=food, 0%=none', want: ['24% general', '14% food', '0% none'] },
  { given: '1 == company, 2 == person', want: ['1 company', '2 person'] },
  { given: '1 ==> company, 2 ==> person', want: ['1 company', '2 person'] },
  { given: 'YES=1, NO=0', want: [] },
  { given: 'width=10 height=20', want: [] },
  { given: 'status=open, page=2', want: [] },
  { given: 'a <= b, c >= d', want: [] },
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
  { given: 'a, x"b"', want: [] },
  { given: 'a, "b"x', want: [] },
  { given: '"ab" | \'cd\' | `ef`', want: ['ab', 'cd', 'ef'] },
  { given: 'a, b?', want: [] },
  { given: '-a, b', want: [] },
  { given: '1, 2nd, c.d_e-f', want: ['1', '2nd', 'c.d_e-f'] },
  { given: '', want: [] },
])('values of $given', ({ given, want }) => {
  expect(parseValues(given)).toEqual(want.map((code) => ({ code, label: '' })))
})

test.each([
  '10 or more',
  '18 tai vanhempi',
  '1, 2, 3, etc.',
  'FI, SE, m.fl.',
  'X, Y, Z...',
  'e.g, FI',
  'a-z, 0-9',
  '1, 2 or empty',
  'string or null',
  'text, number',
  '2024-01-01, 2024-01-02',
  'dd/mm/yyyy',
  'N/A',
  'image/png',
  '10,5',
  '10,1',
  '1,000',
  'a-z, A-Z',
  'a-ö, å',
  '0.00, 99.99',
  '1 and up',
  '0 or positive',
])('values of "%s" may be none', (given) => {
  expect(parseValues(given)).toEqual([])
  expect(isUnclearList(given)).toBe(true)
})

test.each([
  'a, b',
  'text, html',
  'card, cash, other',
  'Y/N',
  '0, 1',
  '0,1',
  '1,2,3',
  'xn/a',
  'n/a/b',
  'a, 1.5',
  'v1.0, v2.0',
  '1.0b, 2.0b',
  'a-b, c-d',
  'ca-z, cb-z',
  'a-zone, b-zone',
  'see the list, or ask',
  '',
])('values of "%s" are clear', (given) => {
  expect(isUnclearList(given)).toBe(false)
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

test.each([
  { given: 'YES=1, NO=0', want: ['YES=1', 'NO=0'] },
  { given: 'Yes = 1\nNo = 0', want: ['Yes=1', 'No=0'] },
  { given: 'status=open, rows=2', want: [] },
  { given: 'Number of pages (min=1, max=50)', want: [] },
  { given: '1=on, 0=off\nversion=2, build=7', want: ['version=2', 'build=7'] },
  { given: '1=2 days, 2=5 days', want: [] },
  { given: 'gross = net * 1.24, vat = 24', want: [] },
])('words with numbers of $given', ({ given, want }) => {
  expect(readPairs(given).doubtful).toEqual(want)
})

test('codes of a long text are found at once', () => {
  const parts = [
    'a=b, ',
    '1 = x (',
    'a = ',
    'default=1 ',
    '"a b" = ',
    "'",
    'a * b, c = ',
    '/a=',
    'a'.repeat(40),
    '(x=)',
  ]
  const seconds = processorSeconds(() => {
    for (const part of parts) for (const head of ['', '1=']) parseCodes(`${head}${part.repeat(10_000)}, 2=b`)
  })
  expect(seconds).toBeLessThan(10)
})
