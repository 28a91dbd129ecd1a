import { readPage, renderingOf, type Rendering } from '../1-read/read-page.ts'
import { buildModel } from '../2-model/build-model.ts'
import { findPage } from '../disk/find-inputs.ts'
import type { Model } from '../ir.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { fieldRows, type FieldRow } from './field-rows.ts'
import { reportFindings, type Reporter } from './report.ts'

export const readFormats = ['table', 'tsv', 'json'] as const

export interface ReadOptions {
  readonly format: (typeof readFormats)[number]
  /** How the page is written; told from the page where it is not said. */
  readonly as?: Rendering
  readonly reporter: Reporter
}

const columns = ['operation', 'in', 'field', 'documented', 'occurs', 'maxLength', 'values'] as const

/** Prints what was understood of a page with its overlay, all of it, whatever else was found. */
export function readCommand(path: string, { format, as, reporter }: ReadOptions): ExitCode {
  const [page, ...others] = findPage(path, process.cwd())
  if (page === undefined) return exitCode.flawed
  const read = [readPage(page, as), ...others.map((other) => readPage(other))]
  const { value: model, diagnostics } = buildModel(
    read.map(({ value }) => value),
    { needsApi: false },
  )
  process.stdout.write(print(model, format))
  const rendering = as ?? renderingOf(page.path, page.text)
  if (rendering !== 'markdown' && reporter === 'text')
    process.stderr.write(`${page.path}: read as ${rendering}.\n`)
  const found = [...read.flatMap((one) => one.diagnostics), ...diagnostics]
  return reportFindings(found, [page, ...others], reporter) > 0 ? exitCode.flawed : exitCode.done
}

function print(model: Model, format: ReadOptions['format']): string {
  if (format === 'json') return `${JSON.stringify(model, null, 2)}\n`
  const rows = model.apis.flatMap(({ pages }) => pages.flatMap(fieldRows))
  const cells = [[...columns], ...rows.map((row: FieldRow) => columns.map((column) => row[column]))]
  return lines(format === 'tsv' ? cells.map((row) => row.join('\t')) : aligned(cells))
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('')
}
