import { expect, test } from 'vitest'
import { readPage } from '../../generator/1-read/read-page.ts'

const codes = (path: string, text: string): string[] =>
  readPage({ path, text }).diagnostics.map(({ code, message }) => `${code} ${message}`)
const rows = (count: number): string => `| Name | Type |\n| - | - |\n${'| a | b |\n'.repeat(count)}`

test.each([
  { what: '5,000 rows', path: 'a.md', text: rows(5_000), found: [] },
  {
    what: '5,001 rows',
    path: 'a.md',
    text: rows(5_001),
    found: ['page-too-large The page has 5001 rows; it may have at most 5000.'],
  },
  {
    what: 'rows of several tables',
    path: 'a.md',
    text: `${rows(3_000)}\n\n${rows(3_000)}`,
    found: ['page-too-large The page has 6000 rows; it may have at most 5000.'],
  },
  { what: '200 columns', path: 'a.txt', text: `${'a|'.repeat(199)}b`, found: [] },
  {
    what: '201 columns',
    path: 'a.txt',
    text: `${'a|'.repeat(200)}b`,
    found: ['page-too-large The page has 201 cells in a row; it may have at most 200.'],
  },
  { what: 'a cell of 20,000 characters', path: 'a.txt', text: `a|${'b'.repeat(20_000)}|c`, found: [] },
  {
    what: 'a cell of 20,001 characters',
    path: 'a.txt',
    text: `a|${'b'.repeat(20_001)}|c`,
    found: ['page-too-large The page has 20001 characters in a cell; it may have at most 20000.'],
  },
  { what: 'a line of 100,000 characters', path: 'a.txt', text: 'a'.repeat(100_000), found: [] },
  {
    what: 'a line of 100,001 characters',
    path: 'a.txt',
    text: 'a'.repeat(100_001),
    found: ['page-too-large The page has 100001 characters in a line; it may have at most 100000.'],
  },
  {
    what: '20,001 lines',
    path: 'a.txt',
    text: 'a\n'.repeat(20_001),
    found: ['page-too-large The page has 20001 lines of text; it may have at most 20000.'],
  },
  {
    what: '10,001 items',
    path: 'a.txt',
    text: '- a\n'.repeat(10_001),
    found: ['page-too-large The page has 10001 items of lists; it may have at most 10000.'],
  },
  {
    what: '10,001 paragraphs',
    path: 'a.txt',
    text: 'a\n\n'.repeat(10_001),
    found: ['page-too-large The page has 10001 paragraphs and tables; it may have at most 10000.'],
  },
])('$what', ({ path, text, found }) => {
  expect(codes(path, text)).toEqual(found)
})

const tooDeep = ['unreadable-page The page cannot be read: its parts are nested too deeply.']

test.each([
  { what: 'HTML, 390 deep', path: 'a.html', text: `<p>${'<div>'.repeat(390)}x`, found: [] },
  { what: 'HTML, 401 deep', path: 'a.html', text: `<p>${'<div>'.repeat(401)}x`, found: tooDeep },
  { what: 'HTML, 100,000 deep', path: 'a.html', text: `<p>${'<div>'.repeat(100_000)}x`, found: tooDeep },
  { what: 'Markdown, 390 deep', path: 'a.md', text: `${'>'.repeat(390)} x`, found: [] },
  { what: 'Markdown, 401 deep', path: 'a.md', text: `${'>'.repeat(401)} x`, found: tooDeep },
])('$what', ({ path, text, found }) => {
  expect(codes(path, text)).toEqual(found)
})

test('a page that was not read says why', () => {
  const { value, diagnostics } = readPage({ path: 'a.md', text: '', unread: 'it is a folder.' })
  expect(value.blocks).toEqual([])
  expect(diagnostics.map(({ message }) => message)).toEqual(['The page cannot be read: it is a folder.'])
})

// A pattern that tries every way to part the comments never comes to an end here.
test('comments in front of what is no HTML', () => {
  expect(codes('a', `${'<!---->'.repeat(1_000)}x`)).toEqual([])
})
