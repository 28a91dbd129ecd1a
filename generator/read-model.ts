import { readPage } from './1-read/read-page.ts'
import { buildModel } from './2-model/build-model.ts'
import type { Diagnostic } from './diagnostics.ts'
import type { Model } from './ir.ts'
import type { TextFile } from './text-file.ts'

/** What pages mean, and what was found on the way. */
export interface ReadModel {
  readonly value: Model
  readonly read: readonly Diagnostic[]
  readonly meant: readonly Diagnostic[]
}

/** Pages in, what they mean out: the first two rooms. `begin` hears the path of each page that is about to be worked on. */
export function readModel(
  pages: readonly TextFile[],
  { needsApi, begin = () => {} }: { needsApi: boolean; begin?: (path: string) => void },
): ReadModel {
  const read = pages.map((page) => {
    begin(page.path)
    return readPage(page)
  })
  const { value, diagnostics } = buildModel(
    read.map((page) => page.value),
    { needsApi, begin },
  )
  return { value, read: read.flatMap((page) => page.diagnostics), meant: diagnostics }
}
