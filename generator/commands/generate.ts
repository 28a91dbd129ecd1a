import { isUpToDate, lastRunFile, readLastRun } from '../disk/last-run.ts'
import { manifestPath } from '../disk/manifest.ts'
import { compareSet, writeSet, type Difference } from '../disk/write-set.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { buildOutput, hasModules, noPages, readInputs, type OutputOptions } from './output.ts'
import type { TextFile } from '../text-file.ts'
import { counted, reportFindings } from './report.ts'

export interface GenerateOptions extends OutputOptions {
  /** Whether emitted files are compiled before they are written. */
  readonly proof: boolean
}

/** Pages into files: writes what has changed, nothing if anything is wrong. */
export async function generateCommand(options: GenerateOptions): Promise<ExitCode> {
  const inputs = readInputs(options)
  const last = readLastRun(options.out)
  const isUnproved = last?.proved === false
  if (last !== undefined && !(options.proof && isUnproved) && isUpToDate(options.out, last, inputs.hash))
    return say(`Nothing to do.${standing(last.warnings)}`)
  const { files, diagnostics } = await buildOutput(inputs, options)
  if (reportFindings(diagnostics, inputs.pages, options.reporter) > 0)
    return complain('Nothing was written.\n')
  if (!hasModules(files)) return complain(noPages(options.specs))
  const differences = compareSet(options.out, files)
  if (options.proof && (differences.length > 0 || isUnproved)) await prove(files)
  writeSet(options.out, differences)
  const proved = options.proof || (differences.length === 0 && !isUnproved)
  const note = lastRunFile({ inputs: readInputs(options).hash, proved, warnings: diagnostics.length }, files)
  writeSet(options.out, [{ path: note.path, before: undefined, after: note.text }])
  return say(summary(differences, files.length))
}

function standing(warnings: number): string {
  return warnings === 0 ? '' : ` ${counted(warnings, 'warning')} as before: "tablewright check" shows them.`
}

async function prove(files: readonly TextFile[]): Promise<void> {
  const { prove: compile } = await import('../3-emit/prove.ts')
  compile(files)
}

function summary(differences: readonly Difference[], count: number): string {
  const written = differences.filter(({ path, after }) => after !== undefined && path !== manifestPath).length
  const deleted = differences.filter(({ after }) => after === undefined).length
  if (differences.length === 0) return `${counted(count, 'file')} up to date.`
  return `${counted(written, 'file')} written${deleted === 0 ? '' : `, ${deleted} deleted`}, ${counted(count, 'file')} in all.`
}

function say(text: string): ExitCode {
  process.stdout.write(`${text}\n`)
  return exitCode.done
}

function complain(text: string): ExitCode {
  process.stderr.write(text)
  return exitCode.flawed
}
