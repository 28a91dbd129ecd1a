import type { Outcome, Report } from '../diagnostics.ts'
import type { Fact, Page, Request, Wire } from '../ir.ts'
import type { Cell, Document } from '../tables.ts'
import { correct } from './corrections.ts'
import { requestKey } from './endpoint.ts'
import { fact } from './facts.ts'
import { duplicateRequest, missingRequest, tableWithoutRequest, unclearEndpoint } from './findings.ts'
import { readMarks } from './import-marks.ts'
import { readFootnotes, reportMarks, resolveFootnotes } from './footnotes.ts'
import { correctsEndpoint, readListed } from './listed-endpoints.ts'
import { buildOperations, readWires } from './operations.ts'
import { outline, type Outline, type RequestOutline } from './outline.ts'
import type { Overlay } from './overlay-sections.ts'
import { withMeaning } from './overlay-tables.ts'
import { reportTooLarge } from './page-size.ts'
import { markParameters } from './path-template.ts'
import { rename } from './renamed.ts'
import { readTypeNames, setReplies } from './replies.ts'
import { buildRequest } from './request.ts'
import { withSaidRequired } from './said-required.ts'
import { readSections, type RawSection } from './sections.ts'
import { reportOddities } from './accept.ts'
import { lintPage, type Oddity } from './lint.ts'
import { checkRequest } from './check-request.ts'
import { fold } from './vocabulary.ts'

/** A page on its way in, with what its API says for all of its pages. */
export interface PageSource {
  readonly api: string
  readonly name: string
  readonly page: Document
  /** What is not certain about the way its rows were read. */
  readonly doubts: readonly Oddity[]
  readonly overlay: Outcome<Overlay>
  readonly decimalSeparator: string
  readonly baseUrls: readonly string[]
}

/** One page and its overlay as requests and operations. */
export function buildPage(source: PageSource, report: Report): Page {
  const { api, name, page, decimalSeparator, baseUrls } = source
  const { value: entries, diagnostics: flaws } = source.overlay
  for (const flaw of flaws) report(flaw)
  const endpoints = entries.corrections.filter(correctsEndpoint)
  const found = markParameters(outline(page, baseUrls), endpoints, report)
  reportOutline(found, page, report)
  const listed = readListed(found, endpoints, report)
  const corrections = entries.corrections
    .filter((entry) => !endpoints.includes(entry))
    .map((entry) => withMeaning(entry, entries.columns))
  const sections = rename(correctedSections(found, corrections, report), entries.renamed, report)
  const withResponse = sections.filter(({ part }) => part === 'response').map(({ request }) => request)
  const [types, wires] = [
    readTypeNames(entries.types, withResponse, report),
    readWires(entries.operations, report),
  ]
  const requests = distinct(found.requests).map((request): Request => {
    const key = requestKey(request.method.text, request.path.text)
    const parts = {
      outline: request,
      sections,
      listed: listed.get(key) ?? '',
      wire: wireFact(wires.get(key)),
      responseType: types.get(key),
      decimalSeparator,
    }
    return buildRequest(parts, report)
  })
  for (const request of requests) checkRequest(request, report)
  const operations = buildOperations(requests, entries.operations, report)
  const built: Page = {
    api,
    name,
    title: fact(found.title.text, 'documented', found.title.place),
    source: readSource(found),
    requests,
    operations: setReplies(operations, requests, entries.replies, report),
  }
  if (!reportTooLarge(built, report))
    reportOddities(
      [...lintPage(built), ...source.doubts, ...readMarks(found.items)],
      entries.accepted,
      report,
    )
  return built
}

/** Of two sections for one request the first, with the tables of both, as the rows of both are its rows. */
function distinct(requests: Outline['requests']): Outline['requests'] {
  const first = new Map<string, RequestOutline>()
  for (const request of requests) {
    const key = requestKey(request.method.text, request.path.text)
    const twin = first.get(key)
    first.set(key, twin === undefined ? request : { ...twin, tables: [...twin.tables, ...request.tables] })
  }
  return [...first.values()]
}

function reportOutline(found: Outline, page: Document, report: Report): void {
  for (const { text, place } of found.unclear) report(unclearEndpoint(place, text))
  for (const { block } of found.orphans) report(tableWithoutRequest(block.place))
  // An imported page is named after the page that it will be, and is read in the file that was given.
  const [first] = page.blocks
  if (found.requests.length === 0 && first !== undefined)
    report(missingRequest({ file: first.place.file, line: 1, column: 1 }))
  const seen = new Map<string, Cell>()
  for (const { method, path } of found.requests) {
    const key = requestKey(method.text, path.text)
    const twin = seen.get(key)
    if (twin !== undefined) report(duplicateRequest(path.place, key, twin.place))
    seen.set(key, path)
  }
}

function correctedSections(
  found: Outline,
  corrections: Parameters<typeof correct>[1],
  report: Report,
): RawSection[] {
  const sections = correct(
    found.requests.flatMap((request) => readSections(request, report)),
    corrections,
    report,
  )
  const notes = new Map(
    found.requests.map((request) => [
      requestKey(request.method.text, request.path.text),
      readFootnotes(request),
    ]),
  )
  const resolved = sections.map((section) => {
    const own = notes.get(section.request) ?? new Map<string, string>()
    return { ...section, rows: section.rows.map((row) => withSaidRequired(resolveFootnotes(row, own))) }
  })
  for (const { rows } of resolved) reportMarks(rows, report)
  return resolved
}

function wireFact(set: { readonly wire: Wire; readonly cell: Cell } | undefined): Fact<Wire> | undefined {
  return set && fact(set.wire, 'overlay', set.cell.place)
}

function readSource({ items }: Outline): Fact<string> | null {
  const item = items.find(({ text }) => /^source:\s/i.test(text))
  return item === undefined
    ? null
    : fact(fold(item.text.replace(/^source:\s*/i, '')), 'documented', item.place)
}
