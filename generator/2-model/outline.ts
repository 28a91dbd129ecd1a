import type { Place } from '../diagnostics.ts'
import type { Block, Cell, Document, List, Table } from '../tables.ts'
import { parseEndpoint, parseLabel, type Endpoint } from './endpoint.ts'

/** A table or list and the line of prose that introduces it. */
export interface Section<T extends Table | List> {
  readonly caption: string
  readonly block: T
}

/** One request with all that stands between its heading and the next one's. */
export interface RequestOutline {
  readonly method: Cell
  readonly path: Cell
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
  const title = document.blocks.find((block) => block.kind === 'heading')
  const drafts: Draft[] = [draft(start)]
  let caption = ''
  for (const block of document.blocks) {
    const current = openRequest(block, drafts)
    if (block.kind === 'table') current.tables.push({ caption, block })
    else if (block.kind === 'list') current.lists.push({ caption, block })
    else caption = block.text
    if (block.kind === 'paragraph') current.prose.push({ text: block.text, place: block.place })
    if (block.kind === 'table') caption = ''
  }
  const items = document.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
  return {
    title: title === undefined ? { text: '', place: start } : { text: title.text, place: title.place },
    listed: items.flatMap((item) => listedEndpoint(item)),
    requests: drafts.flatMap((found) => finished(found)),
    orphans: drafts.flatMap((found) => (finished(found).length === 0 ? found.tables : [])),
    items,
  }
}

/** The request that `block` belongs to; a heading that names an endpoint starts a new one. */
function openRequest(block: Block, drafts: Draft[]): Draft {
  const last = drafts.at(-1) ?? draft(block.place)
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return last
  const endpoint = parseEndpoint(block.text)
  if (endpoint !== undefined && (endpoint.description === '' || block.kind === 'heading')) {
    const { place } = block
    const opened = {
      ...draft(place),
      method: { text: endpoint.method, place },
      path: { text: endpoint.path, place },
    }
    if (endpoint.description !== '') opened.prose.push({ text: endpoint.description, place })
    drafts.push(opened)
    return opened
  }
  for (const text of block.text.split('\n')) readLabel({ text, place: block.place }, drafts)
  return drafts.at(-1) ?? last
}

/** `Resource: x` and `HTTP-method: POST` together name a request; the same label again starts the next. */
function readLabel(line: Cell, drafts: Draft[]): void {
  const found = parseLabel(line)
  if (found === undefined) return
  const part = found.label === 'method' ? 'method' : 'path'
  const text = found.label === 'method' ? found.value : `/${found.value.replace(/^\//, '')}`
  if (drafts.at(-1)?.[part] !== undefined) drafts.push(draft(line.place))
  const current = drafts.at(-1)
  if (current !== undefined) current[part] = { text, place: line.place }
}

function draft(place: Place): Draft {
  return { method: undefined, path: undefined, place, prose: [], tables: [], lists: [] }
}

function finished({ method, path, ...rest }: Draft): RequestOutline[] {
  return method === undefined || path === undefined ? [] : [{ method, path, ...rest, place: path.place }]
}

function listedEndpoint(item: Cell): ListedEndpoint[] {
  const endpoint = parseEndpoint(item.text)
  return endpoint === undefined ? [] : [{ ...endpoint, place: item.place }]
}
