import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TextFile } from '../text-file.ts'
import { digestOf, hash, hashOfFile, readIfThere } from './digest.ts'
import { onDisk } from './refusal.ts'
import { lastRunPath } from './work-folder.ts'

/** What a run ended with. */
export interface LastRun {
  readonly inputs: string
  /** Whether the emitted code was compiled, by this run or by the one that wrote it. */
  readonly proved: boolean
  readonly warnings: number
  /** Hashes of the files it left. */
  readonly files: Readonly<Record<string, string>>
}

const program = fileURLToPath(new URL('..', import.meta.url))

/** One hash over everything that decides what is emitted: pages, templates, options and the program itself. */
export function inputsHash(inputs: readonly TextFile[], options: object): string {
  const parts = inputs.map((file) => [file.path, hashOfFile(file)])
  return hash(JSON.stringify([options, parts, programHash(program)]))
}

/** Whether that run had the same inputs and all that it left is still there, unchanged. */
export function isUpToDate(folder: string, last: LastRun, inputs: string): boolean {
  if (last.inputs !== inputs) return false
  return Object.entries(last.files).every(([path, digest]) => digestOf(join(folder, path)) === digest)
}

/** The note of a run, as a file. */
export function lastRunFile(run: Omit<LastRun, 'files'>, files: readonly TextFile[]): TextFile {
  const note: LastRun = {
    ...run,
    files: Object.fromEntries(files.map((file) => [file.path, hashOfFile(file)])),
  }
  return { path: lastRunPath, text: `${JSON.stringify(note)}\n` }
}

/** The note in a folder; undefined where there is none, or none that can be read. */
export function readLastRun(folder: string): LastRun | undefined {
  try {
    return Object(JSON.parse(readFileSync(join(folder, lastRunPath), 'utf8'))) as LastRun
  } catch {
    return undefined
  }
}

/** The program's own hash, so that another version of it does not trust an older one's run; a bundle brings it along. */
export function programHash(root: string): string {
  const noted = readIfThere(join(root, 'program.sha256'))
  if (noted !== undefined) return Buffer.from(noted).toString()
  return hash(JSON.stringify(programFiles(root).map(({ path, text }) => [path, hash(text)])))
}

function programFiles(root: string): TextFile[] {
  const walk = (folder: string): string[] =>
    readdirSync(join(root, folder)).flatMap((name) => {
      const path = join(folder, name)
      return statSync(join(root, path)).isDirectory() ? walk(path) : [path]
    })
  return onDisk('read the program in', root, () =>
    walk('')
      .filter((path) => /\.[jt]s$/.test(path) && !path.endsWith('.d.ts'))
      .sort()
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  )
}
