import { parentPort, workerData } from 'node:worker_threads'
import type { Begin } from '../make-piece.ts'
import { tasks } from './tasks.ts'

// The other side of reader.ts: reads what it is asked to read, on a thread that can be ended at any moment.

/** What a thread is asked: a task by its name, with what it takes. */
export interface Question {
  readonly task: keyof typeof tasks
  readonly given: unknown
  /** The pages of the task, by whose places in the list the thread says which one it is at. */
  readonly paths: readonly string[]
}

/**
 * One number that both threads see: the place in the list of the page that is read, or -1 where none is. Where its code is
 * emitted, the length of the list is added.
 */
export type Progress = Int32Array<SharedArrayBuffer>

const progress = workerData as Progress

parentPort?.on('message', async ({ task, given, paths }: Question) => {
  const indices = new Map(paths.map((path, index) => [path, index]))
  const begin: Begin = (path, step) => {
    const index = indices.get(path)
    if (index !== undefined) Atomics.store(progress, 0, index + (step === 'emit' ? paths.length : 0))
  }
  const run = tasks[task] as (given: unknown, begin: Begin) => unknown
  parentPort?.postMessage(await run(given, begin))
})
