import { expect, test } from 'vitest'
import { outline } from '../../generator/2-model/outline.ts'
import { page } from './raw.ts'

function sketch(...lines: string[]) {
  const { requests, orphans, title } = outline(page(...lines))
  return {
    title: title.text,
    orphans: orphans.length,
    requests: requests.map(({ method, path, place, prose, tables, lists }) => ({
      request: `${place.line}:${place.column} ${method.text} ${path.text}`,
      prose: prose.map(({ text }) => text),
      captions: [...tables, ...lists].map(({ caption }) => caption),
    })),
  }
}

const table = ['', '| Name |', '| - |', '| a |', '']

test('headings that name an endpoint', () => {
  const lines = ['# X', '', ...table, '## GET /x — Reads it', '', 'More.', ...table, '### `PUT /x`', ...table]
  expect(sketch(...lines)).toEqual({
    title: 'X',
    orphans: 1,
    requests: [
      { request: '8:1 GET /x', prose: ['Reads it', 'More.'], captions: ['More.'] },
      { request: '16:1 PUT /x', prose: [], captions: [''] },
    ],
  })
})

test('labels that name a request, in a heading or in lines', () => {
  const lines = ['# Resource: x.do', '', 'HTTP-method: POST', '', 'About.', '', 'Fields:', ...table, ...table]
  expect(sketch(...lines)).toMatchObject({
    orphans: 0,
    requests: [{ request: '1:1 POST /x.do', captions: ['Fields:', ''] }],
  })
  const both = ['Resource: /x.do\nHTTP-method: GET', '', 'Resource: y.do\nHTTP-method: PUT']
  expect(sketch(...both)).toMatchObject({
    requests: [{ request: '1:1 GET /x.do' }, { request: '4:1 PUT /y.do' }],
  })
})

test.each([
  { given: ['GET /x'], want: ['1:1 GET /x'] },
  { given: ['Call GET /x first.'], want: [] },
  { given: ['GET /x reads one.'], want: [] },
  { given: ['- GET /x'], want: [] },
  { given: ['- Resource name: x.do', '- HTTP-method: POST'], want: ['1:3 POST /x.do'] },
  { given: ['Resource: x.do'], want: [] },
  { given: ['HTTP-method: POST'], want: [] },
  { given: [''], want: [] },
])('requests of $given', ({ given, want }) => {
  expect(sketch(...given).requests.map(({ request }) => request)).toEqual(want)
})

test.each([
  { given: ['POST https://x.example/v1/x'], want: ['1:1 POST /x'] },
  { given: ['POST: /x'], want: ['1:1 POST /x'] },
  { given: ['POST /x Adds', 'GET /x Reads', 'POST /x', 'As form data.'], want: ['3:1 POST /x'] },
  { given: ['POST /x', 'GET /x'], want: [] },
  { given: ['Resource: x.do HTTP-method: POST'], want: ['1:1 POST /x.do'] },
  {
    given: ['Resource: x.do', 'HTTP-method: POST', 'Adds.', 'HTTP-method: GET'],
    want: ['1:1 POST /x.do', '4:1 GET /x.do'],
  },
])('requests of the lines $given', ({ given, want }) => {
  const text = {
    kind: 'paragraph',
    text: given.join('\n'),
    place: { file: 'x', line: 1, column: 1 },
  } as const
  const { requests } = outline({ path: 'x', blocks: [text] }, ['https://x.example/v1'])
  expect(
    requests.map(({ method, path, place }) => `${place.line}:${place.column} ${method.text} ${path.text}`),
  ).toEqual(want)
})

test('tables of endpoints and of labels', () => {
  const endpoints = ['| Method | Path | Does |', '| - | - | - |', '| GET | /x | Reads |']
  expect(outline(page(...endpoints)).listed).toMatchObject([
    { method: 'GET', path: '/x', description: 'Reads' },
  ])
  const labels = ['| Resource | x.do |', '| - | - |', '| HTTP-method | POST |']
  expect(outline(page(...labels)).requests).toMatchObject([{ path: { text: '/x.do' } }])
})

test('a heading with several endpoints opens none, and the table below is of no request', () => {
  const { requests, orphans, unclear } = outline(page('# GET /x', '', '# POST /y, PUT /z', ...table))
  expect([requests.length, orphans.length, unclear.map(({ text }) => text)]).toEqual([
    1,
    1,
    ['POST /y, PUT /z'],
  ])
})

test('endpoints of lists, wherever they stand', () => {
  const { listed } = outline(page('- GET /x — Reads', '- other', '', '## GET /x', '', '1. PUT /y'))
  expect(listed).toMatchObject([
    { method: 'GET', path: '/x', description: 'Reads', place: { line: 1, column: 3 } },
    { method: 'PUT', path: '/y', description: '', place: { line: 6, column: 4 } },
  ])
})
