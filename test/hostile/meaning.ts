import { columns, opening, refused, specs, times } from './kind.ts'

const levels =
  '## POST /xml\n\nAs XML.\n\n| Level | Name | Type | Occurrences | Description |\n| - | - | - | - | - |\n'
const nested = (rows: string) => () => `# T\n\n${levels}${rows}`
const cell = (role: 'name' | 'type' | 'required' | 'description', text: string) => () => {
  const cells = { name: 'a', type: 'String', required: 'YES', description: 'x', [role]: text }
  return `${opening}${columns}| ${cells.name} | ${cells.type} | ${cells.required} | ${cells.description} |\n`
}
const request = (path: string, rows: string): string => `## POST ${path}\n\nJSON.\n\n${columns}${rows}\n\n`
const rowsOf = (count: number, name: string): string =>
  times(count, (index) => `| ${name}${index} | String | YES | x |\n`)

/** Tables that are slow to understand: aimed at the loops and patterns of the second room. */
export const meaning = [
  ...specs('cells', {
    'stars behind a name': cell('name', `a${'\\*'.repeat(9_000)}`),
    'stars before the end of a name': cell('name', `${'\\*'.repeat(9_000)}b`),
    'stars with spaces': cell('description', '\\* '.repeat(6_000)),
    'stars within an example of yes': cell('required', `YES${'\\*'.repeat(9_000)}x`),
    'brackets behind a name': cell('name', `a${'\\[\\]'.repeat(4_000)}`),
    'a name of dots': cell('name', '.'.repeat(15_000)),
    'limits without end': cell('type', `String${', max. 5'.repeat(2_000)}`),
    'a limit of 10,000 digits': cell('type', `String, max. ${'9'.repeat(10_000)}`),
    'a limit of thousands': cell('type', `String, max. 1${' 000'.repeat(4_000)}x`),
    'a list of lists': cell('type', `${'list of '.repeat(2_000)}String`),
    'parentheses in a type': cell('type', `String${'('.repeat(10_000)}`),
    'parentheses of digits': cell('type', `Decimal(${'1,'.repeat(5_000)}1)`),
    'one of 2,000 codes': cell('type', `String, one of ${times(2_000, (index) => `c${index}`, ', ')}`),
    'one of the same code': cell('type', `String, one of ${'a, '.repeat(5_000)}b`),
    'codes with labels': cell(
      'description',
      times(2_000, (index) => `c${index}=x`, ', '),
    ),
    'codes without labels': cell('description', 'a='.repeat(9_000)),
    'a code that is never one': cell('description', 'a-'.repeat(9_000)),
    'code names with spaces behind': cell('description', `a${' '.repeat(15_000)}b`),
    'equal signs': cell('description', '='.repeat(15_000)),
    'labels of punctuation': cell('description', `a=${',;.)'.repeat(4_000)}x b=y`),
    'words of repetition': cell('description', 'may can could '.repeat(1_300)),
    'words of repetition in sentences': cell('description', 'may be. several '.repeat(1_200)),
    'valid values without end': cell('description', `valid values are ${'a, '.repeat(6_000)}`),
    'valid values again and again': cell('description', 'valid values are '.repeat(1_100)),
    'and, or': cell('description', `valid values are a${' and or'.repeat(2_000)}`),
    'an occurrence of digits': nested(`| 1 | a | String | ${'1'.repeat(15_000)} | x |\n`),
    'an occurrence of dots': nested(`| 1 | a | String | 1${'.'.repeat(15_000)}n | x |\n`),
    'an occurrence with stars': nested(`| 1 | a | String | 1..${'\\*'.repeat(9_000)}x | x |\n`),
    'an example of commas': cell('description', `1=a 2=b ${','.repeat(15_000)}`),
    'colons in the prose': () =>
      `# T\n\n## POST /x\n\nJSON ${':a'.repeat(45_000)} b\n\n${columns}| a | int | | |\n`,
    'a caption of words': () =>
      `# T\n\n## POST /x\n\n${'query '.repeat(15_000)}\n\n${columns}| a | int | | |\n`,
    'white space in every cell': cell('description', `x${' \t'.repeat(9_000)}y`),
    'a description of 19,999 letters': cell('description', 'x'.repeat(19_999)),
  }),
  ...specs('levels', {
    'elements, 99 deep': nested(
      times(99, (level) => `| ${level} | a | ${level === 98 ? 'String' : 'group'} | 1 | x |\n`),
    ),
    'levels that jump up and down': nested(
      times(800, (index) => `| ${(index * 37) % 90} | a${index} | group | 1 | x |\n`),
    ),
    '1,500 attributes of one element': nested(
      `| 1 | a | String | 1 | x |\n${times(1_500, (index) => `| Attr. | a${index} | String | 1 | x |\n`)}`,
    ),
    'attributes without elements': nested('| Attr. | a | String | 1 | x |\n'.repeat(1_000)),
    '1,500 children of one element': nested(
      `| 1 | a | group | 1 | x |\n${times(1_500, (index) => `| 2 | a${index} | String | 1 | x |\n`)}`,
    ),
    'the same child 1,500 times': nested(
      `| 1 | a | group | 1 | x |\n${'| 2 | b | String | 1 | x |\n'.repeat(1_500)}`,
    ),
    'children of values': nested(times(60, (level) => `| ${level} | a${level} | String | 1 | x |\n`)),
    'rows without names': nested(times(60, (level) => `| ${level} |  | group | 1 | x |\n`)),
    'empty groups': nested(times(900, (index) => `| 1 | a${index} | group | 1 | x |\n`)),
    'levels of many digits': nested(`| ${'1'.repeat(15_000)} | a | String | 1 | x |\n`),
  }),
  ...specs('requests', {
    '100 requests': () => times(100, (index) => request(`/a${index}`, rowsOf(3, 'a'))),
    'the same request 700 times': () => request('/a', '').repeat(700),
    '3,000 endpoints without sections': () => `# T\n\n${times(3_000, (index) => `- POST /x${index} – x\n`)}`,
    'endpoints that are all nearly the same': () =>
      `# T\n\n${times(1_000, (index) => `- POST /${'a'.repeat(60)}${index}\n`)}\n${times(120, (index) => request(`/${'a'.repeat(60)}b${index}`, ''))}`,
    'endpoints glued to their texts': () =>
      `# T\n\n${times(2_000, (index) => `- POST /a${index}Adds\n`)}\n${times(120, (index) => request(`/a${index}`, ''))}`,
    'a path of braces': () => request('/{{{{'.repeat(5_000), rowsOf(1, 'a')),
    'a path of parameters': () =>
      request(
        times(40, (index) => `/{p${index}}`),
        rowsOf(1, 'a'),
      ),
    'a path of dots': () => request('/..'.repeat(10_000), rowsOf(1, 'a')),
    'a path of percent signs': () => request(`/${'%'.repeat(10_000)}`, rowsOf(1, 'a')),
    'labels of a request': () => `# T\n\n${'Resource: a\nHTTP-method: POST\n\n'.repeat(1_500)}`,
    'query parameters as a list': () =>
      `# T\n\n## GET /a\n\nQuery parameters:\n\n${times(900, (index) => `- a${index}, x\n`)}`,
    'examples of query parameters': () =>
      `# T\n\n## GET /a\n\nQuery parameters:\n\n${times(800, (index) => `- a${index}, x\n`)}${times(800, (index) => `- Example: /x?b${index}=1\n`)}`,
    'an example of a long query': () =>
      `# T\n\n## GET /a\n\nQuery parameters:\n\n- a, x\n- Example: /x?${'b=1&'.repeat(20_000)}\n`,
    footnotes: () =>
      `${opening}${times(2_000, (index) => `\\*${index} note\n\n`)}${columns}| a\\* | int | | |\n`,
    '900 response codes': () =>
      `${request('/a', rowsOf(1, 'a'))}| Response code | Description |\n| - | - |\n${times(900, (index) => `| ${index} | x |\n`)}`,
    'the same response code 1,500 times': () =>
      `${request('/a', rowsOf(1, 'a'))}| Response code | Description |\n| - | - |\n${'| 200 | x |\n'.repeat(1_500)}`,
    'tables with names one letter apart': () =>
      request('/a', rowsOf(450, 'alphab')) + request('/b', rowsOf(450, 'alphac')),
    '60 tables of different names': () =>
      times(60, (index) => request(`/a${index}`, rowsOf(15, `n${index}xx`))),
  }),
  ...refused(
    specs('requests', {
      '1,001 fields': () =>
        request('/a', rowsOf(400, 'a')) + request('/b', rowsOf(400, 'a')) + request('/c', rowsOf(201, 'a')),
      '501 fields in one request': () => request('/a', rowsOf(501, 'a')),
      '151 requests': () => times(151, (index) => request(`/a${index}`, rowsOf(1, 'a'))),
      '3,000 requests': () => times(3_000, (index) => `## POST /a${index}\n\n`),
      '5,001 codes': () =>
        request(
          '/a',
          times(3, (field) => `| a${field} | String | | ${times(1_667, (index) => `c${index}=x`, ', ')} |\n`),
        ),
      '300,001 characters of descriptions': () =>
        request(
          '/a',
          times(20, (index) => `| a${index} | String | | ${'word '.repeat(3_200)} |\n`),
        ),
      '60 tables of 75 names': () => times(60, (index) => request(`/a${index}`, rowsOf(75, `n${index}xx`))),
      'a path of 501 characters': () => request(`/${'a'.repeat(500)}`, rowsOf(1, 'a')),
      'a path of 90,000 characters': () => request(`/${'a'.repeat(90_000)}`, rowsOf(1, 'a')),
    }),
  ),
]
