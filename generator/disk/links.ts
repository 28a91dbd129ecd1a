import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { foldersOf } from './folders.ts'
import { DiskRefusal, onDisk } from './refusal.ts'

/**
 * Refuses to go through symbolic links, at a folder or at any of the paths below it: what is written or deleted through
 * them would stand elsewhere.
 */
export function refuseLinks(folder: string, paths: readonly string[]): void {
  refuseLink(folder, `Give the folder that it leads to.`)
  const below = new Set(paths.flatMap((path) => [...foldersOf(path), path]))
  for (const path of below) refuseLink(join(folder, path), 'Put a real file or folder in its place.')
}

function refuseLink(path: string, instead: string): void {
  const found = onDisk('read', path, () => lstatSync(path, { throwIfNoEntry: false }))
  if (found?.isSymbolicLink())
    throw new DiskRefusal(
      `${path} is a symbolic link; Tablewright writes and deletes nothing through links. ${instead}`,
    )
}
