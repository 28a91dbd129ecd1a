import { shorten, type Report } from '../diagnostics.ts'
import type { Block, Cell, Document, Row, Table } from '../tables.ts'
import { roleOf, statusColumn, tableKind } from './columns.ts'
import type { Entry } from './entries.ts'
import { acceptedUnneeded } from './lint-findings.ts'
import { columnUnmatched, columnUnneeded, saidTwice, unknownMeaning } from './overlay-findings.ts'
import { plain } from './vocabulary.ts'

/** The columns of an overlay's table of what a page's columns hold. */
export const headingColumns = { needed: ['column', 'means', 'reason'] }

/**
 * A page whose columns have headings that are known, where its overlay says what they mean. Reports what names no column
 * of the page, and what the page needs no more.
 */
export function renameColumns(document: Document, entries: readonly Entry[], report: Report): Document {
  if (entries.length === 0) return document
  const meanings = new Map<string, string>()
  const headings = new Set(
    tablesOf(document).flatMap(({ heading }) => heading.cells.map(({ text }) => plain(text))),
  )
  for (const entry of entries) {
    const [heading, means] = [entry.text('column'), entry.text('means')]
    const { place } = entry.cell('column')
    const role = roleOf(means)
    if (role === undefined) report(unknownMeaning(entry.cell('means').place, means))
    else if (meanings.has(plain(heading))) report(saidTwice(place, heading))
    else if (!headings.has(plain(heading))) report(columnUnmatched(place, heading))
    else if (roleOf(heading) === role) report(columnUnneeded(place, heading))
    else meanings.set(plain(heading), means)
  }
  return withHeadings(document, (cell) => {
    const means = meanings.get(plain(cell.text))
    return means === undefined ? cell : { ...cell, text: means }
  })
}

/** A page with the headings it was published with, by the places they stand at. */
export function publishedHeadings(document: Document, published: Document): Document {
  const texts = new Map(
    tablesOf(published).flatMap(({ heading }) => heading.cells.map((cell) => [keyOf(cell), cell.text])),
  )
  return withHeadings(document, (cell) => ({ ...cell, text: texts.get(keyOf(cell)) ?? cell.text }))
}

/** What an overlay's own words for a column are called elsewhere: corrections may name a column either way. */
export function withMeaning(correction: Entry, columns: readonly Entry[]): Entry {
  if (columns.length === 0) return correction
  const named = plain(correction.text('column'))
  const means = columns.find((entry) => plain(entry.text('column')) === named)?.text('means')
  if (means === undefined) return correction
  return { ...correction, text: (column) => (column === 'column' ? means : correction.text(column)) }
}

/**
 * A page without the tables that its overlay leaves out, each named by its headings. Only tables that are not wholly
 * understood can be left out; reports a name that no such table has.
 */
export function leaveOutTables(document: Document, accepted: readonly Entry[], report: Report): Document {
  const entries = accepted.filter((entry) => entry.text('finding') === 'unknown-table')
  if (entries.length === 0) return document
  const loose = new Set(
    tablesOf(document)
      .filter(isLoose)
      .map(({ heading }) => plain(titleOf(heading))),
  )
  const named = new Set(entries.map((entry) => plain(entry.text('row'))))
  for (const entry of entries)
    if (!loose.has(plain(entry.text('row'))))
      report(acceptedUnneeded(entry.cell('row').place, 'unknown-table', entry.text('row')))
  const isLeftOut = (block: Block): boolean =>
    block.kind === 'table' && isLoose(block) && named.has(plain(titleOf(block.heading)))
  return { ...document, blocks: document.blocks.filter((block) => !isLeftOut(block)) }
}

/** The headings of a table as findings and overlays write them. */
export function titleOf({ cells }: Row): string {
  return cells.map(({ text }) => shorten(text)).join(', ')
}

function isLoose(table: Table): boolean {
  const at = statusColumn(table)
  return (
    tableKind(table) === 'unknown' ||
    table.heading.cells.some(({ text }, column) => roleOf(text) === undefined && column !== at)
  )
}

function withHeadings(document: Document, change: (cell: Cell) => Cell): Document {
  return {
    ...document,
    blocks: document.blocks.map((block) =>
      block.kind === 'table'
        ? { ...block, heading: { ...block.heading, cells: block.heading.cells.map(change) } }
        : block,
    ),
  }
}

function tablesOf({ blocks }: Document): Table[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? block : []))
}

function keyOf({ place }: Cell): string {
  return `${place.line}:${place.column}`
}
