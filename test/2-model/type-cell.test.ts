import { expect, test } from 'vitest'
import { isGroup, parseTypeCell } from '../../generator/2-model/type-cell.ts'
import { cell, reading } from './raw.ts'

const text = {
  word: 'text',
  min: null,
  max: null,
  format: null,
  codes: [],
  always: null,
  listSeparator: null,
  decimalSeparator: null,
  fractionDigits: null,
}
const codes = (...names: string[]) => names.map((code) => ({ code, label: '' }))

test.each([
  { given: 'String', want: {} },
  { given: 'string', want: {} },
  { given: 'Char', want: {} },
  { given: 'Merkkijono', want: {} },
  { given: 'Teksti', want: {} },
  { given: 'String*', want: {} },
  { given: 'String **', want: {} },
  { given: 'String, max. 50', want: { max: 50 } },
  { given: 'String, max 50', want: { max: 50 } },
  { given: 'String, max 50 characters', want: { max: 50 } },
  { given: 'String, max. length 50', want: { max: 50 } },
  { given: 'String, maximum: 50', want: { max: 50 } },
  { given: 'String,\nmax. 50', want: { max: 50 } },
  { given: 'Text Max. 50', want: { max: 50 } },
  { given: 'Text, max.100', want: { max: 100 } },
  { given: 'Merkkijono, max.255', want: { max: 255 } },
  { given: 'Merkkijono, max. 20 merkkiä', want: { max: 20 } },
  { given: 'Sträng, max. 100', want: { max: 100 } },
  { given: 'Sträng, max. 100 tecken', want: { max: 100 } },
  { given: 'String(50)', want: { max: 50 } },
  { given: 'varchar (50)', want: { max: 50 } },
  { given: 'String, 50 chars', want: { max: 50 } },
  { given: 'String, 2-50', want: { min: 2, max: 50 } },
  { given: 'String, min. 2, max. 50', want: { min: 2, max: 50 } },
  { given: 'String, max. 1,000', want: { max: 1000 } },
  { given: 'String, max. 2 500', want: { max: 2500 } },
  { given: 'String, max. 2 500 characters', want: { max: 2500 } },
  { given: 'String, max. 1.000.000', want: { max: 1_000_000 } },
  { given: 'String, 1,000 chars', want: { max: 1000 } },
  { given: 'Integer, max. 3', want: { word: 'integer', max: 3 } },
  { given: 'string (email)', want: { format: 'email' } },
  { given: 'string ()', want: {} },
  {
    given: 'String (email), max. 500, list separated by ;',
    want: { format: 'email', max: 500, listSeparator: ';' },
  },
  { given: 'String, separated by ,', want: { listSeparator: ',' } },
  { given: 'String, one of A, B', want: { codes: codes('A', 'B') } },
  { given: 'String, one of: A, B or C', want: { codes: codes('A', 'B', 'C') } },
  { given: 'String, one of a, a', want: { codes: codes('a') } },
  { given: 'String, one of a, b, a', want: { codes: codes('a', 'b') } },
  { given: 'int, one of 1, 2', want: { word: 'integer', codes: codes('1', '2') } },
  { given: 'String, always X', want: { always: 'X' } },
  { given: 'String, always ISO-3166', want: { always: 'ISO-3166' } },
  { given: 'int', want: { word: 'integer' } },
  { given: 'Kokonaisluku', want: { word: 'integer' } },
  { given: 'Heltal', want: { word: 'integer' } },
  { given: 'int[]', want: { word: 'integer' } },
  { given: 'list of int', want: { word: 'integer' } },
  { given: 'Array of String, max. 5', want: { max: 5 } },
  { given: 'Numeric', want: { word: 'number' } },
  { given: 'Numerisk', want: { word: 'number' } },
  { given: 'Numeerinen', want: { word: 'number' } },
  { given: 'Number, max. 17', want: { word: 'number', max: 17 } },
  { given: 'Decimal', want: { word: 'decimal' } },
  { given: 'Decimal, decimal comma', want: { word: 'decimal', decimalSeparator: ',' } },
  { given: 'Decimal, decimal point', want: { word: 'decimal', decimalSeparator: '.' } },
  { given: 'Desimaaliluku', want: { word: 'decimal' } },
  { given: 'Decimal(2)', want: { word: 'decimal', fractionDigits: 2 } },
  { given: 'Decimal(10,2)', want: { word: 'decimal', fractionDigits: 2 } },
  {
    given: 'decimal (10, 2), decimal comma',
    want: { word: 'decimal', fractionDigits: 2, decimalSeparator: ',' },
  },
  { given: 'Numeric(10,2)', want: { word: 'number', fractionDigits: 2 } },
  { given: 'Numeric(10)', want: { word: 'number', max: 10 } },
  { given: 'Digits, 12-17', want: { word: 'digits', min: 12, max: 17 } },
  { given: 'Digits, 12...17', want: { word: 'digits', min: 12, max: 17 } },
  { given: 'Boolean', want: { word: 'boolean' } },
  { given: 'Flag', want: { word: 'flag' } },
  { given: 'Date', want: { word: 'date' } },
  { given: 'Date (DD.MM.YYYY)', want: { word: 'date', format: 'dd.mm.yyyy' } },
  { given: 'Päivämäärä', want: { word: 'date' } },
  { given: 'Datum', want: { word: 'date' } },
])('type cell $given', ({ given, want }) => {
  const read = reading((report) => parseTypeCell(cell(given), report))
  expect(read).toEqual({ value: { ...text, ...want }, codes: [] })
})

test.each([
  'stiring',
  'Money',
  'String or int',
  'String, max. fifty',
  'String, about 50',
  'String max. 50 of them',
  'String, max. 50, max. 60',
  'String (50), max. 60',
  'String, one of a, b, max. 5',
  'String, max. 1,00',
  '50',
  '?',
  'constructor',
])('type cell "%s" is not known', (given) => {
  const read = reading((report) => parseTypeCell(cell(given), report))
  expect(read).toEqual({ value: text, codes: ['unknown-type'] })
})

test.each([
  { given: 'Aggregate', want: true },
  { given: 'Aggr.', want: true },
  { given: ' aggregaatti ', want: true },
  { given: 'Aggregat', want: true },
  { given: 'Group', want: true },
  { given: 'Object', want: true },
  { given: 'Aggregated', want: false },
  { given: 'String', want: false },
  { given: '', want: false },
])('group $given', ({ given, want }) => {
  expect(isGroup(given)).toBe(want)
})
