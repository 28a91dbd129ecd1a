import { join } from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { compareSet, type Difference } from '../disk/compare-set.ts'
import { isUnfinished } from '../disk/recover.ts'
import { deletedPages, specsLockPath } from '../disk/specs-lock.ts'
import { manifestPath } from '../disk/work-folder.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { readInputs, type OutputOptions } from './inputs.ts'
import { buildOutput, hasModules, noPages } from './output.ts'
import { counted, loggable, printable, reportFindings, workflowCommand } from './report.ts'

/** Generates in memory and shows how the output on disk differs, as a unified diff; writes nothing. */
export async function checkCommand(options: OutputOptions): Promise<ExitCode> {
  const inputs = readInputs(options)
  const { files, diagnostics } = await buildOutput(inputs, options)
  if (reportFindings(diagnostics, inputs.pages, options.reporter) > 0) return exitCode.flawed
  if (!hasModules(files)) {
    process.stderr.write(noPages(options.specs))
    return exitCode.flawed
  }
  const differences = compareSet(options.out, files)
  const isWorkflow = options.reporter === 'github'
  for (const difference of differences)
    process.stdout.write(isWorkflow ? loggable(patch(difference)) : patch(difference))
  if (isWorkflow) process.stderr.write(staleFiles(differences, options.out))
  process.stderr.write(deletedText(options))
  const told = [...differences.flatMap(ownerText), ...unfinishedText(options.out)]
  if (differences.length === 0 && told.length === 0)
    process.stdout.write(`${counted(files.length, 'file')} up to date.\n`)
  else
    process.stderr.write(
      `${told.join('')}${counted(differences.length, 'file')} in ${options.out} not up to date. Run "tablewright generate" with the same options.\n`,
    )
  return differences.length === 0 && told.length === 0 ? exitCode.done : exitCode.different
}

/** Pages that are listed as imported and are gone: nothing that is emitted depends on it, so it fails no check. */
function deletedText({ specs, reporter }: OutputOptions): string {
  const list = join(specs, specsLockPath).replaceAll('\\', '/')
  return deletedPages(specs)
    .map(
      (path) => `${path} was imported, and is not there any more; the next import takes it out of ${list}.`,
    )
    .map((text) =>
      reporter === 'github'
        ? workflowCommand('warning', { file: list, line: 1, column: 1 }, 'deleted', text)
        : `${printable(text)}\n`,
    )
    .join('')
}

function unfinishedText(out: string): string[] {
  return isUnfinished(out)
    ? [`A run is writing to ${out}, or was stopped while it did; "tablewright generate" settles that.\n`]
    : []
}

function ownerText({ path, owner }: Difference): string[] {
  if (owner === 'edited')
    return [`${path} was edited by hand; "generate" writes over it with --force only.\n`]
  return owner === 'foreign'
    ? [`${path} was not written by Tablewright; "generate" does not touch it.\n`]
    : []
}

/** One annotation a file, where it begins to differ; the manifest goes with the files that it lists. */
function staleFiles(differences: readonly Difference[], out: string): string {
  const told = differences.filter(({ path }) => path !== manifestPath || differences.length === 1)
  const annotations = told.map((difference) => {
    const { path, before, after } = difference
    const place = {
      file: join(out, path).replaceAll('\\', '/'),
      line: firstLine(before, after?.text),
      column: 1,
    }
    const [said = `${path} is not up to date.`] = ownerText(difference)
    return workflowCommand('error', place, 'stale', `${said.trim()} Run "tablewright generate".`)
  })
  return annotations.join('')
}

/** The first line that is another one in the two texts, as the file on disk counts them; its first without one of them. */
function firstLine(before: string | undefined, after: string | undefined): number {
  if (before === undefined || after === undefined) return 1
  const [old, now] = [before.split('\n'), after.split('\n')]
  const at = old.findIndex((line, index) => line !== now[index])
  return at === -1 ? old.length : at + 1
}

function patch({ path, before, after }: Difference): string {
  const from = before === undefined ? '/dev/null' : `a/${path}`
  const to = after === undefined ? '/dev/null' : `b/${path}`
  return createTwoFilesPatch(from, to, before ?? '', after?.text ?? '').replace(/^=+\n/, '')
}
