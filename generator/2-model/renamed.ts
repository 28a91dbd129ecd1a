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
  if (entries.length === 0) return [...sections]
  const named = sections.map(withPaths)
  const renamed = new Map<RawRow, RawRow>()
  for (const entry of entries) {
    const row = onlyRow(named, entry, report)
    const section = named.find(({ rows }) => row !== undefined && rows.includes(row))
    if (row === undefined || section === undefined) continue
    const formerly = entry.cell('formerly')
    if (!isWritten(section, row, named)) report(renamedElsewhere(entry.cell('row').place, entry.text('row')))
    else if (isTaken(formerly.text, namesBeside(section, row, named, renamed)))
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

/** Names are the same where callers write the same: without the brackets of a key that repeats. */
function isTaken(name: string, others: readonly string[]): boolean {
  return ['', ...others.map(asWritten)].includes(asWritten(name))
}

function asWritten(name: string): string {
  return fold(name).replace(/\[\]$/, '')
}

/**
 * The names that stand in the same object, the row's own among them: fields and attributes of its group, parameters of
 * the path where they are written beside those of a query, and former names that are kept already.
 */
function namesBeside(
  section: NamedSection,
  row: RawRow,
  all: readonly NamedSection[],
  renamed: ReadonlyMap<RawRow, RawRow>,
): string[] {
  const above = groupOf(section.paths[section.rows.indexOf(row)] ?? '')
  const isBeside = ({ request, part }: NamedSection): boolean =>
    request === section.request && (part === section.part || (section.part === 'query' && part === 'path'))
  return all.filter(isBeside).flatMap(({ rows, paths }) =>
    paths.flatMap((path, index) => {
      const other = rows[index]
      const kept = other && renamed.get(other)?.formerly
      const name = path.slice(path.lastIndexOf('/') + 1).replace(/^@/, '')
      return groupOf(path) === above ? [name, ...(kept === undefined ? [] : [kept.text])] : []
    }),
  )
}

function groupOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
