import { readdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { removeIfThere, syncFolder } from './durable.ts'
import { removeIfEmpty } from './folders.ts'
import { refuseLinks } from './links.ts'
import { DiskRefusal, errorCode, onDisk } from './refusal.ts'

/** Where our notes stand below a folder that we write to, and all that a run keeps while it writes. */
export const workFolder = '.tablewright'

/** The list of emitted files. */
export const manifestPath = `${workFolder}/manifest.json`

/** What a run ended with; of use on one machine only, so it is kept out of version control. */
export const lastRunPath = `${workFolder}/last-run.json`

/** The new files of a run and the old ones that they take the place of. */
export const stagedFolder = `${workFolder}/staged`

/** What to do with the staged files, and the name this has once it is to be undone. */
export const finishPath = `${workFolder}/finish.json`
export const undoPath = `${workFolder}/undo.json`

/** A staged file: the new or the old content of an entry of the journal. */
export function stagedPath(index: number, which: 'new' | 'old'): string {
  return `${stagedFolder}/${index}.${which}`
}

/** The journal while it is written. */
export const stagedJournal = `${stagedFolder}/journal`

/** Names in the work folder; undefined where there is none. */
export function workNames(folder: string): readonly string[] | undefined {
  const path = join(folder, workFolder)
  return onDisk('read', path, () => {
    try {
      return readdirSync(path)
    } catch (thrown) {
      if (errorCode(thrown) !== 'ENOENT') throw thrown
      return undefined
    }
  })
}

/** Removes what a run keeps while it writes, except its lock; the journal first, so that nobody follows it without the files. */
export function tidy(folder: string): void {
  refuseLinks(folder, [stagedJournal])
  const path = join(folder, stagedFolder)
  onDisk('tidy', join(folder, workFolder), () => {
    removeIfThere(join(folder, undoPath))
    removeIfThere(join(folder, finishPath))
    syncFolder(join(folder, workFolder))
    if (!workNames(folder)?.includes('staged')) return
    for (const name of readdirSync(path)) removeStaged(join(path, name), name)
    removeIfEmpty(path)
  })
}

function removeStaged(path: string, name: string): void {
  if (!/^(\d+\.(new|old)|journal)$/.test(name))
    throw new DiskRefusal(`${path} is in the way: Tablewright did not put it there. Move it, and run again.`)
  unlinkSync(path)
}
