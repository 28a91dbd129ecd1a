import type { Place } from '../diagnostics.ts'
import type { Row, Table } from '../tables.ts'
import { parseEndpoint, parseLabels, type Endpoint, type Label } from './endpoint.ts'

/** A table each of whose rows is an endpoint, its method and path in one cell or two; undefined for any other. */
export function endpointRows({ rows }: Table): (Endpoint & { readonly place: Place })[] | undefined {
  const found: (Endpoint & { readonly place: Place })[] = []
  for (const row of rows) {
    const endpoint = parseEndpoint(textOf(row, ' '))
    if (endpoint === undefined) return undefined
    found.push({ ...endpoint, place: row.place })
  }
  return found.length > 0 ? found : undefined
}

/** The labels of a table whose rows say what a request is called: `Resource | x.nv`; undefined for any other. */
export function labelRows({ heading, rows }: Table): (Label & { readonly place: Place })[] | undefined {
  const all = [heading, ...rows]
  if (all.some(({ cells }) => cells.length !== 2)) return undefined
  const found = all.flatMap((row) => {
    const labels = parseLabels({ text: textOf(row, ': '), place: row.place })
    return labels.map((label) => ({ ...label, place: row.place }))
  })
  return found.length > 1 && found.length === all.length ? found : undefined
}

function textOf({ cells }: Row, separator: string): string {
  return cells.map(({ text }) => text.replace(/:$/, '')).join(separator)
}
