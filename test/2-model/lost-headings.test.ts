import { expect, test } from 'vitest'
import { restoreTables } from '../../generator/2-model/restore-tables.ts'
import { page, placed } from './raw.ts'

test.each([
  { lines: ['Key Type Nullable Description', 'a string No Text'], want: ['3:1'] },
  { lines: ['Name Data type Description Since', 'a string Text 2'], want: ['3:1'] },
  { lines: ['Key', 'Type', 'Nullable', 'Description', 'a', 'string', 'No', 'Text'], want: ['3:1'] },
  { lines: ['Name', '', 'Description', '', 'a', '', 'Text'], want: ['3:1'] },
  { lines: ['About', 'Parameter', 'Meaning', 'a', 'Text'], want: ['4:1'] },
  { lines: ['Name;Data type;Description', 'a;string;Text'], want: ['3:1'] },
  { lines: ['Name, Type, Nullable', 'a, string, No'], want: ['3:1'] },
  { lines: ['Description, Type', 'and so on'], want: [] },
  { lines: ['Customers, Orders, Type', 'and so on'], want: [] },
  { lines: ['Name Type Description', 'a string Text'], want: [] },
  { lines: ['Name', 'Type', 'Description', 'a', 'string', 'Text'], want: [] },
  { lines: ['Key Type Nullable Description'], want: [] },
  { lines: ['Name, type and description', 'of a field'], want: [] },
  { lines: ['Response Format Example', 'is below'], want: [] },
  { lines: ['Name', 'of a field', 'Description'], want: [] },
  { lines: ['Description', 'Name', 'of a field'], want: [] },
])('headings that make no table in $lines', ({ lines, want }) => {
  const { found } = placed((report) => restoreTables(page('POST /x', '', ...lines), report))
  expect(found.filter((finding) => finding.endsWith('unread-heading'))).toEqual(
    want.map((place) => `${place} unread-heading`),
  )
})
