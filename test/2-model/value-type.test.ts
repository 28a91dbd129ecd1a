import { expect, test } from 'vitest'
import { readValueType } from '../../generator/2-model/value-type.ts'
import { rawRow } from '../../generator/2-model/raw-row.ts'
import { build } from './pages.ts'
import { cell, placed, reading, row } from './raw.ts'

const text = { kind: 'text', minLength: null, maxLength: null, format: null }
const choice = (of: string, codes: readonly string[], open = false) => ({
  kind: 'choice',
  of,
  codes: codes.map((code) => expect.objectContaining({ code })),
  open,
})

/** A row whose cells stand on lines of their own. */
function apart(texts: Parameters<typeof row>[0]): ReturnType<typeof row> {
  const cells = Object.entries(texts).map(([role, given], index) => [role, cell(given, index + 2)])
  return rawRow(Object.fromEntries(cells), cell('').place)
}

test.each([
  { given: { type: 'String, max. 50' }, want: { ...text, maxLength: 50 } },
  { given: { type: 'String', length: '50' }, want: { ...text, maxLength: 50 } },
  { given: { type: 'varchar(50)', length: '50' }, want: { ...text, maxLength: 50 } },
  { given: { length: '50' }, want: { ...text, maxLength: 50 } },
  { given: { type: 'String', length: '2-5 characters' }, want: { ...text, minLength: 2, maxLength: 5 } },
  { given: { type: 'String', length: 'max. 1 000' }, want: { ...text, maxLength: 1000 } },
  { given: { type: 'String', length: '-' }, want: text },
  { given: { type: 'int', length: '3' }, want: { kind: 'integer', maxDigits: 3 } },
  {
    given: { type: 'Decimal', length: '10,2' },
    want: { kind: 'decimal', separator: ';', fractionDigits: 2 },
  },
  { given: { type: 'String', values: 'a, b or c' }, want: choice('text', ['a', 'b', 'c']) },
  { given: { type: 'String', values: 'as agreed' }, want: text },
  { given: { type: 'datetime' }, want: { ...text, format: 'datetime' } },
  { given: { type: 'String, 2-5' }, want: { ...text, minLength: 2, maxLength: 5 } },
  { given: { type: 'string (email)' }, want: { ...text, format: 'email' } },
  { given: { type: 'Digits, 12-17' }, want: { kind: 'digits', min: 12, max: 17 } },
  { given: { type: 'Digits' }, want: { kind: 'digits', min: 1, max: null } },
  { given: { type: 'int' }, want: { kind: 'integer', maxDigits: null } },
  { given: { type: 'Integer, max. 3' }, want: { kind: 'integer', maxDigits: 3 } },
  { given: { type: 'Numeric' }, want: { kind: 'decimal', separator: ';', fractionDigits: null } },
  { given: { type: 'Numeric, decimal comma' }, want: { kind: 'decimal', separator: ',' } },
  { given: { type: 'Decimal' }, want: { kind: 'decimal', separator: ';', fractionDigits: null } },
  { given: { type: 'Decimal(2)' }, want: { kind: 'decimal', separator: ';', fractionDigits: 2 } },
  {
    given: { type: 'Decimal(10,2), decimal point' },
    want: { kind: 'decimal', separator: '.', fractionDigits: 2 },
  },
  { given: { type: 'Date (ISO8601)' }, want: { kind: 'date' } },
  { given: { type: 'Date (ISO-8601)' }, want: { kind: 'date' } },
  { given: { type: 'Digits', example: '1=a, 3=b' }, want: choice('integer', ['1', '3']) },
  { given: { type: 'Digits, 1-2', example: '10=a, 20=b' }, want: choice('integer', ['10', '20']) },
  { given: { type: 'int', example: '1=one, 02=two' }, want: { kind: 'integer' } },
  { given: { type: 'int', example: '12=one, 20=two' }, want: choice('integer', ['12', '20']) },
  { given: { type: 'int, one of 1' }, want: choice('integer', ['1']) },
  { given: { type: 'int', example: '0=a, 1=b, 2=c' }, want: choice('integer', ['0', '1', '2']) },
  { given: { type: 'bool' }, want: { kind: 'boolean' } },
  { given: { type: 'date' }, want: { kind: 'date' } },
  { given: { type: 'Date (YYYY-MM-DD)' }, want: { kind: 'date' } },
  { given: { type: 'Date (ISO 8601)' }, want: { kind: 'date' } },
  { given: { type: 'Decimal (max. 2 decimals)' }, want: { kind: 'decimal', fractionDigits: 2 } },
  { given: { type: 'Boolean (0/1)' }, want: { kind: 'flag', codes: [] } },
  { given: { type: 'Date (DD.MM.YYYY)' }, want: { ...text, format: 'dd.mm.yyyy' } },
  { given: { type: 'Flag' }, want: { kind: 'flag', codes: [] } },
  { given: { type: 'String, always X' }, want: { kind: 'fixed', value: 'X' } },
  {
    given: { type: 'String (email), max. 500, list separated by ;' },
    want: { kind: 'list', separator: ';', maxLength: 500, format: 'email' },
  },
  { given: { type: 'String, one of a, b' }, want: choice('text', ['a', 'b']) },
  { given: { type: 'string', example: 'a=one, b=two' }, want: choice('text', ['a', 'b']) },
  { given: { type: 'string', description: 'valid values are a and b' }, want: choice('text', ['a', 'b']) },
  {
    given: { type: 'string', description: 'valid values are a, b, or c' },
    want: choice('text', ['a', 'b', 'c']),
  },
  { given: { type: 'int', example: '1=one, 2=two' }, want: choice('integer', ['1', '2']) },
  { given: { type: 'int', notes: '1=one, 2=two' }, want: choice('integer', ['1', '2']) },
  { given: { type: 'Numeric', description: '1 = A 3 = B' }, want: choice('integer', ['1', '3']) },
  {
    given: { type: 'Numeric', description: '1=on 0=off' },
    want: {
      kind: 'flag',
      codes: [
        { code: '1', label: 'on' },
        { code: '0', label: 'off' },
      ],
    },
  },
  { given: { type: 'int', example: '01=one, 02=two' }, want: { kind: 'integer' } },
  { given: { type: 'int', example: 'a=one, b=two' }, want: { kind: 'integer' } },
  { given: { type: 'date', example: 'a=one, b=two' }, want: { kind: 'date' } },
  { given: { type: 'string, one of a, b', example: 'c=one, d=two' }, want: choice('text', ['a', 'b']) },
  { given: { type: 'string', example: 'FI, EN, SV' }, want: text },
  {
    given: { type: 'string, one of bank transfer, debit', example: 'bank transfer=a, debit=b' },
    want: choice('text', ['bank transfer', 'debit']),
  },
  {
    given: { type: 'int', description: '1=one, 2=two', example: '1=one, 2=two, 3=three' },
    want: choice('integer', ['1', '2', '3']),
  },
  {
    given: { type: 'int', description: '-1=all, 0=none, 1=some' },
    want: choice('integer', ['-1', '0', '1']),
  },
  { given: { type: 'string', description: '(1=private)' }, want: text },
])('type of $given', ({ given, want }) => {
  const context = { decimalSeparator: ';', reply: false, names: new Set<string>() }
  const read = reading((report) => readValueType(row({ name: 'a', ...given }), context, report))
  expect(read).toMatchObject({ value: { value: want, basis: 'documented' }, codes: [] })
})

