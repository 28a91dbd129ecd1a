import { readPage } from './1-read/read-page.ts'
import { buildModel } from './2-model/build-model.ts'
import { isError, type Diagnostic } from './diagnostics.ts'
import type { ImportExtension } from './3-emit/assemble.ts'
import { byPath, type TextFile } from './text-file.ts'

export interface Generated {
  /** Sorted by path; empty if anything is wrong. */
  readonly files: readonly TextFile[]
  /** What was found in the pages, in page order. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface GenerateOptions {
  /** How emitted files import one another; `js` unless said otherwise. */
  readonly importExtension?: ImportExtension
}

/**
 * Pages in, TypeScript out: the whole program. Pages are told apart by the ends of their paths (`<api>/api.md`,
 * `<api>/<page>.md`, `<api>/<page>.overlay.md`). The same input gives the same output; nothing else is looked at.
 */
export async function generate(
  pages: readonly TextFile[],
  templates: readonly TextFile[],
  options: GenerateOptions = {},
): Promise<Generated> {
  const read = [...pages].sort(byPath).map((page) => readPage(page))
  const { value: model, diagnostics: found } = buildModel(
    read.map(({ value }) => value),
    { needsApi: true },
  )
  const diagnostics = [...read.flatMap((page) => page.diagnostics), ...found]
  if (diagnostics.some(isError)) return { files: [], diagnostics }
  const { emit } = await import('./3-emit/emit.ts')
  const emitted = await emit(model, templates, options.importExtension ?? 'js')
  return { files: emitted.value, diagnostics: [...diagnostics, ...emitted.diagnostics] }
}
