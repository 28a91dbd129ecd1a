import { readPage } from '../1-read/read-page.ts'
import { buildModel } from '../2-model/build-model.ts'
import type { Diagnostic } from '../diagnostics.ts'
import type { Model } from '../ir.ts'
import type { Document } from '../tables.ts'
import type { TextFile } from '../text-file.ts'
import { fieldRows, type FieldRow } from './field-rows.ts'

/** What a page says, field by field, and what was found on the way. */
export interface Understood {
  readonly model: Model
  readonly rows: readonly FieldRow[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A page that was read, together with the files beside it: its overlay and its API's page. */
export function understand(document: Document, beside: readonly TextFile[]): Understood {
  const documents = [document, ...beside.map((file) => readPage(file).value)]
  const { value: model, diagnostics } = buildModel(documents, { needsApi: false })
  return { model, rows: model.apis.flatMap(({ pages }) => pages.flatMap(fieldRows)), diagnostics }
}