test.each([
  { given: { type: 'Number, max. 17' }, want: { kind: 'digits', min: 1, max: 17 }, codes: [] },
  { given: {}, want: text, codes: [] },
  { given: { example: 'a=one, b=two' }, want: choice('text', ['a', 'b']), codes: [] },
  { given: { example: 'bank transfer=a, debit=b' }, want: text, codes: ['unclear-codes'] },
  { given: { type: '' }, want: text, codes: ['missing-type'] },
])('type concluded from $given', ({ given, want, codes }) => {
  const context = { decimalSeparator: '.', reply: false, names: new Set<string>() }
  const read = reading((report) => readValueType(row({ name: 'a', ...given }), context, report))
  expect(read).toMatchObject({ value: { value: want, basis: 'inferred' }, codes })
})

test.each([
  { given: { type: 'enum' }, want: text, codes: ['unclear-codes'] },
  { given: { type: 'string (enum)' }, want: text, codes: ['unclear-codes'] },
  { given: { type: 'enum', values: 'as agreed' }, want: text, codes: ['unclear-codes'] },
  { given: { type: 'enum', description: 'Allowed values: a, b c' }, want: text, codes: ['unclear-codes'] },
  { given: { type: 'enum', description: 'One of b, c' }, want: choice('text', ['b', 'c']), codes: [] },
  { given: { type: 'enum', values: 'a, b' }, want: choice('text', ['a', 'b']), codes: [] },
  { given: { type: 'enum (a, b)' }, want: choice('text', ['a', 'b']), codes: [] },
  { given: { type: 'string', description: 'One of a, phone' }, want: text, codes: [] },
])('type that speaks of codes: $given', ({ given, want, codes }) => {
  const context = { decimalSeparator: '.', reply: false, names: new Set(['a']) }
  const read = reading((report) => readValueType(row({ name: 'a', ...given }), context, report))
  expect(read).toMatchObject({ value: { value: want }, codes })
})

