import { getSystemErrorName } from 'node:util'
import { Worker } from 'node:worker_threads'
import { nothingToSync, syncFile, syncFolder } from './durable.ts'
import { onDisk } from './refusal.ts'

/** So many files are worth a thread, and so long, in milliseconds, may it take to start. */
const worth = 64
const longest = 5_000

/** Returns when the disk has what was written to files: many at once, so that it need not turn to each by itself. */
export function syncFiles(paths: readonly string[], patience = longest): void {
  syncAll(paths, { flags: 'r+', ignored: [], one: syncFile, patience })
}

/** Returns when the disk has the names that stand in folders. */
export function syncFolders(paths: readonly string[]): void {
  syncAll(paths, { flags: 'r', ignored: nothingToSync, one: syncNamed, patience: longest })
}

/** A refusal names the folder, where one is turned to at a time. */
function syncNamed(path: string): void {
  onDisk('write', path, () => syncFolder(path))
}

interface Way {
  readonly flags: 'r' | 'r+'
  readonly ignored: readonly (string | undefined)[]
  readonly one: (path: string) => void
  readonly patience: number
}

function syncAll(paths: readonly string[], { flags, ignored, one, patience }: Way): void {
  if (paths.length >= worth && areSynced({ paths, flags, ignored }, patience)) return
  for (const path of paths) one(path)
}

/** What a thread is at; a place for the number of the error where it failed stands behind that. */
const at = { start: 0, work: 1, end: 2, failure: 3, givenUp: 4 } as const

/**
 * Syncs files on a thread, which uses all that Node has for such work; false where there is none. What cannot be synced
 * is thrown: a system tells only once that it lost what was written.
 */
function areSynced(order: object, patience: number): boolean {
  const state = new Int32Array(new SharedArrayBuffer(8))
  const worker = new Worker(thread, { eval: true, workerData: { ...order, state, at } })
  worker.on('error', () => {})
  worker.unref()
  Atomics.wait(state, 0, at.start, patience)
  if (Atomics.compareExchange(state, 0, at.start, at.givenUp) === at.start) return false
  while (Atomics.load(state, 0) === at.work) Atomics.wait(state, 0, at.work)
  if (Atomics.load(state, 0) === at.end) return true
  const code = getSystemErrorName(Atomics.load(state, 1))
  throw Object.assign(new Error(`${code}: fsync`), { code })
}

/** The thread. As long as this one waits for it, it can be told nothing, and it tells nothing but its state. */
const thread = `
const { workerData: { paths, flags, ignored, state, at } } = require('node:worker_threads')
const { open, fsync, close } = require('node:fs')
let [next, synced] = [0, 0]
const end = (how, error) => {
  if (error) Atomics.store(state, 1, error.errno)
  Atomics.store(state, 0, how)
  Atomics.notify(state, 0)
}
const isBad = (error) => error && !ignored.includes(error.code)
const done = (error) => {
  if (isBad(error)) return end(at.failure, error)
  synced += 1
  if (synced === paths.length) end(at.end)
  else step()
}
const step = () => {
  if (next === paths.length) return
  open(paths[next++], flags, (refused, file) => {
    if (refused) return done(refused)
    fsync(file, (error) => close(file, () => done(error)))
  })
}
if (Atomics.compareExchange(state, 0, at.start, at.work) === at.start) {
  Atomics.notify(state, 0)
  for (let number = 0; number < 16; number++) step()
}
`
