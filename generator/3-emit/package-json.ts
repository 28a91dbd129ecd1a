import type { TextFile } from '../text-file.ts'
import { entryPoints } from './entry-points.ts'

/**
 * A package's manifest with an export for each emitted page, and for each entry point of the runtime that a page has a
 * use for. Only a manifest that has a member `tablewright` is ours to keep; for any other, and for text that is no JSON
 * object, undefined.
 */
export function withExports(text: string, files: readonly TextFile[]): string | undefined {
  const manifest = parse(text)
  if (manifest === undefined || !Object.hasOwn(manifest, 'tablewright')) return undefined
  const pages = files
    .filter(({ path }) => path.endsWith('.ts') && !path.startsWith('runtime/'))
    .map(({ path }) => path.slice(0, -'.ts'.length))
  const others = entryPoints.filter(({ taker }) => files.some((file) => file.text.includes(`'${taker}.`)))
  const exports = {
    ...Object.fromEntries(pages.map((page) => [`./${page}`, entry(page)])),
    ...Object.fromEntries(others.map(({ name, path }) => [name, entry(path.replace(/\.ts$/, ''))])),
    './package.json': './package.json',
  }
  const kept = `${JSON.stringify({ ...manifest, exports }, null, 2)}\n`
  checkManifest(kept, manifest, [...pages.map((page) => `./${page}`), ...others.map(({ name }) => name)])
  return kept
}

/** Proves that a finished manifest, read again, has the exports of `entries` and is otherwise as it was. */
function checkManifest(text: string, before: Record<string, unknown>, entries: readonly string[]): void {
  const { exports, ...rest } = JSON.parse(text) as Record<string, unknown>
  const { exports: _, ...wanted } = before
  const names = [...entries, './package.json']
  const isPlain = names.every((name) => /^\.\/[A-Za-z0-9]([\w.-]*\/)?[\w.-]+$/.test(name))
  const isKept = JSON.stringify(rest) === JSON.stringify(wanted)
  if (!isPlain || !isKept || Object.keys(exports ?? {}).join() !== names.join())
    throw new Error('package.json does not export what the pages call for')
}

function entry(path: string): object {
  return { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` }
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
