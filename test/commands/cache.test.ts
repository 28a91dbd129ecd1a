import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundledTemplates, findPages, generate as generateInMemory } from 'tablewright'
import { page, shop, write } from './project.ts'
import { modulesLoadedBy, runCli } from './run-cli.ts'

const generate = ['generate', '--no-proof', '--specs', 'docs', '--out', 'src/api']
const listed = page
  .replace('## POST', '- POST /orders/ — Adds an order.\n\n## POST')
  .replace('- POST /orders/', '- POST /{orders}')

/** A project with packages of its own, so that there is a place for what is kept, and with a warning. */
function keeping(): string {
  const folder = shop({ 'package.json': '{}', 'docs/shop/more.md': listed.replaceAll('orders', 'more') })
  mkdirSync(join(folder, 'node_modules'))
  return folder
}

const kept = (folder: string): string[] =>
  readdirSync(join(folder, 'node_modules/.cache/tablewright')).map((name) =>
    join(folder, 'node_modules/.cache/tablewright', name),
  )

/** Whether a run reads pages: it starts a thread for that. */
const readsPages = (folder: string): boolean =>
  modulesLoadedBy(generate, folder).some((url) => url.includes('reader-thread'))

function files(folder: string): Record<string, string> {
  const out = join(folder, 'src/api')
  return Object.fromEntries(
    readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|md)$/.test(path))
      .map((path) => [path, readFileSync(join(out, path), 'utf8')]),
  )
}

test('pages that were made before are not made again: the same files and findings', () => {
  const folder = keeping()
  const first = runCli(generate, folder)
  expect(first.err).toContain('warning undescribed-path-parameter')
  const before = files(folder)
  rmSync(join(folder, 'src'), { recursive: true })
  expect(readsPages(folder)).toBe(false)
  expect(files(folder)).toEqual(before)
  rmSync(join(folder, 'src'), { recursive: true })
  expect(runCli(generate, folder)).toEqual(first)
})

test('what is emitted with a cache is what is emitted in memory', async () => {
  const folder = keeping()
  runCli(generate, folder)
  write(folder, 'docs/shop/orders.md', page.replace('max. 10', 'max. 20'))
  runCli(generate, folder)
  const { files: wanted } = await generateInMemory(
    findPages(join(folder, 'docs'), folder),
    bundledTemplates(),
  )
  expect(files(folder)).toEqual(Object.fromEntries(wanted.map(({ path, text }) => [path, text])))
})

test.each([
  { what: 'empty', text: () => '' },
  { what: 'cut short', text: (before: string) => before.slice(0, -100) },
  { what: 'of other words', text: (before: string) => before.replace('max. 10', 'max. 99') },
  { what: 'of no hash', text: () => '{}' },
])('a kept file that is $what is made anew', ({ text }) => {
  const folder = keeping()
  runCli(generate, folder)
  const before = files(folder)
  for (const path of kept(folder)) writeFileSync(path, text(readFileSync(path, 'utf8')))
  rmSync(join(folder, 'src'), { recursive: true })
  expect(runCli(generate, folder)).toMatchObject({ code: 0 })
  expect(files(folder)).toEqual(before)
  rmSync(join(folder, 'src'), { recursive: true })
  expect(readsPages(folder)).toBe(false)
})

test('a kept file of another page is no answer', () => {
  const folder = keeping()
  runCli(generate, folder)
  const [first = '', second = '', third = ''] = kept(folder)
  for (const [from, to] of [
    [first, `${first}.x`],
    [second, first],
    [third, second],
    [`${first}.x`, third],
  ] as const)
    renameSync(from, to)
  const before = files(folder)
  rmSync(join(folder, 'src'), { recursive: true })
  runCli(generate, folder)
  expect(files(folder)).toEqual(before)
})

test('without packages nothing is kept, and a place that cannot be written to is no matter', () => {
  const folder = shop()
  expect(runCli(generate, folder)).toMatchObject({ code: 0 })
  expect(readdirSync(folder).sort()).toEqual(['docs', 'src'])
  const other = shop({ 'package.json': '{}', 'node_modules/.cache': 'a file\n' })
  expect(runCli(generate, other)).toMatchObject({ code: 0, err: '' })
})

test('an edit of the same length under the old time is found', () => {
  const folder = keeping()
  expect(runCli(generate, folder).code).toBe(0)
  for (const _ of ['hashed', 'as seen'])
    expect(runCli(generate, folder).out).toMatch(/^Nothing to do\. 1 warning/)
  const path = join(folder, 'docs/shop/more.md')
  const { atime, mtime } = statSync(path)
  writeFileSync(path, readFileSync(path, 'utf8').replace('max. 10', 'max. 20'))
  utimesSync(path, atime, mtime)
  expect(runCli(generate, folder).out).toContain('1 file written')
})
