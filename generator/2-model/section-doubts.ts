import type { Place, Report } from '../diagnostics.ts'
import type { Table } from '../tables.ts'
import { saidOf, type Said } from './captions.ts'
import { roleOf } from './columns.ts'
import { doubtfulReply, unreadLines, unsaidQuery, unsaidTable } from './findings.ts'
import type { RequestOutline, Section } from './outline.ts'
import type { RawRow } from './raw-row.ts'
import type { RawSection } from './sections.ts'
import { isClearType } from './type-cell.ts'
import { fold, memberHeadings, ordinaryTypes, plain } from './vocabulary.ts'

/** A section, what the line above it says of it, and where it stands. */
export interface Found extends Omit<RawSection, 'request'> {
  readonly said: Said | undefined
  /** The line above it, and the heading that it stands below. */
  readonly titles: readonly string[]
  /** The heading of its column of names, where that speaks of fields. */
  readonly members: string | undefined
  readonly place: Place
}

/**
 * Reports tables that nothing says what they are of: a second one of a body could be of the reply, as could one of a query
 * below it, and one of fields rather than parameters.
 */
export function reportUnsaid(sections: readonly Found[], report: Report): void {
  const flat = sections.filter(({ hasLevels }) => !hasLevels)
  const bodies = flat.filter(({ part }) => part === 'body')
  const reply = flat.findIndex(({ part }) => part === 'response')
  const before = reply === -1 ? flat : flat.slice(0, reply)
  const behind = flat.slice(before.length).filter(({ part }) => part === 'query')
  for (const section of [...bodies.slice(1), ...behind])
    if (isUnsaid(section)) report(unsaidTable(section.place, section.part))
  for (const section of before)
    if (section.part === 'query' && section.members !== undefined && isUnsaid(section))
      report(unsaidQuery(section.place, section.members))
}

/** Whether nothing says that the rows are those of a request. */
function isUnsaid({ said, rows }: Found): boolean {
  const asks = ({ cells: { required, occurs, default: otherwise } }: RawRow): boolean =>
    required !== undefined || occurs !== undefined || otherwise !== undefined
  return said === undefined && !rows.some(asks)
}

/** The heading of a column of names that are those of fields rather than of parameters. */
export function membersHeading({ heading }: Table): string | undefined {
  return heading.cells.map(({ text }) => plain(text)).find((text) => memberHeadings.includes(text))
}

/** Reports lines of a request without any fields that say of what type something is, but for those below lost headings. */
export function reportUnreadLines({ prose }: RequestOutline, report: Report): void {
  const lines = prose
    .map(({ text, place }) => ({ texts: text.split('\n').map(fold), place }))
    .filter(({ texts: [first = ''] }) => first.split(' ').filter(roleOf).length < 2)
    .flatMap(({ texts, place }) => texts.filter(saysType).map((line) => ({ line, place })))
  const [first, second] = lines
  if (first !== undefined && second !== undefined) report(unreadLines(first.place, first.line))
}

/** Whether a line is a type, `String, max. 50`, or a name and one, `city string (required)`. */
function saysType(line: string): boolean {
  if (line.length > 300) return false
  const [, type = ''] = /^[\p{Ll}_][\p{L}\p{N}_.[\]-]*[\s:(–-]{1,3}(\p{L}+)(?!\p{L})/u.exec(line) ?? []
  const isOrdinary = (text: string): boolean => ordinaryTypes.includes(plain(text))
  return [line, type].some((text) => text !== '' && isClearType(text) && !isOrdinary(text))
}

/** Reports a table that is one of the reply only by the first sentence of its request, such as "Returns all orders." */
export function reportDoubtfulReply(
  section: Section<Table>,
  { prose, tables }: RequestOutline,
  report: Report,
): void {
  const caption = fold(section.caption)
  const first = fold(prose[0]?.text.split('\n').at(-1) ?? '')
  const isOfRequest = section === tables[0] && caption === first && caption.endsWith('.')
  if (isOfRequest && saidOf(caption) === 'response')
    report(doubtfulReply(section.block.place, section.caption))
}
