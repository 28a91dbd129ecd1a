import { fork, type ChildProcess } from 'node:child_process'
import type { Kind } from './kind.ts'

/** How a command ended, and what it took. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
  /** By the clock, or of the processor where that is less. */
  readonly seconds: number
  /** The most memory that the process held. */
  readonly megabytes: number
}

const free: ChildProcess[] = []
const waiting: ((child: ChildProcess) => void)[] = []

/** Starts processes that run commands one after the other, so that no kind pays for the start of Node. */
export function startChildren(count: number): void {
  for (let index = 0; index < count; index++) free.push(startChild())
}

export function stopChildren(): void {
  for (const child of free) child.kill()
}

/** Runs a command in a folder, in a process that is free; one that ends or does not answer is a failed kind. */
export async function runInChild(folder: string, { command, isWhole }: Kind): Promise<Ran> {
  const child = free.pop() ?? (await new Promise<ChildProcess>((resolve) => waiting.push(resolve)))
  const ran = await answer(child, { folder, command, isWhole })
  const next = child.connected ? child : startChild()
  const first = waiting.shift()
  if (first === undefined) free.push(next)
  else first(next)
  return ran
}

function startChild(): ChildProcess {
  return fork(new URL('./child.js', import.meta.url), { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
}

function answer(child: ChildProcess, question: object): Promise<Ran> {
  return new Promise((resolve) => {
    let err = ''
    const hear = (chunk: Buffer): void => void (err += chunk.toString())
    const settle = (ran: Ran): void => {
      clearTimeout(timer)
      child.stderr?.off('data', hear)
      child.off('message', told).off('exit', ended)
      resolve(ran)
    }
    const told = (ran: unknown): void => settle(ran as Ran)
    const ended = (code: number | null, signal: string | null): void =>
      settle({
        code: code ?? 134,
        out: '',
        err: `ended by ${signal ?? 'itself'}\n${err}`,
        seconds: 0,
        megabytes: 0,
      })
    const timer = setTimeout(() => child.kill('SIGKILL'), 60_000)
    child.stderr?.on('data', hear)
    child.on('message', told).on('exit', ended)
    child.send(question)
  })
}
