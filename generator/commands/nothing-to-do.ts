import { isUpToDate, readLastRun } from '../disk/last-run.ts'
import type { Inputs, OutputOptions } from './inputs.ts'

export interface GenerateOptions extends OutputOptions {
  /** Whether emitted files are compiled before they are written. */
  readonly proof: boolean
  /** Whether emitted files that were edited by hand are written over. */
  readonly force?: boolean
}

/** What to say where the last run had the same inputs and all that it left is as it was; undefined where it is not. */
export function nothingToDo({ out, proof }: GenerateOptions, { hash }: Inputs): string | undefined {
  const last = readLastRun(out)
  if (last === undefined || (proof && last.proved === false) || !isUpToDate(out, last, hash)) return undefined
  const warnings = `${last.warnings} warning${last.warnings === 1 ? '' : 's'}`
  return `Nothing to do.${last.warnings === 0 ? '' : ` ${warnings} as before: "tablewright check" with the same options shows them.`}`
}
