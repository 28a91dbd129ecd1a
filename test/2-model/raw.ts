import type { Diagnostic, Report } from '../../generator/diagnostics.ts'
import type { RawCell } from '../../generator/2-model/facts.ts'
import { rawRow, type RawRow } from '../../generator/2-model/raw-row.ts'
import type { Role } from '../../generator/2-model/vocabulary.ts'
import { readMarkdown } from '../../generator/1-read/markdown.ts'
import type { Document, Table } from '../../generator/tables.ts'

/** A documented cell; all places of a test are the same unless it says otherwise. */
export function cell(text: string, line = 1): RawCell {
  return { text, place: { file: 'page.md', line, column: 1 }, basis: 'documented' }
}

/** A row as it comes out of a table, from its cells by role. */
export function row(texts: { readonly [role in Role]?: string }, line = 1): RawRow {
  const cells = Object.entries(texts).map(([role, text]) => [role, cell(text, line)])
  return rawRow(Object.fromEntries(cells), cell('', line).place)
}

/** What a reading gives and the codes it reports. */
export function reading<T>(read: (report: Report) => T): { value: T; codes: string[] } {
  const { value, found } = findings(read)
  return { value, codes: found.map(({ code }) => code) }
}

/** What a reading gives and what it reports, as `line:column code`. */
export function placed<T>(read: (report: Report) => T): { value: T; found: string[] } {
  const { value, found } = findings(read)
  return { value, found: found.map(({ place, code }) => `${place.line}:${place.column} ${code}`) }
}

function findings<T>(read: (report: Report) => T): { value: T; found: Diagnostic[] } {
  const found: Diagnostic[] = []
  const value = read((diagnostic) => void found.push(diagnostic))
  return { value, found }
}

/** A page from its lines. */
export function page(...lines: string[]): Document {
  return readMarkdown('page.md', lines.join('\n'))
}

/** The first table of a page. */
export function table(...lines: string[]): Table {
  const found = page(...lines).blocks.find((block) => block.kind === 'table')
  if (found === undefined) throw new Error('The test has no table.')
  return found
}
