import type { TextFile } from '../text-file.ts'

/**
 * A package's manifest with an export for each emitted page. Only a manifest that has a member `tablewright` is ours
 * to keep; for any other, and for text that is no JSON object, undefined.
 */
export function withExports(text: string, files: readonly TextFile[]): string | undefined {
  const manifest = parse(text)
  if (manifest === undefined || !Object.hasOwn(manifest, 'tablewright')) return undefined
  const pages = files
    .filter(({ path }) => path.endsWith('.ts') && !path.startsWith('runtime/'))
    .map(({ path }) => path.slice(0, -'.ts'.length))
  const exports = Object.fromEntries(
    pages.map((page) => [`./${page}`, { types: `./dist/${page}.d.ts`, default: `./dist/${page}.js` }]),
  )
  return `${JSON.stringify({ ...manifest, exports: { ...exports, './package.json': './package.json' } }, null, 2)}\n`
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
