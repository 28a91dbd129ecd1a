import type { Rendering } from '../1-read/read-page.ts'
import { findPage } from '../disk/find-inputs.ts'
import type { Model } from '../ir.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { fieldRows, type FieldRow } from './field-rows.ts'
import { openReader } from './reader.ts'
import { printable, reportFindings, type Reporter } from './report.ts'

export const readFormats = ['table', 'tsv', 'json'] as const

export interface ReadOptions {
  readonly format: (typeof readFormats)[number]
  /** How the page is written; told from the page where it is not said. */
  readonly as?: Rendering
  readonly reporter: Reporter
}

const columns = ['operation', 'in', 'field', 'documented', 'occurs', 'maxLength', 'values'] as const

/** Prints what was understood of a page with its overlay, all of it, whatever else was found. */
export async function readCommand(path: string, { format, as, reporter }: ReadOptions): Promise<ExitCode> {
  const [page, ...beside] = findPage(path, process.cwd())
  if (page === undefined) return exitCode.flawed
  const reader = openReader()
  const files = [page, ...beside]
  const answer = await reader.ask(
    'readLone',
    { page, beside, as },
    files.map((file) => file.path),
  )
  await reader.close()
  if ('ended' in answer) {
    reportFindings([answer.ended], files, reporter)
    return exitCode.flawed
  }
  const { model, rendering, diagnostics } = answer.result
  process.stdout.write(print(model, format))
  if (rendering !== 'markdown' && reporter === 'text')
    process.stderr.write(`${page.path}: read as ${rendering}.\n`)
  return reportFindings(diagnostics, files, reporter) > 0 ? exitCode.flawed : exitCode.done
}

function print(model: Model, format: ReadOptions['format']): string {
  if (format === 'json') return `${JSON.stringify(model, null, 2)}\n`
  const rows = model.apis.flatMap(({ pages }) => pages.flatMap(fieldRows))
  const cells = [[...columns], ...rows.map((row: FieldRow) => columns.map((column) => row[column]))]
  if (format === 'tsv') return lines(cells.map((row) => row.join('\t')))
  return lines(aligned(cells.map((row) => row.map(printable))))
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map((_, index) =>
    rows.reduce((widest, row) => Math.max(widest, (row[index] ?? '').length), 0),
  )
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
