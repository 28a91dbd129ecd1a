/** A documented field as a row of texts, told from others by where it stands. */
export interface ComparedRow {
  readonly operation: string
  readonly in: string
  readonly field: string
  readonly documented: string
  readonly occurs: string
  readonly maxLength: string
  readonly values: string
}

export type FieldChange =
  | { readonly kind: 'added'; readonly row: ComparedRow }
  | { readonly kind: 'removed'; readonly row: ComparedRow }
  | { readonly kind: 'changed'; readonly before: ComparedRow; readonly row: ComparedRow }

/** What differs between two readings of a page: fields of one alone, and fields of which they say different things. */
export function fieldChanges(before: readonly ComparedRow[], after: readonly ComparedRow[]): FieldChange[] {
  const [old, now] = [byPlace(before), byPlace(after)]
  return [
    ...[...now].flatMap(([place, row]): FieldChange[] => {
      const earlier = old.get(place)
      if (earlier === undefined) return [{ kind: 'added', row }]
      return sayings(earlier) === sayings(row) ? [] : [{ kind: 'changed', before: earlier, row }]
    }),
    ...[...old].flatMap(([place, row]): FieldChange[] => (now.has(place) ? [] : [{ kind: 'removed', row }])),
  ]
}

/** One line a change, for people. */
export function changeText(change: FieldChange): string {
  const { operation, field } = change.row
  const name = `${operation} ${change.row.in} ${field}`
  if (change.kind === 'added') return `+ ${name}: ${sayings(change.row)}`
  if (change.kind === 'removed') return `- ${name}`
  return `~ ${name}: ${sayings(change.before)} → ${sayings(change.row)}`
}

function sayings({ documented, occurs, maxLength, values }: ComparedRow): string {
  const parts = [documented, occurs, maxLength === '' ? '' : `at most ${maxLength}`, values]
  return parts.filter((part) => part !== '').join('; ')
}

/** Rows by operation, part and field; a field that stands twice is told apart by how often it stood before. */
function byPlace(rows: readonly ComparedRow[]): ReadonlyMap<string, ComparedRow> {
  const places = new Map<string, ComparedRow>()
  const counts = new Map<string, number>()
  for (const row of rows) {
    const place = JSON.stringify([row.operation, row.in, row.field])
    const times = counts.get(place) ?? 0
    counts.set(place, times + 1)
    places.set(`${place}${times}`, row)
  }
  return places
}
