import type { Report } from '../diagnostics.ts'
import type { Cell, Document, Table } from '../tables.ts'
import { reportSurplus } from './columns.ts'
import { duplicateColumn, unknownColumn } from './findings.ts'
import { missingColumn, missingReason, unknownSection } from './overlay-findings.ts'
import { plain } from './vocabulary.ts'

/** A row of one of our own tables: cells by lower-case column heading. Cells of optional columns may be absent. */
export interface Entry {
  readonly cell: (column: string) => Cell
  readonly text: (column: string) => string
}

/** The columns one of our own tables may have. */
export interface Columns {
  readonly needed: readonly string[]
  readonly optional?: readonly string[]
}

/**
 * Entries of a page of ours by the heading they stand below. A heading that `sections` does not know, a column too
 * many or too few and an empty reason are reported.
 */
export function readEntries<Name extends string>(
  document: Document,
  sections: Readonly<{ [name in Name]: Columns }>,
  report: Report,
): { [name in Name]: readonly Entry[] } {
  const found = Object.fromEntries(Object.keys(sections).map((name) => [name, []])) as unknown as {
    [name in Name]: Entry[]
  }
  let section = ''
  for (const block of document.blocks) {
    if (block.kind === 'heading') section = plain(block.text)
    if (block.kind !== 'table') continue
    if (Object.hasOwn(sections, section)) {
      const name = section as Name
      for (const entry of tableEntries(block, sections[name], report)) found[name].push(entry)
    } else report(unknownSection(block.place, section, Object.keys(sections)))
  }
  return found
}

function tableEntries(table: Table, { needed, optional = [] }: Columns, report: Report): Entry[] {
  const known = [...needed, ...optional]
  const columns = table.heading.cells.map((cell) => plain(cell.text))
  const roles = columns.map(() => undefined)
  table.heading.cells.forEach(({ text, place }, index) => {
    if (!known.includes(columns[index] ?? '')) report(unknownColumn(place, text, known))
  })
  table.heading.cells.forEach(({ text, place }, index) => {
    if (columns.indexOf(columns[index] ?? '') < index) report(duplicateColumn(place, text))
  })
  for (const column of needed) if (!columns.includes(column)) report(missingColumn(table.place, column))
  return table.rows.map((row) => {
    if (row.cells.length > roles.length) reportSurplus(row, roles, report)
    const cell = (column: string): Cell =>
      row.cells[columns.indexOf(column)] ?? { text: '', place: row.place }
    const text = (column: string): string => cell(column).text.trim()
    if (needed.includes('reason') && text('reason') === '') report(missingReason(cell('reason').place))
    return { cell, text }
  })
}
