const longest = 100

/**
 * The name most like the given one, for "Did you mean …?". Upper and lower case count as equal; of equally
 * near names the first. Undefined when even the nearest differs in more than about a third of its characters,
 * and for names of more than 100 characters.
 */
export function nearest(name: string, names: readonly string[]): string | undefined {
  if (name.length > longest) return undefined
  let found: string | undefined
  let least = Infinity
  for (const candidate of names) {
    const edits = distance(name.toLowerCase(), candidate.toLowerCase())
    if (edits >= least) continue
    least = edits
    found = candidate
  }
  return found
}

/** Edits from one text to the other, or Infinity when there are too many to call them alike. */
function distance(from: string, to: string): number {
  const length = Math.max(from.length, to.length)
  const most = Math.round(length / 3)
  if (length > longest || Math.abs(from.length - to.length) > most) return Infinity
  let above: readonly number[] = []
  let row: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let index = 0; index < from.length; index++) {
    const next = nextRow(above, row, from.slice(Math.max(0, index - 1), index + 1), to)
    above = row
    row = next
  }
  const edits = row[to.length] ?? 0
  return edits > most ? Infinity : edits
}

/**
 * One more row of the table that the distance is read from: the edits from the given text up to the last of `units` to
 * each beginning of the other. Two neighbours in the wrong order are one edit (optimal string alignment).
 */
function nextRow(twoAbove: readonly number[], above: readonly number[], units: string, to: string): number[] {
  const unit = units.at(-1)
  let left = (above[0] ?? 0) + 1
  const row = [left]
  for (let column = 0; column < to.length; column++) {
    const replaced = (above[column] ?? 0) + (unit === to[column] ? 0 : 1)
    const isSwapped = units.length === 2 && units[0] === to[column] && unit === to[column - 1]
    const swapped = isSwapped ? (twoAbove[column - 1] ?? 0) + 1 : Infinity
    left = Math.min(left + 1, (above[column + 1] ?? 0) + 1, replaced, swapped)
    row.push(left)
  }
  return row
}
