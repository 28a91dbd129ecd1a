import { inPageOrder, type Diagnostic, type Outcome, type Report } from '../diagnostics.ts'
import { irVersion, type Api, type Model } from '../ir.ts'
import type { Document } from '../tables.ts'
import { factsOf } from './api-facts.ts'
import { buildPage } from './build-page.ts'
import { checkPaths, isPage, placeOf } from './check-paths.ts'
import { checkRowsKept } from './conservation.ts'
import { overlayWithoutPage } from './overlay-findings.ts'
import { readOverlay } from './overlay-sections.ts'
import { restoreWith, type Restored } from './restore-tables.ts'

interface Placed extends Restored {
  readonly api: string
  readonly name: string
}

/**
 * Pages, overlays and API pages as one model. The last two parts of a path tell what a document is: `<api>/api.md`,
 * `<api>/<page>.md` or `<api>/<page>.overlay.md`. With `needsApi`, an API without its `api.md` is reported. `begin` hears
 * the path of each page that is about to be worked on.
 */
export function buildModel(
  documents: readonly Document[],
  { needsApi, begin = () => {} }: { needsApi: boolean; begin?: (path: string) => void },
): Outcome<Model> {
  const diagnostics: Diagnostic[] = []
  const report: Report = (found) => void diagnostics.push(found)
  const found = documents.map(place)
  const placed = found.map((page) => {
    if (!isPage(page.name)) return page
    begin(page.document.path)
    const overlay = found.find(({ api, name }) => api === page.api && name === `${page.name}.overlay`)
    return { ...page, ...restoreWith(page.document, overlay?.document, report) }
  })
  const pages = placed.filter(({ name }) => isPage(name))
  if (needsApi) diagnostics.push(...checkPaths(documents.map(({ path }) => path)))
  const names = [...new Set(placed.map(({ api }) => api))]
  const apis = names.map((name) =>
    buildApi(
      name,
      placed.filter(({ api }) => api === name),
      begin,
      report,
    ),
  )
  checkRowsKept(
    pages.map(({ document }) => document),
    { apis, diagnostics },
  )
  const files = documents.map(({ path }) => path)
  return { value: { version: irVersion, apis }, diagnostics: inPageOrder(diagnostics, files) }
}

function buildApi(
  api: string,
  placed: readonly Placed[],
  begin: (path: string) => void,
  report: Report,
): Api {
  const named = (name: string): Document | undefined =>
    placed.find((candidate) => candidate.name === name)?.document
  const apiPage = named('api')
  const { value: facts, diagnostics } = factsOf(api, apiPage ?? { path: `${api}/api.md`, blocks: [] })
  if (apiPage !== undefined) for (const found of diagnostics) report(found)
  for (const { name, document } of placed)
    if (
      name === 'api.overlay' ||
      (name.endsWith('.overlay') && named(name.slice(0, -'.overlay'.length)) === undefined)
    )
      report(overlayWithoutPage(document.path))
  const pages = placed
    .filter(({ name }) => isPage(name))
    .map(({ document, doubts, overlay, name }) => {
      begin(document.path)
      const decimalSeparator = facts.decimalSeparator.value
      const baseUrls = facts.baseUrls.map(({ value }) => value)
      return buildPage({ api, name, page: document, doubts, overlay, decimalSeparator, baseUrls }, report)
    })
  return { ...facts, pages }
}

function place(document: Document): Placed {
  return { document, doubts: [], overlay: readOverlay(undefined), ...placeOf(document.path) }
}
