import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { hash, readIfThere } from './digest.ts'
import { DiskRefusal } from './refusal.ts'
import { isSafePath } from './safe-paths.ts'
import type { Change } from './stage.ts'

/** Where the list of imported pages stands below the specs. It belongs into version control. */
export const specsLockPath = 'lock.json'

const renderings = ['markdown', 'html', 'text'] as const

/** Where a page of the specs came from, and what it was when it came. */
export interface Imported {
  /** What the page says of its source. */
  readonly source: string
  /** The day it was read, YYYY-MM-DD. */
  readonly read: string
  /** The name of the file that it was made of. */
  readonly file: string
  /** How that file was said to be written, where it was said. */
  readonly rendering?: (typeof renderings)[number]
  /** SHA-256 of the bytes of that file. */
  readonly from: string
  /** SHA-256 of the page as `import` wrote it. */
  readonly page: string
}

/** Imported pages by their paths below the specs, `<api>/<page>.md`. */
export type SpecsLock = ReadonlyMap<string, Imported>

/** The list of imported pages; empty where there is none. One that cannot be read is refused. */
export function readSpecsLock(specs: string): SpecsLock {
  return readWithHash(specs).lock
}

/** Pages that the list still has and that are not there any more, such as those deleted by hand; the next import drops them. */
export function deletedPages(specs: string): string[] {
  return [...readSpecsLock(specs).keys()].filter((path) => !existsSync(join(specs, path))).sort()
}

/** What has to change in the list for a page that is imported; pages that are not there any more leave it. */
export function lockChange(specs: string, path: string, imported: Imported): Change {
  const { lock, found } = readWithHash(specs)
  const kept = [...lock].filter(([other]) => existsSync(join(specs, other)))
  return { path: specsLockPath, found, after: { text: lockText(new Map([...kept, [path, imported]])) } }
}

/** Whether a page is as it was imported. Version control may have changed the ends of its lines, which is no edit. */
export function isAsImported({ page }: Imported, text: string): boolean {
  return [text, text.replaceAll('\r\n', '\n')].some((one) => hash(one) === page)
}

function readWithHash(specs: string): { readonly lock: SpecsLock; readonly found: string | undefined } {
  const path = join(specs, specsLockPath)
  const bytes = readIfThere(path)
  if (bytes === undefined) return { lock: new Map(), found: undefined }
  const entries = parse(new TextDecoder().decode(bytes))
  if (typeof entries !== 'string') return { lock: new Map(entries), found: hash(bytes) }
  throw new DiskRefusal(
    `${path} is no list of imported pages: ${entries}. Restore it from version control, or delete it: pages are found by their names then, until they are imported again.`,
  )
}

/** Ordered by code unit, one line a fact, so that changes are small and merge. */
function lockText(lock: SpecsLock): string {
  const pages = [...lock]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([path, { source, read, file, rendering, from, page }]) => [
      path,
      { source, read, file, rendering, from, page },
    ])
  return `${JSON.stringify({ version: 1, pages: Object.fromEntries(pages) }, null, 2)}\n`
}

/** The entries of a list, or what is wrong with it. */
function parse(text: string): [string, Imported][] | string {
  const list = parseJson(text)
  if (list === undefined) return 'it is no JSON'
  const { version, pages } = Object(list) as { readonly version?: unknown; readonly pages?: unknown }
  if (version !== 1) return 'its version is not 1'
  if (typeof pages !== 'object' || pages === null || Array.isArray(pages)) return 'it has no "pages"'
  const entries = Object.entries(pages)
  const wrong = entries.find(([path, imported]) => !isPagePath(path) || !isImported(imported))
  return wrong === undefined ? (entries as [string, Imported][]) : `${JSON.stringify(wrong[0])} is damaged`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isPagePath(path: string): boolean {
  return isSafePath(path) && /^[^/]+\/[^/]+\.md$/.test(path)
}

function isImported(value: unknown): boolean {
  const { source, read, file, rendering, from, page } = Object(value) as Record<string, unknown>
  const isText = [source, read, file].every((one) => typeof one === 'string')
  const isKnown = rendering === undefined || renderings.some((one) => one === rendering)
  return (
    isText && isKnown && [from, page].every((one) => typeof one === 'string' && /^[0-9a-f]{64}$/.test(one))
  )
}
