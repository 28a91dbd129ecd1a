import type { Place } from '../diagnostics.ts'
import type { Fact } from '../ir.ts'
import type { Cell, Document, Heading, List, Paragraph, Table } from '../tables.ts'
import { parseEndpoint, parseLabel, type Endpoint } from './endpoint.ts'
import { factOf } from './facts.ts'
import { captionWords } from './vocabulary.ts'

/** A table or list and the line of prose that introduces it. */
export interface Section<T extends Table | List> {
  readonly caption: string
  readonly block: T
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
  readonly tables: readonly Section<Table>[]
  readonly lists: readonly Section<List>[]
}

/** A line of a list of endpoints. */
export interface ListedEndpoint extends Endpoint {
  readonly place: Place
}

export interface Outline {
  readonly title: Cell
  /** Lines such as `Source: …`, wherever they stand. */
  readonly listed: readonly ListedEndpoint[]
  readonly requests: readonly RequestOutline[]
  /** Tables that stand before any request. */
  readonly orphans: readonly Section<Table>[]
  readonly items: readonly Cell[]
}

interface Draft {
  method: Cell | undefined
  path: Cell | undefined
  readonly place: Place
  readonly prose: Cell[]
  readonly tables: Section<Table>[]
  readonly lists: Section<List>[]
}

/** Sorts the blocks of a page by the request they belong to. */
export function outline(document: Document): Outline {
  const start: Place = { file: document.path, line: 1, column: 1 }
  const drafts: Draft[] = [draft(start)]
  const listed: ListedEndpoint[] = []
  let caption = ''
  for (const block of document.blocks) {
    const rows = block.kind === 'table' ? endpointRows(block) : undefined
    if (rows !== undefined) listed.push(...rows)
    else if (block.kind === 'table') lastOf(drafts).tables.push({ caption, block })
    else if (block.kind === 'list') {
      lastOf(drafts).lists.push({ caption, block })
      listed.push(...block.items.flatMap(listedEndpoint))
      if (captionWords.query.test(caption)) caption = ''
    } else {
      readProse(block, drafts, listed)
      caption = linesOf(block).at(-1)?.text ?? ''
    }
    if (block.kind === 'table') caption = ''
  }
  const requests = drafts.flatMap(finished)
  return {
    title: titleOf(document, start),
    listed,
    requests,
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

/**
 * Takes up the lines of a heading or paragraph. An endpoint on a line of its own, or in a heading, starts a request;
 * several one below the other are a list of endpoints.
 */
function readProse(block: Heading | Paragraph, drafts: Draft[], listed: ListedEndpoint[]): void {
  const lines = linesOf(block)
  const endpoints = lines.flatMap(listedEndpoint)
  if (endpoints.length > 1) {
    listed.push(...endpoints)
    return
  }
  const [endpoint] = endpoints
  if (endpoint !== undefined && (endpoint.description === '' || block.kind === 'heading'))
    drafts.push(openRequest(endpoint))
  else if (endpoint !== undefined) listed.push(endpoint)
  const rest = lines.filter(
    ({ text }) => parseEndpoint(text) === undefined && !readLabel(text, block.place, drafts),
  )
  const [first] = rest
  if (first !== undefined && block.kind === 'paragraph')
    lastOf(drafts).prose.push({ text: rest.map(({ text }) => text).join('\n'), place: first.place })
}

function openRequest({ method, path, description, place }: ListedEndpoint): Draft {
  const prose = description === '' ? [] : [{ text: description, place }]
  return { ...draft(place), method: { text: method, place }, path: { text: path, place }, prose }
}

/** `Resource: x` and `HTTP-method: POST` together name a request; the same label again starts the next. */
function readLabel(text: string, place: Place, drafts: Draft[]): boolean {
  const found = parseLabel({ text, place })
  if (found === undefined) return false
  const part = found.label === 'method' ? 'method' : 'path'
  if (lastOf(drafts)[part] !== undefined) drafts.push(draft(place))
  const value = found.label === 'method' ? found.value : `/${found.value.replace(/^\//, '')}`
  lastOf(drafts)[part] = { text: value, place }
  return true
}

function lastOf(drafts: readonly Draft[]): Draft {
  const last = drafts.at(-1)
  if (last === undefined) throw new Error('A page begins with a draft')
  return last
}

function draft(place: Place): Draft {
  return { method: undefined, path: undefined, place, prose: [], tables: [], lists: [] }
}

function finished({ method, path, ...rest }: Draft): RequestOutline[] {
  if (method === undefined || path === undefined) return []
  const template = factOf(path.text, { ...path, basis: 'documented' })
  return [{ method, path, template, ...rest, place: path.place }]
}

/** A table each of whose rows is an endpoint, its method and path in one cell or two; undefined for any other. */
export function endpointRows({ rows }: Table): ListedEndpoint[] | undefined {
  const found = rows.flatMap(({ cells, place }) =>
    listedEndpoint({ text: cells.map(({ text }) => text).join(' '), place }),
  )
  return found.length > 0 && found.length === rows.length ? found : undefined
}

function listedEndpoint(item: Cell): ListedEndpoint[] {
  const endpoint = parseEndpoint(item.text)
  return endpoint === undefined ? [] : [{ ...endpoint, place: item.place }]
}
