import type { Report } from '../diagnostics.ts'
import type { Document } from '../tables.ts'
import { readEntries } from './entries.ts'
import { findJoinedTables } from './joined-tables.ts'
import { overlaySections } from './overlay-sections.ts'
import { leaveOutTables, publishedHeadings, renameColumns } from './overlay-tables.ts'
import { placeCells } from './place-cells.ts'
import { unglueEndpoints } from './unglue-endpoints.ts'

/**
 * A page with its tables as they were published, as far as that is certain: cells that a text rendering joined or moved
 * stand in their columns again, and listed endpoints apart from their descriptions. Reports rows for which that is not certain.
 */
export function restoreTables(document: Document, report: Report): Document {
  const found = unglueEndpoints(findJoinedTables(document))
  return {
    ...found,
    blocks: found.blocks.map((block) => (block.kind === 'table' ? placeCells(block, report) : block)),
  }
}

/** A restored page as its overlay has it: with its columns under known headings, without the tables that it leaves out. */
export function restoreWith(document: Document, overlay: Document | undefined, report: Report): Document {
  if (overlay === undefined) return restoreTables(document, report)
  const { columns, accepted } = readEntries(overlay, overlaySections, () => {})
  return leaveOutTables(restoreTables(renameColumns(document, columns, report), report), accepted, report)
}

/** A restored page with all that was published, under the headings it was published with. */
export function restorePublished(document: Document, overlay: Document | undefined): Document {
  if (overlay === undefined) return restoreTables(document, () => {})
  const { columns } = readEntries(overlay, overlaySections, () => {})
  return publishedHeadings(
    restoreTables(
      renameColumns(document, columns, () => {}),
      () => {},
    ),
    document,
  )
}
