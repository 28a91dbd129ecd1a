import type { Imported, SpecsLock } from '../disk/specs-lock.ts'
import { canNamePage, longNameOf, pageNameOf, type Saved } from './saved-page.ts'

/** A page of the specs, `<api>/<page>.md`, and the saved page that it is to be compared with. */
export interface Pair {
  readonly page: string
  /** Undefined where no saved page of it was found. */
  readonly saved: Saved | undefined
  readonly imported: Imported | undefined
}

/** A saved page that holds the same as another one, to which it adds nothing. */
export interface Copy {
  readonly saved: Saved
  readonly of: Saved
}

/** Saved pages without those that are copies of others: the one stays that pages were imported from, else the first. */
export function withoutCopies(
  saved: readonly Saved[],
  lock: SpecsLock,
): { readonly kept: readonly Saved[]; readonly copies: readonly Copy[] } {
  const sources = new Set([...lock.values()].map(({ file }) => file))
  const originals = new Map<string, Saved>()
  for (const one of saved) {
    const before = originals.get(one.from)
    if (before === undefined || (!sources.has(before.file) && sources.has(one.file)))
      originals.set(one.from, one)
  }
  const isKept = (one: Saved): boolean => originals.get(one.from) === one || sources.has(one.file)
  const copies = saved.flatMap((one) => {
    const original = originals.get(one.from)
    return original === undefined || isKept(one) ? [] : [{ saved: one, of: original }]
  })
  return { kept: saved.filter(isKept), copies }
}

/** Which saved page is which page of the specs; a sentence where that cannot be told. */
export function matchSaved(
  saved: readonly Saved[],
  pages: readonly string[],
  { lock, api }: { readonly lock: SpecsLock; readonly api: string | undefined },
): Pair[] | string {
  const within = new Map([...lock].filter(([path]) => api === undefined || apiOf(path) === api))
  const files = new Set(saved.map(({ file }) => file))
  const locked = saved.map((one) => ({ saved: one, paths: lockedPaths(one, within, files) }))
  const apis =
    api === undefined
      ? apisOf(
          locked.flatMap(({ paths }) => paths),
          pages,
        )
      : [api]
  const claimed = new Set(locked.flatMap(({ paths }) => (paths.length === 1 ? paths : [])))
  const pairs: Pair[] = []
  for (const { saved: one, paths } of locked) {
    const found = paths.length > 0 ? paths : namedPaths(one, pages, apis).filter((path) => !claimed.has(path))
    if (found.length > 1)
      return `${one.file} may be ${found.join(' or ')}: name the API with --api, or import it by itself.`
    const [page = newPath(one, apis, new Set([...pages, ...claimed]))] = found
    if (page === undefined) return `${one.file} is new, and may belong to any API: name it with --api.`
    claimed.add(page)
    pairs.push({ page, saved: one, imported: lock.get(page) })
  }
  // Those that were deleted by hand are listed as imported.
  const known = new Set([...pages, ...lock.keys()])
  const missing = [...known].filter((path) => !claimed.has(path) && apis.includes(apiOf(path)))
  return [...pairs, ...missing.map((page) => ({ page, saved: undefined, imported: lock.get(page) }))]
}

/**
 * The pages that a file of this name was imported as; of several, the one that has its content, or its name. A file
 * under a new name is known by its content, where its old name is gone.
 */
function lockedPaths({ file, from }: Saved, lock: SpecsLock, files: ReadonlySet<string>): string[] {
  const same = [...lock].filter(([, imported]) => imported.file === file)
  if (same.length === 0)
    return [...lock]
      .filter(([, imported]) => imported.from === from && !files.has(imported.file))
      .map(([path]) => path)
  if (same.length < 2) return same.map(([path]) => path)
  const equal = same.filter(([, imported]) => imported.from === from)
  const named = same.filter(([path]) => nameOf(path) === pageNameOf(file))
  return ([equal, named].find(({ length }) => length === 1) ?? same).map(([path]) => path)
}

/** The APIs that a folder is about: those of the pages that were imported from it, else all. */
function apisOf(found: readonly string[], pages: readonly string[]): string[] {
  return [...new Set((found.length > 0 ? found : pages).map(apiOf))]
}

function namedPaths({ file }: Saved, pages: readonly string[], apis: readonly string[]): string[] {
  return pages.filter((path) => apis.includes(apiOf(path)) && nameOf(path) === pageNameOf(file))
}

/** Where a new page would stand: by its file's name, or by one that is free; undefined where no API can be told. */
function newPath({ file }: Saved, apis: readonly string[], taken: ReadonlySet<string>): string | undefined {
  const [api, ...others] = apis
  if (api === undefined || others.length > 0) return undefined
  const long = longNameOf(file)
  const names = [pageNameOf(file), long, ...Array.from(taken, (_, index) => `${long}-${index + 2}`)]
  const free = names.find((name) => canNamePage(name) && !taken.has(`${api}/${name}.md`))
  return `${api}/${free ?? long}.md`
}

function apiOf(path: string): string {
  return path.slice(0, path.indexOf('/'))
}

function nameOf(path: string): string {
  return path.slice(path.indexOf('/') + 1, -'.md'.length)
}
