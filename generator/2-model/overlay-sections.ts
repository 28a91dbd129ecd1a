import { acceptedColumns } from './accept.ts'
import { correctionColumns } from './corrections.ts'
import { operationColumns } from './operations.ts'
import { headingColumns } from './overlay-tables.ts'
import { renamedColumns } from './renamed.ts'
import { replyColumns, typeColumns } from './replies.ts'

/** The tables an overlay may have, by the heading each stands below. */
export const overlaySections = {
  operations: operationColumns,
  columns: headingColumns,
  corrections: correctionColumns,
  renamed: renamedColumns,
  replies: replyColumns,
  types: typeColumns,
  accepted: acceptedColumns,
}
