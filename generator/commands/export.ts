import { bundledTemplates, findPages } from '../disk/find-inputs.ts'
import { replaceTexts } from '../disk/write-set.ts'
import type { Model } from '../ir.ts'
import { byPath, type TextFile } from '../text-file.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { noPages, readAll } from './output.ts'
import { counted, reportFindings, type Reporter } from './report.ts'
import { settleFolder } from './settle-folder.ts'

export const exportKinds = ['xsd', 'json-schema', 'ir'] as const

export type ExportKind = (typeof exportKinds)[number]

export interface ExportOptions {
  readonly specs: string
  /** Where the files go; standard output, for one file, where it is not said. */
  readonly out?: string
  readonly reporter: Reporter
}

/** Schemas of requests, or the model of pages, for other tools. `wanted`: an API, a page, an operation, or all of them. */
export async function exportCommand(
  kind: ExportKind,
  wanted: string | undefined,
  { specs, out, reporter }: ExportOptions,
): Promise<ExitCode> {
  const pages = findPages(specs, process.cwd())
  if (pages.length === 0) return refuse(noPages(specs))
  const { value: model, diagnostics } = await readAll(pages)
  if (reportFindings(diagnostics, pages, reporter) > 0) return refuse('Nothing was exported.\n')
  const name = wanted === undefined ? '' : nameOf(wanted, specs)
  const files = (await makers[kind](model)).filter(({ path }) => isWithin(path, name))
  if (files.length === 0)
    return refuse(`There is no ${kind} of ${wanted ?? specs}: see --help for its names.\n`)
  if (out === undefined) return print(files)
  settleFolder(out)
  replaceTexts(out, files)
  process.stdout.write(`${counted(files.length, 'file')} written to ${out}.\n`)
  return exitCode.done
}

const makers: Readonly<Record<ExportKind, (model: Model) => Promise<TextFile[]>>> = {
  xsd: async (model) => (await import('../3-emit/xsd.ts')).xsdSchemas(model, bundledTemplates()),
  'json-schema': async (model) => (await import('../3-emit/json-schema.ts')).jsonSchemas(model),
  ir: async (model) => modelFiles(model),
}

/** The model cut into one for each page, as `read --format json` prints them. */
function modelFiles(model: Model): TextFile[] {
  return model.apis
    .flatMap((api) =>
      api.pages.map((page) => ({
        path: `${api.name}/${page.name}.ir.json`,
        text: `${JSON.stringify({ ...model, apis: [{ ...api, pages: [page] }] }, null, 2)}\n`,
      })),
    )
    .sort(byPath)
}

/** `api`, `api/page` or `api/page/operation`; the path of a page below the specs will do as well. */
function nameOf(wanted: string, specs: string): string {
  const path = wanted.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '')
  const folder = `${specs.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '')}/`
  return (path.startsWith(folder) ? path.slice(folder.length) : path).replace(/\.md$/, '')
}

/** Whether a file is the one that was asked for, or one of those below it. */
function isWithin(path: string, name: string): boolean {
  return name === '' || path.startsWith(`${name}/`) || path.startsWith(`${name}.`)
}

function print(files: readonly TextFile[]): ExitCode {
  const [only, ...others] = files
  if (only === undefined || others.length > 0) {
    const names = files.map(({ path }) => `  ${path}\n`).join('')
    return refuse(
      `These are ${counted(files.length, 'file')}: name one, or say with --out where they go.\n${names}`,
    )
  }
  process.stdout.write(only.text)
  return exitCode.done
}

function refuse(message: string): ExitCode {
  process.stderr.write(message)
  return exitCode.flawed
}
