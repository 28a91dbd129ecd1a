import { published, refused, times } from './kind.ts'

const html = (group: string, pages: Readonly<Record<string, () => string>>) =>
  published(group, 'page.html', pages)
const page = (body: string) => () =>
  `<!doctype html><title>T</title><h1>T</h1><p>POST /orders</p><p>As JSON.</p>${body}`
const table = (rows: string) =>
  page(`<table><tr><th>Name<th>Type<th>Required<th>Description</tr>${rows}</table><p>The end.</p>`)
const row = '<tr><td>a<td>String<td>YES<td>x</tr>'

/** HTML that parsers and walkers are slow on, or go deep in. */
export const hypertext = [
  ...html('html', {
    'divs, 300 deep': page('<div>'.repeat(300)),
    'spans around a block': page(`${'<span>'.repeat(300)}<div>x</div>`),
    'tables in tables': page('<table><tr><td>'.repeat(90)),
    'tables in cells, side by side': page(`<table>${'<tr><td><table><tr><td>a<td>b</table>'.repeat(900)}`),
    'rowspan and colspan of 10^9': table('<tr><td rowspan=1000000000 colspan=1000000000>a</tr>'.repeat(50)),
    'rowspan that reaches down': table(
      `<tr>${'<td rowspan=100>a'.repeat(4)}</tr>${'<tr></tr>'.repeat(3_000)}`,
    ),
    'spans that are no numbers': table(
      '<tr><td colspan="-1" rowspan="1e9">a<td colspan="x">b</tr>'.repeat(300),
    ),
    'cells without rows': table('<td>a'.repeat(150)),
    'text between rows': table('x<tr>'.repeat(3_000)),
    'forms in tables': table('<form><tr><form><td>a'.repeat(1_500)),
    captions: table('<caption>a</caption>'.repeat(2_000)),
    columns: table('<colgroup><col span=1000>'.repeat(2_000)),
    'paragraphs never closed': page('<p>a'.repeat(9_000)),
    'items never closed': page(`<ul>${'<li>a'.repeat(9_000)}`),
    'definitions never closed': page('<dt>a<dd>b'.repeat(4_000)),
    'headings within headings': page('<h1><h2>a'.repeat(3_000)),
    'bold, closed crosswise': page('<b><i>a</b></i>'.repeat(1_500)),
    'bold around paragraphs': page('<b><p>a</b>'.repeat(300)),
    'bold and italic that copy themselves': page('<b><i><u><a><p>'.repeat(3_000)),
    'bold around paragraphs, 20,000': page('<b><p>'.repeat(20_000)),
    'links within links': page('<a>a'.repeat(3_000)),
    'links in tables': page('<a><table>'.repeat(90)),
    'fonts, all alike': page('<font>'.repeat(300)),
    'fonts, all different': page(times(300, (index) => `<font size=${index}>`)),
    'closing tags alone': page('</div></p></b></br>'.repeat(5_000)),
    'attributes, 20,000': page(`<div ${times(20_000, (index) => `a${index}`, ' ')}>x</div>`),
    'the same attribute, 50,000': page(`<div ${'a '.repeat(50_000)}>x</div>`),
    'an attribute of 1 MB': page(`<div a="${'x'.repeat(1_000_000)}">x</div>`),
    'an attribute never closed': page(`<div a="${'x'.repeat(100_000)}`),
    'a tag name of 100,000 letters': page(`<${'a'.repeat(100_000)}>x`),
    comments: page('<!-- a -->'.repeat(20_000)),
    'comments never closed': page('<!--'.repeat(50_000)),
    'comments of dashes': page(`<!--${'-'.repeat(100_000)}x`),
    'comments in front': () => `${'<!---->'.repeat(1_000)}x`,
    'comments in front, and a page': () => `${'<!-- a -->\n'.repeat(500)}<!doctype html><p>x`,
    'a doctype of 100,000 letters': () => `<!doctype ${'a'.repeat(100_000)}><p>x`,
    'entities, a billion laughs': () =>
      `<!doctype html [<!ENTITY a "ha">${times(20, (index) => `<!ENTITY a${index} "${`&a${index};`.repeat(10)}">`)}]><p>${'&a19;'.repeat(5_000)}`,
    'entities without semicolons': page('&amp&lt&notit;'.repeat(10_000)),
    'entities by number': page('&#x41;&#xD800;&#x110000;&#0;'.repeat(5_000)),
    'entities that are white space': page('&nbsp;&emsp;&#8203;'.repeat(5_000)),
    CDATA: page('<![CDATA[ a ]]>'.repeat(10_000)),
    'CDATA in a drawing': page(`<svg>${'<![CDATA[<p>]]>'.repeat(5_000)}`),
    drawings: page('<svg><title><p>a'.repeat(90)),
    formulas: page('<math><mi><mglyph><p>a'.repeat(60)),
    'formulas and drawings by turns': page(
      '<math><annotation-xml encoding="text/html"><svg><desc>'.repeat(60),
    ),
    scripts: page('<script>var a = "<p>"</script>'.repeat(5_000)),
    'a script never closed': page(`<script>${'<!--<script>'.repeat(9_000)}`),
    styles: page('<style>*{}</style>'.repeat(5_000)),
    'templates in templates': page('<template>'.repeat(300)),
    'selects in selects': page('<select><option><optgroup>'.repeat(3_000)),
    frames: page('<frameset><frame>'.repeat(3_000)),
    plaintext: page(`<plaintext>${'<p>a'.repeat(20_000)}`),
    buttons: page('<button><p>'.repeat(900)),
    ruby: page('<ruby><rt>a<rp>b'.repeat(1_500)),
    'rules and breaks': page('<hr><br>'.repeat(5_000)),
    'line breaks in a cell': table(`<tr><td>a<td>String<td>YES<td>${'<br>x'.repeat(3_000)}</tr>`),
    'preformatted spaces': page(`<pre>${' '.repeat(90_000)}</pre>`),
    '400 rows': table(times(400, (index) => `<tr><td>a${index}<td>String<td>YES<td>x</tr>`)),
    'the same row 4,000 times': table(row.repeat(4_000)),
    'titles between rows': table(`${row}<tr><td colspan=4>Title</tr>`.repeat(1_500)),
    'bodies and heads by turns': table(`<thead>${row}<tbody>${row}<tfoot>`.repeat(900)),
    'a base and a thousand frames': page('<base href="//a"><iframe srcdoc="<p>">'.repeat(1_000)),
  }),
  ...refused(
    html('html', {
      'divs, 100,000 deep': page('<div>'.repeat(100_000)),
      'bold, 100,000 deep': page('<b>'.repeat(100_000)),
      'spans, 100,000 deep, with text': page(`${'<span>'.repeat(100_000)}x`),
      'lists, 50,000 deep': page('<ul><li>'.repeat(50_000)),
      'quotes, 1,000 deep': page('<blockquote>'.repeat(1_000)),
      'tables, 20,000 deep': page('<table><tr><td>'.repeat(20_000)),
      'drawings, 50,000 deep': page(`<svg>${'<g>'.repeat(50_000)}`),
      'a row of 5,000 cells': table(`<tr>${'<td>a'.repeat(5_000)}</tr>`),
      'cells that span 100,000 columns': table(
        `<tr>${'<td colspan=100 rowspan=100>a'.repeat(1_000)}</tr>${'<tr><td>a</tr>'.repeat(100)}`,
      ),
      '60,000 rows': table(row.repeat(60_000)),
      '30,000 paragraphs': page('<p>a</p>'.repeat(30_000)),
      'a cell of 1 MB': table(`<tr><td>a<td>String<td>YES<td>${'word '.repeat(200_000)}</tr>`),
      'NUL bytes': page('\u0000'.repeat(1_000)),
      '3 MB': page(`<p>${'word '.repeat(600_000)}`),
    }),
  ),
]
