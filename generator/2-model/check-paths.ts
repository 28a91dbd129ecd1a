import type { Diagnostic, Report } from '../diagnostics.ts'
import { checkPageNames } from './check-names.ts'
import { missingApiPage } from './overlay-findings.ts'

/** The API and the name that a path gives a page. */
export function placeOf(path: string): { readonly api: string; readonly name: string } {
  const [file = '', api = 'api'] = path.split('/').reverse()
  return { api, name: file.replace(/\.[^.]+$/, '') }
}

/** Whether a name is that of a page, and not of an overlay or of an API's page. */
export function isPage(name: string): boolean {
  return name !== 'api' && !name.endsWith('.overlay')
}

/** What is wrong with the paths of pages, as far as they alone tell: names, and APIs without a page of their own. */
export function checkPaths(paths: readonly string[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const report: Report = (found) => void diagnostics.push(found)
  const placed = paths.map((file) => ({ file, ...placeOf(file) }))
  checkPageNames(
    placed.filter(({ name }) => isPage(name)),
    report,
  )
  const withPage = new Set(placed.filter(({ name }) => name === 'api').map(({ api }) => api))
  const first = new Map(placed.toReversed().map(({ file, api }) => [api, file]))
  for (const [api, file] of first)
    if (!withPage.has(api)) report(missingApiPage({ file, line: 1, column: 1 }, api))
  return diagnostics
}
