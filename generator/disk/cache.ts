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
import { hash } from './digest.ts'

/** What was made before, by what it was made of. */
export interface Cache<Made> {
  readonly read: (source: object) => Made | undefined
  readonly write: (source: object, made: Made) => void
  /** Takes away what no run of late has used. */
  readonly tidy: () => void
}

/** A cache that holds nothing. */
export function noCache<Made>(): Cache<Made> {
  return { read: () => undefined, write: () => {}, tidy: () => {} }
}

/**
 * A cache in a folder of files that are named after the hash of what they were made of, and begin with the hash of that
 * name and of what they hold. One that is broken is as good as none, and so is a disk that will not have them: nothing depends on them.
 * Files are put in place whole, so that runs at once do not mix.
 */
export function openCache<Made>(folder: string, base: string): Cache<Made> {
  const used = new Set<string>()
  const names = new WeakMap<object, string>()
  const nameOf = (source: object): string => {
    const name = names.get(source) ?? hash(base + JSON.stringify(source))
    names.set(source, name)
    used.add(name)
    return name
  }
  return {
    read: (source) => attempt(() => readKept(folder, nameOf(source)) as Made | undefined),
    write: (source, made) =>
      void attempt(() => {
        const [name, text] = [nameOf(source), JSON.stringify(made)]
        const own = join(folder, `${name}.${process.pid}`)
        mkdirSync(folder, { recursive: true })
        writeFileSync(own, `${hash(name + text)}\n${text}`)
        renameSync(own, join(folder, name))
      }),
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

/** What a file holds; undefined where its hash does not say so. */
function readKept(folder: string, name: string): unknown {
  const text = readFileSync(join(folder, name), 'utf8')
  const body = text.slice(65)
  return text.slice(0, 64) === hash(name + body) ? JSON.parse(body) : undefined
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
