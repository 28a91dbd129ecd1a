import type { Place } from '../diagnostics.ts'
import type { Cell, List } from '../tables.ts'
import { pathBelow, type Endpoint, type Label } from './endpoint.ts'
import { fact } from './facts.ts'
import type { RequestOutline, Section, TableSection } from './outline.ts'

/** A request while its page is read: what it is called may stand on several lines. */
export interface Draft {
  method: Cell | undefined
  path: Cell | undefined
  /** Whether the path is that of the request above, of whose resource this is another method. */
  readonly sharesPath: boolean
  readonly place: Place
  readonly prose: Cell[]
  readonly tables: TableSection[]
  readonly lists: Section<List>[]
}

/** Requests in page order; the first stands for what comes before any. */
export type Drafts = [Draft, ...Draft[]]

export function openDrafts(place: Place): Drafts {
  return [draft(place)]
}

export function lastOf(drafts: Drafts): Draft {
  return drafts.at(-1) ?? drafts[0]
}

/** What follows belongs to no request that is known. */
export function openUnknown(drafts: Drafts, place: Place): void {
  drafts.push(draft(place))
}

export function openRequest(
  drafts: Drafts,
  { method, path, description }: Endpoint,
  place: Place,
  baseUrls: readonly string[],
): void {
  const prose = description === '' ? [] : [{ text: description, place }]
  const cell = (text: string): Cell => ({ text, place })
  drafts.push({ ...draft(place), method: cell(method), path: cell(pathBelow(path, baseUrls)), prose })
}

/**
 * `Resource: x` and `HTTP-method: POST` together name a request; the same label again starts the next, and a method
 * alone another request of the same resource.
 */
export function addLabel(
  drafts: Drafts,
  { label, value }: Label,
  place: Place,
  baseUrls: readonly string[],
): void {
  const last = lastOf(drafts)
  if (label === 'method') {
    if (last.method !== undefined) drafts.push({ ...draft(place), path: last.path, sharesPath: true })
    lastOf(drafts).method = { text: value, place }
    return
  }
  if (last.path !== undefined && !last.sharesPath) drafts.push(draft(place))
  const path = /^https?:/.test(value) ? pathBelow(value, baseUrls) : `/${value.replace(/^\//, '')}`
  lastOf(drafts).path = { text: path, place }
}

function draft(place: Place): Draft {
  return { method: undefined, path: undefined, sharesPath: false, place, prose: [], tables: [], lists: [] }
}

/** A draft as a request; none if a part of its name is missing. */
export function finished({ method, path, sharesPath, prose, tables, lists }: Draft): RequestOutline[] {
  if (method === undefined || path === undefined) return []
  const template = fact(path.text, 'documented', path.place)
  return [{ method, path, template, prose, tables, lists, place: sharesPath ? method.place : path.place }]
}
