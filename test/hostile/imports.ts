import { beside, refused, times } from './kind.ts'

const page = (rows: string) => () =>
  `<!doctype html><h1>T</h1><p>POST /orders</p><p>As JSON.</p><table><tr><th>Name<th>Type<th>Required<th>Description</tr>${rows}</table>`
const row = (description: string): string => `<tr><td>a<td>String<td>YES<td>${description}</tr>`
const imported = (pages: Readonly<Record<string, () => string>>) =>
  beside('import', 'page.html', pages).map((kind) => ({ ...kind, command: ['import', 'page.html'] }))

/** Vendors' pages that are slow to print as pages of the specs, or to read again. */
export const imports = [
  ...imported({
    'stars and underscores': page(row('*a_'.repeat(2_000))),
    brackets: page(row('[a](b'.repeat(3_000))),
    'backticks of growing length': page(row(times(150, (index) => `${'`'.repeat(index + 1)} `))),
    'pipes and backslashes': page(row('\\|'.repeat(9_000))),
    'less-than signs': page(row('&lt;a '.repeat(3_000))),
    entities: page(row('&amp;amp;'.repeat(3_000))),
    'line breaks': page(row('<br>x'.repeat(3_000))),
    'e-mail addresses': page(row('a@b.c '.repeat(3_000))),
    'number signs and marks of lists': page(row(times(900, () => '# - 1. > '))),
    '450 rows': page(times(450, (index) => row('x').replace('<td>a', `<td>a${index}`))),
    lists: () => `<h1>T</h1>${'<ul><li>1. - * + #'.repeat(60)}`,
    'paragraphs of marks': () => `<h1>T</h1>${'<p>**a__ [b] `c'.repeat(2_000)}`,
  }),
  ...refused(
    imported({
      'stars and underscores, 300 cells of them': page(
        times(300, (index) => row('*a_'.repeat(6_000)).replace('<td>a', `<td>a${index}`)),
      ),
      'nothing that is a field': () => '<h1>T</h1><p>x',
    }),
  ),
]
