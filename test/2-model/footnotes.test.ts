import { expect, test } from 'vitest'
import { readFootnotes, resolveFootnotes } from '../../generator/2-model/footnotes.ts'
import { outline, type RequestOutline } from '../../generator/2-model/outline.ts'
import { page, row } from './raw.ts'

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
  { given: { name: 'a', example: 'x ***' }, want: { name: 'a', example: 'x ***' } },
  { given: { name: 'a', example: '3 * 4' }, want: { name: 'a', example: '3 * 4' } },
  { given: { name: 'a', description: '' }, want: { name: 'a', description: '' } },
])('markers in $given', ({ given, want }) => {
  const { cells } = resolveFootnotes(row(given), notes)
  expect(Object.fromEntries(Object.entries(cells).map(([role, { text }]) => [role, text]))).toEqual(want)
})

test('what the page says stays as it is', () => {
  const given = row({ name: 'a', type: 'int*', required: 'YES*' })
  expect(resolveFootnotes(given, notes).documented).toMatchObject({ type: 'int*', required: 'YES*' })
})
