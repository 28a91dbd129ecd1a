import type { Report } from '../diagnostics.ts'
import type { Cell, Table } from '../tables.ts'
import { roleOf, tableKind } from './columns.ts'
import { pathParameters, requestKey } from './endpoint.ts'
import { unknownTable } from './findings.ts'
import { parseLevel } from './level.ts'
import { listRows } from './list-rows.ts'
import type { RequestOutline, Section } from './outline.ts'
import { rawRow, readRows, type RawRow } from './raw-row.ts'
import { captionWords, fold } from './vocabulary.ts'

export type Part = 'path' | 'query' | 'body' | 'response'

/** Rows of one request that belong to one of its parts, in page order; still text. */
export interface RawSection {
  /** `METHOD /path`. */
  readonly request: string
  readonly part: Part
  readonly hasLevels: boolean
  readonly rows: readonly RawRow[]
}

/** All rows of a request by the part they describe; reports tables whose columns say nothing known. */
export function readSections(request: RequestOutline, report: Report): RawSection[] {
  const key = requestKey(request.method.text, request.path.text)
  const names = pathParameters(request.template.value)
  const sections: RawSection[] = []
  for (const section of request.tables) {
    const kind = tableKind(section.block)
    if (kind === 'unknown')
      report(
        unknownTable(
          section.block.place,
          section.block.heading.cells.map(({ text }) => text),
        ),
      )
    if (kind === 'unknown' || kind === 'statuses') continue
    const part = partOf(section, request.method.text)
    const rows = readRows(section.block, report)
    const isPath = (row: RawRow): boolean =>
      part !== 'response' && kind === 'parameters' && names.includes(fold(row.cells.name?.text ?? ''))
    sections.push({ request: key, part: 'path', hasLevels: false, rows: rows.filter(isPath) })
    sections.push({
      request: key,
      part,
      hasLevels: kind === 'elements',
      rows: rows.filter((row) => !isPath(row)),
    })
  }
  for (const list of request.lists)
    if (captionWords.query.test(list.caption))
      sections.push({ request: key, part: 'query', hasLevels: false, rows: listRows(list.block, report) })
  const filled = sections.filter(({ rows }) => rows.length > 0)
  return [...undocumentedPath(request, key, filled), ...continued(filled)].filter(
    ({ rows }) => rows.length > 0,
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

function partOf({ caption, block }: Section<Table>, method: string): Part {
  const roles = block.heading.cells.map((cell) => roleOf(cell.text))
  const isRequest = roles.includes('required') || (roles.includes('occurs') && !roles.includes('level'))
  if (!isRequest && captionWords.response.test(caption)) return 'response'
  const said = (['query', 'path', 'body'] as const).find((part) => captionWords[part].test(caption))
  return (
    said ??
    (['GET', 'DELETE', 'HEAD'].includes(method) ? (roles.includes('level') ? 'response' : 'query') : 'body')
  )
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
