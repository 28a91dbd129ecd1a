import { isError, type Diagnostic, type Outcome, type Report } from '../diagnostics.ts'
import type { Api, Model, Page } from '../ir.ts'
import { byPath, type TextFile } from '../text-file.ts'
import { importsOf, type ImportExtension } from './assemble.ts'
import { checkNames, checkReplies, checkReserved } from './check-names.ts'
import { joinCode, readCode } from './closed-code.ts'
import { formatFile } from './format.ts'
import { globals, moduleView, type ModuleView } from './module-view.ts'
import { checkReadme } from './readme-structure.ts'
import { packageReadme } from './readme-view.ts'
import { openRenderer, type Render } from './render.ts'
import { runtimeExports, runtimeFiles, type RuntimeExport } from './runtime-exports.ts'
import { checkStructure } from './structure.ts'
import { fileName } from './tokens.ts'

/** What comes of one page. */
export interface EmittedPage {
  /** Its module; undefined where something is wrong. */
  readonly file: TextFile | undefined
  /** Whether any of its operations takes checks of formats. */
  readonly takesChecks: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** Emits pages, each by itself, and what a package has beside them. */
export interface Emitter {
  /** One module a page. Reports names that two things would have, and replies that no reader is emitted for. */
  readonly page: (api: Api, page: Page) => Promise<EmittedPage>
  /** The runtime that modules call, and a README that lists the operations. */
  readonly rest: (model: Model, takesChecks: boolean) => TextFile[]
}

export async function openEmitter(
  templates: readonly TextFile[],
  extension: ImportExtension,
): Promise<Emitter> {
  const render = await openRenderer(templates)
  const runtime = runtimeFiles(templates)
  const exports = runtimeExports(runtime)
  const names = exports.map(({ name }) => name)
  return {
    async page(api, page) {
      const diagnostics: Diagnostic[] = []
      const report: Report = (found) => diagnostics.push(found)
      if (!checkReserved(page, report)) return { file: undefined, takesChecks: false, diagnostics }
      const view = moduleView(api, page, names, extension)
      checkNames(page, view, [...names, ...globals], report)
      checkReplies(page, report)
      const path = fileName(api.name, page.name, '.ts')
      const file = diagnostics.some(isError)
        ? undefined
        : await emitModule({ path, view, render, exports, extension })
      const operations = view.requests.flatMap((request) => request.operations)
      return { file, takesChecks: operations.some((operation) => operation.takesChecks), diagnostics }
    },
    rest(model, takesChecks) {
      const readme = { path: 'README.md', text: render('readme', packageReadme(model, takesChecks)) }
      checkReadme(readme.text, model)
      return [readme, ...runtime.map((file) => ({ ...file, text: withExtension(file.text, extension) }))]
    },
  }
}

/** The model as files. */
export async function emit(
  model: Model,
  templates: readonly TextFile[],
  extension: ImportExtension,
): Promise<Outcome<TextFile[]>> {
  const emitter = await openEmitter(templates, extension)
  const pages = await Promise.all(
    model.apis.flatMap((api) => api.pages.map((page) => emitter.page(api, page))),
  )
  const diagnostics = pages.flatMap((page) => page.diagnostics)
  if (diagnostics.some(isError)) return { value: [], diagnostics }
  const rest = emitter.rest(
    model,
    pages.some(({ takesChecks }) => takesChecks),
  )
  return { value: [...pages.flatMap(({ file }) => file ?? []), ...rest].sort(byPath), diagnostics }
}

interface ModuleParts {
  readonly path: string
  readonly view: ModuleView
  readonly render: Render
  readonly exports: readonly RuntimeExport[]
  readonly extension: ImportExtension
}

/** Prints and formats a module, puts the imports of what it uses in front, and proves the whole of it. */
async function emitModule({ path, view, render, exports, extension }: ModuleParts): Promise<TextFile> {
  const { text: body } = await formatFile({ path, text: render('module', view) })
  const code = readCode(body)
  const imports = importsOf(code.used, exports, extension)
  const head = `${render('header', view).trimEnd()}\n\n${imports}\n`
  const file = { path, text: head + body }
  checkStructure(file, view, { exports, extension }, () => joinCode(readCode(head), code, head.length))
  return file
}

function withExtension(text: string, extension: ImportExtension): string {
  return text.replace(/(from '\.\/[\w-]+)\.js'/g, `$1.${extension}'`)
}