test('a type that is not known is reported and read as text', () => {
  const context = { decimalSeparator: '.', reply: false, names: new Set<string>() }
  const read = reading((report) => readValueType(row({ name: 'a', type: 'stiring' }), context, report))
  expect(read).toMatchObject({ value: { value: text }, codes: ['unknown-type'] })
})

test.each([
  { given: { type: 'string', example: 'a=one, b=two' }, want: choice('text', ['a', 'b'], true) },
  { given: { type: 'string, one of a, b' }, want: choice('text', ['a', 'b'], true) },
  { given: { type: 'int', example: '1=on, 0=off' }, want: choice('integer', ['1', '0'], true) },
])('codes of a reply are open: $given', ({ given, want }) => {
  const context = { decimalSeparator: '.', reply: true, names: new Set<string>() }
  const read = reading((report) => readValueType(row({ name: 'a', ...given }), context, report))
  expect(read).toMatchObject({ value: { value: want }, codes: [] })
})

test('a length that says otherwise than the type is reported', () => {
  const context = { decimalSeparator: '.', reply: false, names: new Set<string>() }
  const read = (length: string) =>
    reading((report) => readValueType(row({ name: 'a', type: 'varchar(50)', length }), context, report))
  expect(read('60')).toMatchObject({
    value: { value: { ...text, maxLength: 50 } },
    codes: ['unknown-length'],
  })
  expect(read('50')).toMatchObject({ value: { value: { ...text, maxLength: 50 } }, codes: [] })
  expect(read(' 50 ')).toMatchObject({ codes: [] })
})

test.each([
  { type: 'string (emaill)', basis: 'overlay', codes: ['unknown-format'] },
  { type: 'string (email)', basis: 'overlay', codes: [] },
  { type: 'string (as agreed)', basis: 'overlay', codes: [] },
  { type: 'string', basis: 'overlay', codes: [] },
  { type: 'string (emaill)', basis: 'documented', codes: [] },
] as const)('the format of "$type", $basis', ({ type, basis, codes }) => {
  const context = { decimalSeparator: '.', reply: false, names: new Set<string>() }
  const typed = rawRow({ name: cell('a'), type: { ...cell(type), basis } }, cell('').place)
  expect(reading((report) => readValueType(typed, context, report)).codes).toEqual(codes)
})

test('a format that is not known is told as it is written', () => {
  const typed = rawRow({ type: { ...cell('string (emaill)'), basis: 'overlay' } }, cell('').place)
  const messages: string[] = []
  readValueType(
    typed,
    { decimalSeparator: '.', reply: false, names: new Set<string>() },
    ({ message }) => void messages.push(message),
  )
  expect(messages).toEqual([expect.stringMatching(/"emaill".*"email"/)])
})

test('a type that is missing is told with the name of its row, if it has one', () => {
  const context = { decimalSeparator: '.', reply: false, names: new Set<string>() }
  const told = (cells: Parameters<typeof row>[0]) => {
    const messages: string[] = []
    readValueType(row(cells), context, ({ message }) => void messages.push(message))
    return messages
  }
  expect(told({ name: ' my  name ', type: '' })).toEqual([expect.stringContaining('"my name"')])
  expect(told({ type: '' })).toEqual(told({ name: '', type: '' }))
})

