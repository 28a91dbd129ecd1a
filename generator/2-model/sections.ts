import type { Report } from '../diagnostics.ts'
import type { Cell, List, Table } from '../tables.ts'
import { listsParameters, saidAbove, saysRequired, type Said } from './captions.ts'
import { roleOf } from './columns.ts'
import { pathParameters, requestKey } from './endpoint.ts'
import { tableLeftOut, unknownTable, unreadList } from './findings.ts'
import { parseLevel } from './level.ts'
import { isSmall, listRows, looksLikeParameters } from './list-rows.ts'
import type { RequestOutline, Section } from './outline.ts'
import { rawRow, readRows, type RawRow } from './raw-row.ts'
import { nestTables } from './field-tables.ts'
import {
  membersHeading,
  reportDoubtfulReply,
  reportUnreadLines,
  reportUnsaid,
  type Found,
} from './section-doubts.ts'
import { fold } from './vocabulary.ts'

export type Part = 'path' | 'query' | 'body' | 'response'

/** Rows of one request that belong to one of its parts, in page order; still text. */
export interface RawSection {
  /** `METHOD /path`. */
  readonly request: string
  readonly part: Part
  readonly hasLevels: boolean
  readonly rows: readonly RawRow[]
}

/** All rows of a request by the part they describe; reports tables of which nothing is made. */
export function readSections(request: RequestOutline, report: Report): RawSection[] {
  const key = requestKey(request.method.text, request.path.text)
  const tables = readTables(request, report)
  const listed = request.lists.filter(listsParameters)
  const hasSmall = namesOf(listed, tables).some(isSmall)
  const lists = listed.map((list) => ({
    said: saidAbove(list),
    hasLevels: false,
    part: partOf(saidAbove(list), request.method.text),
    rows: withRequired(listRows(list.block, hasSmall, report), list),
    titles: [list.caption, list.heading],
    members: undefined,
    place: list.block.place,
  }))
  for (const list of request.lists)
    if (!listed.includes(list) && looksLikeParameters(list.block))
      report(unreadList(list.block.place, list.caption))
  const read = [...tables, ...lists].filter(({ rows }) => rows.length > 0)
  if (read.length === 0 && request.tables.length === 0) reportUnreadLines(request, report)
  const found = nestTables(read, report)
  const sections = besideLevels(found).map(({ part, hasLevels, rows }) => ({
    request: key,
    part,
    hasLevels,
    rows,
  }))
  reportUnsaid(besideLevels(found), report)
  return [...undocumentedPath(request, key, sections), ...continued(sections)].filter(
    ({ rows }) => rows.length > 0,
  )
}

/** What the parameters of a request are called in its lists and tables. */
function namesOf(lists: readonly Section<List>[], tables: readonly Found[]): string[] {
  return [
    ...lists.flatMap(({ block }) => block.items.map(({ text }) => text)),
    ...tables
      .filter(({ part }) => part === 'query')
      .flatMap(({ rows }) => rows.map(({ cells }) => cells.name?.text ?? '')),
  ]
}

function readTables(request: RequestOutline, report: Report): Found[] {
  const names = pathParameters(request.template.value)
  return request.tables.flatMap((section) => {
    const { kind } = section
    const { place, heading } = section.block
    const titles = [section.caption, section.heading]
    if (kind === 'statuses') return []
    const said = saidOfTable(section)
    if (said === 'aside') {
      report(tableLeftOut(place, section.caption || section.heading))
      return []
    }
    if (kind === 'unknown') {
      report(
        unknownTable(
          place,
          heading.cells.map(({ text }) => text),
        ),
      )
      return []
    }
    const hasLevels = kind === 'elements'
    const isTree = hasLevels && isParameters(said) && levelsOf(section.block) > 1
    const part = partOf(isTree ? undefined : said, request.method.text, hasLevels)
    const rows = withRequired(readRows(section.block, report), section)
    if (part === 'response') reportDoubtfulReply(section, request, report)
    const own = { said, hasLevels, part, rows, titles, members: membersHeading(section.block), place }
    if (part === 'response' || hasLevels || names.length === 0) return [own]
    const isPath = (row: RawRow): boolean => names.includes(fold(row.cells.name?.text ?? ''))
    return [
      { ...own, part: 'path', rows: rows.filter(isPath) },
      { ...own, rows: rows.filter((row) => !isPath(row)) },
    ]
  })
}

