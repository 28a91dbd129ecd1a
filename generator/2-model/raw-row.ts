import type { Place, Report } from '../diagnostics.ts'
import type { Code, Documented } from '../ir.ts'
import type { Cell, Row, Table } from '../tables.ts'
import { distinct, readPairs } from './code-pairs.ts'
import { readColumns, reportSurplus } from './columns.ts'
import { sentences } from './describe.ts'
import type { RawCell } from './facts.ts'
import { unknownColumn } from './findings.ts'
import { fold, nothingWords, plain, valueWords, type Role } from './vocabulary.ts'

/** A row whose columns are known and whose cells are still text. */
export interface RawRow {
  readonly cells: { readonly [role in Role]?: RawCell | undefined }
  readonly documented: Documented
  /** The name that callers may still use, where the overlay says so. */
  readonly formerly?: Cell
  readonly place: Place
}

/** Rows of a table by the roles of its columns; reports columns and cells that have no role. */
export function readRows(table: Table, report: Report): RawRow[] {
  const roles = readColumns(table.heading, report)
  table.heading.cells.forEach(({ text, place }, index) => {
    if (roles[index] === 'status') report(unknownColumn(place, text))
  })
  const mayBeValue = table.heading.cells.map(({ text }) => valueWords.includes(plain(text)))
  return table.rows.map((row) => {
    if (row.cells.length > roles.length) reportSurplus(row, roles, report)
    return rawRow(cellsByRole(row, roles, mayBeValue), row.place)
  })
}

/** A raw row with the record of what its cells said before any overlay. */
export function rawRow(cells: RawRow['cells'], place: Place): RawRow {
  return {
    cells,
    place,
    documented: {
      type: textOf(cells.type),
      occurs: textOf(cells.occurs),
      required: textOf(cells.required),
      codes: pairedCodes(cellsOfPairs(cells)).map(({ code }) => code),
    },
  }
}

function textOf(cell: RawCell | undefined): string {
  return cell === undefined ? '' : fold(cell.text)
}

/** Cells in which `code=label` pairs may stand. */
export function cellsOfPairs({ values, example, description, notes }: RawRow['cells']): readonly RawCell[] {
  const found: RawCell[] = []
  for (const cell of [values, example, description, notes]) if (cell?.text.includes('=')) found.push(cell)
  return found
}

/** The codes of cells that hold `code=label` pairs, each once. */
export function pairedCodes(cells: readonly RawCell[]): Code[] {
  return cells.length === 0 ? [] : distinct(cells.flatMap(({ text }) => readPairs(text).codes))
}

/** Rows of tables begin with these, so that those who read them find each cell at the same place. */
const noCells: { readonly [role in Role]: undefined } = {
  level: undefined,
  name: undefined,
  type: undefined,
  length: undefined,
  occurs: undefined,
  required: undefined,
  description: undefined,
  values: undefined,
  default: undefined,
  notes: undefined,
  example: undefined,
  status: undefined,
}

function cellsByRole(
  row: Row,
  roles: readonly (Role | undefined)[],
  mayBeValue: readonly boolean[],
): RawRow['cells'] {
  const basis = 'documented'
  const cells: { [role in Role]: RawCell | undefined } = { ...noCells }
  row.cells.forEach(({ text, place }, index) => {
    const role = roles[index]
    if (role === undefined) return
    const first = cells[role]
    if (first === undefined) cells[role] = { text, place, basis, mayBeValue: mayBeValue[index] === true }
    else if (role === 'notes' && fold(text) !== '')
      cells.notes = { ...first, text: sentences(fold(first.text), fold(text)) }
    else if (role === 'type' && !nothingWords.includes(plain(text)))
      cells.type = { ...first, text: fold(first.text) === '' ? text : `${first.text} (${text})` }
  })
  return cells
}
