import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inputsHash, isUpToDate, lastRunFile, readLastRun } from '../../generator/disk/last-run.ts'
import { filesOf, folderWith, put } from './folder.ts'

const files = filesOf({ 'a/x.ts': '1', 'y.ts': '2' })
const run = { inputs: 'hash', proved: true, warnings: 2 }
const note = lastRunFile(run, files)

/** A folder as a run has left it. */
const after = (): string => folderWith({ 'a/x.ts': '1', 'y.ts': '2', [note.path]: note.text })

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
  const folder = folderWith({ 'y.ts': '2', [note.path]: note.text })
  const last = readLastRun(folder)
  expect(last && isUpToDate(folder, last, 'hash')).toBe(false)
})

test.each(['', 'null', '{}', '[]', '7'])('a note that is none, %s, is as good as none', (text) => {
  const folder = folderWith({ [note.path]: text })
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
