import type { Report } from '../diagnostics.ts'
import type { Document } from '../tables.ts'
import { findJoinedTables } from './joined-tables.ts'
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
