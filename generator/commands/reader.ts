import { Worker } from 'node:worker_threads'
import type { Diagnostic } from '../diagnostics.ts'
import { pageTooHeavy, pageTooSlow } from './findings.ts'
import type { Progress, Question } from './reader-thread.ts'
import type { Tasks } from './tasks.ts'

/** What a page may take: seconds of the processor to be understood, and to have its code emitted, and memory. */
export interface Limits {
  readonly seconds: number
  readonly emitting: number
  readonly megabytes: number
}

const usual: Limits = { seconds: 3, emitting: 10, megabytes: 192 }

/** How often it is looked whether a page is done, in milliseconds. */
const beat = 50
/** So many seconds count at most between two looks: where this thread looks late, many pages may have taken them. */
const mostAtOnce = 0.5

/** What a task gave, or the finding about the page that it was ended at. */
export type Answer<Result> = { readonly result: Result } | { readonly ended: Diagnostic }

/** Reads pages on a thread of its own. */
export interface Reader {
  /** Runs a task about some pages; ends it where one of them takes too long or too much memory. */
  readonly ask: <Name extends keyof Tasks>(
    task: Name,
    given: Parameters<Tasks[Name]>[0],
    paths: readonly string[],
  ) => Promise<Answer<Awaited<ReturnType<Tasks[Name]>>>>
  readonly close: () => Promise<void>
}

/**
 * A reader whose thread starts with the first task, and again after one that was ended. Pages may be made to hurt, and
 * what reads them cannot be stopped from inside: so commands read no page on their own thread. `busy` tells how many
 * readers have work: they share the time of the processor.
 */
export function openReader(busy: () => number = () => 1, most: Limits = usual): Reader {
  let thread: Thread | undefined
  const close = async (): Promise<void> => {
    await thread?.worker.terminate()
    thread = undefined
  }
  return {
    async ask(task, given, paths) {
      thread ??= startThread(most.megabytes + paths.length)
      const answer = await answerOf(thread, { task, given, paths }, { busy, most })
      if ('ended' in answer) await close()
      return answer as Answer<Awaited<ReturnType<Tasks[typeof task]>>>
    },
    close,
  }
}

interface Thread {
  readonly worker: Worker
  readonly progress: Progress
}

/** What pages mean is held until all are read: so every page adds a little to what may be taken. */
function startThread(megabytes: number): Thread {
  const progress: Progress = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL('./reader-thread.js', import.meta.url), {
    workerData: progress,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 },
  })
  // A thread that was ended may still say that its memory ran out.
  worker.on('error', () => {})
  return { worker, progress }
}

function answerOf(
  { worker, progress }: Thread,
  question: Question,
  { busy, most }: { readonly busy: () => number; readonly most: Limits },
): Promise<Answer<unknown>> {
  Atomics.store(progress, 0, -1)
  const { paths } = question
  const page = (): string => paths[Math.max(0, Atomics.load(progress, 0)) % paths.length] ?? ''
  const longest = (at: number): number => (at < paths.length ? most.seconds : most.emitting)
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      clearInterval(watch)
      worker.off('message', answered).off('error', failed).off('exit', lost)
      end()
    }
    const answered = (result: unknown): void => settle(() => resolve({ result }))
    const failed = (thrown: NodeJS.ErrnoException): void =>
      settle(() =>
        thrown.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? resolve({ ended: pageTooHeavy(page(), most.megabytes) })
          : reject(thrown),
      )
    const lost = (code: number): void =>
      settle(() => reject(new Error(`The thread that reads ended by itself, with code ${code}.`)))
    const watch = watchPages(progress, { busy, longest }, (seconds) =>
      settle(() => resolve({ ended: pageTooSlow(page(), seconds) })),
    )
    worker.on('message', answered).on('error', failed).on('exit', lost)
    worker.postMessage(question)
  })
}

/**
 * Counts the time of the processor that each page takes, all its steps together: a machine that has other things to do
 * refuses no page that another one reads, nor does what this thread does meanwhile.
 */
function watchPages(
  progress: Progress,
  { busy, longest }: { readonly busy: () => number; readonly longest: (at: number) => number },
  end: (seconds: number) => void,
): NodeJS.Timeout {
  const spent = new Map<number, number>()
  let before = threadSeconds()
  return setInterval(() => {
    const [at, now] = [Atomics.load(progress, 0), threadSeconds()]
    const since = Math.min(Math.max(0, now - before) / Math.max(1, busy()), mostAtOnce)
    const seconds = (spent.get(at) ?? 0) + since
    spent.set(at, seconds)
    before = now
    if (at >= 0 && seconds > longest(at)) end(longest(at))
  }, beat)
}

/** Seconds of the processor that were spent by others than this thread, which is seldom at work. */
function threadSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000 - performance.eventLoopUtilization().active / 1_000
}
