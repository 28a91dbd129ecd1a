import { expect, test } from 'vitest'
import { build } from './pages.ts'

const flat = ['', '| Name | Type |', '| - | - |', '| a | decimal |']
const levels = ['', '| Level | Name | Type |', '| - | - | - |', '| root | r | Group |', '| 1 | a | decimal |']
const comma = [
  '## Facts',
  '',
  '| Fact | Value |',
  '| - | - |',
  '| Base URL | u |',
  '| Decimal separator | , |',
]

test.each([
  { prose: 'Sent as FORM DATA.', table: flat, wire: 'form', found: [] },
  { prose: 'Sent as form-data.', table: flat, wire: 'form', found: [] },
  { prose: 'Sent as application/x-www-form-urlencoded.', table: flat, wire: 'form', found: [] },
  { prose: 'The body is JSON.', table: flat, wire: 'json', found: [] },
  { prose: 'The body is xml.', table: flat, wire: 'xml', found: [] },
  { prose: '### JSON parameters', table: flat, wire: 'json', found: [] },
  { prose: 'The body is JSON.', table: levels, wire: 'json', found: [] },
  { prose: 'Adds one.', table: levels, wire: 'xml', found: [] },
  { prose: 'XML, or the older form data.', table: levels, wire: 'xml', found: [] },
  { prose: 'JSON or form data.', table: levels, wire: 'form', found: ['1:1 unknown-body'] },
  { prose: 'JSON or form data.', table: flat, wire: 'form', found: ['1:1 unknown-body'] },
  { prose: 'Adds one.', table: flat, wire: 'form', found: ['1:1 unknown-body'] },
])('the body of "$prose" is $wire', ({ prose, table, wire, found }) => {
  const built = build({ page: ['## POST /x', '', prose, ...table] })
  expect(built.page.requests[0]?.body?.wire).toMatchObject({ value: wire, basis: 'inferred' })
  expect(built.found.filter((text) => text.includes('body'))).toEqual(found)
})

test.each([
  { prose: 'Sent as JSON.', separator: '.' },
  { prose: 'Sent as FORM DATA.', separator: ',' },
])('decimals: $prose', ({ prose, separator }) => {
  const { page } = build({ page: ['## POST /x', '', prose, ...flat], api: comma })
  expect(page.requests[0]?.body?.fields).toMatchObject([{ type: { value: { kind: 'decimal', separator } } }])
})

test.each([
  { given: ['Reads one.', '', 'More.'], want: 'Reads one.' },
  { given: ['Name: x', '', '\\* note', '', 'Fields:', '', 'Reads one.'], want: 'Reads one.' },
  { given: ['Reads\none.'], want: 'Reads one.' },
  { given: ['Fields:'], want: undefined },
])('summary of $given', ({ given, want }) => {
  expect(build({ page: ['## GET /x', '', ...given] }).page.requests[0]?.summary?.value).toBe(want)
})

test('a page’s title and source', () => {
  const { page } = build({ page: ['# Items', '', '- Source:  the   manual', '', '## GET /x'] })
  expect(page).toMatchObject({ title: { value: 'Items' }, source: { value: 'the manual' } })
  expect(build({ page: ['## GET /x'] }).page.source).toBeNull()
})

test('parameters that only the path names are compulsory texts', () => {
  const { page, found } = build({ page: ['## GET /x/{id}'] })
  expect(found).toEqual(['1:1 undescribed-path-parameter'])
  expect(page.requests[0]?.parameters).toMatchObject([
    {
      in: 'path',
      name: { value: 'id' },
      occurs: { value: { min: 1, max: 1 }, basis: 'inferred' },
      type: { value: { kind: 'text' }, basis: 'inferred' },
    },
  ])
})

test('bodies of several tables, and several roots', () => {
  const { page, found } = build({
    page: [
      '## POST /x',
      '',
      'JSON',
      ...flat,
      '',
      'More',
      '',
      '| Name | Type |',
      '| - | - |',
      '| b | int |',
      '| a | int |',
    ],
  })
  expect(page.requests[0]?.body?.fields.map(({ name }) => name.value)).toEqual(['a', 'b', 'a'])
  expect(found).toEqual(['11:1 unsaid-table', '14:3 duplicate-field'])
  const other = levels.map((line) => line.replace('| r |', '| s |'))
  expect(build({ page: ['## POST /x', '', 'XML', ...levels, '', 'More', ...other] }).found).toEqual([
    '14:1 many-roots',
  ])
})

test('a root that stands twice is reported, and so are the rows below it', () => {
  const { found } = build({ page: ['## POST /x', '', 'XML', ...levels, '', 'More', ...levels] })
  expect(found).toContain('14:10 duplicate-field')
})

test('tables with levels are held to one name, too', () => {
  const flatLevels = ['', '| Level | Name | Type |', '| - | - | - |', '| 1 | a | int |']
  expect(build({ page: ['## POST /x', '', 'JSON', ...flatLevels, '', 'More', ...flatLevels] }).found).toEqual(
    ['13:7 duplicate-field'],
  )
})

test('a path and a query parameter of one name', () => {
  const given = (caption: string, name: string) => [
    caption,
    '',
    '| Name | Type |',
    '| - | - |',
    `| ${name} | int |`,
    '',
  ]
  const query = ['Query parameters', '', '| Level | Name | Type |', '| - | - | - |', '| 1 | id | int |']
  const { page, found } = build({
    page: ['## GET /x/{id}', '', ...given('Path parameters', 'id'), ...query],
  })
  expect(page.requests[0]?.parameters.map((parameter) => `${parameter.in} ${parameter.name.value}`)).toEqual([
    'path id',
    'query id',
  ])
  expect(found).toEqual(['13:7 duplicate-field'])
})

test.each([
  { prose: 'Reads one.', table: levels, wire: 'xml' },
  { prose: 'Reads one, as JSON.', table: levels, wire: 'json' },
  { prose: 'Reads one, as JSON or XML.', table: levels, wire: 'xml' },
  { prose: 'Reads one.', table: flat, wire: 'json' },
])('the reply of "$prose" is $wire', ({ prose, table, wire }) => {
  const { page } = build({ page: ['## GET /x', '', prose, '', 'Response', ...table], api: comma })
  expect(page.requests[0]?.response).toMatchObject({
    wire: { value: wire, basis: 'inferred' },
    type: { value: '' },
  })
})

test('the cells of a row are kept as the page has them', () => {
  const { page } = build({
    page: ['## GET /x', '', '| Name | Type |  Req’d |', '| - | - | - |', '| a |  Int[]  | YES |'],
  })
  expect(page.requests[0]?.parameters[0]?.documented).toEqual({
    type: 'Int[]',
    occurs: '',
    required: 'YES',
    codes: [],
  })
})

test('one of several fields is no list of codes', () => {
  const table = (other: string): string[] => [
    '| Name | Type | Description |',
    '| - | - | - |',
    `| a | string | One of b or ${other} |`,
    '| b | string | |',
  ]
  const kinds = ['x', 'y'].map((other) => {
    const names = other === 'x' ? table(other) : table(other).slice(0, 3)
    const { page: built } = build({ page: ['## POST /x', '', 'JSON', '', ...names] })
    const [first] = built.requests[0]?.body?.fields ?? []
    return first?.kind === 'leaf' ? first.type.value.kind : undefined
  })
  expect(kinds).toEqual(['text', 'choice'])
})
