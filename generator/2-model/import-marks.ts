import type { Place } from '../diagnostics.ts'
import type { Cell, Document, Row, Table } from '../tables.ts'
import { roleOf } from './columns.ts'
import { uncertainImport, unplacedImport } from './findings.ts'
import type { Oddity } from './lint.ts'
import { fold } from './vocabulary.ts'

/**
 * What a page of the specs says of a row that was not read with certainty when it was imported. The page has its cells
 * apart, so nothing else shows it.
 */
export function markOf({ field, diagnostic: { severity, message, place } }: Oddity): string {
  const label = severity === 'error' ? 'Unplaced' : 'Uncertain'
  return `${label}: ${field} (line ${place.line}): ${fold(message)}`
}

/** The marks of a page, each to be reported until it is taken out of the page or accepted by its overlay. */
export function readMarks(items: readonly Cell[]): Oddity[] {
  return items.flatMap(({ text, place }) => {
    const [, label, name = '', said = ''] =
      /^(Uncertain|Unplaced): (.{1,300}?) \(line \d+\): (.*)$/.exec(fold(text)) ?? []
    if (label === undefined) return []
    const found = label === 'Unplaced' ? unplacedImport : uncertainImport
    return [{ field: name, diagnostic: found(place, name, said) }]
  })
}

/** The names of a page's rows by the places of their cells: a name, or what stands first; `page` where there is no row. */
export function rowNames({ blocks }: Document): (place: Place) => string {
  const names = new Map<string, string>()
  for (const table of blocks)
    if (table.kind === 'table')
      for (const row of table.rows)
        for (const { place } of [row, ...row.cells]) names.set(keyOf(place), nameOf(row, table))
  return (place) => names.get(keyOf(place)) ?? 'page'
}

function keyOf({ line, column }: Place): string {
  return `${line}:${column}`
}

function nameOf({ cells }: Row, { heading }: Table): string {
  const column = heading.cells.findIndex(({ text }) => roleOf(text) === 'name')
  const name = fold(cells[column]?.text ?? '')
  return (name || fold(cells.find(({ text }) => text !== '')?.text ?? '') || 'page').slice(0, 80)
}
