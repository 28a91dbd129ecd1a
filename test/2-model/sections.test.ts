import { expect, test } from 'vitest'
import { outline } from '../../generator/2-model/outline.ts'
import { readSections } from '../../generator/2-model/sections.ts'
import { page, placed } from './raw.ts'

function sections(...lines: string[]) {
  const [request] = outline(page(...lines)).requests
  if (request === undefined) throw new Error('The test has no request.')
  const { value, found } = placed((report) => readSections(request, report))
  return {
    parts: value.map(({ part, rows }) => `${part} ${rows.map(({ cells }) => cells.name?.text).join()}`),
    found,
  }
}

const flat = ['| Name | Type |', '| - | - |', '| a | int |']
const required = ['| Name | Required |', '| - | - |', '| a | YES |']
const levels = ['| Level | Element | Occurrences |', '| - | - | - |', '| 1 | a | 1 |']

test.each([
  { heading: 'POST /x', caption: '', table: flat, want: ['body a'] },
  { heading: 'PUT /x', caption: 'Response codes', table: flat, want: ['response a'] },
  { heading: 'GET /x', caption: '', table: flat, want: ['query a'] },
  { heading: 'DELETE /x', caption: '', table: flat, want: ['query a'] },
  { heading: 'GET /x', caption: 'Response format', table: flat, want: ['response a'] },
  { heading: 'GET /x', caption: 'Vastaus', table: flat, want: ['response a'] },
  { heading: 'GET /x', caption: 'The request returns this:', table: levels, want: ['response a'] },
  { heading: 'GET /x', caption: 'Pyyntö palauttaa:', table: flat, want: ['response a'] },
  { heading: 'GET /x', caption: 'Anropet returnerar:', table: flat, want: ['response a'] },
  { heading: 'GET /x', caption: 'Returned fields', table: flat, want: ['response a'] },
  { heading: 'GET /x', caption: 'Response format', table: required, want: ['query a'] },
  { heading: 'POST /x', caption: 'Response:', table: required, want: ['response a'] },
  { heading: 'POST /x', caption: 'Query parameters', table: flat, want: ['query a'] },
  { heading: 'POST /x', caption: 'Parameters used in the call:', table: flat, want: ['query a'] },
  { heading: 'GET /x', caption: 'Body parameters', table: flat, want: ['body a'] },
  { heading: 'POST /x', caption: 'Path parameters', table: flat, want: ['path a'] },
  { heading: 'POST /x', caption: '', table: levels, want: ['body a'] },
  { heading: 'GET /x', caption: '', table: levels, want: ['response a'] },
  { heading: 'POST /x/{a}', caption: '', table: flat, want: ['path a'] },
  { heading: 'POST /x/{a}', caption: 'Response', table: flat, want: ['path a', 'response a'] },
  { heading: 'POST /x/{a}', caption: '', table: levels, want: ['path a', 'body a'] },
  { heading: 'GET /x/{b}/{c}', caption: '', table: flat, want: ['path b,c', 'query a'] },
])('$heading, "$caption", $table', ({ heading, caption, table, want }) => {
  expect(sections(`## ${heading}`, '', caption, '', ...table)).toEqual({ parts: want, found: [] })
})

const fields = ['| Field | Type |', '| - | - |', '| a | int |']

test.each([
  { above: [], table: fields, found: ['3:1 unsaid-table'] },
  { above: [], table: ['| Kenttä | Tyyppi |', '| - | - |', '| a | int |'], found: ['3:1 unsaid-table'] },
  { above: [], table: ['| Field | Required |', '| - | - |', '| a | no |'], found: [] },
  { above: [], table: ['| Field | Default |', '| - | - |', '| a | 1 |'], found: [] },
  { above: [], table: flat, found: [] },
  { above: ['Query parameters', ''], table: fields, found: [] },
  { above: ['Response', '', ...fields, '', 'More', ''], table: fields, found: ['11:1 unsaid-table'] },
])('fields of a request without a body may be returned: $above $table', ({ above, table, found }) => {
  expect(sections('## GET /x', '', ...above, ...table).found).toEqual(found)
})

test.each(['HTTP headers', '### Errors'])('a table of any columns below "%s" is left out', (above) => {
  const { parts, found } = sections(
    '## POST /x',
    '',
    above,
    '',
    '| Header | Value |',
    '| - | - |',
    '| a | b |',
  )
  expect({ parts, found }).toEqual({ parts: [], found: ['5:1 table-left-out'] })
})

