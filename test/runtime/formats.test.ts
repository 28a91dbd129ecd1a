import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { knownFormats } from '../../generator/ir.ts'
import type { FormatName } from '../../templates/runtime/check-options.ts'
import * as exported from '../../templates/runtime/formats.ts'
import { formatCheck, formats } from '../../templates/runtime/formats.ts'

const passes = (format: FormatName, text: string) => formats[format](text) === undefined
const long = (length: number) => 'x'.repeat(length)

/** Texts that are of a format, and texts that are not; what is beside them says why. */
const vectors: Record<FormatName, { right: string[]; wrong: string[] }> = {
  'business-id': {
    right: ['1967543-8', '0112038-9', '1572860-0', '0737546-2', '2077474-0'],
    wrong: [
      '1234567-8', // the documentation's example: its check digit would be 1
      '1967543-7',
      '0000006-0', // 2·6 leaves 1: never given out
      '0000030-0',
      '1967543-A',
      '19675438',
      '1967543-08',
      '967543-8',
      'FI19675438',
      ' 1967543-8',
      '19675438-0',
      '1967543-8\n',
      '1967543−8', // a minus sign, no hyphen
      '١٩٦٧٥٤٣-٨',
    ],
  },
  ovt: {
    right: ['003719675438', '0037196754381', '00371967543812345', '003701120389'],
    wrong: [
      '003719675437',
      '003712345678',
      '00371967543',
      '003719675438123456',
      '021619675438',
      '0037196754-8',
      '003719675438003712345678',
      '0037AAAAAAAABBBBB',
      '00371967543-8',
      '003719675438\n',
    ],
  },
  'reference-number': {
    right: ['1070', '1232', '13504687', '1234561', '12345678901234567894'],
    wrong: [
      '1071',
      '107',
      '123',
      '1 070',
      '10 70',
      '-1070',
      '1070 ',
      '1070\n',
      'RF1070',
      '123456789012345678905',
    ],
  },
  'rf-reference': {
    right: ['RF18539007547034', 'RF471234567890', 'RF02W7', 'RF98GZ0'],
    wrong: [
      'RF19539007547034',
      'RF18 5390 0754 7034',
      'RF99W7', // the remainder is right, but check digits run from 02 to 98
      'RF01GZ0',
      'rf18539007547034',
      'RF18',
      'RF37AAAAAAAAAARF0011111111111111111111', // too long, though its end would do
      'RF1853900754703A',
      '18539007547034',
      'FI18539007547034',
      'RF18539007547034\n',
    ],
  },
  'personal-identity-code': {
    right: ['131052-308T', '131052Y308T', '010594Y9032', '020516C903K', '010170-002K'],
    wrong: [
      '131052-308U',
      '010170-001J', // numbers begin at 002
      '131052-308t',
      '131052y308T',
      '131052Z308T',
      '131052G308T',
      '131052/308T',
      '131052308T',
      '010180-123T', // the documentation's example
      '010190-1234',
      '131052-308',
      ' 131052-308T',
      '131052-308T\n',
    ],
  },
  'country-code': {
    right: ['FI', 'SE', 'AX', 'GB', 'US', 'SS', 'CW', 'ZW', 'AD'],
    wrong: [
      'XK',
      'EU',
      'UK',
      'AN',
      'SU',
      'YU',
      'CS',
      'TP',
      'AC',
      'ZZ',
      'AA',
      'fi',
      'Fi',
      'FIN',
      'F',
      ' F',
      'F ',
      'FI ',
      'FI FJ',
    ],
  },
  date: {
    right: ['2020-01-31', '2024-02-29', '2000-02-29', '0001-01-01'],
    wrong: [
      '2023-02-29',
      '1900-02-29',
      '2020-13-01',
      '2020-00-01',
      '2020-01-00',
      '2020-1-1',
      '31.1.2020',
      '12020-01-31',
      ' 2020-01-31',
      '2020-01-31 ',
      '2020-01-01 10:00',
    ],
  },
  email: {
    right: [
      'hello@example.com',
      'matti.meikäläinen@firma.fi',
      'a@b.fi',
      "o'brien+tag_1/x=y@sub.example.co.uk",
      'info@päivölä.fi',
      'a@b.c',
      'x@example.fi',
      'a@example.x9',
      'a@example.1x2',
      'info@xn--pivl-0qa.fi',
      'δοκιμή@παράδειγμα.δοκιμή',
      `${long(64)}@example.com`,
      `a@${long(63)}.fi`,
      `${long(64)}@${long(63)}.${long(63)}.${long(58)}.fi`,
    ],
    wrong: [
      'hello',
      'hello.example.com',
      '@',
      'hello@',
      '@example.com',
      'hello@example',
      'hello@example.123',
      'hello@@example.com',
      'hello@a@example.com',
      'hello@example.com@example.com',
      '.hello@example.com',
      'hello.@example.com',
      'hel..lo@example.com',
      'hel lo@example.com',
      'hello@exam ple.com',
      'hello@-example.com',
      'hello@example-.com',
      'hello@example..com',
      'hello@.example.com',
      'hello@example.com.',
      'hello@exa_mple.com',
      'hello@127.0.0.1',
      'hello@[127.0.0.1]',
      '"hello there"@example.com',
      'Hello <hello@example.com>',
      'hello@example.com,b@example.com',
      'hello@example.com\n',
      'hel\u200Blo@example.com',
      'hel\uD83Dlo@example.com',
      `${long(65)}@example.com`,
      `a@${long(64)}.fi`,
      `${long(64)}@${long(63)}.${long(63)}.${long(59)}.fi`,
    ],
  },
}

