import { expect, test } from 'vitest'
import { readPage, renderingOf } from '../../generator/1-read/read-page.ts'

const refused = (reason: string) => ({
  value: { path: 'a/page.md', blocks: [] },
  diagnostics: [
    {
      code: 'unreadable-page',
      severity: 'error',
      message: `The page cannot be read: ${reason}`,
      place: { file: 'a/page.md', line: 1, column: 1 },
    },
  ],
})

test.each([
  { label: 'empty', text: '', want: 'it is empty.' },
  { label: 'blank', text: ' \r\n\t\n', want: 'it is empty.' },
  { label: 'a byte order mark alone', text: '\uFEFF\n', want: 'it is empty.' },
  { label: 'NUL', text: '# A\u0000', want: 'it holds NUL characters, so it is no text.' },
  {
    label: 'too long',
    text: 'a'.repeat(2_000_001),
    want: 'it has 2000001 characters; a page has at most 2000000.',
  },
])('a page that is $label', ({ text, want }) => {
  expect(readPage({ path: 'a/page.md', text })).toEqual(refused(want))
})

test('a page as blocks', () => {
  const file = 'a/page.md'
  expect(readPage({ path: file, text: '# A\n\nb' })).toEqual({
    value: {
      path: file,
      blocks: [
        { kind: 'heading', depth: 1, text: 'A', place: { file, line: 1, column: 1 } },
        { kind: 'paragraph', text: 'b', place: { file, line: 3, column: 1 } },
      ],
    },
    diagnostics: [],
  })
})

test('a byte order mark is no part of the text, and shifts no place', () => {
  const page = (text: string) => readPage({ path: 'a/page.md', text })
  expect(page('\uFEFF# A\n\nb')).toEqual(page('# A\n\nb'))
})

test('the longest page that is read', () => {
  const { value, diagnostics } = readPage({ path: 'a/page.md', text: 'a\n'.padEnd(2_000_000, ' ') })
  expect(value.blocks).toHaveLength(1)
  expect(diagnostics).toEqual([])
})

const table = '<table><tr><td>a</td><td>b</td></tr></table>'

test.each([
  { name: 'page.md', text: table, want: 'markdown' },
  { name: 'page.html', text: `a\n${table}`, want: 'html' },
  { name: 'page.HTM', text: '<x>a</x>', want: 'html' },
  { name: 'page.html', text: '# A\n\na < b', want: 'markdown' },
  { name: 'page', text: '<h2>a</h2>', want: 'html' },
  { name: 'page.txt', text: ' \n<!-- a -->\n<ul><li>a</ul>', want: 'html' },
  { name: 'page', text: '<?xml version="1.0"?>\n<!DOCTYPE html><html>', want: 'html' },
  { name: 'page', text: '<span>a</span>', want: 'html' },
  { name: 'page', text: `a\n${table}`, want: 'html' },
  { name: 'page', text: '<div align="center">\n\n# A\n\n| a |b|\n| - | - |\n|---|---|\n', want: 'markdown' },
  { name: 'page', text: `# A\n\n${table}`, want: 'markdown' },
  { name: 'page', text: '<root>\n  <name>a</name>\n</root>', want: 'text' },
  { name: 'page.txt', text: 'Name | Type\na | b', want: 'text' },
])('$name "$text" is $want', ({ name, text, want }) => {
  expect(renderingOf(name, text)).toBe(want)
})
