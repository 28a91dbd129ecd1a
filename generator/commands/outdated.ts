import { existsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { filesIn, findPages } from '../disk/find-inputs.ts'
import { onDisk } from '../disk/refusal.ts'
import { isAsImported, readSpecsLock } from '../disk/specs-lock.ts'
import type { TextFile } from '../text-file.ts'
import { compareSaved, type Compared, type State } from './compare-saved.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { matchSaved, withoutCopies, type Pair } from './match-saved.ts'
import { outdatedWriters, type OutdatedFormat } from './outdated-report.ts'
import { openReader, type Reader } from './reader.ts'
import { reportFindings, type Reporter } from './report.ts'
import { canNamePage, readSaved } from './saved-page.ts'

export interface OutdatedOptions {
  readonly specs: string
  /** The API whose pages were saved; told from what was imported unless said. */
  readonly api?: string
  readonly format: OutdatedFormat
  readonly reporter: Reporter
}

/** How a page of the specs stands to the saved page of its vendor. */
export interface Standing extends Compared {
  /** `<api>/<page>.md` below the specs. */
  readonly page: string
  /** The path of the saved page; undefined where there is none. */
  readonly file: string | undefined
  /** Whether the page of the specs was edited since it was imported. */
  readonly edited: boolean
  /** Whether the page of the specs was imported and is not there any more. */
  readonly deleted: boolean
  /** The words of the command that imports the saved page; undefined where there is nothing to import. */
  readonly command: readonly string[] | undefined
}

/** Compares a folder of saved pages with the specs, and lists what is to be imported. */
export async function outdatedCommand(folder: string, options: OutdatedOptions): Promise<ExitCode> {
  const { specs, api, format, reporter } = options
  if (!onDisk('read', folder, () => statSync(folder)).isDirectory())
    return refuse(`${folder} is no folder of saved pages.`)
  if (api !== undefined && !canNamePage(api)) return refuse(`"${api}" cannot name an API.`)
  const names = filesIn(folder).filter((name) => !name.startsWith('.'))
  if (names.length === 0) return refuse(`No pages were found in ${folder}.`)
  const saved = names.map((name) => readSaved(join(folder, name)))
  const pages = specsPages(specs)
  const lock = readSpecsLock(specs)
  const { kept, copies } = withoutCopies(saved, lock)
  const pairs = matchSaved(kept, [...pages.keys()], { lock, api })
  if (typeof pairs === 'string') return refuse(pairs)
  const standings = await standingsOf(pairs, pages, { folder, specs })
  const flawed = standings.filter(({ state }) => state === 'flawed')
  const files = saved.map(({ page }) => page)
  if (flawed.length > 0)
    reportFindings(
      flawed.flatMap(({ findings }) => findings),
      files,
      reporter,
    )
  process.stdout.write(outdatedWriters[format]({ standings, copies, folder }))
  if (flawed.length > 0) return exitCode.flawed
  return standings.some(({ state }) => isToImport(state)) ? exitCode.different : exitCode.done
}

/** The pages of the specs by their paths below them, without those of APIs and overlays. */
function specsPages(specs: string): ReadonlyMap<string, TextFile> {
  const files = existsSync(specs) ? findPages(specs, process.cwd()) : []
  const named = files.map((file) => [file.path.split('/').slice(-2).join('/'), file] as const)
  return new Map(named.filter(([path]) => !/(\/api|\.overlay)\.md$/.test(path)))
}

interface Folders {
  /** Of saved pages. */
  readonly folder: string
  readonly specs: string
}

async function standingsOf(
  pairs: readonly Pair[],
  pages: ReadonlyMap<string, TextFile>,
  folders: Folders,
): Promise<Standing[]> {
  const reader = openReader()
  const standings: Standing[] = []
  try {
    // One after the other: there is one thread that reads.
    for (const pair of pairs)
      // oxlint-disable-next-line no-await-in-loop
      standings.push(await standingOf(pair, pages.get(pair.page), { ...folders, reader }))
  } finally {
    await reader.close()
  }
  return standings
}

async function standingOf(
  { page, saved, imported }: Pair,
  before: TextFile | undefined,
  { folder, specs, reader }: Folders & { readonly reader: Reader },
): Promise<Standing> {
  const edited = before !== undefined && imported !== undefined && !isAsImported(imported, before.text)
  const deleted = before === undefined && imported !== undefined
  const changes = { breaking: 0, additive: 0, wording: 0 }
  const missing = { state: 'missing', changes, source: imported?.source, findings: [] } as const
  if (saved === undefined) return { page, file: undefined, edited, deleted, ...missing, command: undefined }
  const compared = await compareSaved({ saved, target: `${specs}/${page}`, before, imported }, reader)
  const file = join(folder, saved.file)
  const { rendering } = imported ?? {}
  const command = isToImport(compared.state)
    ? commandFor(file, page, { specs, source: compared.source ?? saved.file, rendering })
    : undefined
  return { page, file, edited, deleted, ...compared, command }
}

/** The words of the command that imports a page again as it was imported, or for the first time. */
function commandFor(
  path: string,
  page: string,
  { specs, source, rendering }: { specs: string; source: string; rendering: string | undefined },
): string[] {
  const file = path.startsWith('-') ? `./${path}` : path
  const [api = '', name = ''] = page.replace(/\.md$/, '').split('/')
  return [
    ['tablewright', 'import', file, '--api', api, '--as', name],
    specs === 'specs' ? [] : ['--specs', specs],
    source === basename(path) ? [] : ['--source', source],
    rendering === undefined ? [] : ['--rendering', rendering],
  ].flat()
}

function isToImport(state: State): boolean {
  return state === 'meaning' || state === 'wording' || state === 'new'
}

function refuse(sentence: string): ExitCode {
  process.stderr.write(`${sentence}\n`)
  return exitCode.flawed
}
