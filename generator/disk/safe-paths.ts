import { foldersOf } from './folders.ts'
import { DiskRefusal } from './refusal.ts'
import { lastRunPath, manifestPath } from './work-folder.ts'

/**
 * Whether a path from a note on disk can be one of ours: below the folder, with plain names. Notes travel with
 * repositories, so that somebody else may have written them.
 */
export function isSafePath(path: string): boolean {
  const isNote = path === manifestPath || path === lastRunPath
  return isNote || path.split('/').every((name) => /^[A-Za-z0-9_][^\\:\u0000-\u001f]*$/.test(name))
}

/** Refuses files, or folders, that some disks cannot tell apart. */
export function refuseTwins(paths: readonly string[]): void {
  const names = new Set(paths.flatMap((path) => [path, ...foldersOf(path)]))
  const seen = new Map<string, string>()
  for (const name of names) {
    const key = name.normalize('NFC').toLowerCase()
    const twin = seen.get(key)
    if (twin !== undefined)
      throw new DiskRefusal(
        `Cannot write ${name} beside ${twin}: disks that ignore the case of letters take them for one.`,
      )
    seen.set(key, name)
  }
}