test.each([
  { above: ['More'], table: flat, want: 'query a', left: ['11:1 unsaid-table'] },
  { above: ['Query parameters'], table: flat, want: 'query a', left: [] },
  { above: ['More'], table: required, want: 'query a', left: [] },
])('below $above of a GET, behind its reply', ({ above, table, want, left }) => {
  const { parts, found } = sections('## GET /x', '', 'Response', '', ...flat, '', ...above, '', ...table)
  expect(parts).toEqual(['response a', want])
  expect(found).toEqual(left)
})

test.each([
  { above: ['Fields of the reply'], want: ['body a', 'response a'] },
  { above: ['The following fields are returned.'], want: ['body a', 'response a'] },
  { above: ['### Response', '', 'Of an order'], want: ['body a', 'response a'] },
  { above: ['Response', '', 'One order has these fields.'], want: ['body a', 'response a'] },
  { above: ['Palautettavat tiedot:'], want: ['body a', 'response a'] },
  { above: ['Request parameters, see the response below'], want: ['body a', 'body a'] },
  { above: ['Kyselyparametrit'], want: ['body a', 'query a'] },
  { above: ['### HTTP headers', ''], want: ['body a'], left: ['10:1 table-left-out'] },
  { above: ['Errors'], want: ['body a'], left: ['9:1 table-left-out'] },
  { above: ['More'], want: ['body a', 'body a'], left: ['9:1 unsaid-table'] },
])('below $above of a POST', ({ above, want, left = [] }) => {
  const { parts, found } = sections('## POST /x', '', ...flat, '', ...above, '', ...flat)
  expect(parts).toEqual(want)
  expect(found.map((finding) => finding.replace(/^\d+:\d+ /, ''))).toEqual(
    left.map((finding) => finding.replace(/^\d+:\d+ /, '')),
  )
})

test('beside a body of elements, a table without levels is of the query', () => {
  expect(sections('## POST /x', '', 'Fields', '', ...flat, '', 'More', '', ...levels)).toEqual({
    parts: ['query a', 'body a'],
    found: [],
  })
})

test.each([
  { caption: 'Parameters:', items: ['- a, one'], want: ['query a'] },
  { caption: 'Mahdolliset parametrit:', items: ['- a, one'], want: ['query a'] },
  { caption: 'You can narrow it down:', items: ['- a, one', '- Example: /x?a=1'], want: ['query a'] },
  { caption: 'See also:', items: ['- a, one', '- Example: /x?b=1'], want: [] },
  { caption: 'Parameters:', items: ['- a, one', '- Note: at most 100'], want: ['query a'] },
])('a list of $items below $caption', ({ caption, items, want }) => {
  expect(sections('## GET /x', '', caption, '', ...items)).toEqual({ parts: want, found: [] })
})

test('a list above the lines that name a request is none of its parameters', () => {
  const { value } = placed((report) => {
    const [first] = outline(
      page('# Query parameters', '', '- Source: x', '', 'Resource: a', '', 'HTTP-method: GET'),
    ).requests
    return first === undefined ? undefined : readSections(first, report)
  })
  expect(value).toEqual([])
})

test.each([
  { beside: ['- a, one'], parts: ['query a'], found: ['9:3 unknown-list-item'] },
  { beside: [...flat], parts: ['query a'], found: ['11:3 unknown-list-item'] },
  { beside: ['- A (int), one'], parts: ['query A', 'query Page'], found: ['9:3 doubtful-list-item'] },
])('a capitalised list beside $beside', ({ beside, parts, found }) => {
  const lines = ['## GET /x', '', 'Query parameters:', '', ...beside, '']
  expect(sections(...lines, 'Limits of the query parameters:', '', '- Page, at least 1')).toEqual({
    parts,
    found,
  })
})

test('a capitalised item among parameters is no parameter', () => {
  expect(sections('## GET /x', '', 'Parameters:', '', '- a, one', '- Maximum: 100').found).toEqual([
    '6:3 unknown-list-item',
  ])
})

test('elements in one another are no parameters, whatever the line above says', () => {
  const tree = ['', '| Level | Name |', '| - | - |', '| 0 | a |', '| 1 | b |']
  expect(sections('## POST /x', '', 'Query parameters:', '', 'None', ...tree).parts).toEqual(['body a,b'])
  expect(sections('## GET /x', '', 'Query parameters:', ...tree).parts).toEqual(['response a,b'])
})

