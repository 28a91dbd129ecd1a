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
      { request: '16:1 PUT /x', prose: [], captions: ['PUT /x'] },
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
  { given: ['Resource: x.do'], want: [] },
  { given: ['HTTP-method: POST'], want: [] },
  { given: [''], want: [] },
])('requests of $given', ({ given, want }) => {
  expect(sketch(...given).requests.map(({ request }) => request)).toEqual(want)
})

test('endpoints of lists, wherever they stand', () => {
  const { listed } = outline(page('- GET /x — Reads', '- other', '', '## GET /x', '', '1. PUT /y'))
  expect(listed).toMatchObject([
    { method: 'GET', path: '/x', description: 'Reads', place: { line: 1, column: 3 } },
    { method: 'PUT', path: '/y', description: '', place: { line: 6, column: 4 } },
  ])
})
