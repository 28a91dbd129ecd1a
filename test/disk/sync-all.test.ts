import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import threads, { type Worker, type WorkerOptions } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
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

/** From now on threads fail before they begin; gives those that were to start. */
function failingThreads(): Worker[] {
  const started: Worker[] = []
  const { Worker } = threads
  const put = (made: typeof Worker): void => {
    threads.Worker = made
    syncBuiltinESMExports()
  }
  put(
    class extends Worker {
      constructor(_: string, options: WorkerOptions) {
        super('throw new Error("no thread")', options)
        started.push(this)
      }
    },
  )
  onTestFinished(() => put(Worker))
  return started
}

test.each([
  { count: 100, here: 0 },
  { count: 64, here: 0 },
  { count: 63, here: 63 },
])('many files are synced on a thread, a few by this one: $count', ({ count, here }) => {
  const paths = many(count)
  expect(syncedHere(() => syncFiles(paths), join(paths[0] ?? '', '..'))).toBe(here)
})

test('where no thread starts in time this one syncs the files', () => {
  const paths = many()
  expect(syncedHere(() => syncFiles(paths, 0), join(paths[0] ?? '', '..'))).toBe(100)
})

test('where a thread fails this one syncs the files, and is none the worse for it', async () => {
  const started = failingThreads()
  const paths = many()
  expect(syncedHere(() => syncFiles(paths, 100), join(paths[0] ?? '', '..'))).toBe(100)
  expect(started.map((thread) => thread.listenerCount('error'))).toEqual([1])
  await Promise.all(started.map((thread) => new Promise((resolve) => thread.on('exit', resolve))))
})

test.each([
  { count: 100, message: /^ENOENT: fsync$/ },
  { count: 20, message: /^ENOENT: / },
])('a file among $count that cannot be synced is told', ({ count, message }) => {
  const paths = many(count)
  rmSync(paths[17] ?? '')
  const code = 'ENOENT'
  expect(() => syncFiles(paths)).toThrow(
    expect.objectContaining({ code, message: expect.stringMatching(message) }),
  )
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
