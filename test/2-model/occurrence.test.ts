import { expect, test } from 'vitest'
import { parseOccurrence, readOccurs } from '../../generator/2-model/occurrence.ts'
import { reading, row } from './raw.ts'

test.each([
  { given: '1', want: { min: 1, max: 1 } },
  { given: '0..1', want: { min: 0, max: 1 } },
  { given: '0...1', want: { min: 0, max: 1 } },
  { given: '0-1', want: { min: 0, max: 1 } },
  { given: '0–1', want: { min: 0, max: 1 } },
  { given: '0…1', want: { min: 0, max: 1 } },
  { given: '0 .. 1', want: { min: 0, max: 1 } },
  { given: '1..1', want: { min: 1, max: 1 } },
  { given: '1...n', want: { min: 1, max: null } },
  { given: '0..n', want: { min: 0, max: null } },
  { given: '1..*', want: { min: 1, max: null } },
  { given: '0..*', want: { min: 0, max: null } },
  { given: '1..∞', want: { min: 1, max: null } },
  { given: '0..unbounded', want: { min: 0, max: null } },
  { given: '2..12', want: { min: 2, max: 12 } },
  { given: 'n', want: { min: 0, max: null } },
  { given: '3', want: { min: 3, max: 3 } },
  { given: '', want: undefined },
  { given: '0', want: undefined },
  { given: '2..1', want: undefined },
  { given: '0.1', want: undefined },
  { given: '0....1', want: undefined },
  { given: '-1', want: undefined },
  { given: '1..', want: undefined },
  { given: '1..1..1', want: undefined },
  { given: 'often', want: undefined },
])('occurrence $given', ({ given, want }) => {
  expect(parseOccurrence(given)).toEqual(want)
})

const optional = { min: 0, max: 1 }
const many = { min: 0, max: null }

