import { shown, type Diagnostic, type Place } from '../diagnostics.ts'
import type { Api } from '../ir.ts'
import type { Document, Row } from '../tables.ts'
import { endpointRows, labelRows } from './endpoint-tables.ts'

/**
 * Nothing that was read may vanish: every row of every table is the origin of something in the model or is reported,
 * by itself or with its table. Throws where one is neither, since that is a flaw in our code.
 */
export function checkRowsKept(
  documents: readonly Document[],
  { apis, diagnostics }: { apis: readonly Api[]; diagnostics: readonly Diagnostic[] },
): void {
  const places = new Places()
  for (const { place } of diagnostics) places.add(place)
  collectPlaces(apis, places)
  for (const table of documents.flatMap(({ blocks }) => blocks)) {
    if (table.kind !== 'table' || places.has(table.place)) continue
    // Each listed endpoint is held against the headings, and reported where none has it; labels name a request.
    if (endpointRows(table) !== undefined || labelRows(table) !== undefined) continue
    const lost = table.rows.find((row) => !placesOf(row).some((place) => places.has(place)))
    if (lost !== undefined) throw new Error(`A row is neither used nor reported: ${shown(lost.place)}`)
  }
}

function placesOf(row: Row): Place[] {
  return [row.place, ...row.cells.map(({ place }) => place)]
}

/** Adds every place that stands anywhere in plain data; walks with a list of its own, however deep the data is. */
function collectPlaces(data: unknown, places: Places): void {
  const open: unknown[] = [data]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue
    if (isPlace(next)) places.add(next)
    else
      for (const value of Object.values(next))
        if (typeof value === 'object' && value !== null) open.push(value)
  }
}

/** Places that have been seen. */
class Places {
  readonly #lines = new Map<string, Map<number, Set<number>>>()

  add({ file, line, column }: Place): void {
    const lines = this.#lines.get(file) ?? new Map<number, Set<number>>()
    this.#lines.set(file, lines.set(line, (lines.get(line) ?? new Set()).add(column)))
  }

  has({ file, line, column }: Place): boolean {
    return this.#lines.get(file)?.get(line)?.has(column) ?? false
  }
}

function isPlace(value: object): value is Place {
  return 'file' in value && 'line' in value && 'column' in value
}
