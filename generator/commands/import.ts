import { existsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { printPage } from '../1-read/print-page.ts'
import { readPage, type Rendering } from '../1-read/read-page.ts'
import { isPlain } from '../2-model/check-names.ts'
import { restoreTables } from '../2-model/restore-tables.ts'
import { changeText, fieldChanges } from '../compare/field-changes.ts'
import { isError } from '../diagnostics.ts'
import { filesIn, readText } from '../disk/find-inputs.ts'
import { onDisk } from '../disk/refusal.ts'
import { replaceText } from '../disk/write-set.ts'
import type { Document } from '../tables.ts'
import type { TextFile } from '../text-file.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { counted, reportFindings, type Reporter } from './report.ts'
import { settleFolder } from './settle-folder.ts'
import { understand, type Understood } from './understand.ts'

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
export function importCommand(path: string, options: ImportOptions): ExitCode {
  const isFolder = onDisk('read', path, () => statSync(path)).isDirectory()
  const wrong = whatIsWrong(options, isFolder)
  if (wrong !== undefined) return refuse(wrong)
  if (!options.dryRun) settleFolder(options.specs)
  if (!isFolder) return importPage(path, options)
  const files = filesIn(path)
  const codes = files.map((file) => importPage(join(path, file), { ...options, as: slug(file) }))
  const failed = codes.filter((code) => code !== exitCode.done).length
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
    if (!isPlain(part) || part === 'api' || part.endsWith('.overlay'))
      return `"${part}" cannot name an API or a page: use letters, digits and hyphens.`
  if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date))
    return `--date "${date}" is no day: write YYYY-MM-DD.`
  return undefined
}

function importPage(path: string, options: ImportOptions): ExitCode {
  const name = `${options.api}/${options.as ?? slug(path)}.md`
  const target = `${options.specs}/${name}`
  const page = readText(path, process.cwd())
  const { value, diagnostics } = readPage(page, options.rendering)
  const document = { ...restoreTables(value, () => {}), path: target }
  const beside = besidePages(target)
  const now = understand({ ...value, path: target }, beside)
  const errors = reportFindings([...diagnostics, ...now.diagnostics], [page, ...beside], options.reporter)
  const isNew = !existsSync(target)
  if (now.rows.length === 0) return refuse(`${path}: no field was understood, so nothing was imported.`)
  if (!isNew && errors > 0)
    return refuse(`${target} was left as it is, since the new page has ${counted(errors, 'error')}.`)
  const text = printPage(document, {
    source: options.source ?? basename(path),
    read: options.date ?? dayOf(path),
  })
  checkPrinted(text, target, beside, now)
  process.stdout.write(summary(target, isNew ? [] : understandFile(target, beside).rows, now, beside))
  if (options.dryRun)
    process.stdout.write(`Nothing was written: ${target} would ${isNew ? 'be new' : 'change'}.\n`)
  else replaceText(options.specs, name, text)
  return errors === 0 ? exitCode.done : exitCode.flawed
}

/** What was printed has to say what was read; anything else is a flaw in our code. */
function checkPrinted(text: string, target: string, beside: readonly TextFile[], { rows }: Understood): void {
  const again = understand(readPage({ path: target, text }).value, beside)
  const [lost] = fieldChanges(rows, again.rows)
  if (lost !== undefined)
    throw new Error(`The printed page differs from the one that was read: ${changeText(lost)}`)
}

function summary(
  target: string,
  before: Understood['rows'],
  { rows, diagnostics }: Understood,
  beside: readonly TextFile[],
): string {
  const changes = fieldChanges(before, rows).map((change) => `${changeText(change)}\n`)
  const overlay = beside.find((file) => file.path.endsWith('.overlay.md'))
  const loose = diagnostics.filter(({ place }) => place.file === overlay?.path)
  const noted =
    overlay === undefined ? '' : overlayLine(overlay.path, loose.filter(isError).length, loose.length)
  const shown =
    before.length === 0
      ? [`${counted(rows.length, 'field')}, all new.\n`]
      : changes.length === 0
        ? ['No field has changed.\n']
        : changes
  return `${target}\n${shown.join('')}${noted}`
}

function overlayLine(path: string, failing: number, found: number): string {
  if (found === 0) return `${path}: every row applies.\n`
  return `${path}: rows that no longer apply: ${failing}; that may go: ${found - failing}. See the findings above.
`
}

/** The overlay and the API page that stand, or would stand, beside a page. */
function besidePages(target: string): TextFile[] {
  const paths = [target.replace(/\.md$/, '.overlay.md'), `${target.slice(0, target.lastIndexOf('/'))}/api.md`]
  return paths.filter((path) => existsSync(path)).map((path) => ({ ...readText(path, process.cwd()), path }))
}

function understandFile(path: string, beside: readonly TextFile[]): Understood {
  const document: Document = readPage({ ...readText(path, process.cwd()), path }).value
  return understand(document, beside)
}

function refuse(message: string): ExitCode {
  process.stderr.write(`${message}\n`)
  return exitCode.flawed
}

/** A file's name as the name of a page: small letters, digits and hyphens. */
function slug(path: string): string {
  const name = basename(path)
    .replace(/\.[^.]+$/, '')
    .normalize('NFKD')
    .toLowerCase()
  return name.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'page'
}

function dayOf(path: string): string {
  return statSync(path).mtime.toISOString().slice(0, 10)
}
