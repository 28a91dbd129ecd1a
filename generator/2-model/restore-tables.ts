import type { Diagnostic, Outcome, Report } from '../diagnostics.ts'
import type { Document } from '../tables.ts'
import { joinFieldSections } from './field-sections.ts'
import { findJoinedTables } from './joined-tables.ts'
import { rowNames } from './import-marks.ts'
import type { Oddity } from './lint.ts'
import { reportLostHeadings } from './lost-headings.ts'
import { readOverlay, type Overlay } from './overlay-sections.ts'
import { leaveOutTables, publishedHeadings, renameColumns } from './overlay-tables.ts'
import { placeCells } from './place-cells.ts'
import { turnTables } from './turned-tables.ts'
import { unglueEndpoints } from './unglue-endpoints.ts'

/**
 * A page with its tables as they were published, as far as that is certain: cells that a text rendering joined or moved
 * stand in their columns again, and listed endpoints apart from their descriptions. Reports rows for which that is not certain, and headings without a table.
 */
export function restoreTables(document: Document, report: Report): Document {
  const found = unglueEndpoints(findJoinedTables(joinFieldSections(turnTables(document))))
  reportLostHeadings(found.blocks, report)
  return {
    ...found,
    blocks: found.blocks.map((block) => (block.kind === 'table' ? placeCells(block, report) : block)),
  }
}

/** A restored page, what is not certain in it, by the row that an overlay names to accept it, and its overlay. */
export interface Restored {
  readonly document: Document
  readonly doubts: readonly Oddity[]
  /** What its overlay says; what is wrong with that is still to be reported. */
  readonly overlay: Outcome<Overlay>
}

/** A restored page as its overlay has it: with its columns under known headings, without the tables that it leaves out. */
export function restoreWith(document: Document, corrections: Document | undefined, report: Report): Restored {
  const overlay = readOverlay(corrections)
  const { columns, accepted } = overlay.value
  const found: Diagnostic[] = []
  const hear: Report = (diagnostic) => void found.push(diagnostic)
  const restored = restoreTables(renameColumns(document, columns, report), hear)
  const nameAt = found.length === 0 ? () => '' : rowNames(restored)
  const doubts = found.map((diagnostic) => ({ field: nameAt(diagnostic.place), diagnostic }))
  return { document: leaveOutTables(restored, accepted, report), doubts, overlay }
}

/** A restored page with all that was published, under the headings it was published with. */
export function restorePublished(document: Document, overlay: Document | undefined): Document {
  const { columns } = readOverlay(overlay).value
  const renamed = renameColumns(document, columns, () => {})
  return publishedHeadings(
    restoreTables(renamed, () => {}),
    document,
  )
}
