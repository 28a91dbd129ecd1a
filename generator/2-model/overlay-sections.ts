import type { Diagnostic, Outcome } from '../diagnostics.ts'
import type { Document } from '../tables.ts'
import { acceptedColumns } from './accept.ts'
import { correctionColumns } from './corrections.ts'
import { readEntries } from './entries.ts'
import { operationColumns } from './operations.ts'
import { headingColumns } from './overlay-tables.ts'
import { renamedColumns } from './renamed.ts'
import { replyColumns, typeColumns } from './replies.ts'

/** The tables an overlay may have, by the heading each stands below. */
const overlaySections = {
  operations: operationColumns,
  columns: headingColumns,
  corrections: correctionColumns,
  renamed: renamedColumns,
  replies: replyColumns,
  types: typeColumns,
  accepted: acceptedColumns,
}

/** What an overlay says, by the headings of its tables. */
export type Overlay = ReturnType<typeof readEntries<keyof typeof overlaySections>>

/** What an overlay says, and what is wrong with it by itself; a page without one has an empty one. */
export function readOverlay(overlay: Document | undefined): Outcome<Overlay> {
  if (overlay === undefined) return noOverlay
  const diagnostics: Diagnostic[] = []
  const value = readEntries(overlay, overlaySections, (found) => void diagnostics.push(found))
  return { value, diagnostics }
}

const noOverlay = readOverlay({ path: '', blocks: [] })