test.each([
  { given: 'Integer, max. 20', want: { kind: 'integer', maxDigits: 20 }, codes: [] },
  { given: 'Integer, max. 21', want: { kind: 'integer', maxDigits: null }, codes: ['unclear-limit'] },
  { given: 'Integer, max. 21 digits', want: { kind: 'integer', maxDigits: 21 }, codes: [] },
  { given: 'Integer 1-99', want: { kind: 'integer', maxDigits: null }, codes: ['unclear-limit'] },
  { given: 'int, min. 5', want: { kind: 'integer', maxDigits: null }, codes: ['unclear-limit'] },
  { given: 'Number, max. 35', want: { kind: 'digits', min: 1, max: 35 }, codes: [] },
  { given: 'Integer, max. 21digits', want: { kind: 'integer', maxDigits: 21 }, codes: [] },
  { given: 'Integer, max. 21 digit', want: { kind: 'integer', maxDigits: 21 }, codes: [] },
  { given: 'Integer, max. 21 numero', want: { kind: 'integer', maxDigits: 21 }, codes: [] },
  { given: 'Integer, max. 21 siffror', want: { kind: 'integer', maxDigits: 21 }, codes: [] },
  { given: 'Integer, 5-9', want: { kind: 'integer', maxDigits: null }, codes: ['unclear-limit'] },
  { given: 'Number, 12-17', want: { kind: 'digits', min: 12, max: 17 }, codes: [] },
  { given: 'Number, 2-9', want: { kind: 'digits', min: 2, max: 9 }, codes: [] },
  { given: 'Number, max. 41 siffror, min. 2', want: { kind: 'digits', min: 2, max: 41 }, codes: [] },
  { given: 'Number, min. 5', want: { kind: 'decimal', fractionDigits: null }, codes: ['unclear-limit'] },
  { given: 'list of numero, max. 100', want: { kind: 'decimal' }, codes: ['unclear-limit'] },
  { given: 'Number, max. 100', want: { kind: 'decimal', fractionDigits: null }, codes: ['unclear-limit'] },
  { given: 'Number, 0-100', want: { kind: 'decimal', fractionDigits: null }, codes: ['unclear-limit'] },
  { given: 'Number, 1-10', want: { kind: 'decimal', fractionDigits: null }, codes: ['unclear-limit'] },
  {
    given: 'Numeric, 2 decimals, max. 10',
    want: { kind: 'decimal', fractionDigits: 2 },
    codes: ['unclear-limit'],
  },
  { given: 'Decimal, max. 2', want: { kind: 'decimal', fractionDigits: null }, codes: ['unclear-limit'] },
  { given: 'Decimal, min. 2', want: { kind: 'decimal', fractionDigits: null }, codes: ['unclear-limit'] },
  { given: 'Decimal, 0-100', want: { kind: 'decimal', fractionDigits: null }, codes: ['unclear-limit'] },
  { given: 'Decimal, max. 2 decimals', want: { kind: 'decimal', fractionDigits: 2 }, codes: [] },
])('limits of numbers: $given', ({ given, want, codes }) => {
  const { value, codes: found } = reading((report) =>
    readValueType(
      row({ name: 'a', type: given }),
      { decimalSeparator: ',', reply: false, names: new Set<string>() },
      report,
    ),
  )
  expect(value.value).toMatchObject(want)
  expect(found).toEqual(codes)
})

test.each([
  { cells: { type: 'Integer 1-99' }, at: 'type', says: 'Integer 1-99' },
  { cells: { type: 'Integer 1-99', length: '-' }, at: 'type', says: 'Integer 1-99' },
  { cells: { type: 'int', length: '1-99' }, at: 'length', says: 'int, 1-99' },
] as const)('an unclear limit is told where it stands: $cells', ({ cells, at, says }) => {
  const context = { decimalSeparator: '.', reply: false, names: new Set<string>() }
  const messages: string[] = []
  const given = apart(cells)
  readValueType(given, context, ({ message, place }) => messages.push(`${place.line} ${message}`))
  expect(messages).toEqual([expect.stringContaining(`"${says}"`)])
  expect(messages[0]).toMatch(new RegExp(`^${given.cells[at]?.place.line} `))
})

test.each([
  { cells: { type: 'string', example: 'YES=1, NO=0' }, at: 'example' },
  { cells: { type: 'string', example: 'bank card=a, direct debit=b' }, at: 'example' },
  { cells: { type: 'string', values: '10 or more' }, at: 'values' },
  { cells: { type: 'string', description: 'Valid values: a, b, c d, e' }, at: 'description' },
] as const)('an unclear list is told where it stands: $cells', ({ cells, at }) => {
  const context = { decimalSeparator: '.', reply: false, names: new Set<string>() }
  const given = apart(cells)
  const { value, found } = placed((report) => readValueType(given, context, report))
  expect(value.value).toEqual(text)
  expect(found).toEqual([`${given.cells[at]?.place.line}:1 unclear-codes`])
})

test('a column of lengths may be one of values', () => {
  const lines = ['## POST /x', '', 'JSON.', '', '| Name | Type | Max |', '| - | - | - |']
  const rows = ['| a | int | 10 |', '| b | string | 10 |', '| c | int | |', '| d | number | 10 |']
  const { page, found } = build({ page: [...lines, ...rows] })
  expect(page.requests[0]?.body?.fields).toMatchObject([
    { type: { value: { maxDigits: null } } },
    { type: { value: { maxLength: 10 } } },
    { type: { value: { maxDigits: null } } },
    { type: { value: { kind: 'decimal' } } },
  ])
  expect(found).toEqual(['7:13 unclear-limit', '10:16 unclear-limit'])
})