/** Rows as those of a table that says of each that it is required, where the line above says it of all. */
function withRequired(rows: readonly RawRow[], section: Section<Table | List>): readonly RawRow[] {
  if (!saysRequired(section)) return rows
  const required = { text: 'required', place: section.block.place, basis: 'documented' } as const
  return rows.map((row) =>
    row.cells.required === undefined && row.cells.occurs === undefined
      ? { ...row, cells: { ...row.cells, required } }
      : row,
  )
}

/** What must be given is part of a request, whatever the line above says, unless that says "Response" and no more. */
function saidOfTable(section: Section<Table>): Said | undefined {
  const said = saidAbove(section)
  const isReply =
    fold(section.caption || section.heading)
      .replace(/[.:]$/, '')
      .split(' ').length === 1
  return said === 'response' && isRequest(section.block) && !isReply ? undefined : said
}

function isRequest({ heading }: Table): boolean {
  const roles = heading.cells.map((cell) => roleOf(cell.text))
  return roles.includes('required') || (roles.includes('occurs') && !roles.includes('level'))
}

/** Elements in one another are never parameters, whatever the line above says: it may be followed by "None". */
function isParameters(said: Said | undefined): boolean {
  return said === 'query' || said === 'path'
}

/** How many levels the rows of a table have. */
function levelsOf({ heading, rows }: Table): number {
  const column = heading.cells.findIndex(({ text }) => roleOf(text) === 'level')
  return new Set(rows.map(({ cells }) => fold(cells[column]?.text ?? ''))).size
}

function partOf(said: Said | undefined, method: string, hasLevels = false): Part {
  if (said === 'response' || said === 'query' || said === 'path' || said === 'body') return said
  if (!['GET', 'DELETE', 'HEAD'].includes(method)) return 'body'
  return hasLevels && said !== 'request' ? 'response' : 'query'
}

/** Beside a body of elements, a table without levels cannot be of the body: it is of the query. */
function besideLevels(sections: readonly Found[]): Found[] {
  const hasElements = sections.some(({ part, hasLevels }) => part === 'body' && hasLevels)
  return sections.map((section) =>
    hasElements && section.part === 'body' && !section.hasLevels && section.said !== 'body'
      ? { ...section, part: 'query' }
      : section,
  )
}

/** A table with levels that does not begin at the outermost goes on with the one before it. */
function continued(sections: readonly RawSection[]): RawSection[] {
  return sections.reduce<RawSection[]>((before, section) => {
    const last = before.at(-1)
    const level = parseLevel(section.rows[0]?.cells.level?.text ?? '')
    const begins = level?.kind === 'element' && level.depth <= firstDepth(last)
    if (last === undefined || !section.hasLevels || !last.hasLevels || begins) return [...before, section]
    return [...before.slice(0, -1), { ...last, rows: [...last.rows, ...section.rows] }]
  }, [])
}

function firstDepth(section: RawSection | undefined): number {
  const level = parseLevel(section?.rows[0]?.cells.level?.text ?? '')
  return level?.kind === 'element' ? level.depth : 0
}

/** Parameters that only the path names: rows of their own, so that an overlay can say more of them. */
function undocumentedPath(
  request: RequestOutline,
  key: string,
  sections: readonly RawSection[],
): RawSection[] {
  const known = sections
    .filter(({ part }) => part === 'path')
    .flatMap(({ rows }) => rows.map((row) => fold(row.cells.name?.text ?? '')))
  const names = pathParameters(request.template.value).filter((name) => !known.includes(name))
  const cell = (text: string): Cell => ({ text, place: request.path.place })
  const rows = names.map((name) =>
    rawRow({ name: { ...cell(name), basis: 'documented' } }, request.path.place),
  )
  return [{ request: key, part: 'path', hasLevels: false, rows }]
}
