import { apply } from './apply.ts'
import { readUnfinished, type Side } from './journal.ts'
import { takeLock } from './lock.ts'
import { tidy, workNames } from './work-folder.ts'

/** What became of a run that was stopped. */
export interface Recovered {
  /** Whether its files were all written, or all put back. */
  readonly towards: Side
  /** Files that somebody edited since; they were left as they are. */
  readonly edited: readonly string[]
}

/**
 * Finishes or undoes what a stopped run left in a folder; undefined where there was nothing to do. To look costs no
 * more than reading the names of one folder.
 */
export function settle(folder: string): Recovered | undefined {
  if (isSettled(folder)) return undefined
  const release = takeLock(folder)
  try {
    return recover(folder)
  } finally {
    release()
  }
}

/** Whether no run is writing to a folder, and none was stopped while it did. */
export function isSettled(folder: string): boolean {
  const names = workNames(folder)
  return names === undefined || (names.length > 0 && !names.some(isOfARun))
}

/** Settles a folder whose lock one has. */
export function recover(folder: string): Recovered | undefined {
  const unfinished = readUnfinished(folder)
  const recovered = unfinished && { towards: unfinished.towards, edited: apply(folder, unfinished) }
  tidy(folder)
  return recovered
}

/** Whether a run is writing to a folder, or was stopped while it did; nothing is changed. */
export function isUnfinished(folder: string): boolean {
  return workNames(folder)?.some((name) => name === 'finish.json' || name === 'undo.json') ?? false
}

function isOfARun(name: string): boolean {
  return /^(lock-\d+@.*|staged|finish\.json|undo\.json)$/.test(name)
}
