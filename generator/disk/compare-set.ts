import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { TextFile } from '../text-file.ts'
import { hash, hashOfFile, readIfThere } from './digest.ts'
import { manifestOf, packagePath, readManifest, type Manifest } from './manifest.ts'
import { refuseTwins } from './safe-paths.ts'
import type { Change } from './stage.ts'
import { lastRunPath, manifestPath } from './work-folder.ts'

/** Whose the file is that stands at a path: ours as we wrote it, ours and edited since, or somebody else's. */
export type Owner = 'ours' | 'edited' | 'foreign'

/** How a set of files differs from what a folder holds, at one path. */
export interface Difference extends Change {
  /** The text that is there; undefined for no file. */
  readonly before: string | undefined
  readonly owner: Owner
}

/** What would have to change for `folder` to hold the files and their manifest; files that are not ours stay out of it. */
export function compareSet(folder: string, files: readonly TextFile[]): Difference[] {
  refuseTwins(files.map(({ path }) => path))
  const manifest = readManifest(folder)
  const changed = [...files, manifestOf(files)].flatMap((file) => compareFile(folder, file, manifest))
  const stale = staleFiles(folder, files, manifest)
  return [...changed, ...stale.filter(({ owner }) => owner === 'ours')]
}

/** How one file differs: nothing, or one difference. */
export function compareFile(folder: string, file: TextFile, manifest: Manifest): Difference[] {
  const bytes = readIfThere(join(folder, file.path))
  const isSame = bytes !== undefined && hash(bytes) === hashOfFile(file)
  return isSame ? [] : [differenceFrom(bytes, { path: file.path, after: file }, manifest)]
}

/** Files that are no longer wanted but were edited by hand: they stay, and are ours no more. */
export function keptFiles(folder: string, files: readonly TextFile[]): string[] {
  const stale = staleFiles(folder, files, readManifest(folder))
  return stale.filter(({ owner }) => owner === 'edited').map(({ path }) => path)
}

/** Files of an earlier run that are there and no longer wanted. */
function staleFiles(folder: string, files: readonly TextFile[], manifest: Manifest): Difference[] {
  const wanted = new Map(files.map(({ path }) => [path.toLowerCase(), path]))
  return [...manifest.keys()]
    .filter((path) => !isSameFile(folder, path, wanted.get(path.toLowerCase())))
    .map((path) => differenceFrom(readIfThere(join(folder, path)), { path, after: undefined }, manifest))
    .filter(({ found }) => found !== undefined)
}

/** Two spellings of a path lead to one file where the disk ignores the case of letters. */
function isSameFile(folder: string, path: string, other: string | undefined): boolean {
  if (other === undefined || path === other) return path === other
  const [one, two] = [path, other].map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
  return one !== undefined && one.ino === two?.ino && one.dev === two.dev
}

/** How the bytes that stand at a path differ from what is to stand there. */
function differenceFrom(
  bytes: Uint8Array | undefined,
  { path, after }: Pick<Change, 'path' | 'after'>,
  manifest: Manifest,
): Difference {
  if (bytes === undefined) return { path, before: undefined, found: undefined, after, owner: 'ours' }
  const before = Buffer.from(bytes).toString()
  return { path, before, found: hash(bytes), after, owner: ownerOf(path, before, manifest.get(path)) }
}

function ownerOf(path: string, text: string, digest: string | undefined): Owner {
  if ([manifestPath, lastRunPath, packagePath].includes(path)) return 'ours'
  if (digest === undefined) return 'foreign'
  // Version control may have changed the ends of lines, which is nobody's work.
  return [text, text.replaceAll('\r\n', '\n')].some((one) => hash(one) === digest) ? 'ours' : 'edited'
}
