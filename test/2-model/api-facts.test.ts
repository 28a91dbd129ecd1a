import { expect, test } from 'vitest'
import { readApiFacts } from '../../generator/2-model/api-facts.ts'
import { buildModel } from '../../generator/2-model/build-model.ts'
import { page, placed } from './raw.ts'

function facts(...lines: string[]) {
  return placed((report) => readApiFacts('depot', page(...lines), report))
}

const head = ['## Facts', '', '| Fact | Value | Source |', '| - | - | - |']
const base = '| Base URL | https://a.example | |'

test('all that an API page says', () => {
  const { value, found } = facts(
    ...head,
    '| Title | Depot | Manual |',
    base,
    '| base url | https://test.a.example | |',
    '| Authentication | A key | |',
    '| Decimal separator | , | |',
    '',
    '## Reply envelope',
    '',
    '| Part | Member | Values |',
    '| - | - | - |',
    '| Errors | problems | |',
    '| Outcome | state | OK, Done |',
  )
  expect(found).toEqual([])
  expect(value).toMatchObject({
    name: 'depot',
    title: { value: 'Depot', basis: 'documented', origin: { line: 5, column: 11 } },
    baseUrls: [{ value: 'https://a.example' }, { value: 'https://test.a.example' }],
    authentication: { value: 'A key' },
    decimalSeparator: { value: ',', basis: 'documented' },
    envelope: {
      outcome: { value: 'state' },
      succeeded: ['ok', 'done'],
      errors: { value: 'problems' },
    },
  })
})

test('the least that an API page says', () => {
  const { value, found } = facts(...head, base)
  expect(found).toEqual([])
  expect(value).toMatchObject({
    title: { value: 'depot', basis: 'inferred' },
    authentication: null,
    decimalSeparator: { value: '.', basis: 'inferred' },
    envelope: null,
  })
})

test.each([
  { given: [], want: ['1:1 missing-fact'] },
  { given: ['| Title | A | |'], want: ['1:1 missing-fact'] },
  { given: ['| Base URL | | |'], want: ['5:12 missing-fact'] },
  { given: [base, '| Colour | red | |'], want: ['6:3 unknown-fact'] },
  { given: [base, '| constructor | red | |'], want: ['6:3 unknown-fact'] },
  { given: [base, '| Title | A | |', '| TITLE | B | |'], want: ['7:3 duplicate-fact'] },
  { given: [base, '| Decimal separator | comma | |'], want: ['6:23 unknown-separator'] },
])('facts $given', ({ given, want }) => {
  expect(facts(...head, ...given).found).toEqual(want)
})

test('tables and columns that nothing reads', () => {
  const other = ['', '## Colours', '', '| Fact | Value |', '| - | - |', '| Title | A |']
  expect(facts(...head, base, ...other).found).toEqual(['9:1 unknown-section'])
  expect(facts('## Facts', '| Fact | Valeu |', '| - | - |', '| Base URL | x |').found).toEqual([
    '2:10 unknown-column',
    '2:1 missing-column',
    '4:1 missing-fact',
  ])
  expect(
    facts('## Facts', '| Fact | Value | Value |', '| - | - | - |', '| Base URL | x | y | z |').found,
  ).toEqual(['2:18 duplicate-column', '4:22 too-many-cells'])
})

test.each(['Outcome', 'Errors'])('half an envelope is none: %s alone', (part) => {
  const half = [
    '',
    '## Reply envelope',
    '',
    '| Part | Member | Values |',
    '| - | - | - |',
    `| ${part} | m | ok |`,
  ]
  const { value, found } = facts(...head, base, ...half)
  expect(value.envelope).toBeNull()
  expect(found).toEqual(['11:3 missing-fact'])
})

test('the page of an API in front of several pages is reported with each', () => {
  const api = { ...page(...head, '| Tilte | Depot | |'), path: 'depot/api.md' }
  const codes = ['a', 'b'].map((name) => {
    const own = { path: `depot/${name}.md`, blocks: [] }
    return buildModel([api, own], { needsApi: false }).diagnostics.map(({ code }) => code)
  })
  expect(codes[0]).toContain('unknown-fact')
  expect(codes[1]).toEqual(codes[0])
})
