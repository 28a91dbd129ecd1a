import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { isPlain } from '../2-model/check-names.ts'
import { digestOf, hash } from '../disk/digest.ts'
import { readText } from '../disk/find-inputs.ts'
import type { TextFile } from '../text-file.ts'

/** A page of a vendor as it was saved. */
export interface Saved {
  /** The name of its file. */
  readonly file: string
  readonly page: TextFile
  /** SHA-256 of its bytes; of nothing where they were not taken. */
  readonly from: string
}

export function readSaved(path: string): Saved {
  const page = readText(path, process.cwd())
  const digest = page.unread === undefined ? digestOf(path) : undefined
  return { file: basename(path), page, from: digest ?? hash(page.text) }
}

/** Whether a page, or an API, of the specs can have a name. */
export function canNamePage(name: string): boolean {
  return isPlain(name) && name !== 'api' && !name.endsWith('.overlay')
}

/** The name of a saved page among the specs, from its file's: small letters, digits and hyphens. */
export function pageNameOf(path: string): string {
  return slug(basename(path).replace(/\.[^.]+$/, ''))
}

/** Another name for a saved page, where the first one is taken or means something else: with the file's ending. */
export function longNameOf(path: string): string {
  return slug(basename(path))
}

function slug(name: string): string {
  const plain = name.normalize('NFKD').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'page'
}

/** The overlay and the API page that stand, or would stand, beside a page. */
export function besidePages(target: string): TextFile[] {
  const paths = [target.replace(/\.md$/, '.overlay.md'), `${target.slice(0, target.lastIndexOf('/'))}/api.md`]
  return paths.filter((path) => existsSync(path)).map((path) => ({ ...readText(path, process.cwd()), path }))
}
