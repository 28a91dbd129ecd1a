import { expect, test } from 'vitest'
import { readFootnotes, reportMarks, resolveFootnotes } from '../../generator/2-model/footnotes.ts'
import { outline, type RequestOutline } from '../../generator/2-model/outline.ts'
import { page, placed, row } from './raw.ts'

function request(...lines: string[]): RequestOutline {
  const [first] = outline(page('## POST /x', '', ...lines)).requests
  if (first === undefined) throw new Error('The test has no request.')
  return first
}

test('footnotes are paragraphs that begin with stars', () => {
  const notes = readFootnotes(
    request('About.', '', '\\* One\nnote.', '', '\\*\\* Another', '', '\\*', '', '3 \\* 4'),
  )
  expect([...notes]).toEqual([
    ['*', 'One note.'],
    ['**', 'Another'],
  ])
})

const notes = new Map([
  ['*', 'One note'],
  ['**', 'Another.'],
])

test.each([
  {
    given: { name: 'a', example: 'FI *' },
    want: { name: 'a', example: 'FI', description: 'One note' },
  },
  {
    given: { name: 'a', description: 'Language**' },
    want: { name: 'a', description: 'Language. Another.' },
  },
  {
    given: { name: 'a', description: 'Language. *' },
    want: { name: 'a', description: 'Language. One note' },
  },
  {
    given: { name: 'a*', type: 'int **', description: 'Count' },
    want: { name: 'a', type: 'int', description: 'Count. One note. Another.' },
  },
  { given: { name: 'a', required: 'YES*' }, want: { name: 'a', required: 'YES', description: 'One note' } },
  { given: { name: 'a', length: '50*' }, want: { name: 'a', length: '50', description: 'One note' } },
  { given: { name: 'a', example: 'x ***' }, want: { name: 'a', example: 'x ***' } },
  { given: { name: 'a', example: '3 * 4' }, want: { name: 'a', example: '3 * 4' } },
  { given: { name: 'a', occurs: '0..*' }, want: { name: 'a', occurs: '0..*' } },
  { given: { name: 'a', occurs: '1*' }, want: { name: 'a', occurs: '1', description: 'One note' } },
  { given: { name: 'a', type: 'String, one of a, *' }, want: { name: 'a', type: 'String, one of a, *' } },
  { given: { name: 'a', description: '' }, want: { name: 'a', description: '' } },
])('markers in $given', ({ given, want }) => {
  const { cells } = resolveFootnotes(row(given), notes)
  expect(Object.fromEntries(Object.entries(cells).map(([role, marked]) => [role, marked?.text]))).toEqual(
    want,
  )
})

test('what the page says stays as it is', () => {
  const given = row({ name: 'a', type: 'int*', required: 'YES*' })
  expect(resolveFootnotes(given, notes).documented).toMatchObject({ type: 'int*', required: 'YES*' })
})

test.each([
  { given: [{ type: 'int*' }, { type: 'date*' }, { required: 'YES **' }], want: ['1:1', '3:1'] },
  { given: [{ occurs: '1*' }, { length: '50*' }], want: ['1:1'] },
  { given: [{ occurs: '1..*' }, { type: 'String, one of a, *' }], want: [] },
  { given: [{ name: 'a*', description: 'Text*', example: '*' }], want: [] },
])('marks without a footnote in $given', ({ given, want }) => {
  const rows = given.map((cells, index) => row(cells, index + 1))
  const { found } = placed((report) => reportMarks(rows, report))
  expect(found).toEqual(want.map((place) => `${place} unknown-footnote`))
})
