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
  readonly place: Place
}

/** A second table of a body could be of the reply, unless the line above it says what it is. */
export function reportUnsaid(sections: readonly Found[], report: Report): void {
  const bodies = sections.filter(({ part, hasLevels }) => part === 'body' && !hasLevels)
  for (const { said, place, rows } of bodies.slice(1)) {
    const asks = rows.some(({ cells }) => cells.required !== undefined || cells.occurs !== undefined)
    if (said === undefined && !asks) report(unsaidTable(place))
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
