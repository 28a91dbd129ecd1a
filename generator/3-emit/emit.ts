import { isError, type Diagnostic, type Outcome, type Report } from '../diagnostics.ts'
import type { Model } from '../ir.ts'
import { byPath, type TextFile } from '../text-file.ts'
import { importsOf, type ImportExtension } from './assemble.ts'
import { checkNames, checkReplies, checkReserved } from './check-names.ts'
import { readCode } from './closed-code.ts'
import { formatFile } from './format.ts'
import { globals, moduleView, type ModuleView } from './module-view.ts'
import { checkReadme } from './readme-structure.ts'
import { packageReadme } from './readme-view.ts'
import { renderer, type Render } from './render.ts'
import { runtimeExports, runtimeFiles, type RuntimeExport } from './runtime-exports.ts'
import { checkStructure } from './structure.ts'
import { fileName } from './tokens.ts'

/**
 * The model as files: one module a page, the runtime they call, and a README that lists the operations. Reports names
 * that two things would have, and replies that no reader is emitted for.
 */
export async function emit(
  model: Model,
  templates: readonly TextFile[],
  extension: ImportExtension,
): Promise<Outcome<TextFile[]>> {
  const diagnostics: Diagnostic[] = []
  const render = renderer(templates)
  const runtime = runtimeFiles(templates)
  const exports = runtimeExports(runtime)
  const names = exports.map(({ name }) => name)
  const report: Report = (found) => diagnostics.push(found)
  const views = model.apis.flatMap((api) =>
    api.pages.flatMap((page) => {
      if (!checkReserved(page, report)) return []
      const view = moduleView(api, page, names, extension)
      checkNames(page, view, [...names, ...globals], report)
      checkReplies(page, report)
      return [{ path: fileName(api.name, page.name, '.ts'), view }]
    }),
  )
  if (diagnostics.some(isError)) return { value: [], diagnostics }
  const takesChecks = views.some(({ view }) =>
    view.requests.some(({ operations }) => operations.some((operation) => operation.takesChecks)),
  )
  const readme = { path: 'README.md', text: render('readme', packageReadme(model, takesChecks)) }
  checkReadme(readme.text, model)
  const modules = views.map(({ path, view }) => emitModule({ path, view, render, exports, extension }))
  const copied = runtime.map((file) => ({ ...file, text: withExtension(file.text, extension) }))
  return { value: [...(await Promise.all(modules)), readme, ...copied].sort(byPath), diagnostics }
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
  const imports = importsOf(readCode(body).used, exports, extension)
  const file = { path, text: [render('header', view).trimEnd() + '\n', imports, body].join('\n') }
  checkStructure(file, view, { exports, extension })
  return file
}

function withExtension(text: string, extension: ImportExtension): string {
  return text.replace(/(from '\.\/[\w-]+)\.js'/g, `$1.${extension}'`)
}
