import { renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { digestOf } from './digest.ts'
import { removeIfThere, syncFolder } from './durable.ts'
import { foldersOf, makeFolders, prune } from './folders.ts'
import type { Entry, Side, Unfinished } from './journal.ts'
import { DiskRefusal, onDisk } from './refusal.ts'
import { syncFolders } from './sync-all.ts'
import { refuseLinks } from './links.ts'
import { finishPath, stagedPath, undoPath, workFolder } from './work-folder.ts'

/**
 * Gives every file of a journal its new content, or its old one, and ends the journal. What has it already is left
 * alone, so that this can be begun again after any stop. Returns the paths that hold neither: somebody has edited them
 * since, and they stay as they are.
 */
export function apply(folder: string, { journal, towards }: Unfinished): readonly string[] {
  const numbered = journal.entries.map((entry, index) => ({ entry, index }))
  const paths = journal.entries.map(({ path }) => path)
  refuseLinks(folder, [...paths, ...paths.map((_, index) => stagedPath(index, towards))])
  const inOrder = towards === 'new' ? numbered : numbered.toReversed()
  const edited = inOrder.filter(({ entry, index }) => !give(folder, entry, index, towards))
  const gone = journal.entries.filter((entry) => entry[towards] === null)
  for (const { path } of gone) onDisk('tidy', join(folder, path), () => prune(folder, path))
  onDisk('write', folder, () => syncFolders(foldersWith(folder, paths)))
  endJournal(folder, towards)
  return edited.map(({ entry }) => entry.path)
}

/** Makes the journal one to be undone, in one step. What is thrown here nobody reads: why it is undone is told instead. */
export function turnBack(folder: string): void {
  renameSync(join(folder, finishPath), join(folder, undoPath))
  syncFolder(join(folder, workFolder))
}

/** Gives one file its content; false if it holds neither of the two it can hold. */
function give(folder: string, entry: Entry, index: number, towards: Side): boolean {
  const target = join(folder, entry.path)
  const there = digestOf(target) ?? null
  const wanted = entry[towards]
  if (there === wanted) return true
  if (there !== entry[towards === 'new' ? 'old' : 'new']) return false
  if (wanted === null) onDisk('delete', target, () => removeIfThere(target))
  else put(join(folder, stagedPath(index, towards)), target, wanted)
  return true
}

function put(staged: string, target: string, wanted: string): void {
  if (digestOf(staged) !== wanted)
    throw new DiskRefusal(
      `${staged} is not what was to be written to ${target}. Restore the folder from version control, delete its .tablewright/staged, finish.json and undo.json, and run again.`,
    )
  onDisk('write', target, () => {
    makeFolders(dirname(target))
    renameSync(staged, target)
  })
}

/** The folder, and those that paths below it go through. */
function foldersWith(folder: string, paths: readonly string[]): string[] {
  return Array.from(new Set(['', ...paths.flatMap(foldersOf)]), (name) => join(folder, name))
}

/** Once the journal is gone, the set is what it is to be. */
function endJournal(folder: string, towards: Side): void {
  const path = join(folder, towards === 'new' ? finishPath : undoPath)
  onDisk('delete', path, () => removeIfThere(path))
}
