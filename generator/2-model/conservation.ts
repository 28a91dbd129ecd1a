import { shown, type Diagnostic, type Place } from '../diagnostics.ts'
import type { Api, Field, Request } from '../ir.ts'
import type { Document, Row, Table } from '../tables.ts'
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
  collectOrigins(apis, places)
  const missed = documents.flatMap(({ blocks }) =>
    blocks.filter((block) => block.kind === 'table' && lostRow(block, places) !== undefined),
  )
  // Nearly all rows are fields; only for others is all of the model looked through.
  if (missed.length > 0) collectPlaces(apis, places)
  for (const table of missed) {
    const lost = table.kind === 'table' ? lostRow(table, places) : undefined
    if (lost !== undefined) throw new Error(`A row is neither used nor reported: ${shown(lost.place)}`)
  }
}

/** The first row of a table that is at none of these places; undefined where none is lost. */
function lostRow(table: Table, places: Places): Row | undefined {
  if (places.has(table.place)) return undefined
  const isLost = (row: Row): boolean =>
    !places.has(row.place) && !row.cells.some(({ place }) => places.has(place))
  const lost = table.rows.find(isLost)
  // Each listed endpoint is held against the headings, and reported where none has it; labels name a request.
  const isNamed = lost !== undefined && (endpointRows(table) !== undefined || labelRows(table) !== undefined)
  return isNamed ? undefined : lost
}

/** Adds where the fields and the statuses of requests come from. */
function collectOrigins(apis: readonly Api[], places: Places): void {
  for (const { parameters, body, response, statuses } of requestsOf(apis)) {
    for (const fields of [parameters, body?.fields ?? [], response?.fields ?? []])
      collectFields(fields, places)
    for (const { code } of statuses) places.add(code.origin)
  }
}

function requestsOf(apis: readonly Api[]): readonly Request[] {
  return apis.flatMap(({ pages }) => pages.flatMap(({ requests }) => requests))
}

function collectFields(fields: readonly Field[], places: Places): void {
  for (const field of fields) {
    places.add(field.origin)
    for (const { origin } of field.attributes) places.add(origin)
    if (field.kind === 'group') collectFields(field.fields, places)
  }
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
    if (lines.size === 0) this.#lines.set(file, lines)
    const columns = lines.get(line)
    if (columns === undefined) lines.set(line, new Set([column]))
    else columns.add(column)
  }

  has({ file, line, column }: Place): boolean {
    return this.#lines.get(file)?.get(line)?.has(column) ?? false
  }
}

function isPlace(value: object): value is Place {
  return 'file' in value && 'line' in value && 'column' in value
}
