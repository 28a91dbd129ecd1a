import type { Report } from '../diagnostics.ts'
import type { Body, Fact, Field, Leaf, Occurs, Parameter, Request, ResponseTable, Wire } from '../ir.ts'
import type { Cell } from '../tables.ts'
import { isShortCaption, saidOf } from './captions.ts'
import { readElements, reportTwins } from './elements.ts'
import { requestKey } from './endpoint.ts'
import { fact, inferred } from './facts.ts'
import { manyRoots, repeatedPathParameter, unknownWire } from './findings.ts'
import { readLeaf } from './leaf.ts'
import { nestNames } from './nested-names.ts'
import type { RequestOutline } from './outline.ts'
import type { Part, RawSection } from './sections.ts'
import { readStatuses } from './statuses.ts'
import type { RowContext } from './value-type.ts'
import { fold, wireWords } from './vocabulary.ts'

/** What a request is built from: its outline, its corrected rows, and what the overlay and the list say of it. */
export interface RequestParts {
  readonly outline: RequestOutline
  readonly sections: readonly RawSection[]
  /** The description of the request in the page's list of endpoints; empty without one. */
  readonly listed: string
  readonly wire: Fact<Wire> | undefined
  readonly responseType: Fact<string> | undefined
  readonly decimalSeparator: string
}

export function buildRequest(parts: RequestParts, report: Report): Request {
  const { outline, decimalSeparator } = parts
  const key = requestKey(outline.method.text, outline.path.text)
  const sections = parts.sections.filter(({ request }) => request === key)
  const of = (part: Part): RawSection[] => sections.filter((section) => section.part === part)
  const names = new Set(sections.flatMap(({ rows }) => rows.map(({ cells }) => fold(cells.name?.text ?? ''))))
  const context: RowContext = { decimalSeparator, reply: false, names }
  const prose = proseOf(parts)
  const responseWire = readResponseWire(parts, prose, of('response'))
  const separator = responseWire.value === 'xml' ? decimalSeparator : '.'
  const parameters = [
    ...readParameters('path', of('path'), context, report),
    ...readParameters('query', of('query'), context, report),
  ]
  reportTwins(parameters, report)
  const response = readFields(
    of('response'),
    { decimalSeparator: separator, reply: true, names },
    responseWire.value,
    report,
  )
  return {
    method: documented(outline.method),
    path: documented(outline.path),
    template: outline.template,
    summary: summary(parts),
    parameters,
    body: readBody(parts, { prose, sections: of('body') }, context, report),
    response: response.length === 0 ? null : { wire: responseWire, ...responseTable(parts, response) },
    statuses: readStatuses(outline, report),
    origin: outline.place,
  }
}

function readParameters(
  part: 'path' | 'query',
  sections: readonly RawSection[],
  context: RowContext,
  report: Report,
): Parameter[] {
  const fallback: Occurs = { min: part === 'path' ? 1 : 0, max: 1 }
  const leaves = readLeaves(sections, fallback, context, report)
  for (const { name, occurs, origin } of leaves)
    if (part === 'path' && occurs.value.max !== 1) report(repeatedPathParameter(origin, name.value))
  return leaves.map((leaf) => ({ ...leaf, in: part }))
}

function readLeaves(
  sections: readonly RawSection[],
  fallback: Occurs,
  context: RowContext,
  report: Report,
): Leaf[] {
  const leaves: Leaf[] = []
  for (const { rows } of sections)
    for (const row of rows) {
      const leaf = readLeaf(row, fallback, context, report)
      if (leaf !== undefined) leaves.push(leaf)
    }
  return leaves
}

