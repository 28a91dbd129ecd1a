import { join } from 'node:path'
import { byPath, type TextFile } from '../text-file.ts'
import { hashOfFile, readIfThere } from './digest.ts'
import { DiskRefusal } from './refusal.ts'
import { isSafePath } from './safe-paths.ts'
import { manifestPath } from './work-folder.ts'

/** A package's manifest belongs to its author; we keep one member of it, and it is never ours to delete. */
export const packagePath = 'package.json'

/** Hashes of emitted files by path: what is ours to change and to delete. */
export type Manifest = ReadonlyMap<string, string>

/** The manifest that belongs to a set of files, as a file of its own. */
export function manifestOf(files: readonly TextFile[]): TextFile {
  const ours = files.filter(({ path }) => path !== packagePath)
  const hashes = Object.fromEntries([...ours].sort(byPath).map((file) => [file.path, hashOfFile(file)]))
  return { path: manifestPath, text: `${JSON.stringify({ files: hashes }, null, 2)}\n` }
}

/** The manifest in a folder; empty where there is none. Without a manifest that can be read, nothing is known to be ours. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, manifestPath)
  const bytes = readIfThere(path)
  const files = bytes === undefined ? [] : listed(new TextDecoder().decode(bytes))
  if (files !== undefined) return new Map(files)
  throw new DiskRefusal(
    `${path} is no list of emitted files. Restore it from version control (after a merge, either side will do), and run "tablewright generate --force".`,
  )
}

function listed(text: string): [string, string][] | undefined {
  try {
    const { files } = JSON.parse(text) as { files: Record<string, string> }
    const entries = Object.entries(files)
    const isOurs = ([path, digest]: [string, string]): boolean =>
      isSafePath(path) && /^[0-9a-f]{64}$/.test(digest)
    return entries.every(isOurs) ? entries : undefined
  } catch {
    return undefined
  }
}
