import { expect, test } from 'vitest'
import { build } from './pages.ts'

const page = [
  '## POST /x',
  'Sent as XML.',
  '',
  '| Level | Element | Format | Occurrences | Description |',
  '| - | - | - | - | - |',
  '| root | r | Group | 1 | |',
  '| 1 | address | Group | 1 | |',
  '| 2 | city | stiring | 1 | Where it is |',
  '| Attr. | type | String | | Kind |',
  '| 1 | | String | 1 | Email address |',
  '| 1 | other | Group | 1 | |',
  '| 2 | city | String | 1 | Where else |',
  '',
  '## GET /x',
  '',
  '| Name | Type |',
  '| - | - |',
  '| city | String |',
]

/** Columns: table, row, column, documented, corrected. */
function corrected(...corrections: readonly (readonly string[])[]) {
  const rows = corrections.map((cells) => `| ${[...cells, 'why'].join(' | ')} |`)
  const head = ['## Corrections', '', '| Table | Row | Column | Documented | Corrected | Reason |']
  return build({ page, overlay: [...head, '| - | - | - | - | - | - |', ...rows] })
}

const whole = [
  ['', 'address/city', 'Format', 'stiring', 'String'],
  ['body', 'address/city/@type', 'Occurrences', '', '0..1'],
  ['POST /x', '(row described "Email address")', 'Element', '', 'email'],
] as const

test('cells of the overlay take the place of the page’s, and say so', () => {
  const { page: built, found } = corrected(...whole)
  expect(found).toEqual([])
  const [root] = built.requests[0]?.body?.fields ?? []
  expect(root).toMatchObject({
    fields: [
      {
        fields: [
          {
            name: { value: 'city', basis: 'documented', origin: { file: 'a/page.md', line: 8, column: 7 } },
            type: {
              value: { kind: 'text' },
              basis: 'overlay',
              origin: { file: 'a/page.overlay.md', line: 5 },
            },
            documented: { type: 'stiring' },
            attributes: [{ occurs: { value: { min: 0, max: 1 }, basis: 'overlay' } }],
          },
        ],
      },
      { name: { value: 'email', basis: 'overlay' } },
      { name: { value: 'other' } },
    ],
  })
})

test.each([
  { given: ['', 'r/address/city', 'Description', 'Where it is', 'Where'], want: [] },
  { given: ['POST /x body', 'address/city', 'Kuvaus', 'Where  it is', 'Where'], want: [] },
  { given: ['GET /x', 'city', 'Type', 'String', 'int'], want: [] },
  { given: ['GET /x query', 'city', 'Type', 'String', 'int'], want: [] },
  { given: ['query', 'city', 'Req’d', '', 'YES'], want: [] },
  // The path of a row, whatever else ends in it.
  { given: ['', 'city', 'Type', 'String', 'int'], want: [] },
  { given: ['body', 'city', 'Type', 'String', 'int'], want: ['overlay 8:10 correction-ambiguous'] },
  { given: ['', 'town', 'Type', '', 'int'], want: ['overlay 8:6 correction-unmatched'] },
  { given: ['', 'ity', 'Type', '', 'int'], want: ['overlay 8:6 correction-unmatched'] },
  { given: ['path', 'city', 'Type', '', 'int'], want: ['overlay 8:10 correction-unmatched'] },
  {
    given: ['', '(row described "Nothing")', 'Type', '', 'int'],
    want: ['overlay 8:6 correction-unmatched'],
  },
  { given: ['query', 'city', 'Type', 'Text', 'int'], want: ['overlay 8:25 correction-mismatch'] },
  { given: ['query', 'city', 'Type', '', 'String'], want: ['overlay 8:28 correction-unneeded'] },
  { given: ['query', 'city', 'Name', 'city', ''], want: ['overlay 8:30 missing-name'] },
  { given: ['query', 'city', 'Colour', '', 'red'], want: ['overlay 8:18 unknown-correction-column'] },
])('a correction of $given', ({ given, want }) => {
  expect(corrected(...whole, given).found).toEqual(want)
})

test('a row without a name that a correction gives none either is reported where it stands', () => {
  const [city, type] = whole
  expect(corrected(city, type, ['', '(row described "Email address")', 'Element', '', '']).found).toEqual([
    '10:5 missing-name',
    'overlay 7:51 missing-name',
  ])
})

test('corrections of one cell follow on one another', () => {
  const once = ['query', 'city', 'Type', 'String', 'int']
  expect(corrected(...whole, once, ['query', 'city', 'Type', 'int', 'date']).found).toEqual([])
  expect(corrected(...whole, once, ['query', 'city', 'Type', 'String', 'date']).found).toEqual([
    'overlay 9:25 correction-mismatch',
  ])
})
