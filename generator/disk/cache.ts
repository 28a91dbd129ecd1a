import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { hash } from './digest.ts'

/** What was made before, by a text that tells what it was made of. */
export interface Cache<Made> {
  /** Whether there seems to be something, which may turn out to be broken. */
  readonly has: (source: string) => boolean
  readonly read: (source: string) => Made | undefined
  readonly write: (source: string, made: Made) => void
  /** Takes away what no run of late has used. */
  readonly tidy: () => void
}

/** A cache that holds nothing. */
export function noCache<Made>(): Cache<Made> {
  return { has: () => false, read: () => undefined, write: () => {}, tidy: () => {} }
}

/**
 * A cache in a folder of files that are named after the hash of what they were made of, and begin with the hash of that
 * name and of what they hold. One that is broken is as good as none, and so is a disk that will not have them: nothing depends on them.
 * Files are put in place whole, so that runs at once do not mix.
 */
export function openCache<Made>(folder: string, base: string): Cache<Made> {
  const used = new Set<string>()
  const nameOf = (source: string): string => {
    const name = hash(base + source)
    used.add(name)
    return name
  }
  return {
    has: (source) => existsSync(join(folder, nameOf(source))),
    read: (source) => attempt(() => readKept(folder, nameOf(source)) as Made | undefined),
    write: (source, made) => void attempt(() => keep(folder, nameOf(source), serialize(made))),
    tidy: () =>
      void attempt(() => {
        const others = readdirSync(folder).filter((name) => !used.has(name))
        if (others.length > used.size + 100) for (const name of others) unlinkSync(join(folder, name))
      }),
  }
}

/**
 * The folder for what tools keep, among the packages of the project in a folder; undefined where none is there. Folders
 * above may be anybody's.
 */
export function cacheFolder(project: string): string | undefined {
  const isProject = ['package.json', 'node_modules'].every((name) => existsSync(join(project, name)))
  return isProject ? join(project, 'node_modules/.cache/tablewright') : undefined
}

function keep(folder: string, name: string, bytes: Uint8Array): void {
  const own = join(folder, `${name}.${process.pid}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(own, Buffer.concat([Buffer.from(mark(name, bytes)), bytes]))
  renameSync(own, join(folder, name))
}

/** What a file holds; undefined where its hash does not say so. */
function readKept(folder: string, name: string): unknown {
  const file = readFileSync(join(folder, name))
  const bytes = file.subarray(markLength)
  return file.toString('latin1', 0, markLength) === mark(name, bytes) ? deserialize(bytes) : undefined
}

const markLength = 64

/** The hash that a file begins with. */
function mark(name: string, bytes: Uint8Array): string {
  return hash(Buffer.concat([Buffer.from(name), bytes]))
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
