import { readPage } from '../1-read/read-page.ts'
import { buildModel } from '../2-model/build-model.ts'
import { findPage } from '../disk/find-inputs.ts'
import type { Model } from '../ir.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { fieldRows, type FieldRow } from './field-rows.ts'
import { reportFindings } from './report.ts'

export type ReadFormat = 'table' | 'tsv' | 'json'

const columns = ['operation', 'in', 'field', 'documented', 'occurs', 'maxLength', 'values'] as const

/** Prints what was understood of a page with its overlay, all of it, whatever else was found. */
export function readCommand(path: string, format: ReadFormat): ExitCode {
  const pages = findPage(path, process.cwd())
  const read = pages.map((page) => readPage(page))
  const { value: model, diagnostics } = buildModel(
    read.map(({ value }) => value),
    { needsApi: false },
  )
  process.stdout.write(print(model, format))
  const errors = reportFindings(
    [...read.flatMap((page) => page.diagnostics), ...diagnostics],
    pages,
    (text) => process.stderr.write(text),
  )
  return errors > 0 ? exitCode.flawed : exitCode.done
}

function print(model: Model, format: ReadFormat): string {
  if (format === 'json') return `${JSON.stringify(model, null, 2)}\n`
  const rows = model.apis.flatMap(({ pages }) => pages.flatMap(fieldRows))
  const cells = [[...columns], ...rows.map((row: FieldRow) => columns.map((column) => row[column]))]
  return format === 'tsv' ? lines(cells.map((row) => row.join('\t'))) : lines(aligned(cells))
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
