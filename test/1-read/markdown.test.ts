import { expect, test } from 'vitest'
import { readMarkdown } from '../../generator/1-read/markdown.ts'
import type { Block, Cell, Row } from '../../generator/tables.ts'

function blocks(...lines: string[]): readonly Block[] {
  return readMarkdown('page.md', lines.join('\n')).blocks
}

/** `line:column text`. */
const shown = ({ text, place }: Cell): string => `${place.line}:${place.column} ${text}`

/** The cells of the rows of a page's first table; the heading is the first row. */
function rows(...lines: string[]): string[][] {
  const table = blocks(...lines).find((block) => block.kind === 'table')
  if (table === undefined) return []
  return [table.heading, ...table.rows].map(({ cells }: Row) => cells.map(shown))
}

/** The text of the one cell of a table that is written `given`. */
function cell(given: string): string | undefined {
  return rows('| A |', '| - |', `| ${given} |`)[1]?.[0]?.replace('3:3 ', '')
}

test.each([
  { given: 'plain text', want: 'plain text' },
  { given: 'one<br>two', want: 'one\ntwo' },
  { given: 'one<br/>two<BR />three', want: 'one\ntwo\nthree' },
  { given: 'one <br> two', want: 'one \n two' },
  { given: 'a \\| b', want: 'a | b' },
  { given: '`a \\| b`', want: 'a | b' },
  { given: 'YES\\*', want: 'YES*' },
  { given: 'a * b ** c', want: 'a * b ** c' },
  { given: '*a* **b** ~~c~~ `d`', want: 'a b c d' },
  { given: 'snake_case_name', want: 'snake_case_name' },
  { given: 'ids[]', want: 'ids[]' },
  { given: '[the page](https://a.example "title")', want: 'the page' },
  { given: '[text][ref]', want: '[text][ref]' },
  { given: 'https://a.example/b_c_d', want: 'https://a.example/b_c_d' },
  { given: '<https://a.example>', want: 'https://a.example' },
  { given: 'www.a.example', want: 'www.a.example' },
  { given: 'hello@a.example', want: 'hello@a.example' },
  { given: '<hello@a.example>', want: 'hello@a.example' },
  { given: '![a picture](a.png)', want: 'a picture' },
  { given: 'O&apos;Neil &amp; &#252;', want: "O'Neil & ü" },
  { given: '<root>', want: '<root>' },
  { given: '1 < 2 > 0', want: '1 < 2 > 0' },
  { given: '"a" */ ${b}', want: '"a" */ ${b}' },
  { given: '\u00A0a\u00A0', want: 'a' },
  { given: 'a\u00AD_\u200Bb\uFEFF', want: 'a_b' },
  { given: '<b>a_b</b>', want: 'a_b' },
  { given: '<code>a</code><br>1 < 2 &amp; *b*', want: 'a\n1 < 2 & b' },
  { given: '**<span style="color:red">a</span>** <id>', want: 'a <id>' },
  { given: '<code> without an end', want: '<code> without an end' },
  { given: '<ul><li>1 = a</li><li>2 = b</li></ul>', want: '1 = a\n2 = b' },
  { given: 'a<!-- b -->', want: 'a' },
  { given: '<img src="a.png" alt="YES">', want: 'YES' },
  { given: '<img src="a.png">', want: '[picture]' },
  { given: '![](a.png)', want: '[picture]' },
  { given: '<input type="checkbox" checked>', want: 'x' },
  { given: '<input type="checkbox">', want: '' },
  { given: '<input>', want: '<input>' },
])('cell $given', ({ given, want }) => {
  expect(cell(given)).toBe(want)
})

test('places count lines and columns from 1, and a cell begins with its text', () => {
  expect(rows('# T', '', '|  Ab |C|', '|-|-|', '|   d|   e  |', '  | ä | \\*f |')).toEqual([
    ['3:4 Ab', '3:8 C'],
    ['5:5 d', '5:10 e'],
    ['6:5 ä', '6:9 *f'],
  ])
})

test('an empty cell begins at the bar before it', () => {
  expect(rows('| A | B | C |', '| - | - | - |', '|  | b |  |', '| | | |')).toEqual([
    ['1:3 A', '1:7 B', '1:11 C'],
    ['3:1 ', '3:6 b', '3:8 '],
    ['4:1 ', '4:3 ', '4:5 '],
  ])
})

test('rows keep the cells they have, too few or too many', () => {
  expect(rows('| A | B |', '| - | - |', '| a |', '| a | b | c | d |', 'a')).toEqual([
    ['1:3 A', '1:7 B'],
    ['3:3 a'],
    ['4:3 a', '4:7 b', '4:11 c', '4:15 d'],
    ['5:1 a'],
  ])
})

test('tables with no bars outside, and texts that are no tables', () => {
  expect(rows('A | B', '-- | --', 'a | b')).toEqual([
    ['1:1 A', '1:5 B'],
    ['3:1 a', '3:5 b'],
  ])
  expect(rows('| A | B |', '| a | b |')).toEqual([])
  expect(rows('| A | B |', '| - |', '| a | b |')).toEqual([])
})

