import { readPage } from '../../generator/1-read/read-page.ts'
import { buildModel } from '../../generator/2-model/build-model.ts'
import { fieldRows, type FieldRow } from '../../generator/commands/field-rows.ts'
import type { Diagnostic } from '../../generator/diagnostics.ts'
import type { Field } from '../../generator/ir.ts'

/** A field as `read` prints it, with the line it was read from. */
export interface PlacedRow extends FieldRow {
  readonly line: number
}

/** What is understood of a page in any rendering. */
export interface Understood {
  readonly rows: readonly PlacedRow[]
  readonly found: readonly Diagnostic[]
}

/** Findings about what a page says; they do not tell how well it was read. */
const lints = new Set([
  'example-breaks-rule',
  'codes-differ',
  'undescribed-path-parameter',
  'empty-group',
  'unknown-footnote',
])

/** Reads a page as `tablewright read` does; throws where a row is neither used nor reported. */
export function understand(text: string): Understood {
  const read = readPage({ path: 'a/page.txt', text })
  const { value: model, diagnostics } = buildModel([read.value], { needsApi: false })
  const rows = model.apis.flatMap(({ pages }) =>
    pages.flatMap((page) => {
      const lines = page.requests.flatMap(({ parameters, body, response }) =>
        [...parameters, ...(body?.fields ?? []), ...(response?.fields ?? [])].flatMap(linesOf),
      )
      return fieldRows(page).map((row, index) => ({ ...row, line: lines[index] ?? 0 }))
    }),
  )
  return { rows, found: [...read.diagnostics, ...diagnostics].filter(({ code }) => !lints.has(code)) }
}

/** The lines of a field, its attributes and what is nested in it, in the order of `fieldRows`. */
function linesOf(field: Field): number[] {
  const own = [field.origin.line, ...field.attributes.map(({ origin }) => origin.line)]
  return field.kind === 'group' ? [...own, ...field.fields.flatMap(linesOf)] : own
}

/** The lines that `read --format tsv` prints. */
export function tsv(rows: readonly FieldRow[]): string {
  const columns = ['operation', 'in', 'field', 'documented', 'occurs', 'maxLength', 'values'] as const
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))]
    .map((cells) => `${cells.join('\t')}\n`)
    .join('')
}
