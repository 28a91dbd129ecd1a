import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Fault } from './inject.js'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** How a process ended. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

export interface Child {
  /** What the program prints first; nothing if it ends without a word. */
  readonly said: Promise<string>
  readonly ended: Promise<Ended>
  kill(): void
}

/** Starts the writer of sets in a process of its own. */
export function startWriter(
  mode: 'once' | 'loop' | 'contend',
  folder: string,
  files: readonly string[],
  plan: readonly Fault[] = [],
): Child {
  return start([here('./writer.js'), mode, folder, ...files], folder, plan)
}

/** Starts the command line in a process of its own; faults are those of its output folder. */
export function startCli(
  args: readonly string[],
  cwd: string,
  under: string,
  plan: readonly Fault[] = [],
): Child {
  return start([here('../../dist/cli.js'), ...args], under, plan, cwd)
}

function start(words: readonly string[], under: string, plan: readonly Fault[], cwd = process.cwd()): Child {
  const child = spawn(process.execPath, ['--import', here('./preload.js'), ...words], {
    cwd,
    env: { ...process.env, TABLEWRIGHT_FAULTS: JSON.stringify({ under, plan }) },
  })
  return { said: firstOutput(child), ended: end(child), kill: () => void child.kill('SIGKILL') }
}

function firstOutput(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.stdout?.once('data', (text: Buffer) => resolve(text.toString()))
    child.once('close', () => resolve(''))
  })
}

function end(child: ChildProcess): Promise<Ended> {
  let out = ''
  let err = ''
  child.stdout?.on('data', (text: Buffer) => (out += text.toString()))
  child.stderr?.on('data', (text: Buffer) => (err += text.toString()))
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, out, err }))
  })
}

/** Does many things, a few at a time. */
export async function each<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const waiting = [...things]
  const worker = async (): Promise<void> => {
    const next = waiting.shift()
    if (next === undefined) return
    await work(next)
    await worker()
  }
  await Promise.all([worker(), worker(), worker()])
}
