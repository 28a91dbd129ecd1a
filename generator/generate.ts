import { isError, type Diagnostic, type Outcome } from './diagnostics.ts'
import type { ImportExtension } from './3-emit/assemble.ts'
import type { Model } from './ir.ts'
import { readModel } from './read-model.ts'
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
  return generateFrom(readModel([...pages].sort(byPath), { needsApi: true }), templates, options)
}

/** The second half: what pages mean in, TypeScript out, unless anything is wrong with them. */
export async function generateFrom(
  { value: model, diagnostics }: Outcome<Model>,
  templates: readonly TextFile[],
  options: GenerateOptions = {},
): Promise<Generated> {
  if (diagnostics.some(isError)) return { files: [], diagnostics }
  const { emit } = await import('./3-emit/emit.ts')
  const emitted = await emit(model, templates, options.importExtension ?? 'js')
  return { files: emitted.value, diagnostics: [...diagnostics, ...emitted.diagnostics] }
}
