import { checkPaths } from './2-model/check-paths.ts'
import type { Emitter } from './3-emit/emit.ts'
import { inPageOrder, isError, type Diagnostic } from './diagnostics.ts'
import { irVersion, type Api, type Model } from './ir.ts'
import type { Made } from './make-piece.ts'
import { byPath, type TextFile } from './text-file.ts'

export interface Generated {
  /** Sorted by path; empty if anything is wrong. */
  readonly files: readonly TextFile[]
  /** What was found in the pages, in page order. */
  readonly diagnostics: readonly Diagnostic[]
}

/** What came of the pieces of all pages, as one: no files if anything is wrong with any of them. */
export function putTogether(
  paths: readonly string[],
  made: readonly Made[],
  emitter: Pick<Emitter, 'rest'>,
): Generated {
  const found = (by: keyof Made['found']): Diagnostic[] => made.flatMap((one) => one.found[by])
  const meant = [...checkPaths(paths), ...found('meant')]
  const diagnostics = [...byFile(found('read'), paths), ...inPageOrder(meant, paths)]
  if (diagnostics.some(isError)) return { files: [], diagnostics }
  diagnostics.push(...found('emitted'))
  if (diagnostics.some(isError)) return { files: [], diagnostics }
  const takesChecks = made.some((one) => one.takesChecks)
  const files = [...made.flatMap((one) => one.files), ...emitter.rest(wholeModel(made), takesChecks)]
  return { files: files.sort(byPath), diagnostics }
}

function byFile(found: readonly Diagnostic[], paths: readonly string[]): Diagnostic[] {
  const groups = new Map<string, Diagnostic[]>(paths.map((path) => [path, []]))
  for (const one of found) groups.get(one.place.file)?.push(one)
  return [...groups.values()].flat()
}

function wholeModel(made: readonly Made[]): Model {
  const apis = new Map<string, Api>()
  for (const api of made.flatMap(({ model }) => model.apis)) {
    const before = apis.get(api.name)
    apis.set(api.name, before === undefined ? api : { ...before, pages: [...before.pages, ...api.pages] })
  }
  return { version: irVersion, apis: [...apis.values()] }
}