/** In JSON the names of rows without levels may say where they stand; in a form they are sent as they are. */
function readFields(
  sections: readonly RawSection[],
  context: RowContext,
  wire: Wire,
  report: Report,
): Field[] {
  const flat = sections.filter(({ hasLevels }) => !hasLevels)
  const nested = sections.filter(({ hasLevels }) => hasLevels)
  const placed =
    wire === 'json'
      ? nestNames(
          flat.flatMap(({ rows }) => rows),
          report,
        )
      : undefined
  const fields = [
    ...(placed === undefined
      ? readLeaves(flat, { min: 0, max: 1 }, context, report)
      : readElements(placed, context, report)),
    ...nested.flatMap(({ rows }) => readElements(rows, context, report)),
  ]
  reportTwins(fields, report)
  return fields
}

function readBody(
  parts: RequestParts,
  { prose, sections }: { readonly prose: string; readonly sections: readonly RawSection[] },
  context: RowContext,
  report: Report,
): Body | null {
  if (sections.length === 0) return null
  const wire = parts.wire ?? readWire(parts.outline, prose, sections, report)
  const jsonContext = wire.value === 'json' ? { ...context, decimalSeparator: '.' } : context
  const fields = readFields(sections, jsonContext, wire.value, report)
  const second = fields[1]
  const many = second ?? fields.find(({ occurs }) => occurs.value.max !== 1)
  if (wire.value === 'xml' && many !== undefined) report(manyRoots(many.origin, many.name.value))
  return { wire, fields }
}

/** Levels are XML's, unless the prose names another format; otherwise the prose has to name one. */
function readWire(
  outline: RequestOutline,
  prose: string,
  sections: readonly RawSection[],
  report: Report,
): Fact<Wire> {
  const named = (['form', 'json', 'xml'] as const).filter((wire) => wireWords[wire].test(prose))
  const levels = sections.some(({ hasLevels }) => hasLevels)
  const [only] = named
  if (named.length === 1 && only !== undefined) return inferred(only, outline.place)
  if (levels && (named.length === 0 || named.includes('xml'))) return inferred('xml', outline.place)
  report(unknownWire(outline.place, named))
  return inferred('form', outline.place)
}

/** A reply with levels is XML, unless the prose speaks of JSON alone. */
function readResponseWire(
  { outline }: RequestParts,
  prose: string,
  sections: readonly RawSection[],
): ResponseTable['wire'] {
  const isJson = wireWords.json.test(prose) && !wireWords.xml.test(prose)
  const hasLevels = sections.some((section) => section.hasLevels)
  return inferred(hasLevels && !isJson ? 'xml' : 'json', outline.place)
}

function proseOf({ listed, outline }: RequestParts): string {
  const lines = [
    ...outline.tables.map(({ heading }) => heading),
    ...outline.prose.flatMap(({ text }) => text.split('\n')),
  ]
  return [listed, ...lines.filter((line) => !isReplyCaption(line))].join('\n')
}

function responseTable(
  { outline, responseType }: RequestParts,
  fields: readonly Field[],
): Omit<ResponseTable, 'wire'> {
  return { type: responseType ?? inferred('', outline.place), fields }
}

function summary({ outline, listed }: RequestParts): Fact<string> | null {
  const first = outline.prose.find(
    ({ text: line }) => !line.trimStart().startsWith('*') && !isLabelled(fold(line)) && !isCaption(line),
  )
  const text = fold(first?.text ?? listed)
  return text === '' ? null : fact(text, 'documented', first?.place ?? outline.place)
}

/** A line such as "JSON response", which says nothing of the body. */
function isReplyCaption(line: string): boolean {
  return isShortCaption(line) && saidOf(line) === 'response'
}

/** A text that ends in a colon, or in one and a single word. */
function isLabelled(text: string): boolean {
  const word = text.lastIndexOf(' ') + 1
  return text.endsWith(':') || text.slice(0, word).endsWith(': ') || text.slice(word, -1).includes(':')
}

/** A few words without a full stop, such as "Response codes": they introduce a table. */
function isCaption(text: string): boolean {
  const line = fold(text)
  return !/[.!?)]$/.test(line) && line.split(' ').length < 4
}

function documented(cell: Cell): Fact<string> {
  return fact(cell.text, 'documented', cell.place)
}
