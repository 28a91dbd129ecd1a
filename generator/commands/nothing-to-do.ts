import { cacheFolder } from '../disk/cache.ts'
import { bundledTemplates } from '../disk/find-inputs.ts'
import { inputsHash, isUpToDate, readLastRun, type LastRun } from '../disk/last-run.ts'
import { isAsSeen, noteSeen, type Scene } from '../disk/seen.ts'
import type { Inputs, OutputOptions } from './inputs.ts'

export interface GenerateOptions extends OutputOptions {
  /** Whether emitted files are compiled before they are written. */
  readonly proof: boolean
  /** Whether emitted files that were edited by hand are written over. */
  readonly force?: boolean
}

/**
 * What to say where the last run had the same inputs and all that it left is as it was; undefined where it is not. The
 * system is asked whether any file was touched; `inputs` reads them if any was, or if that cannot be told, and may leave
 * that to others.
 */
export function nothingToDo(
  options: GenerateOptions,
  inputs: (isTouched: boolean) => Inputs | undefined,
): string | undefined {
  const { out, proof } = options
  const last = readLastRun(out)
  if (last === undefined || (proof && last.proved === false)) return undefined
  const isUntouched = isAsLeft(options, last)
  if (isUntouched !== true) {
    const hash = inputs(isUntouched === false)?.hash
    if (hash === undefined || !isUpToDate(out, last, hash)) return undefined
    noteLastRun(options)
  }
  const warnings = `${last.warnings} warning${last.warnings === 1 ? '' : 's'}`
  return `Nothing to do.${last.warnings === 0 ? '' : ` ${warnings} as before: "tablewright check" with the same options shows them.`}`
}

/** Clocks may be set, and some disks count in steps of two seconds. */
const margin = 2_000

/**
 * Notes what the system says of the files of the last run. Since this process began they were found to be, or made, as
 * the note of that run has them.
 */
export function noteLastRun(options: GenerateOptions): void {
  const folder = cacheFolder(process.cwd())
  const last = readLastRun(options.out)
  if (folder !== undefined && last !== undefined)
    noteSeen(folder, sceneOf(options, last), performance.now() + margin)
}

function isAsLeft(options: GenerateOptions, last: LastRun): boolean | undefined {
  const folder = cacheFolder(process.cwd())
  return folder === undefined ? undefined : isAsSeen(folder, sceneOf(options, last))
}

function sceneOf({ specs, out, imports }: GenerateOptions, last: LastRun): Scene {
  return { specs, out, last, rest: inputsHash(bundledTemplates(), { imports, from: process.cwd() }) }
}
