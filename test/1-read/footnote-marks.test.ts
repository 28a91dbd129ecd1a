import { expect, test } from 'vitest'
import { readPage } from '../../generator/1-read/read-page.ts'

/** The cells of a page's tables and the texts of its paragraphs, and what is reported. */
function read(path: string, text: string): { cells: string[]; prose: string[]; found: string[] } {
  const { value, diagnostics } = readPage({ path, text })
  return {
    cells: value.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map((cell) => cell.text)) : [],
    ),
    prose: value.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
    found: diagnostics.map(({ code, place }) => `${place.line}:${place.column} ${code}`),
  }
}

const html = (cells: readonly string[], below = ''): ReturnType<typeof read> =>
  read(
    'page.html',
    `<table><tr><th>A</th><th>B</th></tr>${cells.map((cell) => `<tr><td>${cell}</td><td>x</td></tr>`).join('')}</table>${below}`,
  )

test.each([
  { given: 'name<sup>1</sup>', below: '<p><sup>1</sup> Note.</p>', want: 'name*', prose: ['* Note.'] },
  { given: 'name<sup>1)</sup>', below: '<p>1) Note.</p>', want: 'name*', prose: ['* Note.'] },
  { given: 'name <sup>[1]</sup>', below: '<p><sup>1</sup>Note.</p>', want: 'name*', prose: ['* Note.'] },
  { given: 'a<sup>a</sup>', below: '<p><sup>a</sup> Note.</p>', want: 'a*', prose: ['* Note.'] },
  { given: 'YES<sup>**</sup>', below: '<p><sup>**</sup> Note.</p>', want: 'YES**', prose: ['** Note.'] },
  {
    given: 'String<sup>†</sup>, max. 5',
    below: '<p><sup>†</sup> Note.</p>',
    want: 'String, max. 5*',
    prose: ['* Note.'],
  },
  {
    given: '50<sup>1</sup>',
    below: '<p>* Other.</p><p><sup>1</sup> Note.</p>',
    want: '50**',
    prose: ['* Other.', '** Note.'],
  },
  {
    given: '0...1<sup>2</sup>',
    below: '<p><sup>1</sup> One.<br><sup>2</sup> Two.<br>More.</p>',
    want: '0...1*',
    prose: ['¹ One.', '* Two.\nMore.'],
  },
  { given: 'a<sup>1</sup>', below: '<ul><li><sup>1</sup> Note.</li></ul>', want: 'a*', prose: ['* Note.'] },
  {
    given: 'an area in m<sup>2</sup>',
    below: '<p><sup>2</sup> Note.</p>',
    want: 'an area in m²',
    prose: ['² Note.'],
  },
  { given: '5 m<sup>3</sup> a day', below: '', want: '5 m³ a day', prose: [] },
  { given: 'up to 10<sup>12</sup> rows', below: '', want: 'up to 10¹² rows', prose: [] },
  { given: 'the 1<sup>st</sup> row', below: '', want: 'the 1st row', prose: [] },
  { given: 'name<sup>new</sup>', below: '', want: 'name new', prose: [] },
  { given: 'H<sub>2</sub>O', below: '', want: 'H2O', prose: [] },
])('the cell $given', ({ given, below, want, prose }) => {
  expect(html([given], below)).toEqual({ cells: [want, 'x'], prose, found: [] })
})

test('marks without a footnote are reported, each once', () => {
  expect(html(['50<sup>2</sup>', 'a<sup>2</sup>', 'b<sup>3</sup>', 'c<sup>2</sup><sup>3</sup>'])).toEqual({
    cells: ['50*', 'x', 'a*', 'x', 'b**', 'x', 'c***', 'x'],
    prose: [],
    found: ['1:45 unknown-footnote', '1:128 unknown-footnote', '1:169 unknown-footnote'],
  })
})

test('a sign within a cell is a mark also without a footnote', () => {
  const { cells, found } = html(['String<sup>‡</sup>, max. 5', 'String<sup>1)</sup>, max. 6'])
  expect(cells).toEqual(['String, max. 5*', 'x', 'String, max. 6**', 'x'])
  expect(found).toHaveLength(2)
})

test('raised text outside of tables stays apart from words', () => {
  expect(
    read('page.html', '<h2>POST /a<sup>1</sup></h2><p>An a<sup>1</sup>, 10<sup>3</sup> m<sup>2</sup></p>')
      .prose,
  ).toEqual(['An a ¹, 10³ m²'])
})

test.each([
  { where: 'a heading', text: '<h2>A<sup>1</sup></h2><p>b</p>' },
  { where: 'a paragraph', text: '<p>A<sup>1</sup></p>' },
  { where: 'a list', text: '<p>b</p><ul><li>b</li><li>A<sup>1</sup></li></ul>' },
  { where: 'the heading of a table', text: '<table><tr><th>A<sup>1</sup></th><th>B</th></tr></table>' },
  {
    where: 'a row',
    text: '<table><tr><th>B</th></tr><tr><td>b</td></tr><tr><td>A<sup>1</sup></td></tr></table>',
  },
])('raised text is resolved where it stands in $where alone', ({ text }) => {
  const blocks = JSON.stringify(readPage({ path: 'page.html', text }).value.blocks)
  expect(blocks).toMatch(/A(?: ¹|\*)/)
  expect(blocks).not.toMatch(/[\ufdd0\ufdd1]/)
})

const markdown = (...lines: string[]): ReturnType<typeof read> => read('page.md', lines.join('\n'))

test('footnotes of Markdown stand below each table that has their marks', () => {
  const table = ['| A |', '| - |', '| b[^n] c |', '']
  const note = '* A note\nof two lines.'
  expect(
    markdown(...table, 'x[^2]', '', ...table, '[^2]: Two.', '[^n]: A *note*', '    of two lines.'),
  ).toEqual({
    cells: ['b c*', 'b c*'],
    prose: [note, 'x ²', '² Two.', note],
    found: [],
  })
})

test('raised text in Markdown', () => {
  expect(markdown('| A |', '| - |', '| b<sup>1</sup> |', '| c[^2] |', '', '<sup>1</sup> Note.')).toEqual({
    cells: ['b*', 'c**'],
    prose: ['* Note.'],
    found: ['4:3 unknown-footnote'],
  })
})

test('a footnote at the end of a page stands below each table with its mark; one that stands twice does not', () => {
  const table = (mark: number): string => `<table><tr><td>A</td><td>a<sup>${mark}</sup></td></tr></table>`
  const note = (mark: number, text: string): string => `<p><sup>${mark}</sup> ${text}</p>`
  const page = [
    '<h2>x</h2>',
    table(1),
    '<h2>y</h2>',
    table(1),
    table(2),
    note(2, 'c'),
    '<h2>z</h2>',
    table(2),
  ]
  expect(read('page.html', [...page, note(1, 'd'), note(2, 'e')].join('')).prose).toEqual([
    '* d',
    '* d',
    '** c',
    '* d',
    '** e',
  ])
})

test('steps are no footnotes where there are raised ones', () => {
  expect(html(['a<sup>1</sup>'], '<p>1) Step</p><p><sup>1</sup> Note</p>').prose).toEqual([
    '1) Step',
    '* Note',
  ])
})

test('characters that no page holds mark nothing', () => {
  expect(html(['a\ufdd01\ufdd1']).cells).toEqual(['a1', 'x'])
})
