import { join } from 'node:path'
import { apply, turnBack } from './apply.ts'
import { digestOf, hashOfFile } from './digest.ts'
import { syncFolder } from './durable.ts'
import type { Journal } from './journal.ts'
import { refuseLinks } from './links.ts'
import { takeLock } from './lock.ts'
import { recover } from './recover.ts'
import { DiskRefusal, onDisk, withOutcome } from './refusal.ts'
import { commit, stage, type Change } from './stage.ts'
import type { TextFile } from '../text-file.ts'
import { manifestPath, tidy, workFolder } from './work-folder.ts'

/**
 * Makes all the changes or none: whatever stops the run, the folder holds the old set or the new one after the next
 * start. The new contents are staged and synced, a journal says where they belong, each is put in its place, the
 * manifest last, and the journal is removed.
 */
export function writeSet(folder: string, changes: readonly Change[]): void {
  if (changes.length === 0) return
  const release = orNothing(() => {
    refuseLinks(
      folder,
      changes.map(({ path }) => path),
    )
    return takeLock(folder)
  })
  try {
    // What a run left that was stopped since this one began.
    recover(folder)
    const pending = orNothing(() => changes.filter(({ path, after }) => !isThere(join(folder, path), after)))
    if (pending.length > 0) replace(folder, manifestLast(pending))
  } finally {
    release()
  }
}

/** Replaces texts, or makes them; all or none. */
export function replaceTexts(folder: string, files: readonly TextFile[]): void {
  writeSet(
    folder,
    files.map((file) => ({ path: file.path, found: digestOf(join(folder, file.path)), after: file })),
  )
}

function replace(folder: string, changes: readonly Change[]): void {
  const journal = orNothing(() => prepare(folder, changes))
  const edited = carryOut(folder, journal)
  try {
    tidy(folder)
  } catch (thrown) {
    throw withOutcome(thrown, 'The new files are in place; the next run tidies up.')
  }
  if (edited.length > 0)
    throw new DiskRefusal(
      `${edited.map((path) => join(folder, path)).join(', ')}: changed by somebody else while this ran, and left so. All else is written.`,
    )
}

function prepare(folder: string, changes: readonly Change[]): Journal {
  try {
    const journal = stage(folder, changes)
    commit(folder)
    return journal
  } catch (thrown) {
    tryTo(() => tidy(folder))
    throw thrown
  }
}

/** Follows the journal; if the disk refuses half-way, follows it back. */
function carryOut(folder: string, journal: Journal): readonly string[] {
  try {
    for (const path of [join(folder, workFolder), folder]) onDisk('write', path, () => syncFolder(path))
    return apply(folder, { journal, towards: 'new' })
  } catch (thrown) {
    const isUndone = tryTo(() => {
      turnBack(folder)
      apply(folder, { journal, towards: 'old' })
    })
    if (isUndone) tryTo(() => tidy(folder))
    throw withOutcome(thrown, isUndone ? nothing : 'The folder is half written; the next run settles that.')
  }
}

const nothing = 'Nothing was changed.'

function orNothing<T>(work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    throw withOutcome(thrown, nothing)
  }
}

/** Two runs of the same pages meet here: the second finds what it was about to write. */
function isThere(path: string, after: Change['after']): boolean {
  const found = digestOf(path)
  return after === undefined ? found === undefined : found === hashOfFile(after)
}

function manifestLast(changes: readonly Change[]): readonly Change[] {
  const isManifest = ({ path }: Change): boolean => path === manifestPath
  return [...changes.filter((one) => !isManifest(one)), ...changes.filter(isManifest)]
}

function tryTo(work: () => void): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}
