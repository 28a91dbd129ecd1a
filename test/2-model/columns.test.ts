import { expect, test } from 'vitest'
import { readColumns, reportSurplus, roleOf, tableKind } from '../../generator/2-model/columns.ts'
import { readRows } from '../../generator/2-model/raw-row.ts'
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
  { role: 'occurs', given: ['Occurrences', 'Occurs', 'Card.', 'Ilmentymiä', 'Förekomster'] },
  {
    role: 'required',
    given: [
      'Presence',
      'M/O',
      "Req'd",
      'Req’d',
      'Req',
      'Required',
      'Mandatory',
      'Pakollinen',
      'Obligatorisk',
    ],
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
  const { heading } = table('| Name | Colour | Type | Typ |', '| - | - | - | - |')
  const { value, found } = placed((report) => readColumns(heading, report))
  expect(value).toEqual(['name', undefined, 'type', 'type'])
  expect(found).toEqual(['1:10 unknown-column', '1:26 duplicate-column'])
})

test.each([
  { type: 'string', format: 'date', want: 'string (date)' },
  { type: 'integer', format: 'int32', want: 'integer (int32)' },
  { type: 'string', format: '-', want: 'string' },
  { type: 'string', format: '', want: 'string' },
  { type: '', format: 'date', want: 'date' },
])('a format "$format" beside the type "$type"', ({ type, format, want }) => {
  const found = table('| Name | Type | Format |', '| - | - | - |', `| a | ${type} | ${format} |`)
  const { value, found: said } = placed((report) => readRows(found, report))
  expect(value.map(({ cells }) => cells.type?.text)).toEqual([want])
  expect(said).toEqual([])
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
