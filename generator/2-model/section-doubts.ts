import type { Place, Report } from '../diagnostics.ts'
import type { Table } from '../tables.ts'
import { saidOf, type Said } from './captions.ts'
import { doubtfulReply, unsaidTable } from './findings.ts'
import type { RequestOutline, Section } from './outline.ts'
import type { RawSection } from './sections.ts'
import { fold } from './vocabulary.ts'

/** A section, what the line above it says of it, and where it stands. */
export interface Found extends Omit<RawSection, 'request'> {
  readonly said: Said | undefined
  /** The line above it, and the heading that it stands below. */
  readonly titles: readonly string[]
  readonly place: Place
}

/** A second table of a body could be of the reply, unless the line above it says what it is, as could one of a query below it. */
export function reportUnsaid(sections: readonly Found[], report: Report): void {
  const flat = sections.filter(({ hasLevels }) => !hasLevels)
  const bodies = flat.filter(({ part }) => part === 'body')
  const reply = flat.findIndex(({ part }) => part === 'response')
  const queries = reply === -1 ? [] : flat.slice(reply).filter(({ part }) => part === 'query')
  for (const { said, place, rows, part } of [...bodies.slice(1), ...queries]) {
    const asks = rows.some(({ cells }) => cells.required !== undefined || cells.occurs !== undefined)
    if (said === undefined && !asks) report(unsaidTable(place, part))
  }
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
