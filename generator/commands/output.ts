import { withExports } from '../3-emit/package-json.ts'
import type { Outcome } from '../diagnostics.ts'
import type { Generated } from '../put-together.ts'
import { irVersion, type Model } from '../ir.ts'
import { inputsHash } from '../disk/last-run.ts'
import type { Inputs, OutputOptions } from './inputs.ts'
import { packagePath } from '../disk/manifest.ts'
import { cacheFolder, noCache, openCache } from '../disk/cache.ts'
import { piecesOf } from '../pieces.ts'
import type { TextFile } from '../text-file.ts'
import type { PackedMade } from './tasks.ts'

/** Whether the pages gave any module: the runtime alone is of no use to anybody. */
export function hasModules(files: readonly TextFile[]): boolean {
  return files.some(({ path }) => path.endsWith('.ts') && !path.startsWith('runtime/'))
}

/** What to say of a folder without pages. */
export function noPages(specs: string): string {
  return `No pages were found in ${specs}: a page is <api>/<page>.md.\n`
}

/**
 * The files that the inputs call for; a package of ours gets its exports along with them. `meanwhile` is begun as soon as
 * threads are at work on the pages.
 */
export async function buildOutput(
  { pages, templates, packageJson }: Inputs,
  { imports }: OutputOptions,
  meanwhile: () => Promise<unknown> = async () => {},
): Promise<Generated> {
  const folder = cacheFolder(process.cwd())
  const cache =
    folder === undefined
      ? noCache<PackedMade>()
      : openCache<PackedMade>(folder, inputsHash(templates, { imports }))
  const { makePieces } = await import('./make-pieces.ts')
  const [made, { putTogether }, { openEmitter }] = await Promise.all([
    makePieces({ pieces: piecesOf(pages), templates, extension: imports, cache }),
    import('../put-together.ts'),
    import('../3-emit/emit.ts'),
    meanwhile(),
  ])
  if ('code' in made) return { files: [], diagnostics: [made] }
  cache.tidy()
  const paths = pages.map(({ path }) => path)
  const { files, diagnostics } = putTogether(paths, made, await openEmitter(templates, imports))
  const text = packageJson === undefined ? undefined : withExports(packageJson.text, files)
  const kept = text === undefined || files.length === 0 ? [] : [{ path: packagePath, text }]
  return { files: [...files, ...kept], diagnostics }
}

/** What the pages mean, read on a thread that can be ended. */
export async function readAll(pages: readonly TextFile[]): Promise<Outcome<Model>> {
  const none: Model = { version: irVersion, apis: [] }
  if (pages.length === 0) return { value: none, diagnostics: [] }
  const { openReader } = await import('./reader.ts')
  const reader = openReader()
  try {
    const paths = pages.map(({ path }) => path)
    const answer = await reader.ask('readAll', pages, paths)
    return 'result' in answer ? answer.result : { value: none, diagnostics: [answer.ended] }
  } finally {
    await reader.close()
  }
}
