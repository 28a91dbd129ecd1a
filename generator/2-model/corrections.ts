import type { Report } from '../diagnostics.ts'
import type { Cell } from '../tables.ts'
import { roleOf } from './columns.ts'
import { missingName } from './findings.ts'
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
 * that confirms an odd name is needed. A correction that takes a name away is reported, and not followed.
 */
export function correct(
  sections: readonly RawSection[],
  corrections: readonly Entry[],
  report: Report,
): RawSection[] {
  if (corrections.length === 0) return [...sections]
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

/** A section with its own name and those of its rows, and its rows by the last step of these. */
export interface NamedSection extends RawSection {
  /** `METHOD /path part`. */
  readonly name: string
  readonly paths: readonly string[]
  readonly byStep: ReadonlyMap<string, readonly NamedRow[]>
}

interface NamedRow {
  readonly row: RawRow
  readonly path: string
}

export function withPaths(section: RawSection): NamedSection {
  const { request, part, hasLevels, rows } = section
  const paths = rowPaths(section)
  const byStep = new Map<string, NamedRow[]>()
  rows.forEach((row, index) => {
    const path = paths[index] ?? ''
    const step = lastStep(path)
    const beside = byStep.get(step)
    if (beside === undefined) byStep.set(step, [{ row, path }])
    else beside.push({ row, path })
  })
  return { name: `${request} ${part}`, request, part, hasLevels, rows, paths, byStep }
}

function lastStep(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The row that an entry names by its table and row; reports an entry that names none, or several. */
export function onlyRow(
  sections: readonly NamedSection[],
  correction: Entry,
  report: Report,
): RawRow | undefined {
  const [table, name] = [fold(correction.text('table')), correction.text('row')]
  const likelyIn = likelyRows(name)
  const likely: NamedRow[] = []
  for (const section of sections)
    if (isIn(section, table)) for (const row of likelyIn(section)) likely.push(row)
  const exact = likely.filter(({ path }) => path === name)
  const end = `/${name}`
  const found = exact.length > 0 ? exact : likely.filter(({ path }) => path.endsWith(end))
  const [only] = found
  const { place } = correction.cell('row')
  if (only === undefined) report(correctionUnmatched(place, name, correction.text('table')))
  else if (found.length > 1)
    report(
      correctionAmbiguous(
        place,
        name,
        found.map(({ row }) => row.place),
      ),
    )
  else return only.row
  return undefined
}

/** A table is named by its request and part, such as `POST /customers body`; by less, if that is enough. */
function isIn({ name, request, part }: NamedSection, table: string): boolean {
  return table === '' || table === name || table === request || table === part
}

/** A row is named by its path, by the end of it where no path is the same, or as `(row described "…")`. */
function likelyRows(name: string): (section: NamedSection) => readonly NamedRow[] {
  const [, described] = /^\(row described ["“](.*)["”]\)$/.exec(fold(name)) ?? []
  const step = lastStep(name)
  if (described === undefined) return ({ byStep }) => byStep.get(step) ?? []
  const isDescribed = ({ cells }: RawRow): boolean => fold(cells.description?.text ?? '') === described
  return ({ rows }) => rows.filter(isDescribed).map((row) => ({ row, path: name }))
}

function replaceCell(row: RawRow, role: Role, correction: Entry, report: Report): RawRow {
  const now = fold(row.cells[role]?.text ?? '')
  const before = fold(correction.text('documented'))
  const after = correction.cell('corrected')
  if (role === 'name' && fold(after.text) === '') {
    report(missingName(after.place, fold(row.cells.description?.text ?? '')))
    return row
  }
  const isConfirmed = role === 'name' && now === before && (!isWireName(now) || isNamePath(now))
  if (now === fold(after.text)) {
    if (!isConfirmed) report(correctionUnneeded(after.place, now))
  } else if (now !== before)
    report(correctionMismatch(correction.cell('documented').place, before, now, placeOf(row, role)))
  return withCell(row, role, after)
}

function withCell(row: RawRow, role: Role, cell: Cell): RawRow {
  const cells = { ...row.cells }
  cells[role] = { text: cell.text, place: cell.place, basis: 'overlay' }
  return { ...row, cells }
}

function placeOf(row: RawRow, role: Role): Cell['place'] {
  return row.cells[role]?.place ?? row.place
}
