import { expect, test } from 'vitest'
import { readColumns, reportSurplus, roleOf, tableKind } from '../../generator/2-model/columns.ts'
import { placed, table } from './raw.ts'

test.each([
  { role: 'level', given: ['Level', 'Taso', 'Nivå'] },
  {
    role: 'name',
    given: ['Name', 'Property name', 'Parameter', 'Element', 'Element name', 'Elementti', 'Field', 'Namn'],
  },
  {
    role: 'type',
    given: ['Data type', 'Type', 'Format', 'Type and length', 'Format and length', 'Muoto', 'Tyyppi'],
  },
  { role: 'occurs', given: ['Occurrences', 'Occurs', 'Ilmentymiä', 'Förekomster'] },
  {
    role: 'required',
    given: ["Req'd", 'Req’d', 'Req', 'Required', 'Mandatory', 'Pakollinen', 'Obligatorisk'],
  },
  { role: 'description', given: ['Description', 'Kuvaus', 'Beskrivning', ' DESCRIPTION: ', 'Description*'] },
  { role: 'example', given: ['Example', 'Possible values / Examples', 'Esimerkki'] },
  { role: 'values', given: ['Possible\nvalues', 'Allowed values', 'Values', 'Möjliga värden'] },
  { role: 'status', given: ['Response code', 'Status'] },
  { role: undefined, given: ['', 'Colour', 'constructor', 'Naming'] },
])('headings of $role', ({ role, given }) => {
  for (const heading of given) expect([heading, roleOf(heading)]).toEqual([heading, role])
})

test('columns in order, with what is odd about them', () => {
  const { heading } = table('| Name | Colour | Type | Format |', '| - | - | - | - |')
  const { value, found } = placed((report) => readColumns(heading, report))
  expect(value).toEqual(['name', undefined, 'type', 'type'])
  expect(found).toEqual(['1:10 unknown-column', '1:26 duplicate-column'])
})

test('a row with too many cells, and which of them may be one', () => {
  const { rows } = table('| a | b | c | d |', '| - | - | - | - |', '| x | int | one | two |')
  const messages: string[] = []
  for (const row of rows)
    reportSurplus(row, ['name', 'description', 'type'], ({ message }) => messages.push(message))
  expect(messages).toEqual(['The row has 4 cells, its heading has 3. A pipe inside a cell is written \\|.'])
  const other = table('| a | b | c | d |', '| - | - | - | - |', '| x | one | two | int |').rows
  for (const row of other)
    reportSurplus(row, ['name', 'description', 'type'], ({ message }) => messages.push(message))
  expect(messages.at(-1)).toContain(' "one | two" may be one cell. ')
})

test.each([
  { given: '| Level | Element | Format |', want: 'elements' },
  { given: '| Name | Type |', want: 'parameters' },
  { given: '| Response code | Description |', want: 'statuses' },
  { given: '| Code | Description |', want: 'unknown' },
  { given: '| Name | Type | Status |', want: 'parameters' },
  { given: '| Level | Description |', want: 'unknown' },
  { given: '| Colour | Shade |', want: 'unknown' },
])('table $given', ({ given, want }) => {
  expect(tableKind(table(given, given.replace(/[^|]+/g, '-')))).toBe(want)
})
