import type { RawCell } from './facts.ts'
import type { RawRow } from './raw-row.ts'
import { tellsRequired } from './vocabulary.ts'

/**
 * A row of a table without a column for it, as one that says it is required, where its description, its notes or a
 * footnote behind its name say so: `Required. The name`, `(required)`, and for all rows with its mark `* required`. What
 * is required under a condition alone may be left out.
 */
export function withSaidRequired(row: RawRow): RawRow {
  const { required, occurs, description, notes } = row.cells
  if (required !== undefined || occurs !== undefined) return row
  const saying = saysIt(description) ? description : saysIt(notes) ? notes : undefined
  return saying === undefined
    ? row
    : { ...row, cells: { ...row.cells, required: { ...saying, text: 'required' } } }
}

function saysIt(cell: RawCell | undefined): boolean {
  return cell !== undefined && tellsRequired(cell.text)
}
