import type { Report } from '../diagnostics.ts'
import type { Cell } from '../tables.ts'
import { roleOf } from './columns.ts'
import {
  correctionAmbiguous,
  correctionMismatch,
  correctionUnmatched,
  correctionUnneeded,
  unknownCorrectionColumn,
} from './overlay-findings.ts'
import type { RawRow } from './raw-row.ts'
import type { Entry } from './entries.ts'
import { rowPaths } from './row-paths.ts'
import type { RawSection } from './sections.ts'
import { fold, type Role } from './vocabulary.ts'
import { isNamePath, isWireName } from './wire-name.ts'

/** The columns of an overlay's table of corrections. */
export const correctionColumns = {
  needed: ['row', 'column', 'documented', 'corrected', 'reason'],
  optional: ['table'],
}

/**
 * Puts the overlay's cells in the place of the page's, one correction after the other. Reports a correction that
 * matches no row or several, one that expects another cell than the page has, and one the page no longer needs; one
 * that confirms an odd name is needed.
 */
export function correct(
  sections: readonly RawSection[],
  corrections: readonly Entry[],
  report: Report,
): RawSection[] {
  const named = sections.map(withPaths)
  const corrected = new Map<RawRow, RawRow>()
  for (const correction of corrections) {
    const role = roleOf(correction.text('column'))
    if (role === undefined)
      report(unknownCorrectionColumn(correction.cell('column').place, correction.text('column')))
    const row = onlyRow(named, correction, report)
    if (role === undefined || row === undefined) continue
    corrected.set(row, replaceCell(corrected.get(row) ?? row, role, correction, report))
  }
  return sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => corrected.get(row) ?? row),
  }))
}

/** A section with the names of its rows. */
export interface NamedSection extends RawSection {
  readonly paths: readonly string[]
}

export function withPaths(section: RawSection): NamedSection {
  return { ...section, paths: rowPaths(section) }
}

/** The row that an entry names by its table and row; reports an entry that names none, or several. */
export function onlyRow(
  sections: readonly NamedSection[],
  correction: Entry,
  report: Report,
): RawRow | undefined {
  const inside = sections.filter((section) => isIn(section, correction.text('table')))
  const exact = inside.flatMap((section) => matches(section, correction.text('row'), isSame))
  const found =
    exact.length > 0 ? exact : inside.flatMap((section) => matches(section, correction.text('row'), isEnd))
  const [row] = found
  const { place } = correction.cell('row')
  if (row === undefined) report(correctionUnmatched(place, correction.text('row'), correction.text('table')))
  else if (found.length > 1)
    report(
      correctionAmbiguous(
        place,
        correction.text('row'),
        found.map((match) => match.place),
      ),
    )
  else return row
  return undefined
}

/** A table is named by its request and part, such as `POST /customers body`; by less, if that is enough. */
function isIn(section: RawSection, table: string): boolean {
  const name = fold(table)
  return (
    name === '' ||
    name === section.request ||
    name === section.part ||
    name === `${section.request} ${section.part}`
  )
}

/** A row is named by its path, by the end of it where no path is the same, or as `(row described "…")`. */
function matches(
  section: NamedSection,
  name: string,
  isNamed: (path: string, name: string) => boolean,
): RawRow[] {
  const [, described] = /^\(row described ["“](.*)["”]\)$/.exec(fold(name)) ?? []
  if (described !== undefined)
    return section.rows.filter((row) => fold(row.cells.description?.text ?? '') === described)
  return section.rows.filter((_, index) => isNamed(section.paths[index] ?? '', name))
}

const isSame = (path: string, name: string): boolean => path === name
const isEnd = (path: string, name: string): boolean => path.endsWith(`/${name}`)

function replaceCell(row: RawRow, role: Role, correction: Entry, report: Report): RawRow {
  const now = fold(row.cells[role]?.text ?? '')
  const before = fold(correction.text('documented'))
  const after = correction.cell('corrected')
  const isConfirmed = role === 'name' && now === before && (!isWireName(now) || isNamePath(now))
  if (now === fold(after.text)) {
    if (!isConfirmed) report(correctionUnneeded(after.place, now))
  } else if (now !== before)
    report(correctionMismatch(correction.cell('documented').place, before, now, placeOf(row, role)))
  return withCell(row, role, after)
}

function withCell(row: RawRow, role: Role, cell: Cell): RawRow {
  return { ...row, cells: { ...row.cells, [role]: { ...cell, basis: 'overlay' } } }
}

function placeOf(row: RawRow, role: Role): Cell['place'] {
  return row.cells[role]?.place ?? row.place
}
