import { readPage } from './1-read/read-page.ts'
import { buildModel } from './2-model/build-model.ts'
import type { Diagnostic, Outcome } from './diagnostics.ts'
import type { Model } from './ir.ts'
import type { Document } from './tables.ts'
import type { TextFile } from './text-file.ts'

/** What pages mean, and what was found on the way. */
export interface ReadModel {
  readonly value: Model
  readonly read: readonly Diagnostic[]
  readonly meant: readonly Diagnostic[]
}

export interface ReadOptions {
  /** Whether an API without a page of its own is reported. */
  readonly needsApi: boolean
  /** Hears the path of each page that is about to be worked on. */
  readonly begin?: (path: string) => void
  /** Reads a page; where it was read before, it need not be read again. */
  readonly readOne?: (page: TextFile) => Outcome<Document>
}

/** Pages in, what they mean out: the first two rooms. */
export function readModel(
  pages: readonly TextFile[],
  { needsApi, begin = () => {}, readOne = readPage }: ReadOptions,
): ReadModel {
  const read = pages.map((page) => {
    begin(page.path)
    return readOne(page)
  })
  const { value, diagnostics } = buildModel(
    read.map((page) => page.value),
    { needsApi, begin },
  )
  return { value, read: read.flatMap((page) => page.diagnostics), meant: diagnostics }
}
