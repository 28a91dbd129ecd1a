import type { Place } from '../diagnostics.ts'
import type { Fact } from '../ir.ts'
import type { Cell, Document, Heading, List, Paragraph, Table } from '../tables.ts'
import { isShortCaption, listsParameters, saidOf } from './captions.ts'
import { tableKind, type TableKind } from './columns.ts'
import { addLabel, finished, lastOf, openDrafts, openRequest, openUnknown, type Drafts } from './drafts.ts'
import {
  parseEndpoint,
  parseHeadingEndpoint,
  parseLabels,
  pathBelow,
  requestKey,
  type Endpoint,
  type Label,
} from './endpoint.ts'
import { endpointRows, labelRows } from './endpoint-tables.ts'

/** A table or list and what introduces it: the line of prose above it, and the heading it stands below. */
export interface Section<T extends Table | List> {
  readonly caption: string
  /** The nearest heading below the request's own; empty without one. */
  readonly heading: string
  readonly block: T
}

/** A table, and what kind of rows it has. */
export interface TableSection extends Section<Table> {
  readonly kind: TableKind
}

/** One request with all that stands between its heading and the next one's. */
export interface RequestOutline {
  readonly method: Cell
  /** As documented. */
  readonly path: Cell
  /** The path with its parameters in braces. */
  readonly template: Fact<string>
  readonly place: Place
  readonly prose: readonly Cell[]
  readonly tables: readonly TableSection[]
  readonly lists: readonly Section<List>[]
}

/** A line of a list of endpoints. */
export interface ListedEndpoint extends Endpoint {
  readonly place: Place
}

export interface Outline {
  readonly title: Cell
  readonly listed: readonly ListedEndpoint[]
  readonly requests: readonly RequestOutline[]
  /** Headings that have a path, but not one method and one path. */
  readonly unclear: readonly Cell[]
  /** Tables that stand before any request, or below an unclear heading. */
  readonly orphans: readonly Section<Table>[]
  /** Items of all lists: lines such as `Source: …`, wherever they stand. */
  readonly items: readonly Cell[]
}

/** Where a reader of the page stands. */
interface Walk {
  readonly drafts: Drafts
  readonly listed: ListedEndpoint[]
  /** The listed endpoints as `METHOD /path`. */
  readonly keys: Set<string>
  readonly unclear: Cell[]
  readonly baseUrls: readonly string[]
  caption: string
  /** A line of a few words that says what the next table is; empty without one. */
  lead: string
  heading: string
}

/** Sorts the blocks of a page by the request they belong to. URLs are shortened by the base URLs of the API. */
export function outline(document: Document, baseUrls: readonly string[] = []): Outline {
  const start: Place = { file: document.path, line: 1, column: 1 }
  const drafts = openDrafts(start)
  const walk: Walk = {
    drafts,
    listed: [],
    keys: new Set(),
    unclear: [],
    baseUrls,
    caption: '',
    lead: '',
    heading: '',
  }
  for (const block of document.blocks)
    if (block.kind === 'table') takeTable(block, walk)
    else if (block.kind === 'list') takeList(block, walk)
    else if (block.kind === 'heading') takeHeading(block, walk)
    else takeParagraph(block, walk)
  return {
    title: titleOf(document, start),
    listed: walk.listed,
    requests: drafts.flatMap(finished),
    unclear: walk.unclear,
    orphans: drafts.flatMap((found) => (finished(found).length === 0 ? found.tables : [])),
    items: document.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [])),
  }
}

/** The first heading; on a page without headings the first line. */
function titleOf({ blocks }: Document, place: Place): Cell {
  const title =
    blocks.find(({ kind }) => kind === 'heading') ?? blocks.find(({ kind }) => kind === 'paragraph')
  const [line] = title === undefined || title.kind === 'table' || title.kind === 'list' ? [] : linesOf(title)
  return line ?? { text: '', place }
}

function linesOf({ text, place }: Heading | Paragraph): Cell[] {
  return text.split('\n').map((line, index) => ({
    text: line,
    place: index === 0 ? place : { ...place, line: place.line + index, column: 1 },
  }))
}

function takeTable(block: Table, walk: Walk): void {
  const { drafts, caption } = walk
  const [rows, labels] = [endpointRows(block), labelRows(block)]
  if (rows !== undefined) for (const row of rows) list(row, row.place, walk)
  else if (labels === undefined)
    lastOf(drafts).tables.push({
      caption,
      heading: walk.lead || walk.heading,
      block,
      kind: tableKind(block),
    })
  else for (const label of labels) name(label, label.place, walk)
  walk.caption = ''
  walk.lead = ''
}

