import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorCode, DiskRefusal, onDisk } from './refusal.ts'
import { isSafePath } from './safe-paths.ts'
import { finishPath, undoPath } from './work-folder.ts'

/** A file that changes: hashes of what it held and of what it is to hold; null for no file. */
export interface Entry {
  readonly path: string
  readonly old: string | null
  readonly new: string | null
}

/** All that one run changes, in the order in which it does. The staged files have the numbers of the entries. */
export interface Journal {
  readonly entries: readonly Entry[]
}

/** Which of its two contents every file is to have. */
export type Side = 'new' | 'old'

/** A journal that is on disk, and what is to be done with it. */
export interface Unfinished {
  readonly journal: Journal
  readonly towards: Side
}

export function journalText(journal: Journal): string {
  return `${JSON.stringify(journal)}\n`
}

/** The journal of a run that did not end; undefined where there is none. */
export function readUnfinished(folder: string): Unfinished | undefined {
  const undo = readJournal(join(folder, undoPath))
  if (undo !== undefined) return { journal: undo, towards: 'old' }
  const finish = readJournal(join(folder, finishPath))
  return finish === undefined ? undefined : { journal: finish, towards: 'new' }
}

function readJournal(path: string): Journal | undefined {
  const text = onDisk('read', path, () => readText(path))
  if (text === undefined) return undefined
  const journal = parse(text)
  if (isJournal(journal)) return journal
  throw new DiskRefusal(
    `${path} is no note of a run that Tablewright could finish. Restore the folder from version control, delete ${path}, and run again.`,
  )
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (thrown) {
    if (errorCode(thrown) !== 'ENOENT') throw thrown
    return undefined
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isJournal(value: unknown): value is Journal {
  const { entries } = Object(value) as { readonly entries?: unknown }
  return Array.isArray(entries) && entries.every(isEntry)
}

function isEntry(value: unknown): boolean {
  const entry = Object(value) as Readonly<Record<string, unknown>>
  return (
    typeof entry['path'] === 'string' &&
    isSafePath(entry['path']) &&
    isSide(entry['old']) &&
    isSide(entry['new'])
  )
}

function isSide(value: unknown): boolean {
  return value === null || (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value))
}
