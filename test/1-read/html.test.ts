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
  {
    name: 'buttons that are all of a heading or a cell',
    html: `<h2><button>A <b>B</b></button></h2><h2>C <button>Copy</button></h2><table>${head}<tr><td><button>a</button></td><td>int <button>?</button></td></tr></table>`,
    want: [
      'heading A B',
      'heading C',
      [
        ['Name', 'Type'],
        ['a', 'int'],
      ],
    ],
  },
  {
    name: 'terms that are parameters',
    html: '<dl><dt><code>a</code> <i>int</i> <b>required</b></dt><dd>One</dd><dd>more.</dd><dt>b_c (int, optional)</dt><dd>Two</dd><dt>d</dt><dt>e int</dt></dl>',
    want: [['a (int, required): One\nmore.', 'b_c (int, optional): Two', 'd', 'e (int)']],
  },
  {
    name: 'terms that are none, and those with more than text',
    html: '<dl><dt>Author</dt><dd>A</dd></dl><dl><dt>a</dt><dd>int<dl><dt>b</dt><dd>int</dd></dl></dd></dl>',
    want: ['paragraph Author', 'paragraph A', 'paragraph a', 'paragraph int', ['b: int']],
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
  {
    name: 'a table inside a cell is lines of it',
    html: `<table>${head}<tr><td>a</td><td><table><tr><td>1</td><td>one</td></tr><tr><td>2</td><td>two <b>or</b><br>more</td></tr></table></td></tr><tr><td>b</td><td>int</td></tr></table>`,
    want: [
      [
        ['Name', 'Type'],
        ['a', '1 = one\n2 = two or more'],
        ['b', 'int'],
      ],
    ],
  },
  {
    name: 'a table of one column inside a cell, in a table without <th>',
    html: '<table><tr><td>Name</td><td>Type</td><td>Example</td></tr><tr><td>a</td><td>int</td><td>Codes:<table><tr><td>1=one</td></tr><tr><td>2=two</td></tr></table></td></tr></table>',
    want: [
      [
        ['Name', 'Type', 'Example'],
        ['a', 'int', 'Codes:\n1=one\n2=two'],
      ],
    ],
  },
  {
    name: 'a page laid out by a table with two cells above',
    html: `<table><tr><td>Home</td><td>Search</td></tr><tr><td>Menu</td><td><h2>POST /a</h2><table>${head}<tr><td>a</td><td>int</td></tr></table></td></tr></table>`,
    want: [
      'paragraph Home',
      'paragraph Search',
      'paragraph Menu',
      'heading POST /a',
      [
        ['Name', 'Type'],
        ['a', 'int'],
      ],
    ],
  },
  {
    name: 'a table in an item of a list',
    html: `<ol><li>one</li><li>Send:<table>${head}<tr><td>a</td><td>int</td></tr></table></li><li>two</li></ol>`,
    want: [
      ['one'],
      'paragraph Send:',
      [
        ['Name', 'Type'],
        ['a', 'int'],
      ],
      ['two'],
    ],
  },
  {
    name: 'headings above groups of columns',
    html: `<table><tr><th rowspan=2>Name</th><th colspan=2>Rules</th></tr><tr><th>Type</th><th>Required</th></tr><tr><td>a</td><td>int</td><td>YES</td></tr></table>`,
    want: [
      [
        ['Name', 'Type', 'Required'],
        ['a', 'int', 'YES'],
      ],
    ],
  },
  {
    name: 'a second row of headings that says something else is a row',
    html: `<table><tr><th>Name</th><th>Type</th></tr><tr><th>a</th><th>int</th></tr></table>`,
    want: [
      [
        ['Name', 'Type'],
        ['a', 'int'],
      ],
    ],
  },
  {
    name: 'headings said again at the foot, and between rows',
    html: `<table><tfoot>${head}</tfoot><thead>${head}</thead><tbody><tr><td>a</td><td>int</td></tr>${head}<tr><td>b</td><td>int</td></tr></tbody></table>`,
    want: [
      [
        ['Name', 'Type'],
        ['a', 'int'],
        ['b', 'int'],
      ],
    ],
  },
  {
    name: 'rows below cells that reach down are lines of the others',
    html: '<table><tr><th>Name</th><th>Type</th><th>Values</th></tr><tr><td rowspan=3>a</td><td rowspan=3>int</td><td>1=one</td></tr><tr><td>2=two</td></tr><tr><td>3=three</td></tr><tr><td>b</td><td>int</td><td>4</td></tr></table>',
    want: [
      [
        ['Name', 'Type', 'Values'],
        ['a', 'int', '1=one\n2=two\n3=three'],
        ['b', 'int', '4'],
      ],
    ],
  },
  {
    name: 'rows below one cell that reaches down are rows',
    html: '<table><tr><th>Level</th><th>Name</th><th>Type</th></tr><tr><td rowspan=2>1</td><td>a</td><td>int</td></tr><tr><td>b</td><td>int</td></tr></table>',
    want: [
      [
        ['Level', 'Name', 'Type'],
        ['1', 'a', 'int'],
        ['1', 'b', 'int'],
      ],
    ],
  },
  {
    name: 'what nobody sees inside a word',
    html: `<table>${head}<tr><td>customer&shy;_&#8203;no&zwj;&#xFEFF;</td><td>in<wbr>t</td></tr></table>`,
    want: [
      [
        ['Name', 'Type'],
        ['customer_no', 'int'],
      ],
    ],
  },
  {
    name: 'links of a row to itself',
    html: `<table>${head}<tr><td>a <a href="#a">#</a></td><td>int<a href="#b">¶</a></td></tr></table>`,
    want: [
      [
        ['Name', 'Type'],
        ['a', 'int'],
      ],
    ],
  },
  {
    name: 'pictures and boxes that say something',
    html: `<table>${head}<tr><td>a</td><td><img alt="YES"></td></tr><tr><td>b</td><td><input type=checkbox checked></td></tr><tr><td>c</td><td><input type=checkbox></td></tr></table>`,
    want: [
      [
        ['Name', 'Type'],
        ['a', 'YES'],
        ['b', 'x'],
        ['c', ''],
      ],
    ],
  },
  {
    name: 'pictures that say nothing',
    html: `<table>${head}<tr><td>a</td><td><img src=x.png></td></tr><tr><td>b</td><td><svg><path/></svg></td></tr><tr><td>c</td><td><i class="fa fa-check"></i></td></tr><tr><td>d</td><td><span class=c5></span></td></tr></table>`,
    want: [
      [
        ['Name', 'Type'],
        ['a', '[picture]'],
        ['b', '[picture]'],
        ['c', '[picture]'],
        ['d', ''],
      ],
    ],
  },
  {
    name: 'hidden rows and cells',
    html: `<table>${head}<tr style="color:red; DISPLAY : none"><td>a</td><td>int</td></tr><tr><td>b<i hidden>x</i></td><td hidden>text</td><td>int</td></tr></table>`,
    want: [
      [
        ['Name', 'Type'],
        ['b', 'int'],
      ],
    ],
  },
  {
    name: 'tables made of other elements',
    html: '<div role=table><div role=rowgroup><div role=row><span role=columnheader>Name</span><span role=columnheader>Type</span></div></div><div role=row><div role=cell>a</div><div role=cell>int</div></div></div>',
    want: [
      [
        ['Name', 'Type'],
        ['a', 'int'],
      ],
    ],
  },
  {
    name: 'tables made by styles',
    html: '<div style="display:table"><div style="color:red; display: table-row"><div style="display:table-cell">Name</div><div style="display:table-cell">Type</div></div><div style="display:table-row"><span style="DISPLAY:table-cell">a</span><span style="display:table-cell">int</span></div></div>',
    want: [
      [
        ['Name', 'Type'],
        ['a', 'int'],
      ],
    ],
  },
  {
    name: 'links of a heading to itself, and a method beside its path',
    html: '<h2>POST /a<a href="#a">¶</a></h2><h2><a class=anchor>#</a> POST /b</h2><h2># POST /c</h2><h2><span>POST</span><code>/d</code></h2><p><b>GET</b><i></i>/e</p><p><b>EUR</b>/SEK</p>',
    want: [
      'heading POST /a',
      'heading POST /b',
      'heading POST /c',
      'heading POST /d',
      'paragraph GET /e',
      'paragraph EUR/SEK',
    ],
  },
  {
    name: 'text that is shown as it is written: tables and columns, but no code',
    html: '<pre>Name | Type\na | int\n\nb</pre><pre>Name    Type    Required\na       int     YES</pre><pre>POST /a\nHost: b</pre>',
    want: [
      [
        ['Name', 'Type'],
        ['a', 'int'],
      ],
      'paragraph b',
      'paragraph Name    Type    Required\na       int     YES',
      'paragraph POST /a Host: b',
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

test('places of lines that are shown as they are written', () => {
  const [table] = readHtml('page.html', '<p></p><pre>\nName | Type\n a | int</pre>').blocks
  expect(
    table?.kind === 'table' && table.rows[0]?.cells.map(({ place }) => [place.line, place.column]),
  ).toEqual([
    [3, 2],
    [3, 6],
  ])
})

const table = (...rows: readonly string[]): string => `<table>${head}${rows.join('')}</table>`
const codes = '<table><tr><td>1</td><td>one</td></tr></table>'

test.each([
  { name: 'a table of data', html: table('<tr><td>a</td><td>int</td></tr>'), want: [] },
  {
    name: 'hidden rows',
    html: table('<tr hidden><td>a</td><td>int</td></tr>', '<tr hidden><td>b</td><td>int</td></tr>'),
    want: ['hidden-part'],
  },
  { name: 'a hidden table', html: `<div style="display:none">${table()}</div>`, want: ['hidden-part'] },
  { name: 'a hidden notice', html: '<div hidden>Copied!</div>', want: [] },
  { name: 'text that is shown once it is looked for', html: '<p hidden="until-found">a</p>', want: [] },
  {
    name: 'a table for pages without scripts',
    html: `<p>a</p><noscript>${table()}</noscript>`,
    want: ['hidden-part'],
  },
  {
    name: 'a name in a button',
    html: table('<tr><td><button>a</button></td><td>int</td></tr>'),
    want: ['hidden-part'],
  },
  {
    name: 'a list to choose from in a cell',
    html: table('<tr><td>a</td><td>int <select><option>1</select></td></tr>'),
    want: ['hidden-part'],
  },
  {
    name: 'a button beside a name',
    html: table('<tr><td>a <button>Copy</button></td><td>int</td></tr>'),
    want: [],
  },
  { name: 'a request in a button', html: '<div><button>POST<b>/a</b></button></div>', want: ['hidden-part'] },
  { name: 'a request in the button of a heading', html: '<h2><button>POST /a</button></h2>', want: [] },
  { name: 'a button elsewhere', html: '<div><button>Yes</button></div>', want: [] },
  { name: 'a picture alone', html: table('<tr><td>a</td><td><img></td></tr>'), want: ['picture-alone'] },
  { name: 'a picture in a layout', html: '<table><tr><td><img></td></tr></table>', want: [] },
  { name: 'codes inside a cell', html: table(`<tr><td>a</td><td>${codes}</td></tr>`), want: [] },
  {
    name: 'fields inside a cell',
    html: table(`<tr><td>a</td><td>${table('<tr><td>b</td><td>int</td></tr>')}</td></tr>`),
    want: ['nested-table'],
  },
  {
    name: 'a table of data that could be a layout',
    html: `<table><tr><td>Name</td><td>Type</td><td>Example</td></tr><tr><td>a</td><td>b</td><td><h3>c</h3>${codes}</td></tr></table>`,
    want: ['nested-table'],
  },
  {
    name: 'a layout',
    html: `<table><tr><td>Home</td><td>Search</td></tr><tr><td>Menu</td><td><h3>c</h3>${table()}</td></tr></table>`,
    want: [],
  },
  {
    name: 'terms that are parameters',
    html: '<dl><dt>amount required</dt><dd>integer</dd><dt>unit_price</dt><dd>float</dd></dl>',
    want: ['unread-terms'],
  },
  {
    name: 'terms that are none',
    html: '<dl><dt>Author</dt><dd>A</dd><dt>Last change</dt><dd>B</dd></dl>',
    want: [],
  },
  {
    name: 'plain elements that are parameters',
    html: '<div><div><div>Name</div><div>Type</div></div><div><div>a_b</div><div>int</div></div></div>',
    want: ['unread-grid'],
  },
  {
    name: 'plain elements that are none',
    html: '<div><div><a>Products</a><a>Prices</a></div><div><a>About us</a><a>Jobs</a></div></div>',
    want: [],
  },
])('reports of $name', ({ html, want }) => {
  const found: string[] = []
  readHtml('page.html', html, ({ code }) => void found.push(code))
  expect(found).toEqual(want)
})
