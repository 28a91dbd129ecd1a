import { beside, refused, times } from './kind.ts'

const api = (group: string, pages: Readonly<Record<string, () => string | Uint8Array>>) =>
  beside(group, 'docs/shop/api.md', pages)
const overlay = (pages: Readonly<Record<string, () => string | Uint8Array>>) =>
  beside('overlay', 'docs/shop/orders.overlay.md', pages)
const table = (title: string, columns: readonly string[], rows: string): string =>
  `# Overlay\n\n## ${title}\n\n| ${columns.join(' | ')} |\n|${' - |'.repeat(columns.length)}\n${rows}`
const operations = (rows: string) => () =>
  table('Operations', ['Operation', 'Request', 'Fixed', 'Required', 'Reason'], rows)
const corrections = (rows: string) => () =>
  table('Corrections', ['Row', 'Column', 'Documented', 'Corrected', 'Reason'], rows)
const facts = (rows: string) => () =>
  table('Facts', ['Fact', 'Value'], `| Base URL | https://shop.example |\n${rows}`)

/** What stands beside a page: its overlay, and the page of its API. */
export const besides = [
  ...overlay({
    '140 operations of one request': operations(
      times(140, (index) => `| op${index} | POST /orders | | | r |\n`),
    ),
    'the same operation 1,000 times': operations('| op | POST /orders | | | r |\n'.repeat(1_000)),
    'operations of requests that are not there': operations(
      times(800, (index) => `| op${index} | POST /x${index} | | | r |\n`),
    ),
    'an operation with 3,000 parameters': operations(
      `| op | POST /orders | ${times(3_000, (index) => `a${index}=1`, ',')} | | r |\n`,
    ),
    'an operation that says one parameter 9,000 times': operations(
      `| op | POST /orders | | ${'a,'.repeat(9_000)} | r |\n`,
    ),
    'a name of an operation of 15,000 letters': operations(
      `| ${'a'.repeat(15_000)} | POST /orders | | | r |\n`,
    ),
    '1,500 corrections of one row': corrections(
      times(1_500, (index) => `| number | Type | String | String, max. ${index + 1} | r |\n`),
    ),
    '1,500 corrections of no row': corrections(
      times(1_500, (index) => `| a${index} | Type | String | int | r |\n`),
    ),
    'a correction by description': corrections(
      `| (row described "${'x'.repeat(15_000)}") | Type | String | int | r |\n`,
    ),
    'a correction by quotes': corrections(
      `| (row described ${'"'.repeat(15_000)}) | Type | String | int | r |\n`,
    ),
    'a correction with stars': corrections(`| number | Type | String | ${'\\*'.repeat(9_000)}x | r |\n`),
    'accepted findings': () =>
      table(
        'Accepted',
        ['Finding', 'Row', 'Reason'],
        times(1_500, (index) => `| types-differ | a${index} | r |\n`),
      ),
    replies: () =>
      table(
        'Replies',
        ['Operation', 'Status', 'At', 'Holds', 'Reason'],
        times(800, (index) => `| op${index} | 200 | ${'a.'.repeat(90)}b | String | r |\n`),
      ),
    types: () =>
      table(
        'Types',
        ['Request', 'Type', 'Reason'],
        times(800, (index) => `| POST /x${index} | T${index} | r |\n`),
      ),
    'a section 5,000 times': () => '## Operations\n\n'.repeat(5_000),
    'tables of no section': () => times(1_000, () => '| A | B |\n| - | - |\n| a | b |\n\n'),
    brackets: () => '['.repeat(100_000),
    'a picture': () => new Uint8Array(10_000),
  }),
  ...refused(
    overlay({
      '151 operations': operations(times(151, (index) => `| op${index} | POST /orders | | | r |\n`)),
      '1,500 operations': operations(times(1_500, (index) => `| op${index} | POST /orders | | | r |\n`)),
      '5,100 corrections': corrections('| number | Type | String | int | r |\n'.repeat(5_100)),
      emphasis: () => '*a_'.repeat(20_000),
      '10 MB': () => 'word '.repeat(2_000_000),
    }),
  ),
  ...api('api.md', {
    'facts, 1,000 times the same': facts('| Title | A |\n'.repeat(1_000)),
    'facts that are not known': facts(times(1_000, (index) => `| Base URI ${index} | A |\n`)),
    'base URLs': facts(times(200, (index) => `| Base URL | https://a${index} |\n`)),
    'a title of 15,000 letters': facts(`| Title | ${'a'.repeat(15_000)} |\n`),
    'a separator of 15,000 commas': facts(`| Decimal separator | ${','.repeat(15_000)} |\n`),
    'values of an envelope': () =>
      `${facts('')()}\n\n## Reply envelope\n\n| Part | Member | Values |\n| - | - | - |\n| outcome | a | ${'a , '.repeat(4_000)} |\n| errors | b | |\n`,
    'white values of an envelope': () =>
      `${facts('')()}\n\n## Reply envelope\n\n| Part | Member | Values |\n| - | - | - |\n| outcome | a | a${' '.repeat(15_000)}b |\n| errors | b | |\n`,
  }),
  ...refused(
    api('api.md', {
      nothing: () => '',
      brackets: () => '['.repeat(100_000),
      '10 MB': () => 'word '.repeat(2_000_000),
    }),
  ),
]
