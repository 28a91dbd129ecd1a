import { mkdirSync, rmdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { errorCode } from './refusal.ts'

/** Makes a folder and those above it; returns the ones that were not there, outermost first. */
export function makeFolders(path: string): readonly string[] {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return []
  // One at a time: all at once, Node waits for ever where a file system takes no folders.
  const above = makeFolders(dirname(path))
  try {
    mkdirSync(path)
    return [...above, path]
  } catch (thrown) {
    if (errorCode(thrown) === 'EEXIST') return above
    for (const made of above.toReversed()) removeIfEmpty(made)
    throw thrown
  }
}

/** What systems answer that leave a folder where it is, since it is in use. */
const inUse: readonly (string | undefined)[] = ['ENOTEMPTY', 'EEXIST', 'EBUSY']

/** Removes a folder if nothing is in it; returns whether it is gone. */
export function removeIfEmpty(path: string): boolean {
  try {
    rmdirSync(path)
    return true
  } catch (thrown) {
    const code = errorCode(thrown)
    if (code === 'ENOENT') return true
    if (inUse.includes(code)) return false
    throw thrown
  }
}

/** The folders that a path below a folder goes through, innermost first, without that folder itself. */
export function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, index) => names.slice(0, names.length - index).join('/'))
}

/** Removes the folders that a path goes through as far as they are empty. */
export function prune(folder: string, path: string): void {
  for (const name of foldersOf(path)) if (!removeIfEmpty(join(folder, name))) return
}
