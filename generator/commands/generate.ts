import { compareFile, compareSet, keptFiles, type Difference } from '../disk/compare-set.ts'
import { lastRunFile, readLastRun } from '../disk/last-run.ts'
import { packagePath } from '../disk/manifest.ts'
import { DiskRefusal } from '../disk/refusal.ts'
import { refuseOthers } from '../disk/refuse-others.ts'
import { manifestPath } from '../disk/work-folder.ts'
import { writeSet } from '../disk/write-set.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { hashOf, readInputs } from './inputs.ts'
import { noteLastRun, nothingToDo, type GenerateOptions } from './nothing-to-do.ts'
import { buildOutput, hasModules, noPages } from './output.ts'
import type { TextFile } from '../text-file.ts'
import { counted, reportFindings } from './report.ts'
import { settleFolder } from './settle-folder.ts'

/** Pages into files: writes what has changed, nothing if anything is wrong. */
export async function generateCommand(options: GenerateOptions): Promise<ExitCode> {
  const { out } = options
  settleFolder(out)
  const inputs = readInputs(options)
  const done = nothingToDo(options, () => inputs)
  if (done !== undefined) return say(done)
  const isUnproved = readLastRun(out)?.proved === false
  const { files, diagnostics } = await buildOutput(inputs, options, options.proof ? loadProof : undefined)
  if (reportFindings(diagnostics, inputs.pages, options.reporter) > 0)
    return complain('Nothing was written.\n')
  if (!hasModules(files)) return complain(noPages(options.specs))
  // Another run may have begun to write since.
  settleFolder(out)
  const differences = compareSet(out, files)
  refuseOthers(out, differences, options.force ?? false)
  if (options.proof && (differences.length > 0 || isUnproved)) (await loadProof()).prove(files)
  const kept = keptFiles(out, files)
  const proved = options.proof || (differences.length === 0 && !isUnproved)
  const packageJson = files.find(({ path }) => path === packagePath) ?? inputs.packageJson
  const hash = hashOf({ ...inputs, packageJson }, options)
  const note = lastRunFile({ inputs: hash, proved, warnings: diagnostics.length }, files)
  if (writeWithNote(out, differences, note)) noteLastRun(options)
  return say(summary(differences, files.length) + kept.map(keptText).join(''))
}

/** Whether the note was written: one that cannot be written alone is no loss, but the next run takes longer. */
function writeWithNote(out: string, differences: readonly Difference[], note: TextFile): boolean {
  try {
    writeSet(out, [...differences, ...compareFile(out, note, new Map())])
    return true
  } catch (thrown) {
    if (differences.length > 0 || !(thrown instanceof DiskRefusal)) throw thrown
    return false
  }
}

function keptText(path: string): string {
  return `\n${path} is not emitted any more, but was edited by hand: it stays, and is yours now.`
}

/** The compiler takes as long to load as two pages to be read. */
const loadProof = () => import('../3-emit/prove.ts')

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
