import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byPath, type TextFile } from '../text-file.ts'

/** Where the list of emitted files stands below the output folder. */
export const manifestPath = '.tablewright/manifest.json'

/** A package's manifest belongs to its author; we keep one member of it, and it is never ours to delete. */
export const packagePath = 'package.json'

/** Hashes of emitted files by path: what is ours to change and to delete. */
export type Manifest = ReadonlyMap<string, string>

/** The manifest that belongs to a set of files, as a file of its own. */
export function manifestOf(files: readonly TextFile[]): TextFile {
  const ours = files.filter(({ path }) => path !== packagePath)
  const hashes = Object.fromEntries([...ours].sort(byPath).map(({ path, text }) => [path, hash(text)]))
  return { path: manifestPath, text: `${JSON.stringify({ files: hashes }, null, 2)}\n` }
}

/** The manifest in a folder; empty where there is none, or none that can be read. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, manifestPath)
  if (!existsSync(path)) return new Map()
  try {
    const { files } = JSON.parse(readFileSync(path, 'utf8')) as { files: Record<string, string> }
    return new Map(Object.entries(files))
  } catch {
    return new Map()
  }
}

/** SHA-256 of a text in UTF-8, as hexadecimal digits. */
export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