test('optional fields are sent', () => {
  const lines = ['## POST /x', '', '### Required fields', ...flat, '', '### Optional fields', ...flat]
  expect(sections(...lines).found.filter((found) => found.includes('unsaid'))).toEqual([])
})

test('lists are parameters below a line that says so', () => {
  const list = ['', '- a, one', '- b, two']
  expect(sections('## GET /x', '', 'Query parameters:', ...list).parts).toEqual(['query a,b'])
  expect(sections('## GET /x', '', '### Query string', ...list).parts).toEqual(['query a,b'])
  expect(sections('## POST /x', '', 'Request JSON Object:', ...list).parts).toEqual(['body a,b'])
  expect(sections('## GET /x', '', 'It goes into the query string as it is:', ...list).parts).toEqual([])
  expect(sections('## GET /x', '', 'For example:', ...list).parts).toEqual([])
})

test.each([
  {
    caption: 'You can send:',
    items: ['- a (string): one', '- b (int, required)'],
    found: ['7:1 unread-list'],
  },
  { caption: 'Response:', items: ['- a (string): one'], found: ['7:1 unread-list'] },
  { caption: 'You can send:', items: ['- a: one', '- b (int): two'], found: [] },
  { caption: 'See:', items: ['- one thing', '- two (of them)'], found: [] },
])('a list of $items below $caption is no list of parameters', ({ caption, items, found }) => {
  expect(sections('## POST /x', '', 'About.', '', caption, '', ...items)).toEqual({ parts: [], found })
})

test.each([
  { above: 'Required parameters:', want: ['required'] },
  { above: 'Pakolliset kentät', want: ['required'] },
  { above: 'Obligatoriska fält:', want: ['required'] },
  { above: 'Parameters that are required:', want: [undefined] },
  { above: 'Required parameters are marked in bold:', want: [undefined] },
  { above: 'Parameters:', want: [undefined] },
])('what "$above" says of all rows', ({ above, want }) => {
  for (const block of [flat, ['- a (int): one']]) {
    const [request] = outline(page('## POST /x', '', above, '', ...block)).requests
    if (request === undefined) throw new Error('The test has no request.')
    const rows = readSections(request, () => {}).flatMap((section) => section.rows)
    if (block === flat || /param/i.test(above))
      expect(rows.map(({ cells }) => cells.required?.text)).toEqual(want)
  }
})

test.each([
  { method: 'GET', above: ['Returns all orders.'], part: 'response', found: ['5:1 unsaid-table'] },
  { method: 'POST', above: ['Adds one and returns its ID.'], part: 'response', found: ['5:1 unsaid-table'] },
  { method: 'GET', above: ['About.', '', 'Returns all orders.'], part: 'response', found: [] },
  { method: 'GET', above: ['Returned fields:'], part: 'response', found: [] },
  { method: 'GET', above: ['All orders.'], part: 'query', found: [] },
])('a table below the sentence $above of a $method', ({ method, above, part, found }) => {
  expect(sections(`## ${method} /x`, '', ...above, '', ...flat)).toEqual({ parts: [`${part} a`], found })
})

test('what is odd about tables', () => {
  const unknown = ['', '| Colour |', '| - |', '| red |']
  const surplus = ['', '| Name | Name |', '| - | - |', '| a | b | c |']
  expect(sections('## GET /x', ...unknown, ...surplus)).toEqual({
    parts: ['query a'],
    found: ['3:1 unknown-table', '7:10 duplicate-column', '9:11 too-many-cells'],
  })
})

test.each([
  { text: ['a string (required)', 'The a', '', 'b *int*'], found: ['3:1 unread-list'] },
  {
    text: ['**Name** required', '', 'String, max. 50', '', '**City**', '', 'String, max. 20'],
    found: ['5:1 unread-list'],
  },
  { text: ['a: string, required', 'b: int'], found: ['3:1 unread-list'] },
  { text: ['Sends the order', '', 'enter text here', 'a string (required)'], found: [] },
  { text: ['a string (required)', 'b int', '', ...flat], found: [] },
])('lines of a request that may be fields: $text', ({ text, found }) => {
  expect(sections('## POST /x', '', ...text).found).toEqual(found)
})
