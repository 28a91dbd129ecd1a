import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  inputsHash,
  isUpToDate,
  lastRunFile,
  programHash,
  readLastRun,
} from '../../generator/disk/last-run.ts'
import { arm, disarm } from '../faults/inject.js'
import { filesOf, folderWith, put } from './folder.ts'
import { filesRead, inBothOrders } from './listed.ts'

const files = filesOf({ 'a/x.ts': '1', 'y.ts': '2' })
const run = { inputs: 'hash', proved: true, warnings: 2 }

/** A folder as a run has left it. */
function after(): string {
  const note = lastRunFile(run, files)
  return folderWith({ 'a/x.ts': '1', 'y.ts': '2', [note.path]: note.text })
}

test('a run is known by its note', () => {
  const last = readLastRun(after())
  expect(last).toMatchObject(run)
  expect(last && isUpToDate(after(), last, 'hash')).toBe(true)
})

test.each([
  { what: 'other inputs', hash: 'other', change: () => {} },
  { what: 'a changed file', hash: 'hash', change: (folder: string) => put(folder, 'y.ts', '3') },
])('$what: not up to date', ({ hash, change }) => {
  const folder = after()
  change(folder)
  const last = readLastRun(folder)
  expect(last && isUpToDate(folder, last, hash)).toBe(false)
})

test('a file that is gone is not up to date', () => {
  const folder = after()
  rmSync(join(folder, 'a'), { recursive: true })
  const last = readLastRun(folder)
  expect(last && isUpToDate(folder, last, 'hash')).toBe(false)
})

test.each(['', 'null', '{}', '[]', '7'])('a note that is none, %s, is as good as none', (text) => {
  const folder = folderWith({ [lastRunFile(run, files).path]: text })
  const last = readLastRun(folder)
  expect(last !== undefined && isUpToDate(folder, last, 'hash')).toBe(false)
  expect(readLastRun(join(folder, 'none'))).toBeUndefined()
})

test('inputs and options decide', () => {
  const hash = inputsHash(files, { imports: 'js' })
  expect(inputsHash(files, { imports: 'js' })).toBe(hash)
  expect(inputsHash(files, { imports: 'ts' })).not.toBe(hash)
  expect(inputsHash(files.slice(1), { imports: 'js' })).not.toBe(hash)
})

test.each([
  { what: 'another text', other: { 'a/x.ts': '2', 'y.ts': '2' } },
  { what: 'another path', other: { 'a/z.ts': '1', 'y.ts': '2' } },
])('$what is another input', ({ other }) => {
  expect(inputsHash(filesOf(other), {})).not.toBe(inputsHash(files, {}))
})

const program = join(import.meta.dirname, '../../generator/')

test('the program decides: all its code, in one order on every disk', () => {
  const names = readdirSync(program, { recursive: true }) as string[]
  const code = names.filter((name) => /\.(ts|js)$/.test(name)).map((name) => join(program, name))
  const read = inBothOrders(() => filesRead(() => inputsHash(files, {})))
  expect(read).toEqual([code.sort(), code])
  const [one, other] = inBothOrders(() => inputsHash(files, {}))
  expect(one).toBe(other)
})

test('a program that cannot be read is told', () => {
  const folder = folderWith({ 'a.js': '1' })
  arm(`${folder}/`, [{ at: 2, effect: 'EACCES' }])
  expect(() => programHash(`${folder}/`)).toThrow(/^Cannot read the program in .*\/: access is denied\.$/)
  disarm()
})

test('a bundle brings the hash of the program along', () => {
  expect(programHash(folderWith({ 'program.sha256': 'abc', 'a.js': '1' }))).toBe('abc')
  expect(programHash(folderWith({ 'a.js': '1' }))).not.toBe(programHash(folderWith({ 'a.js': '2' })))
  const declared = folderWith({ 'a.js': '1', 'a.d.ts': '2' })
  expect(programHash(declared)).toBe(programHash(folderWith({ 'a.js': '1' })))
})
