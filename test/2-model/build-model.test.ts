import { expect, test } from 'vitest'
import { readMarkdown } from '../../generator/1-read/markdown.ts'
import { buildModel } from '../../generator/2-model/build-model.ts'

function found(pages: { readonly [path: string]: readonly string[] }) {
  const documents = Object.entries(pages).map(([path, lines]) => readMarkdown(path, lines.join('\n')))
  return buildModel(documents, { needsApi: true }).diagnostics.map(
    ({ place: { file, line, column }, code }) => `${file} ${line}:${column} ${code}`,
  )
}

const table = ['| Name | Type |', '| - | - |']

test('findings come in the order of the pages, and of the lines of each', () => {
  expect(
    found({
      'a/api.md': ['## Colours', ...table],
      'a/one.md': [
        '## POST /x?',
        '',
        ...table,
        '| a | stiring |',
        '| | int |',
        '',
        '## GET /y',
        '',
        '## GET /y',
      ],
      'a/one.overlay.md': ['## Operations', '| Operation | Request |', '| - | - |', '| x | GET /z |'],
      'a/two.md': ['# Two', ...table, '| a | int |'],
    }),
  ).toEqual([
    'a/api.md 1:1 missing-fact',
    'a/api.md 2:1 unknown-section',
    'a/one.md 1:1 unknown-body',
    'a/one.md 1:1 bad-path',
    'a/one.md 5:7 unknown-type',
    'a/one.md 6:1 missing-name',
    'a/one.md 10:1 duplicate-request',
    'a/one.overlay.md 2:1 missing-column',
    'a/one.overlay.md 4:1 missing-reason',
    'a/one.overlay.md 4:7 unknown-request',
    'a/two.md 1:1 missing-request',
    'a/two.md 2:1 table-without-request',
  ])
})

test('of a page that could not be read nothing more is said', () => {
  const api = ['## Facts', '', '| Fact | Value |', '| - | - |', '| Base URL | https://a.example |']
  expect(found({ 'a/api.md': api, 'a/one.md': [''] })).toEqual([])
  expect(found({ 'a/api.md': api, 'a/one.md': ['# One'] })).toEqual(['a/one.md 1:1 missing-request'])
})

test('pages whose names differ in case alone', () => {
  const api = ['## Facts', '', '| Fact | Value |', '| - | - |', '| Base URL | https://a.example |']
  expect(found({ 'a/api.md': api, 'a/One.md': ['## GET /x'], 'a/one.md': ['## GET /y'] })).toEqual([
    'a/one.md 1:1 same-page-name',
  ])
})
