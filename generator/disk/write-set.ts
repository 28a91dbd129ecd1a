import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { TextFile } from '../text-file.ts'
import { hash, manifestOf, packagePath, readManifest, type Manifest } from './manifest.ts'
import { DiskRefusal, onDisk } from './refusal.ts'

/** How a set of files differs from what a folder holds. */
export interface Difference {
  readonly path: string
  /** Undefined for a file that is not there. */
  readonly before: string | undefined
  /** Undefined for a file that is ours and no longer wanted. */
  readonly after: string | undefined
}

/** What would have to change for `folder` to hold the files and their manifest; files that are not ours stay out of it. */
export function compareSet(folder: string, files: readonly TextFile[]): Difference[] {
  const wanted = [...files, manifestOf(files)]
  const changed = wanted
    .map(({ path, text }) => ({ path, before: readIfThere(join(folder, path)), after: text }))
    .filter(({ before, after }) => before !== after)
  const kept = new Set(wanted.map(({ path }) => path))
  const stale = [...readManifest(folder)].filter(
    ([path, digest]) => !kept.has(path) && isUnchanged(folder, path, digest),
  )
  return [
    ...changed,
    ...stale.map(([path]) => ({ path, before: readIfThere(join(folder, path)), after: undefined })),
  ]
}

/**
 * Makes the changes: every new text is written beside its place first, then all are put in place, the manifest last.
 * Refuses to replace a file that somebody else wrote.
 */
export function writeSet(folder: string, differences: readonly Difference[]): void {
  const manifest = readManifest(folder)
  for (const difference of differences) refuseForeign(folder, difference, manifest)
  const written = differences.flatMap(({ path, after }) =>
    after === undefined ? [] : [{ path: join(folder, path), after }],
  )
  try {
    for (const { path, after } of written) writeBeside(path, after)
    for (const { path } of written) onDisk('write', path, () => renameSync(beside(path), path))
  } finally {
    for (const { path } of written) removeIfThere(beside(path))
  }
  for (const { path, after } of differences) {
    const stale = join(folder, path)
    if (after === undefined) onDisk('delete', stale, () => rmSync(stale))
  }
}

/** Writes one text in a single step: whoever reads the path finds the old text or the new. */
export function writeText(path: string, text: string): void {
  try {
    writeBeside(path, text)
    onDisk('write', path, () => renameSync(beside(path), path))
  } finally {
    removeIfThere(beside(path))
  }
}

function refuseForeign(folder: string, { path, before, after }: Difference, manifest: Manifest): void {
  const isOurs =
    before === undefined ||
    after === undefined ||
    manifest.has(path) ||
    path.startsWith('.tablewright/') ||
    path === packagePath
  if (!isOurs)
    throw new DiskRefusal(
      `${join(folder, path)} is in the way: Tablewright did not write it and does not overwrite it. Move it, or choose another --out.`,
    )
}

function writeBeside(path: string, text: string): void {
  onDisk('write', path, () => {
    makeFolder(dirname(path))
    writeFileSync(beside(path), text)
  })
}

/** One folder at a time: all at once, Node waits for ever where a file system takes no folders. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

/** A disk that refuses this too has said so already. */
function removeIfThere(path: string): void {
  if (existsSync(path)) onDisk('delete', path, () => rmSync(path))
}

function beside(path: string): string {
  return `${path}.tablewright-new`
}

function isUnchanged(folder: string, path: string, digest: string): boolean {
  const text = readIfThere(join(folder, path))
  return text !== undefined && hash(text) === digest
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? onDisk('read', path, () => readFileSync(path, 'utf8')) : undefined
}
