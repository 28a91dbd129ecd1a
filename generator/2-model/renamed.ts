import type { Report } from '../diagnostics.ts'
import { onlyRow, withPaths, type NamedSection } from './corrections.ts'
import type { Entry } from './entries.ts'
import { renamedElsewhere, renamedTaken } from './overlay-findings.ts'
import type { RawRow } from './raw-row.ts'
import type { RawSection } from './sections.ts'
import { fold } from './vocabulary.ts'

/** The columns of an overlay's table of names that callers may still use. */
export const renamedColumns = { needed: ['row', 'formerly', 'reason'], optional: ['table'] }

/**
 * Gives rows the names that callers may still use. Reports what names no row or several, a row that callers write no
 * name of, and a name that a row beside it has.
 */
export function rename(
  sections: readonly RawSection[],
  entries: readonly Entry[],
  report: Report,
): RawSection[] {
  const named = sections.map(withPaths)
  const renamed = new Map<RawRow, RawRow>()
  for (const entry of entries) {
    const row = onlyRow(named, entry, report)
    const section = named.find(({ rows }) => row !== undefined && rows.includes(row))
    if (row === undefined || section === undefined) continue
    const formerly = entry.cell('formerly')
    if (!isWritten(section, row, named)) report(renamedElsewhere(entry.cell('row').place, entry.text('row')))
    else if (['', ...namesBeside(section, row)].includes(fold(formerly.text)))
      report(renamedTaken(formerly.place, fold(formerly.text)))
    else renamed.set(row, { ...row, formerly })
  }
  return sections.map((section) => ({ ...section, rows: section.rows.map((row) => renamed.get(row) ?? row) }))
}

/** Callers write the names of fields in bodies, and in queries without one: beside a body, some are arguments in order. */
function isWritten(
  { part, request, rows, paths }: NamedSection,
  row: RawRow,
  all: readonly NamedSection[],
): boolean {
  const hasBody = all.some((section) => section.part === 'body' && section.request === request)
  const isInput = part === 'body' || (part === 'query' && !hasBody)
  return isInput && !(paths[rows.indexOf(row)] ?? '').includes('@')
}

/** The names of the rows that stand in the same group, the row itself among them. */
function namesBeside({ rows, paths }: NamedSection, row: RawRow): string[] {
  const above = groupOf(paths[rows.indexOf(row)] ?? '')
  return paths.filter((path) => groupOf(path) === above).map((path) => path.slice(path.lastIndexOf('/') + 1))
}

function groupOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