function takeList(block: List, walk: Walk): void {
  const last = lastOf(walk.drafts)
  // Above the first request stands what the page is about: its title is no caption of a list.
  const heading = last.method === undefined && last.path === undefined ? '' : walk.lead || walk.heading
  const section = { caption: walk.caption, heading, block }
  last.lists.push(section)
  for (const item of block.items) {
    const endpoint = parseEndpoint(item.text)
    if (endpoint !== undefined) list(endpoint, item.place, walk)
    for (const label of parseLabels(item)) name(label, item.place, walk)
  }
  if (listsParameters(section)) walk.caption = ''
}

function list(endpoint: Endpoint, place: Place, { listed, keys, baseUrls }: Walk): void {
  const path = pathBelow(endpoint.path, baseUrls)
  listed.push({ ...endpoint, path, place })
  keys.add(requestKey(endpoint.method, path))
}

function takeHeading(block: Heading, walk: Walk): void {
  const [line] = linesOf(block)
  const place = line?.place ?? block.place
  const [labels, endpoint] = [parseLabels(block), parseHeadingEndpoint(block.text)]
  walk.caption = ''
  walk.lead = ''
  if (labels.length > 0) for (const label of labels) name(label, place, walk)
  else if (endpoint === 'unclear') {
    walk.unclear.push({ text: block.text, place })
    openUnknown(walk.drafts, place)
  } else if (endpoint !== undefined && !isCurrent(endpoint, block.text, walk)) open(endpoint, place, walk)
  else walk.heading = block.text
}

/** Whether a heading speaks of the request it stands below, as in `Reply of GET /items`. */
function isCurrent(endpoint: Endpoint, text: string, { drafts, baseUrls }: Walk): boolean {
  const { method, path } = lastOf(drafts)
  const key = requestKey(endpoint.method, pathBelow(endpoint.path, baseUrls))
  return parseEndpoint(text) === undefined && key === requestKey(method?.text ?? '', path?.text ?? '')
}

function open(endpoint: Endpoint, place: Place, walk: Walk): void {
  openRequest(walk.drafts, endpoint, place, walk.baseUrls)
  walk.lead = ''
  walk.heading = ''
}

function name(label: Label, place: Place, walk: Walk): void {
  const before = lastOf(walk.drafts)
  addLabel(walk.drafts, label, place, walk.baseUrls)
  if (lastOf(walk.drafts) === before) return
  walk.lead = ''
  walk.heading = ''
}

/**
 * Takes up the lines of a paragraph. An endpoint on a line of its own starts a request; with a description, or several
 * one below the other, they are a list of endpoints, below which the last may start a request all the same.
 */
function takeParagraph(block: Paragraph, walk: Walk): void {
  const lines = linesOf(block)
  let prose: Cell[] = []
  const close = (): void => {
    const [first] = prose
    if (first !== undefined)
      lastOf(walk.drafts).prose.push({ text: prose.map(({ text }) => text).join('\n'), place: first.place })
    prose = []
  }
  lines.forEach((line, index) => {
    const endpoint = lineEndpoint(line.text)
    const labels = endpoint === undefined ? parseLabels(line) : []
    if (endpoint === undefined && labels.length === 0) prose.push(line)
    else close()
    for (const label of labels) name(label, line.place, walk)
    if (endpoint !== undefined && starts(lines, index, walk)) open(endpoint, line.place, walk)
    else if (endpoint !== undefined) list(endpoint, line.place, walk)
    if (isShortCaption(line.text) && saidOf(line.text) !== undefined) walk.lead = line.text
  })
  close()
  walk.caption = lines.at(-1)?.text ?? ''
}

/** An endpoint at the beginning of a line, or in another order if there is nothing else on the line. */
function lineEndpoint(text: string): Endpoint | undefined {
  const whole = parseHeadingEndpoint(text)
  return parseEndpoint(text) ?? (typeof whole === 'object' && whole.description === '' ? whole : undefined)
}

/** Whether the endpoint on a line starts a request, and is no part of a list of endpoints. */
function starts(lines: readonly Cell[], index: number, { keys, baseUrls }: Walk): boolean {
  const at = (position: number): Endpoint | undefined => lineEndpoint(lines[position]?.text ?? '')
  const endpoint = at(index)
  if (endpoint === undefined || endpoint.description !== '' || at(index + 1) !== undefined) return false
  const above = at(index - 1)
  const isListed = keys.has(requestKey(endpoint.method, pathBelow(endpoint.path, baseUrls)))
  return above === undefined || above.description !== '' || isListed
}
