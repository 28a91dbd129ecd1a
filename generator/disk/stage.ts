import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { TextFile } from '../text-file.ts'
import { digestOf, hashOfFile } from './digest.ts'
import { keepSynced, syncFolder, writeNew, writeSynced } from './durable.ts'
import { journalText, type Journal } from './journal.ts'
import { DiskRefusal, onDisk } from './refusal.ts'
import { isSafePath } from './safe-paths.ts'
import { syncFiles } from './sync-all.ts'
import { finishPath, stagedFolder, stagedJournal, stagedPath } from './work-folder.ts'

/** What a path is to hold, and what was found there. */
export interface Change {
  readonly path: string
  /** SHA-256 of what is there now; undefined for no file. */
  readonly found: string | undefined
  /** Undefined for a file that is to be deleted. */
  readonly after: Pick<TextFile, 'text'> | undefined
}

/** Puts the new content of every file, and the old one, beside the set; nothing of the set itself changes. */
export function stage(folder: string, changes: readonly Change[]): Journal {
  onDisk('write', join(folder, stagedFolder), () => mkdirSync(join(folder, stagedFolder)))
  changes.forEach((change, index) => stageFile(folder, change, index))
  const made = changes.flatMap(({ after }, index) =>
    after === undefined ? [] : [join(folder, stagedPath(index, 'new'))],
  )
  onDisk('write', join(folder, stagedFolder), () => syncFiles(made))
  const entries = changes.map(({ path, found, after }) => ({
    path,
    old: found ?? null,
    new: after === undefined ? null : hashOfFile(after),
  }))
  onDisk('write', join(folder, stagedJournal), () => {
    writeSynced(join(folder, stagedJournal), journalText({ entries }))
    syncFolder(join(folder, stagedFolder))
  })
  return { entries }
}

/** From here on the set is changed, whatever happens: by this run, or by the next. */
export function commit(folder: string): void {
  onDisk('write', join(folder, finishPath), () =>
    renameSync(join(folder, stagedJournal), join(folder, finishPath)),
  )
}

function stageFile(folder: string, { path, found, after }: Change, index: number): void {
  if (!isSafePath(path)) throw new Error(`No path for a file of ours: ${path}`)
  const target = join(folder, path)
  const kept = join(folder, stagedPath(index, 'old'))
  if (found !== undefined) onDisk('keep', target, () => keepSynced(target, kept))
  if (digestOf(found === undefined ? target : kept) !== found)
    throw new DiskRefusal(`${target} was changed by somebody else while this ran. Run again.`)
  if (after !== undefined)
    onDisk('write', target, () => writeNew(join(folder, stagedPath(index, 'new')), after.text))
}
