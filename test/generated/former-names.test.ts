import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { transformSync } from 'esbuild'
import { afterAll, expect, test } from 'vitest'

interface Request {
  readonly query: string
  readonly body: string | null
}

interface Orders {
  checkPostOrders(value: unknown): readonly { readonly path: readonly unknown[]; readonly code: string }[]
  postOrders(given: unknown): Request
  getOrders(given: unknown): Request
}

const folder = mkdtempSync(join(tmpdir(), 'tablewright-names-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The expected module of the case, beside the runtime that it calls. */
async function importOrders(): Promise<Orders> {
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  compile('templates/runtime', 'runtime')
  compile('test/cases/former-names/expected/shop', 'shop')
  return (await import(pathToFileURL(join(folder, 'shop/orders.js')).href)) as Orders
}

function compile(from: string, to: string): void {
  mkdirSync(join(folder, to))
  for (const name of readdirSync(from)) {
    const { code } = transformSync(readFileSync(join(from, name), 'utf8'), { loader: 'ts' })
    writeFileSync(join(folder, to, name.replace(/ts$/, 'js')), code)
  }
}

const { checkPostOrders, getOrders, postOrders } = await importOrders()

test('callers may use the former names, and the names of today are sent', () => {
  const want =
    '<order><number>7</number><lines><amount>1</amount></lines><lines><amount>2</amount></lines></order>'
  expect(postOrders({ number: '7', lines: [{ amount: 1 }, { amount: 2 }] }).body).toBe(want)
  expect(postOrders({ orderno: '7', row: [{ quantity: 1 }, { amount: 2 }] }).body).toBe(want)
  expect(getOrders({ from_date: '2026-01-01' }).query).toBe('since=2026-01-01')
})

test.each<[given: unknown, issues: string[]]>([
  [{ orderno: '7' }, []],
  [{ orderno: 'more than ten' }, ['number too-long']],
  [{}, ['number missing']],
  [{ number: '7', orderno: '8' }, ['orderno unknown-key']],
  [{ number: '7', row: [{}] }, ['lines/0/amount missing']],
  [{ number: '7', row: [{ quantity: 'x' }] }, ['lines/0/amount malformed']],
])('the check of %j', (given, issues) => {
  expect(checkPostOrders(given).map(({ path, code }) => `${path.join('/')} ${code}`)).toEqual(issues)
})
