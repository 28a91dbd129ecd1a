import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { readText } from '../disk/find-inputs.ts'
import type { TextFile } from '../text-file.ts'

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
