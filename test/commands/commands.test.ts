import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { page, shop, write } from './project.ts'
import { runCli } from './run-cli.ts'

const output = ['--specs', 'docs', '--out', 'src/api']

test('check tells fresh output from stale, with a diff, and writes nothing', () => {
  const folder = shop()
  runCli(['generate', ...output], folder)
  expect(runCli(['check', ...output], folder)).toMatchObject({ code: 0, err: '' })
  write(folder, 'docs/shop/orders.md', page.replace('max. 10', 'max. 20'))
  const { code, out, err } = runCli(['check', ...output], folder)
  expect(code).toBe(1)
  expect(out).toContain('--- a/shop/orders.ts\n+++ b/shop/orders.ts\n@@')
  expect(out).toMatch(/^-.*At most 10 characters.*\n.*\n?\+?.*/m)
  expect(out).toContain('+   * Number of the order. At most 20 characters (UTF-16 units).')
  expect(err).toContain('Run "tablewright generate"')
  expect(readFileSync(join(folder, 'src/api/shop/orders.ts'), 'utf8')).toContain('At most 10')
})

test('check of flawed pages: exit 2', () => {
  const folder = shop({ 'docs/shop/orders.md': page.replace('String, max. 10', 'Strnig') })
  expect(runCli(['check', ...output], folder)).toMatchObject({ code: 2, out: '' })
})

const rowsOf = (path: string): string[][] =>
  runCli(['read', path, '--format', 'tsv'])
    .out.trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))

test('read --format tsv: a header, then a line a field', () => {
  const { code, out, err } = runCli(['read', 'specs/netvisor/customer.md', '--format', 'tsv'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out.split('\n')[0]).toBe('operation\tin\tfield\tdocumented\toccurs\tmaxLength\tvalues')
  expect(out).toContain(
    'POST /customer.nv\tbody\troot/customer/customerbaseinformation/country/@type\tString\t0..1\t\t\n',
  )
})

test('read counts the fields of the XML page', () => {
  const rows = rowsOf('specs/netvisor/customer.md')
  const body = rows.filter((row) => row[1] === 'body')
  const attributes = body.filter((row) => row[2]?.includes('/@'))
  expect(rows.filter((row) => row[1] === 'query')).toHaveLength(2)
  expect(attributes).toHaveLength(10)
  expect(body).toHaveLength(70)
  expect(body.filter((row) => row[3] === 'Aggregate')).toHaveLength(10)
})

test('read counts the fields of the page with a form, JSON and replies', () => {
  const rows = rowsOf('specs/fennoa/customers.md')
  const count = (operation: string, part: string): number =>
    rows.filter((row) => row[0] === operation && row[1] === part).length
  expect(count('POST /customer_api/add', 'body')).toBe(23)
  expect(count('PUT /customer_api/{customer_no}', 'body')).toBe(19)
  expect(count('GET /customer_api/', 'response')).toBe(46)
  expect(rows.filter((row) => row[1] === 'path').map((row) => [row[0], row[2]])).toEqual([
    ['PUT /customer_api/{customer_no}', 'customer_no'],
    ['GET /customer_api/{id}', 'id'],
    ['GET /customer_api/get/customer_no/{customer_no}', 'customer_no'],
  ])
  expect(rows.filter((row) => row[1] === 'query').map((row) => row[2])).toEqual(['modifiedAfter'])
  const add = rows.filter((row) => row[0] === 'POST /customer_api/add')
  const required = add.filter((row) => row[4] === '1..1').map((row) => row[2])
  expect(required).toEqual(['name', 'address', 'postalcode', 'city', 'country_id'])
})

test('read prints what it understood of a flawed page, and what it did not', () => {
  const folder = shop({ 'docs/shop/orders.md': page.replace('String, max. 10', 'Strnig') })
  const { code, out, err } = runCli(['read', 'docs/shop/orders.md', '--format', 'tsv'], folder)
  expect(code).toBe(2)
  expect(out).toContain('POST /orders\tbody\tnumber\tStrnig\t1..1\t\t\n')
  expect(err).toContain('docs/shop/orders.md:9:12 error unknown-type')
})

test('read --format json prints the model', () => {
  const { out } = runCli(['read', 'specs/netvisor/customer.md', '--format', 'json'])
  expect(JSON.parse(out)).toMatchObject({ version: 1, apis: [{ name: 'netvisor' }] })
})

test('read of a page that is not there: exit 3', () => {
  expect(runCli(['read', 'nowhere.md'])).toMatchObject({
    code: 3,
    err: 'Cannot read nowhere.md: it does not exist.\n',
  })
})

test('explain says of a rule of diff what it does in each direction', () => {
  expect(runCli(['explain', 'codes-added']).out).toBe(
    'codes-added\n  In a request, additive: Requests may be what they were, and more.\n' +
      '  In a reply, breaking: A code may come that callers do not know.\n',
  )
  expect(runCli(['explain', 'request-removed']).out).toBe(
    'request-removed\n  breaking: What calls it may be refused, and its functions are gone.\n',
  )
})

test('explain says more of a code, and suggests one for a code that is not', () => {
  expect(runCli(['explain', 'level-jump']).out).toContain('level-jump\n  A row stands more than one level')
  expect(runCli(['explain', 'level-jmup'])).toMatchObject({
    code: 2,
    err: 'There is no code "level-jmup". Did you mean "level-jump"?\n',
  })
})

test.each([
  { args: ['--version'], code: 0, says: '0.1.0' },
  { args: ['--help'], code: 0, says: 'Exit codes: 0 done' },
  { args: ['genrate'], code: 2, says: "unknown command 'genrate'" },
  { args: ['generate', '--ouut', 'x'], code: 2, says: "unknown option '--ouut'" },
  { args: ['read', 'x.md', '--format', 'xml'], code: 2, says: 'Allowed choices are table, tsv, json' },
])('$args', ({ args, code, says }) => {
  const result = runCli(args)
  expect(result.out + result.err).toContain(says)
  expect(result.code).toBe(code)
})
