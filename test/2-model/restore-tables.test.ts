import { expect, test } from 'vitest'
import { readPage } from '../../generator/1-read/read-page.ts'
import { restoreTables } from '../../generator/2-model/restore-tables.ts'

/** The blocks of a page as lines: the cells of a row with bars between them, its line breaks as slashes. */
function restored(lines: readonly string[]): { blocks: string[]; found: string[] } {
  const { value: page } = readPage({ path: 'a/page.txt', text: lines.join('\n') })
  const found: string[] = []
  const { blocks } = restoreTables(page, ({ code, place }) => found.push(`${place.line} ${code}`))
  return {
    blocks: blocks.flatMap((block) => {
      if (block.kind === 'table')
        return block.rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll('\n', '/')).join('¦'))
      return block.kind === 'paragraph' ? block.text.split('\n').map((text) => `: ${text}`) : []
    }),
    found,
  }
}

const pipes = 'Name | Type | Required | Description | Example |'
const spaced = 'Name Type Required Description Example'

test.each([
  {
    name: 'a blank line within a row of pipe text',
    lines: [pipes, 'a_b | string |', '', 'YES | Text here | FI |', 'a_c | int | Number of | 1 |'],
    blocks: ['a_b¦string¦YES¦Text here¦FI', 'a_c¦int¦¦Number of¦1'],
    found: [],
  },
  {
    name: 'a blank line between rows of pipe text',
    lines: [pipes, 'a_b | string |', '', 'a_c | int | Number of | 1 |'],
    blocks: ['a_b¦string¦¦¦', 'a_c¦int¦¦Number of¦1'],
    found: [],
  },
  {
    name: 'an unknown table below a blank line',
    lines: [pipes, 'a_b | string | YES | Text here | FI |', '', 'Code | Meaning |', '7 | Seven |'],
    blocks: ['a_b¦string¦YES¦Text here¦FI', '7¦Seven'],
    found: [],
  },
  {
    name: 'prose with a pipe below a table',
    lines: ['Name | Type | Description', 'a_b | string | Text here', '', 'Written a | b as usual.'],
    blocks: ['a_b¦string¦Text here', ': Written a | b as usual.'],
    found: [],
  },
  {
    name: 'a true behind a boolean where other rows say YES',
    lines: [pipes, 'a_b | string | YES | Text here | FI |', 'a_c | boolean | true |'],
    blocks: ['a_b¦string¦YES¦Text here¦FI', 'a_c¦boolean¦¦true¦'],
    found: [],
  },
  {
    name: 'a true behind a boolean where nothing tells what it is',
    lines: [pipes, 'a_c | boolean | true |'],
    blocks: ['a_c¦boolean¦¦true¦'],
    found: ['2 uncertain-row'],
  },
  {
    name: 'small text below the last row of a table without pipes behind it',
    lines: ['Name | Type | Description', 'a_b | string | Text here', 'see elsewhere for the rest'],
    blocks: ['a_b¦string¦Text here/see elsewhere for the rest'],
    found: ['2 uncertain-row', '3 uncertain-row'],
  },
  {
    name: 'pipes in a text of a row whose cells are joined by spaces',
    lines: [spaced, 'a_b string YES One of a | b | c FI', 'a_c int Number of', '', 'Prose.'],
    blocks: ['a_b¦string¦YES¦One of a | b | c FI¦', 'a_c¦int¦¦Number of¦', ': Prose.'],
    found: [],
  },
  {
    name: 'a true that is a mark in every row whose cells are joined by spaces',
    lines: [spaced, 'a_b string true Text', 'a_c int false Text', 'a_d int true Text', 'a_e int false Text'],
    blocks: ['a_b¦string¦true¦Text¦', 'a_c¦int¦false¦Text¦', 'a_d¦int¦true¦Text¦', 'a_e¦int¦false¦Text¦'],
    found: [],
  },
  {
    name: 'a mark between two texts of a row that examples could have too',
    lines: [
      'Name Type Description Required Example',
      'a_b int Sum in euros Yes 1',
      'a_c int Sum of all No 1',
    ],
    blocks: ['a_b¦int¦Sum in euros Yes 1¦¦', 'a_c¦int¦Sum of all No 1¦¦'],
    found: ['2 uncertain-row'],
  },
  {
    name: 'a mark that ends its row, of which the text speaks',
    lines: [
      'Name Description Type Required Example',
      'a_b Send it, YES or NO string YES',
      'a_c Text int YES 1',
    ],
    blocks: ['a_b¦Send it, YES or NO¦string¦YES¦', 'a_c¦Text¦int¦YES¦1'],
    found: ['2 uncertain-row'],
  },
  {
    name: 'a type in small letters right behind its name, where texts begin large',
    lines: [
      'Name Type Description',
      'a_b string Text here',
      'due_date date Due by then',
      'a_d int Number of',
    ],
    blocks: ['a_b¦string¦Text here', 'due_date¦date¦Due by then', 'a_d¦int¦Number of'],
    found: [],
  },
  {
    name: 'a type in large letters right behind its name, where texts begin large',
    lines: [
      'Name Type Description',
      'a_b string Text here',
      'due_date Date Due by then',
      'a_d int Number of',
    ],
    blocks: ['a_b¦string¦Text here', 'due_date¦Date¦Due by then', 'a_d¦int¦Number of'],
    found: ['3 uncertain-row'],
  },
  {
    name: 'codes a line each in the last row of one cell a line',
    lines: [
      'Name',
      'Type',
      'Description',
      'a_b',
      'string',
      'Text here',
      '1=one',
      '2= two',
      '',
      'Prose here.',
    ],
    blocks: ['a_b¦string¦Text here/1=one/2= two', ': Prose here.'],
    found: ['4 uncertain-row'],
  },
  {
    name: 'text below a short last row of one cell a line',
    lines: ['Name', 'Type', 'Description', 'a_b', 'string', 'Text here', 'a_c', 'int', '', 'Prose here.'],
    blocks: ['a_b¦string¦Text here', 'a_c¦int¦', ': Prose here.'],
    found: [],
  },
  {
    name: 'rows joined by spaces behind a sentence between blank lines',
    lines: [
      'Name Type Description',
      'a_b string Text here',
      '',
      'The parameters below are for others.',
      '',
      'a_c int Number of',
      'more decimal Sum of',
    ],
    blocks: [
      'a_b¦string¦Text here',
      ': The parameters below are for others.',
      'a_c¦int¦Number of',
      'more¦decimal¦Sum of',
    ],
    found: ['6 uncertain-row'],
  },
  {
    name: 'elements joined by spaces behind a sentence between blank lines',
    lines: [
      'Level Element Format Occurrences Description',
      '1 a Aggregate 1',
      '2 b String 1 Text',
      '',
      'Sales',
      '',
      'Only what is sold has these.',
      '',
      '2 c Decimal 0...1 Sum',
    ],
    blocks: [
      '1¦a¦Aggregate¦1¦',
      '2¦b¦String¦1¦Text',
      ': Sales',
      ': Only what is sold has these.',
      '2¦c¦Decimal¦0...1¦Sum',
    ],
    found: [],
  },
  {
    name: 'bullets within a row whose cells are joined by spaces',
    lines: [
      'Level Element Format Occurrences Description',
      '1 a Aggregate 1',
      '2 b String 1 Replaced are:',
      '- number of it',
      '2 c Decimal 0...1 Sum',
      '• no row',
    ],
    blocks: ['1¦a¦Aggregate¦1¦', '2¦b¦String¦1¦Replaced are:/• number of it', '2¦c¦Decimal¦0...1¦Sum'],
    found: [],
  },
  {
    name: 'prose with a type and an occurrence below rows joined by spaces',
    lines: [
      'Name Type Description',
      'a_b string Text here',
      '',
      'customer_no of type int must be given.',
      '1 int is needed',
    ],
    blocks: ['a_b¦string¦Text here', ': customer_no of type int must be given.', ': 1 int is needed'],
    found: [],
  },
  {
    name: 'rows of pipe text behind a sentence between blank lines',
    lines: [
      pipes,
      'a_b | string | YES | Text here | FI |',
      '',
      'Others:',
      '',
      'a_c | int | Number of | 1 |',
      'd | int |',
    ],
    blocks: ['a_b¦string¦YES¦Text here¦FI', ': Others:', 'a_c¦int¦¦Number of¦1', 'd¦int¦¦¦'],
    found: [],
  },
  {
    name: 'another table of pipe text behind a sentence between blank lines',
    lines: [
      pipes,
      'a_b | string | YES | Text here | FI |',
      '',
      'Others:',
      '',
      'Code | Meaning |',
      '7 | Seven |',
    ],
    blocks: ['a_b¦string¦YES¦Text here¦FI', ': Others:', '7¦Seven'],
    found: [],
  },
  {
    name: 'cells of several lines between tabs',
    lines: ['Name→Type→Example', 'a', 'b→int→1 = one', '2 = two', 'c→int→'],
    blocks: ['a/b¦int¦1 = one/2 = two', 'c¦int¦'],
    found: [],
  },
  {
    name: 'a line without tabs between rows',
    lines: ['Name→Type', 'a→int', 'More', 'b→int', '2 = two'],
    blocks: ['a¦int/More', 'b¦int/2 = two'],
    found: ['3 uncertain-row'],
  },
  {
    name: 'rows whose last tabs were lost',
    lines: ['Name→Occurrences→Example→Description', 'a→1', 'b→0...1', 'c', 'd→1', 'e→0...1→1→Text'],
    blocks: ['a¦1', 'b¦0...1/c', 'd¦1', 'e¦0...1¦1¦Text'],
    found: ['4 uncertain-row'],
  },
  {
    name: 'the next table between tabs with its caption',
    lines: ['Name→Type→Example', 'a→→1', 'b→int→1=one', '2=two', 'Response', 'Code→Text', '200→OK'],
    blocks: ['a¦¦1', 'b¦int¦1=one/2=two', ': Response', '200¦OK'],
    found: [],
  },
  {
    name: 'a table between tabs whose first rows have lost their last tabs',
    lines: [
      'Name→Occurrences→Example→Description',
      'a→1→1→Text',
      'Sent is:',
      'Level→Element→Format→Example',
      'root→root→Aggregate',
      '1→b→Aggregate',
    ],
    blocks: ['a¦1¦1¦Text', ': Sent is:', 'root¦root¦Aggregate', '1¦b¦Aggregate'],
    found: [],
  },
  {
    name: 'the headings again, footnotes, sentences and labels below rows between tabs',
    lines: [
      'Name→Type→Example',
      'a_b→int→1',
      'Page 2',
      'Name→Type→Example',
      'a_c→int→1',
      '** when used',
      'a_d→int→2',
      'That is all of it.',
      'Resource: x.nv HTTP-method: GET',
      'Name→Type→Example',
      'a_e→int→1',
    ],
    blocks: [
      'a_b¦int¦1',
      ': Page 2',
      'a_c¦int¦1',
      ': ** when used',
      'a_d¦int¦2',
      ': That is all of it.',
      ': Resource: x.nv HTTP-method: GET',
      'a_e¦int¦1',
    ],
    found: [],
  },
  {
    name: 'rows between tabs behind a sentence between blank lines',
    lines: ['Level→Element→Format', '1→a→Aggregate', '', 'Others.', '', '2→b→String', '2→c→String'],
    blocks: ['1¦a¦Aggregate', ': Others.', '2¦b¦String', '2¦c¦String'],
    found: [],
  },
  {
    name: 'limits, days and types of several words in rows joined by spaces',
    lines: [
      'Name Type Required Description',
      'a_b sträng, högst 200 tecken YES Text',
      'a_c Date, YYYY-MM-DD YES Day',
      'a_d datetime Time of it',
      'a_e array YES Rows of it',
      'a_f Decimal, 2 decimals Sum',
    ],
    blocks: [
      'a_b¦sträng, högst 200 tecken¦YES¦Text',
      'a_c¦Date, YYYY-MM-DD¦YES¦Day',
      'a_d¦datetime¦¦Time of it',
      'a_e¦array¦YES¦Rows of it',
      'a_f¦Decimal, 2 decimals¦¦Sum',
    ],
    found: [],
  },
  {
    name: 'names that are words of sentences in rows joined by spaces',
    lines: [
      'Name Description Type',
      'from First day of it date',
      'to Last day of it date',
      'a_b Text string',
    ],
    blocks: ['from¦First day of it¦date', 'to¦Last day of it¦date', 'a_b¦Text¦string'],
    found: ['2 uncertain-row', '3 uncertain-row'],
  },
  {
    name: 'a row joined by spaces that does not look like one',
    lines: ['Name Description Type', 'a_b Text string', '2fa Number of it string', 'a_c Text string'],
    blocks: ['a_b¦Text string/2fa Number of it¦string', 'a_c¦Text¦string'],
    found: ['2 uncertain-row', '3 uncertain-row'],
  },
  {
    name: 'marks behind a column of lengths with empty cells',
    lines: [
      'Name | Type | Max length | Required | Description |',
      'a | String | 50 | Yes | Text |',
      'b | Decimal | Yes | Sum |',
      'c | Decimal | Yes |',
      'd | String | 9 | No |',
      'e | Date | No |',
    ],
    blocks: [
      'a¦String¦50¦Yes¦Text',
      'b¦Decimal¦¦Yes¦Sum',
      'c¦Decimal¦¦Yes¦',
      'd¦String¦9¦No¦',
      'e¦Date¦¦No¦',
    ],
    found: [],
  },
  {
    name: 'a mark of which the description speaks, where the example is gone',
    lines: [
      'Name | Description | Type | Required | Example |',
      'a_b | YES or NO | string | YES |',
      'a_c | Text | int | YES | 1 |',
    ],
    blocks: ['a_b¦YES or NO¦string¦YES¦', 'a_c¦Text¦int¦YES¦1'],
    found: ['2 uncertain-row'],
  },
  {
    name: 'rows of pipe text over several lines, all of them with as many cells',
    lines: [
      'Parameter | Occurrences | Example | Description |',
      'state | 0...1 |',
      'open | open, sent or paid |',
      'sort | 0...1 | Order of them | |',
      'count |',
      '1 | 5 |',
      'How',
      'many |',
    ],
    blocks: ['state¦0...1¦open¦open, sent or paid', 'sort¦0...1¦¦Order of them', 'count¦1¦5¦How/many'],
    found: [],
  },
  {
    name: 'rows of pipe text over several lines, of which nothing tells how many cells they have',
    lines: [
      'Parameter | Occurrences | Example | Description |',
      'state | 0...1 |',
      'open | open, sent or paid |',
    ],
    blocks: ['state¦0...1¦¦', 'open¦¦¦open, sent or paid'],
    found: ['3 uncertain-row'],
  },
  {
    name: 'a cell with a star between rows of one cell a line, and a footnote below them',
    lines: [
      'Name',
      'Type',
      'Description',
      'a_b',
      'string',
      '** not used',
      'a_c',
      'int',
      'Number of',
      '** deprecated',
      'a_d int',
    ],
    blocks: ['a_b¦string¦** not used', 'a_c¦int¦Number of', ': ** deprecated', ': a_d int'],
    found: [],
  },
  {
    name: 'names that are types of every day with marks behind their types, one cell a line',
    lines:
      'Name Type Required Description Ab String Yes Of_it Date Date Yes Of_it Ac String No Of_it Number Number No Of_it'
        .split(' ')
        .map((word) => word.replace('_', ' ')),
    blocks: ['Ab¦String¦Yes¦Of it', 'Date¦Date¦Yes¦Of it', 'Ac¦String¦No¦Of it', 'Number¦Number¦No¦Of it'],
    found: [],
  },
  {
    name: 'a path with a parameter glued to its description',
    lines: [
      'GET /a/{id}Fetch one',
      'GET /a/bMake a $&',
      '',
      'GET /a/{id}',
      '',
      'Text.',
      '',
      'GET /a/{b}',
      '',
      'Text.',
    ],
    blocks: [
      ': GET /a/{id} Fetch one',
      ': GET /a/b Make a $&',
      ': GET /a/{id}',
      ': Text.',
      ': GET /a/{b}',
      ': Text.',
    ],
    found: [],
  },
  {
    name: 'a cell with an endpoint between rows of one cell a line',
    lines: ['Name', 'Type', 'Description', 'a_b', 'string', 'GET /x uses it', 'a_c', 'int', 'Number of'],
    blocks: ['a_b¦string¦', ': GET /x uses it', ': a_c', ': int', ': Number of'],
    found: ['7 uncertain-row'],
  },
  {
    name: 'a row of one cell a line whose name is gone',
    lines: [
      'Name',
      'Description',
      'Type',
      'a_b',
      'Name of it',
      'string',
      'Mail of it',
      'int',
      'a_c',
      'Sum of it',
      'int',
    ],
    blocks: ['a_b¦Name of it/string/Mail of it¦int', 'a_c¦Sum of it¦int'],
    found: ['4 uncertain-row', '8 uncertain-row'],
  },
  {
    name: 'a name that could be a type, below a type and an occurrence of one cell a line',
    lines:
      'Level Element Format Occurrences Description root root Aggregate 1 1 a String 1 Text 1 b Attr. c string 1 Name'.split(
        ' ',
      ),
    blocks: ['root¦root¦Aggregate¦1¦', '1¦a¦String¦1¦Text/1/b', 'Attr.¦c¦string¦1¦Name'],
    found: ['10 uncertain-row', '14 uncertain-row', '10 uncertain-row', '15 uncertain-row'],
  },
  {
    name: 'rows joined by spaces behind a footnote, and none behind another request',
    lines: [
      'Name Type Description',
      'a_b string Text here**',
      '** deprecated',
      'a_c int Number of',
      '** also a_d int Sum',
      '',
      'GET /y',
      'a_e int Sum of',
    ],
    blocks: [
      'a_b¦string¦Text here**',
      ': ** deprecated',
      'a_c¦int¦Number of',
      ': ** also a_d int Sum',
      ': GET /y',
      ': a_e int Sum of',
    ],
    found: ['4 uncertain-row'],
  },
  {
    name: 'marks behind a column of lengths in rows joined by spaces',
    lines: [
      'Name Type Max length Required Description',
      'a_b String 50 Yes Text',
      'a_c Decimal Yes Sum',
      'a_d String 9 No Text',
      'a_e Date No Day',
    ],
    blocks: ['a_b¦String¦50¦Yes¦Text', 'a_c¦Decimal¦¦Yes¦Sum', 'a_d¦String¦9¦No¦Text', 'a_e¦Date¦¦No¦Day'],
    found: [],
  },
])('$name', ({ lines, blocks, found }) => {
  expect(restored(['POST /x', '', ...lines.map((line) => line.replaceAll('→', '\t'))])).toEqual({
    blocks: [': POST /x', ...blocks],
    found: found.map((one) => one.replace(/^\d+/, (line) => String(Number(line) + 2))),
  })
})