test.each([
  { given: { occurs: '1...n' }, want: { min: 1, max: null }, basis: 'documented', codes: [] },
  { given: { occurs: '1...N' }, want: { min: 1, max: null }, basis: 'documented', codes: [] },
  { given: { occurs: ' 1* ' }, want: { min: 1, max: 1 }, basis: 'documented', codes: [] },
  { given: { occurs: '0..*' }, want: many, basis: 'documented', codes: [] },
  { given: { occurs: '1..*' }, want: { min: 1, max: null }, basis: 'documented', codes: [] },
  { given: { occurs: '1 *' }, want: { min: 1, max: 1 }, basis: 'documented', codes: [] },
  { given: { name: ' ids[] ' }, want: many, basis: 'inferred', codes: [] },
  { given: { occurs: '' }, want: optional, basis: 'inferred', codes: ['missing-occurrence'] },
  { given: { occurs: '*' }, want: optional, basis: 'inferred', codes: ['missing-occurrence'] },
  { given: { occurs: 'often' }, want: optional, basis: 'inferred', codes: ['unknown-occurrence'] },
  { given: { required: 'YES' }, want: { min: 1, max: 1 }, basis: 'documented', codes: [] },
  { given: { required: 'YES*' }, want: { min: 1, max: 1 }, basis: 'documented', codes: [] },
  { given: { required: 'yes **' }, want: { min: 1, max: 1 }, basis: 'documented', codes: [] },
  { given: { required: 'Kyllä' }, want: { min: 1, max: 1 }, basis: 'documented', codes: [] },
  { given: { required: 'Ja' }, want: { min: 1, max: 1 }, basis: 'documented', codes: [] },
  { given: { required: '' }, want: optional, basis: 'documented', codes: [] },
  { given: { required: 'ei' }, want: optional, basis: 'documented', codes: [] },
  { given: { required: '-' }, want: optional, basis: 'documented', codes: [] },
  { given: { required: 'M' }, want: { min: 1, max: 1 }, basis: 'documented', codes: [] },
  { given: { required: 'O' }, want: optional, basis: 'documented', codes: [] },
  { given: { required: 'Conditional' }, want: optional, basis: 'documented', codes: [] },
  { given: { type: 'array' }, want: many, basis: 'inferred', codes: [] },
  { given: { type: 'List<String>' }, want: many, basis: 'inferred', codes: [] },
  { given: { required: 'perhaps' }, want: optional, basis: 'documented', codes: ['unknown-occurrence'] },
  { given: { occurs: '0..1', required: 'YES' }, want: optional, basis: 'documented', codes: [] },
  { given: { name: 'ids[]', required: '' }, want: many, basis: 'inferred', codes: [] },
  {
    given: { name: 'ids[]', required: 'YES' },
    want: { min: 1, max: null },
    basis: 'inferred',
    codes: [],
  },
  { given: { name: 'ids[]' }, want: many, basis: 'inferred', codes: [] },
  { given: { name: 'box[row]' }, want: optional, basis: 'inferred', codes: [] },
  { given: { type: 'int[]' }, want: many, basis: 'inferred', codes: [] },
  { given: { type: 'int array' }, want: many, basis: 'inferred', codes: [] },
  { given: { type: 'list of int' }, want: many, basis: 'inferred', codes: [] },
  { given: { type: 'Array of string' }, want: many, basis: 'inferred', codes: [] },
  {
    given: { description: 'Group id; there can be multiple rows' },
    want: many,
    basis: 'inferred',
    codes: [],
  },
  { given: { description: 'Group ids; you can give several' }, want: many, basis: 'inferred', codes: [] },
  { given: { description: 'A tag, repeatable' }, want: many, basis: 'inferred', codes: [] },
  {
    given: { description: 'You can leave it out. Several do' },
    want: optional,
    basis: 'inferred',
    codes: [],
  },
  ...[
    'Customer group id. Could be multiple rows.',
    'Group ids; you can give multiple',
    'You can add multiple groups',
    'A tag. Can be given several times',
    'May be repeated',
    'Rivin tunniste; voi olla useita',
    'Tunniste, voidaan antaa useita',
    'Kan anges flera gånger',
  ].map((description) => ({ given: { description }, want: many, basis: 'inferred', codes: [] })),
  ...[
    'Batch number, can be shared by several invoices',
    'One supplier may have multiple accounts',
    'Can not be used with multiple rows',
    'Cannot contain several values',
    'The same name can be used on several customers',
    'There can not be multiple rows',
    'You may use several spaces in it',
    'Not repeatable',
    'The invoice may be repeated every month',
    'Asiakkaalla voi olla useita tilejä',
    'Kan inte anges flera gånger',
  ].map((description) => ({ given: { description }, want: optional, basis: 'inferred', codes: [] })),
  { given: { occurs: '1', name: 'ids[]' }, want: { min: 1, max: 1 }, basis: 'documented', codes: [] },
  { given: {}, want: optional, basis: 'inferred', codes: [] },
])('occurrence of $given', ({ given, want, basis, codes }) => {
  const read = reading((report) => readOccurs(row({ name: 'a', ...given }), optional, report))
  expect(read).toMatchObject({ value: { value: want, basis }, codes })
})

test('a row that says nothing takes the fallback', () => {
  const read = reading((report) => readOccurs(row({ name: 'id' }), { min: 1, max: 1 }, report))
  expect(read).toMatchObject({ value: { value: { min: 1, max: 1 }, basis: 'inferred' }, codes: [] })
})

test('an occurrence that is missing is told with the name of its row, if it has one', () => {
  const told = (cells: Parameters<typeof row>[0]) => {
    const messages: string[] = []
    readOccurs(row(cells), optional, ({ message }) => void messages.push(message))
    return messages
  }
  expect(told({ name: ' my  name ', occurs: '' })).toEqual([expect.stringContaining('"my name"')])
  expect(told({ occurs: '' })).toEqual(told({ name: '', occurs: '' }))
  expect(told({ required: '' })).toEqual([])
})
