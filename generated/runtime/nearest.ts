const longest = 100

/**
 * The name most like the given one, for "Did you mean …?". Upper and lower case count as equal; of equally
 * near names the first. Undefined when even the nearest differs in more than about a third of its characters,
 * and for names of more than 100 characters.
 */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const given = name.toLowerCase()
  let found: string | undefined
  let least = Infinity
  for (const candidate of names) {
    const edits = distance(given, candidate.toLowerCase(), least)
    if (edits >= least) continue
    least = edits
    found = candidate
  }
  return found
}

/**
 * Edits from one text to the other, or Infinity when there are too many to call them alike, or no fewer than `least`.
 * They are read from a table whose rows are the edits from a beginning of the one to each beginning of the other. Two
 * neighbours in the wrong order are one edit (optimal string alignment).
 */
function distance(from: string, to: string, least: number): number {
  const length = Math.max(from.length, to.length)
  const most = Math.min(Math.round(length / 3), least - 1)
  if (length > longest || Math.abs(from.length - to.length) > most) return Infinity
  let above: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let index = 0; index < from.length; index++) {
    const next = [index + 1]
    for (let column = 0; column < to.length; column++) {
      const isSwapped = index > 0 && from[index - 1] === to[column] && from[index] === to[column - 1]
      const replaced = at(row, column) + (from[index] === to[column] ? 0 : 1)
      const swapped = isSwapped ? at(above, column - 1) + 1 : Infinity
      next.push(Math.min(at(next, column) + 1, at(row, column + 1) + 1, replaced, swapped))
    }
    above = row
    row = next
  }
  const edits = at(row, to.length)
  return edits > most ? Infinity : edits
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0
}