test('headings with their depth', () => {
  const found = blocks('# One', '### GET `/x/{id}` *now*', 'Two', '---', '####### no')
  expect(
    found.map((block) => [block.kind, 'depth' in block ? block.depth : 0, 'text' in block && block.text]),
  ).toEqual([
    ['heading', 1, 'One'],
    ['heading', 3, 'GET /x/{id} now'],
    ['heading', 2, 'Two'],
    ['paragraph', 0, '####### no'],
  ])
})

test('lists with the lists inside them, in order', () => {
  const found = blocks('- a', '  - b', '    1. c', '- d  ', '  e', '', '  f', '', '* `g`, h')
  expect(found.map((block) => block.kind === 'list' && block.items.map(shown))).toEqual([
    ['1:3 a', '2:5 b', '3:8 c', '4:3 d\ne', '7:3 f'],
    ['9:3 g, h'],
  ])
})

test('paragraphs, code and quotes are text; rules, comments and definitions are nothing', () => {
  const lines = [
    'a',
    'b',
    '',
    '```json',
    '{ "c": 1 }',
    '```',
    '',
    '> d',
    '>',
    '> # E',
    '',
    '---',
    '',
    '<!-- f -->',
  ]
  expect(blocks(...lines, '', '[g]: https://a.example')).toMatchObject([
    { kind: 'paragraph', text: 'a\nb', place: { line: 1, column: 1 } },
    { kind: 'paragraph', text: '{ "c": 1 }', place: { line: 4 } },
    { kind: 'paragraph', text: 'd', place: { line: 8, column: 3 } },
    { kind: 'heading', text: 'E', place: { line: 10, column: 3 } },
  ])
})

test('a table in a quote is a table', () => {
  expect(rows('> | A |', '> | - |', '> | a |')).toEqual([['1:5 A'], ['3:5 a']])
})

const kinds = (...lines: string[]): unknown[] =>
  blocks(...lines).map((block) => {
    if (block.kind === 'table') return [block.heading, ...block.rows].map(({ cells }) => cells.map(shown))
    return block.kind === 'list' ? block.items.map(shown) : shown(block)
  })

test('HTML is read as HTML, at its places', () => {
  expect(
    kinds(
      '<details><summary>More</summary>',
      '',
      '| A |',
      '| - |',
      '| a |',
      '',
      '</details>',
      '',
      '<h2>B</h2>',
    ),
  ).toEqual(['1:19 More', [['3:3 A'], ['5:3 a']], '9:1 B'])
})

test('a table in HTML, which blank lines divide', () => {
  const lines = ['<table>', '<tr><th>A</th><th>B</th></tr>', '', '<tr><td>', '', 'a_**b** <id>', '', '</td>']
  expect(kinds('x', '', ...lines, '', '    <td>c</td></tr>', '', '</table>', '', '**y**')).toEqual([
    '1:1 x',
    [
      ['4:9 A', '4:19 B'],
      ['8:1 a_b <id>', '12:5 c'],
    ],
    '16:1 y',
  ])
})

test('a table in HTML without an end ends at the next heading', () => {
  expect(
    kinds('<table><tr><td>A</td><td>B</td></tr>', '', '<tr><td>a</td><td>b</td></tr>', '', '# C'),
  ).toEqual([
    [
      ['1:16 A', '1:26 B'],
      ['3:9 a', '3:19 b'],
    ],
    '5:1 C',
  ])
})

test('tables in items of lists and in quotes', () => {
  expect(
    kinds('1. a', '', '   | A |', '   | - |', '   | b |', '', '2. c', '   > | A |', '   > | - |'),
  ).toEqual([['1:4 a'], [['3:6 A'], ['5:6 b']], ['7:4 c'], [['8:8 A']]])
  expect(kinds('- a', '', '  <table><tr><td>A</td><td>B</td></tr>', '  <tr><td>c</td></tr></table>')).toEqual(
    [['1:3 a'], [['3:18 A', '3:28 B'], ['4:11 c']]],
  )
})

test('tables in code; other code is text', () => {
  expect(
    kinds(
      '    Name | Type',
      '    a | int',
      '',
      'x',
      '',
      '```',
      'name | type',
      '-----+-----',
      'b    | int',
      '```',
    ),
  ).toEqual([
    [
      ['1:5 Name', '1:12 Type'],
      ['2:5 a', '2:9 int'],
    ],
    '4:1 x',
    [
      ['7:1 name', '7:8 type'],
      ['9:1 b', '9:8 int'],
    ],
  ])
  expect(kinds('```', 'cat a | sort', 'cat b | sort', '```')).toEqual(['1:1 cat a | sort\ncat b | sort'])
})

test('marks that link a heading to itself', () => {
  expect(kinds('## POST /a [¶](#a)', '## [#](#b) POST /b')).toEqual(['1:1 POST /a ', '2:1  POST /b'])
})

test('Windows line ends', () => {
  expect(readMarkdown('page.md', '| A |\r\n| - |\r\n| a |\r\n\r\nb\r\n').blocks).toMatchObject([
    { rows: [{ cells: [{ text: 'a', place: { line: 3, column: 3 } }] }] },
    { text: 'b', place: { line: 5, column: 1 } },
  ])
})
