import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { syncFiles, syncFolders } from '../../generator/disk/sync-all.ts'
import { arm, disarm } from '../faults/inject.js'
import { folderWith } from './folder.ts'

/** So many that a thread syncs them, in a folder of their own. */
function many(count = 100): string[] {
  const folder = folderWith()
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `file-${index}`)
    writeFileSync(path, 'text')
    return path
  })
}

/** How many files this thread has synced itself. */
function syncedHere(work: () => void, folder: string): number {
  arm(folder, [])
  work()
  return disarm().log.filter((name) => name === 'fsync').length
}

test('many files are synced on a thread, a few by this one', () => {
  const paths = many()
  expect(syncedHere(() => syncFiles(paths), join(paths[0] ?? '', '..'))).toBe(0)
  const few = many(20)
  expect(syncedHere(() => syncFiles(few), join(few[0] ?? '', '..'))).toBe(20)
})

test('where no thread starts in time this one syncs the files', () => {
  const paths = many()
  expect(syncedHere(() => syncFiles(paths, 0), join(paths[0] ?? '', '..'))).toBe(100)
})

test.each([100, 20])('a file among %i that cannot be synced is told', (count) => {
  const paths = many(count)
  rmSync(paths[17] ?? '')
  expect(() => syncFiles(paths)).toThrow(expect.objectContaining({ code: 'ENOENT' }))
})

test('folders are synced, and one that is gone is none the worse for it', () => {
  const folder = folderWith()
  const paths = Array.from({ length: 100 }, (_, index) => join(folder, `folder-${index}`))
  for (const path of paths.slice(1)) mkdirSync(path)
  expect(syncedHere(() => syncFolders(paths), folder)).toBe(0)
  writeFileSync(join(folder, 'file'), '')
  expect(() => syncFolders([...paths, join(folder, 'file/below')])).toThrow(
    expect.objectContaining({ code: 'ENOTDIR' }),
  )
})
