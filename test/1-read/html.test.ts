import { expect, test } from 'vitest'
import { readHtml } from '../../generator/1-read/html.ts'
import type { Block } from '../../generator/tables.ts'

/** A block as a reader sees it: its kind, and its texts. */
const seen = (block: Block): unknown => {
  if (block.kind === 'table')
    return [block.heading, ...block.rows].map(({ cells }) => cells.map(({ text }) => text))
  return block.kind === 'list' ? block.items.map(({ text }) => text) : `${block.kind} ${block.text}`
}

const read = (html: string): unknown[] => readHtml('page.html', html).blocks.map(seen)
const head = '<tr><th>Name</th><th>Type</th></tr>'

test.each([
  {
    name: 'headings, paragraphs and lists',
    html: '<title>no</title><h2>A <b>B</b></h2><p>C<br>D</p><div>E <span>F</span><p>G</p></div><ul><li>H</li><li><p>I</p></li></ul>',
    want: ['heading A B', 'paragraph C\nD', 'paragraph E F', 'paragraph G', ['H', 'I']],
  },
  {
    name: 'entities and no-break spaces',
    html: '<p>a&nbsp;&lt;b&gt;&#x20;&amp;&hellip;</p>',
    want: ['paragraph a <b> &…'],
  },
  { name: 'scripts and styles', html: '<script>x</script><style>y</style><p>z</p>', want: ['paragraph z'] },
  {
    name: 'breaks, paragraphs and lists inside cells',
    html: `<table>${head}<tr><td>a</td><td>x<br>y<p>z</p><ul><li>1 = one</li><li>2 = two</li></ul></td></tr></table>`,
    want: [
      [
        ['Name', 'Type'],
        ['a', 'x\ny\nz\n1 = one\n2 = two'],
      ],
    ],
  },
  {
    name: 'a cell that spans rows stands in each of them',
    html: `<table>${head}<tr><td>a</td><td rowspan="2">int</td></tr><tr><td>b</td></tr></table>`,
    want: [
      [
        ['Name', 'Type'],
        ['a', 'int'],
        ['b', 'int'],
      ],
    ],
  },
  {
    name: 'a cell that spans columns stands in the first',
    html: `<table><tr><td>Name</td><td>Type</td><td>Example</td></tr><tr><td>a</td><td colspan="2">int</td></tr></table>`,
    want: [
      [
        ['Name', 'Type', 'Example'],
        ['a', 'int', ''],
      ],
    ],
  },
  {
    name: 'a row that is one wide cell divides the table',
    html: `<table>${head}<tr><td>a</td><td>int</td></tr><tr><td colspan=2>More</td></tr><tr><td>b</td><td>int</td></tr></table>`,
    want: [
      [
        ['Name', 'Type'],
        ['a', 'int'],
      ],
      'paragraph More',
      [
        ['Name', 'Type'],
        ['b', 'int'],
      ],
    ],
  },
  {
    name: 'a table that lays the page out',
    html: `<table><tr><td><p>Left</p></td><td><table><thead>${head}</thead><tbody><tr><th>a</th><td>int</td></tr></tbody></table></td></tr></table>`,
    want: [
      'paragraph Left',
      [
        ['Name', 'Type'],
        ['a', 'int'],
      ],
    ],
  },
  {
    name: 'a table of one column is no table',
    html: '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>',
    want: ['paragraph a', 'paragraph b'],
  },
  {
    name: 'a span beyond all measure',
    html: `<table>${head}<tr><td rowspan=1000000>a</td><td>int</td></tr></table>`,
    want: [
      [
        ['Name', 'Type'],
        ['a', 'int'],
      ],
    ],
  },
])('$name', ({ html, want }) => {
  expect(read(html)).toEqual(want)
})

test('places point at the text of a cell', () => {
  const [table] = readHtml(
    'page.html',
    `<table>\n${head}\n<tr><td>\n  <b>a</b></td><td>int</td></tr></table>`,
  ).blocks
  expect(
    table?.kind === 'table' && table.rows[0]?.cells.map(({ place }) => [place.line, place.column]),
  ).toEqual([
    [4, 6],
    [4, 20],
  ])
})
