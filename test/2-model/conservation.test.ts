import { expect, test } from 'vitest'
import { readMarkdown } from '../../generator/1-read/markdown.ts'
import { buildModel } from '../../generator/2-model/build-model.ts'
import { checkRowsKept } from '../../generator/2-model/conservation.ts'
import type { Diagnostic } from '../../generator/diagnostics.ts'

const document = readMarkdown(
  'a/page.md',
  ['## POST /x', 'As JSON.', '', '| Name | Type |', '| - | - |', '| a | int |', '| b | int |'].join('\n'),
)
const { apis } = buildModel([document], { needsApi: false }).value
const withoutB = apis.map((api) => ({
  ...api,
  pages: api.pages.map((page) => ({
    ...page,
    requests: page.requests.map((request) => ({
      ...request,
      body: request.body && { ...request.body, fields: request.body.fields.slice(0, 1) },
    })),
  })),
}))

function found(line: number, column: number): Diagnostic {
  return { code: 'missing-name', severity: 'error', message: '', place: { file: 'a/page.md', line, column } }
}

test('every row is used', () => {
  expect(() => checkRowsKept([document], { apis, diagnostics: [] })).not.toThrow()
})

test('a row that is neither used nor reported is a flaw in the generator', () => {
  expect(() => checkRowsKept([document], { apis: withoutB, diagnostics: [] })).toThrow('a/page.md:7:1')
  expect(() => checkRowsKept([document], { apis: withoutB, diagnostics: [found(8, 1)] })).toThrow(
    'a/page.md:7:1',
  )
})

test.each([
  { label: 'by its row', place: [7, 1] },
  { label: 'by a cell', place: [7, 7] },
  { label: 'with its table', place: [4, 1] },
] as const)('a row reported $label is kept', ({ place: [line, column] }) => {
  expect(() =>
    checkRowsKept([document], { apis: withoutB, diagnostics: [found(line, column)] }),
  ).not.toThrow()
})

test('a row that is no field is kept where anything else comes from it', () => {
  const { place } = found(7, 1)
  const elsewhere = withoutB.map((api) => ({
    ...api,
    pages: api.pages.map((page) => ({ ...page, title: { ...page.title, origin: place } })),
  }))
  expect(() => checkRowsKept([document], { apis: elsewhere, diagnostics: [] })).not.toThrow()
})

test('the rows of another file do not count', () => {
  const other = { ...found(7, 1), place: { file: 'a/other.md', line: 7, column: 1 } }
  expect(() => checkRowsKept([document], { apis: withoutB, diagnostics: [other] })).toThrow('a/page.md:7:1')
})
