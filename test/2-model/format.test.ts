import { expect, test } from 'vitest'
import { formatHint, readFormat } from '../../generator/2-model/format.ts'
import { readValueType } from '../../generator/2-model/value-type.ts'
import { formatWords } from '../../generator/2-model/vocabulary.ts'
import { knownFormats } from '../../generator/ir.ts'
import { cell, reading, row } from './raw.ts'

test.each([
  { given: 'email', want: 'email' },
  { given: 'E-mail', want: 'email' },
  { given: 'Y-tunnus', want: 'business-id' },
  { given: 'ISO 3166-1 alpha-2', want: 'country-code' },
  { given: 'YYYY-MM-DD', want: 'date' },
  { given: 'Business ID or  Henkilötunnus', want: 'business-id or personal-identity-code' },
  { given: 'E-mail or Phone', want: 'email or phone' },
  { given: 'E-mail, phone', want: 'e-mail, phone' },
  { given: 'constructor', want: 'constructor' },
])('format "$given" is "$want"', ({ given, want }) => {
  expect(readFormat(given)).toBe(want)
})

test('every known format is called by its own name, and no word means two', () => {
  for (const format of knownFormats) expect(formatWords[format][0]).toBe(format)
  const words = Object.values(formatWords).flat()
  expect(new Set(words).size).toBe(words.length)
  for (const word of words) expect(word).not.toContain(' or ')
})

test.each([
  { given: 'bussiness-id', want: ' Did you mean "business-id"?' },
  { given: 'email or referense-number', want: ' Did you mean "reference-number"?' },
  { given: 'email', want: '' },
  { given: 'business-id or ovt', want: '' },
  { given: 'dd.mm.yyyy', want: '' },
  { given: 'iban', want: '' },
])('what is near "$given"', ({ given, want }) => {
  expect(formatHint(given)).toBe(want)
})

test.each([
  { basis: 'overlay', type: 'string (bussiness-id)', codes: ['unknown-format'] },
  { basis: 'overlay', type: 'string (business-id)', codes: [] },
  { basis: 'overlay', type: 'string', codes: [] },
  { basis: 'documented', type: 'string (bussiness-id)', codes: [] },
] as const)('$type, $basis', ({ basis, type, codes }) => {
  const given = row({ name: 'a' })
  const cells = { ...given.cells, type: { ...cell(type), basis } }
  const context = { decimalSeparator: '.', reply: false, names: new Set<string>() }
  expect(reading((report) => readValueType({ ...given, cells }, context, report)).codes).toEqual(codes)
})
