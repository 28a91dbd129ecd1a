import { Project } from 'ts-morph'
import { isError, type Diagnostic, type Outcome } from '../diagnostics.ts'
import type { Model } from '../ir.ts'
import { byPath, type TextFile } from '../text-file.ts'
import { addImports, type ImportExtension } from './assemble.ts'
import { checkNames, checkReplies } from './check-names.ts'
import { formatFile } from './format.ts'
import { globals, moduleView, type ModuleView } from './module-view.ts'
import { packageReadme } from './readme-view.ts'
import { renderer, type Render } from './render.ts'
import { runtimeExports, runtimeFiles, type RuntimeExport } from './runtime-exports.ts'
import { checkStructure } from './structure.ts'

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
  const views = model.apis.flatMap((api) =>
    api.pages.map((page) => {
      const view = moduleView(api, page, names, extension)
      checkNames(page, view, [...names, ...globals], (found) => diagnostics.push(found))
      checkReplies(page, (found) => diagnostics.push(found))
      return { path: `${api.name}/${page.name}.ts`, view }
    }),
  )
  if (diagnostics.some(isError)) return { value: [], diagnostics }
  const project = new Project({ useInMemoryFileSystem: true })
  const modules = views.map(({ path, view }) =>
    emitModule({ path, view, project, render, exports, extension }),
  )
  const takesChecks = views.some(({ view }) =>
    view.requests.some(({ operations }) => operations.some((operation) => operation.takesChecks)),
  )
  const readme = { path: 'README.md', text: render('readme', packageReadme(model, takesChecks)) }
  const copied = runtime.map((file) => ({ ...file, text: withExtension(file.text, extension) }))
  return { value: [...(await Promise.all(modules)), readme, ...copied].sort(byPath), diagnostics }
}

interface ModuleParts {
  readonly path: string
  readonly view: ModuleView
  readonly project: Project
  readonly render: Render
  readonly exports: readonly RuntimeExport[]
  readonly extension: ImportExtension
}

async function emitModule({
  path,
  view,
  project,
  render,
  exports,
  extension,
}: ModuleParts): Promise<TextFile> {
  const { text } = addImports(project, { path, text: render('module', view) }, exports, extension)
  const file = await formatFile({ path, text: render('header', view) + text })
  checkStructure(file, view)
  return file
}

function withExtension(text: string, extension: ImportExtension): string {
  return text.replace(/(from '\.\/[\w-]+)\.js'/g, `$1.${extension}'`)
}
