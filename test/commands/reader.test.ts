import { afterEach, expect, test } from 'vitest'
import type { Limits, Reader } from '../../generator/commands/reader.ts'
import { bundledTemplates } from '../../generator/disk/find-inputs.ts'
import { apiPage, page } from './project.ts'

// The built program: its thread is a file of its own, beside it.
const { openReader } = (await import(new URL('../../build/commands/reader.js', import.meta.url).href)) as {
  openReader: (busy?: () => number, most?: Limits) => Reader
}

let reader: Reader
afterEach(() => reader.close())

const pages = (text: string) => [
  { path: 'shop/api.md', text: apiPage },
  { path: 'shop/orders.md', text },
]
const ask = (text: string) =>
  reader.ask(
    'readAll',
    pages(text),
    pages(text).map(({ path }) => path),
  )
const ended = (code: string, message: string) => ({
  ended: {
    code,
    severity: 'error',
    message: expect.stringContaining(message) as string,
    place: { file: 'shop/orders.md', line: 1, column: 1 },
  },
})

test('a page that takes too long is ended and named; the reader reads on', async () => {
  reader = openReader()
  const slow = await ask(`${page}\n\n${'*a_'.repeat(30_000)}`)
  expect(slow).toEqual(ended('page-too-slow', 'it was not done within 3 seconds of work'))
  expect(await ask(page)).toMatchObject({ result: { diagnostics: [] } })
})

test('a page whose code takes too long to be emitted is ended and named', async () => {
  const rows = Array.from({ length: 400 }, (_, index) => `| a${index} | String | | x |\n`).join('')
  const [api, ...files] = pages(page + rows)
  const given = { pieces: [{ api, files }], templates: bundledTemplates(), extension: 'js' as const }
  const paths = ['shop/api.md', 'shop/orders.md']
  reader = openReader(undefined, { seconds: 60, emitting: 0.01, megabytes: 192 })
  expect(await reader.ask('makePieces', given, paths)).toEqual(
    ended('page-too-slow', 'it was not done within 0.01 seconds of work'),
  )
  await reader.close()
  reader = openReader(undefined, { seconds: 60, emitting: 60, megabytes: 192 })
  expect(await reader.ask('makePieces', given, paths)).toMatchObject({
    result: [{ files: [{ path: 'shop/orders.ts' }] }],
  })
})

test('a page that takes too much memory is ended and named; the reader reads on', async () => {
  // However slow the machine is, it is the memory that ends it.
  reader = openReader(undefined, { seconds: 60, emitting: 10, megabytes: 192 })
  const heavy = await ask(`${page}\n\n${'`a` '.repeat(450_000)}`)
  expect(heavy).toEqual(ended('page-too-large', 'reading it takes more than 192 MB of memory'))
  expect(await ask(page)).toMatchObject({ result: { diagnostics: [] } })
})

test('pages that take their time together, but not one by one, are read', async () => {
  reader = openReader()
  const rows = Array.from({ length: 400 }, (_, index) => `| a${index} | String | | x |\n`).join('')
  const many = Array.from({ length: 12 }, (_, index) => ({
    path: `shop/page${index}.md`,
    text: `${page}${rows.replaceAll('| a', `| a${index}x`)}`,
  }))
  const all = [{ path: 'shop/api.md', text: apiPage }, ...many]
  const answer = await reader.ask(
    'readAll',
    all,
    all.map(({ path }) => path),
  )
  expect(answer).toMatchObject({ result: { value: { apis: [{ name: 'shop' }] } } })
})

test('a flaw in the program is thrown, with its stack', async () => {
  reader = openReader()
  await expect(reader.ask('readAll', [undefined] as never, [])).rejects.toThrow(/undefined/)
})
