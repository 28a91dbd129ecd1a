import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Rendering } from '../1-read/read-page.ts'
import { changeText, whereOf } from '../compare/change-text.ts'
import type { Judged } from '../compare/judge.ts'
import { isError } from '../diagnostics.ts'
import { digestOf, hash } from '../disk/digest.ts'
import { filesIn, readText } from '../disk/find-inputs.ts'
import { onDisk } from '../disk/refusal.ts'
import { lockChange, readSpecsLock, type Imported } from '../disk/specs-lock.ts'
import { writeSet } from '../disk/write-set.ts'
import type { TextFile } from '../text-file.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { openReader, type Reader } from './reader.ts'
import { counted, printable, reportFindings, type Reporter } from './report.ts'
import type { Reprint, Reprinted } from './reprint.ts'
import { besidePages, canNamePage, pageNameOf, readSaved } from './saved-page.ts'
import { settleFolder } from './settle-folder.ts'

export interface ImportOptions {
  readonly api: string
  /** Name of the page among the specs; the file's own name unless said. */
  readonly as?: string
  readonly specs: string
  /** Where the page came from; the file's name unless said. */
  readonly source?: string
  /** The day it was read; the day the file was written unless said. */
  readonly date?: string
  readonly rendering?: Rendering
  readonly dryRun: boolean
  readonly reporter: Reporter
}

/** A vendor's page, or each page of a folder, in any rendering, as a page of the specs. */
export async function importCommand(path: string, options: ImportOptions): Promise<ExitCode> {
  const isFolder = onDisk('read', path, () => statSync(path)).isDirectory()
  const wrong = whatIsWrong(options, isFolder)
  if (wrong !== undefined) return refuse(wrong)
  if (!options.dryRun) {
    settleFolder(options.specs)
    // Refused before anything is told of pages, if it is damaged.
    readSpecsLock(options.specs)
  }
  const reader = openReader()
  try {
    return isFolder ? await importFolder(path, options, reader) : await importPage(path, options, reader)
  } finally {
    await reader.close()
  }
}

async function importFolder(path: string, options: ImportOptions, reader: Reader): Promise<ExitCode> {
  const files = filesIn(path).filter((name) => !name.startsWith('.'))
  if (files.length === 0) return refuse(`No pages were found in ${path}.`)
  const named = new Map(files.toReversed().map((file) => [pageNameOf(file), file]))
  let failed = 0
  for (const file of files) {
    const twin = named.get(pageNameOf(file))
    // One after the other: each tells what it found before the next begins.
    const code =
      twin === file
        ? // oxlint-disable-next-line no-await-in-loop
          await importPage(join(path, file), options, reader)
        : refuse(`${join(path, file)}: ${twin} goes by its name. Import it by itself, and name it with --as.`)
    if (code !== exitCode.done) failed++
  }
  process.stdout.write(
    `${counted(files.length, 'page')} read, ${files.length - failed} without errors, ${failed} with errors.\n`,
  )
  return failed === 0 ? exitCode.done : exitCode.flawed
}

/** What the words of the call cannot mean; undefined where all is well. */
function whatIsWrong({ api, as: name, date }: ImportOptions, isFolder: boolean): string | undefined {
  if (isFolder && name !== undefined)
    return '--as names one page; the pages of a folder are named after their files.'
  for (const part of [api, name ?? 'page'])
    if (!canNamePage(part)) return `"${part}" cannot name an API or a page: use letters, digits and hyphens.`
  if (date !== undefined && !/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(date))
    return `--date "${date}" is no day: write YYYY-MM-DD.`
  return undefined
}

async function importPage(path: string, options: ImportOptions, reader: Reader): Promise<ExitCode> {
  const own = options.as ?? pageNameOf(path)
  if (!canNamePage(own))
    return refuse(`${path}: "${own}" cannot name a page. Import it by itself, and name it with --as.`)
  const name = `${options.api}/${own}.md`
  const target = `${options.specs}/${name}`
  const { page, from, file } = readSaved(path)
  const beside = besidePages(target)
  const before = existsSync(target) ? { ...readText(target, process.cwd()), path: target } : undefined
  const provenance = { source: options.source ?? file, read: options.date ?? dayOf(path) }
  const question = { page, target, rendering: options.rendering, before, beside, ...provenance }
  const answer = await reader.ask('reprint', question, [page.path])
  if ('ended' in answer) {
    reportFindings([answer.ended], [page], options.reporter)
    return exitCode.flawed
  }
  const { now, text } = answer.result
  const errors = reportFindings(now.diagnostics, [page, ...beside], options.reporter)
  if (now.rows.length === 0) return refuse(`${path}: no field was understood, so nothing was imported.`)
  if (text === undefined)
    return refuse(`${target} was left as it is, since the new page has ${counted(errors, 'error')}.`)
  process.stdout.write(summary(target, answer.result, beside))
  if (options.dryRun)
    process.stdout.write(
      `Nothing was written: ${target} would ${before === undefined ? 'be new' : 'change'}.\n`,
    )
  else writePage(options.specs, { path: name, text }, { ...importedAs(text, question), file, from })
  return errors === 0 ? exitCode.done : exitCode.flawed
}

/** The page and what the list of imported pages says of it, both or neither. */
function writePage(specs: string, { path, text }: TextFile, imported: Imported): void {
  const page = { path, found: digestOf(join(specs, path)), after: { text } }
  writeSet(specs, [page, lockChange(specs, path, imported)])
}

function importedAs(
  text: string,
  { source, read, rendering }: Reprint,
): Pick<Imported, 'source' | 'read' | 'rendering' | 'page'> {
  return { source, read, ...(rendering === undefined ? {} : { rendering }), page: hash(text) }
}

function summary(target: string, { changes, now, marks }: Reprinted, beside: readonly TextFile[]): string {
  const { rows, diagnostics } = now
  const overlay = beside.find((file) => file.path.endsWith('.overlay.md'))
  const loose = diagnostics.filter(({ place }) => place.file === overlay?.path)
  const noted =
    overlay === undefined ? '' : overlayLine(overlay.path, loose.filter(isError).length, loose.length)
  const shown =
    changes === undefined
      ? [`${counted(rows.length, 'field')}, all new.\n`]
      : changes.length === 0
        ? ['Nothing has changed.\n']
        : changes.map((change) => `${printable(changeLine(change))}\n`)
  const left =
    marks.length === 0
      ? ''
      : `${counted(marks.length, 'line')} at the top of the page ${marks.length === 1 ? 'says' : 'say'} what is not certain in it, until that is settled.\n`
  return `${target}\n${shown.join('')}${left}${noted}`
}

function changeLine(judged: Judged): string {
  const { request, part } = whereOf(judged.change.path)
  const where = [request, part].filter((text) => text !== '').join(' ')
  return `${judged.effect.padEnd(8)} ${where === '' ? '' : `${where}: `}${changeText(judged.change)}`
}

function overlayLine(path: string, failing: number, found: number): string {
  if (found === 0) return `${path}: every row applies.\n`
  return `${path}: rows that no longer apply: ${failing}; that may go: ${found - failing}. See the findings above.
`
}

function refuse(message: string): ExitCode {
  process.stderr.write(`${message}\n`)
  return exitCode.flawed
}

function dayOf(path: string): string {
  return statSync(path).mtime.toISOString().slice(0, 10)
}
