import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TextFile } from '../../generator/text-file.ts'

/** The pages below a folder, an API at a time. */
export function pagesBelow(folder: string): TextFile[][] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /[\\/](?!README)[^\\/]+\.md$/.test(path))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(folder, path), 'utf8') }))
  const apis = new Set(pages.map(({ path }) => path.replace(/[^/]*$/, '')))
  return [...apis].map((api) => pages.filter(({ path }) => path.replace(/[^/]*$/, '') === api))
}
