import { expect, test } from 'vitest'
import { build } from './pages.ts'

const table = (name: string) => ['', '| Name | Type |', '| - | - |', `| ${name} | int |`]
const warned = ['1:1 unmarked-path-parameter']

test.each([
  { path: '/x/{id}', lines: table('id'), want: '/x/{id}', found: [] },
  { path: '/x/:id', lines: table('id'), want: '/x/{id}', found: [] },
  { path: '/x/add', lines: table('id'), want: '/x/add', found: [] },
  { path: '/x/get/invoice_no', lines: table('page'), want: '/x/get/{invoice_no}', found: warned },
  { path: '/x/invoiceId/rows', lines: table('page'), want: '/x/{invoiceId}/rows', found: warned },
  { path: '/x/getId', lines: table('page'), want: '/x/getId', found: [] },
  { path: '/x/validate_no', lines: table('page'), want: '/x/validate_no', found: [] },
  { path: '/x/period', lines: table('period'), want: '/x/{period}', found: warned },
  { path: '/x/period', lines: ['', 'Response', ...table('period')], want: '/x/period', found: [] },
  { path: '/x/period', lines: ['', 'Path parameters:', ...table('period')], want: '/x/{period}', found: [] },
])('$path of $lines', ({ path, lines, want, found }) => {
  const built = build({ page: [`# GET ${path}`, ...lines] })
  expect(built.page.requests[0]?.template.value).toBe(want)
  expect(built.page.requests[0]?.path.value).toBe(path)
  expect(built.found.filter((code) => !code.includes('undescribed'))).toEqual(found)
})

test('the list of endpoints has the braces', () => {
  const { page, found } = build({ page: ['- GET /x/{code}', '', '# GET /x/code', ...table('code')] })
  expect(page.requests[0]?.template).toMatchObject({ value: '/x/{code}', basis: 'inferred' })
  expect(found).toEqual([])
})

test.each(['GET /x/{invoice_no}', 'GET /x/invoice_no'])('the overlay settles it as %s', (meant) => {
  const overlay = [
    '## Corrections',
    '',
    '| Row | Column | Documented | Corrected | Reason |',
    '| - | - | - | - | - |',
    `| GET /x/invoice_no | Endpoint | GET /x/invoice_no | ${meant} | so it is |`,
  ]
  const { page, found } = build({ page: ['# GET /x/invoice_no', ...table('page')], overlay })
  expect(`GET ${page.requests[0]?.template.value}`).toBe(meant)
  expect(page.requests[0]?.template.basis).toBe('overlay')
  expect(found.filter((code) => !code.includes('undescribed'))).toEqual([])
})