const rows = (side: 'right' | 'wrong') =>
  Object.entries(vectors).flatMap(([format, texts]) =>
    texts[side].map((text) => ({ format: format as FormatName, text })),
  )

test.each(rows('right'))('$format: $text', ({ format, text }) => {
  expect(passes(format, text)).toBe(true)
})

test.each(rows('wrong'))('no $format: $text', ({ format, text }) => {
  expect(passes(format, text)).toBe(false)
})

test('every known format has its check, and each is exported alone too', () => {
  expect(Object.keys(formats)).toEqual(knownFormats)
  const { formats: _, formatCheck: __, ...alone } = exported
  expect(Object.values(alone)).toEqual(Object.values(formats))
})

test('the README says of every known format what passes', () => {
  const readme = readFileSync('templates/readme.hbs', 'utf8')
  for (const format of knownFormats) expect(readme).toContain(`| \`${format}\` |`)
})

test('of all pairs of capitals, 249 are country codes, and Unicode names every one', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  const assigned = codes.filter((code) => passes('country-code', code))
  const named = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  expect(assigned).toHaveLength(249)
  expect(assigned.filter((code) => named.of(code) === undefined)).toEqual([])
})

test.each(Object.entries(formats))('what %s has to be is the same for every wrong text', (name, check) => {
  const { wrong } = vectors[name as FormatName]
  expect(new Set(wrong.map((text) => check(text)))).toHaveLength(1)
  expect(check(wrong[0] ?? '')).toMatch(/^an? [^\n]+[^.\n]$/)
})

const fruit = formatCheck('a fruit', (text) => ['apple', 'pear'].includes(text))

test.each([
  { text: 'apple', separator: undefined, want: undefined },
  { text: '', separator: undefined, want: undefined },
  { text: '', separator: ';', want: undefined },
  { text: ' apple', separator: undefined, want: 'a fruit' },
  { text: 'apple;pear', separator: undefined, want: 'a fruit' },
  { text: 'apple;pear', separator: ';', want: undefined },
  { text: 'apple; pear ', separator: ';', want: undefined },
  { text: 'apple', separator: ';', want: undefined },
  { text: 'apple;', separator: ';', want: 'a list with ";" between its parts, each a fruit' },
  { text: 'apple;;pear', separator: ';', want: 'a list with ";" between its parts, each a fruit' },
  { text: 'apple;stone', separator: ';', want: 'a list with ";" between its parts, each a fruit' },
  { text: 'stone;apple', separator: ';', want: 'a list with ";" between its parts, each a fruit' },
  { text: 'apple,pear', separator: ';', want: 'a list with ";" between its parts, each a fruit' },
])("a check of one's own: $text, $separator", ({ text, separator, want }) => {
  expect(fruit(text, separator)).toBe(want)
})

test('an empty part of a list is none, whatever its check says', () => {
  const anything = formatCheck('a word', () => true)
  expect(anything('a;b', ';')).toBeUndefined()
  for (const text of ['a;', ';a', 'a;;b', 'a; ;b', ';']) expect(anything(text, ';')).toMatch(/^a list/)
})

test.each(Object.values(formats))(
  'a long hostile text is answered at once',
  (check) => {
    for (const part of ['a', 'a.', 'a@', '-', '0', '0037', 'RF18', 'FI ', '\u0300', '2020-'])
      for (const end of ['', '@', '!', '\n'])
        for (const separator of [undefined, ';'])
          expect(check(part.repeat(200_000) + end, separator)).toBeTypeOf('string')
  },
  2000,
)
