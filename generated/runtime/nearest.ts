const longest = 100

/** What stands in front of the first letter: the code of no other. Engines compare codes faster than texts. */
const none = -1

/**
 * The name most like the given one, for "Did you mean …?". Upper and lower case count as equal; of equally
 * near names the first. Undefined when even the nearest differs in more than about a third of its characters,
 * and for names of more than 100 characters.
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let found: string | undefined
  let least = Infinity
  for (const candidate of names) {
    const length = Math.max(name.length, candidate.length)
    const most = Math.min(Math.round(length / 3), least - 1)
    if (length > longest || Math.abs(name.length - candidate.length) > most) continue
    const edits = distance(name.toLowerCase(), candidate.toLowerCase(), most)
    if (edits > most) continue
    least = edits
    found = candidate
  }
  return found
}

/**
 * Edits from one text to the other; where they are more than `most`, any number above it. They are read from a table
 * whose rows are the edits from a beginning of the one to each beginning of the other. Two neighbours in the wrong order
 * are one edit (optimal string alignment).
 */
function distance(from: string, to: string, most: number): number {
  let above: number[] = []
  let row = [0]
  for (let column = 1; column <= to.length; column++) row.push(column)
  let least = 0
  let last = none
  for (let index = 0; index < from.length && least <= most; index++) {
    const letter = from.charCodeAt(index)
    const next = [index + 1]
    least = index + 1
    let before = none
    for (let column = 0; column < to.length; column++) {
      const other = to.charCodeAt(column)
      const replaced = at(row, column) + (letter === other ? 0 : 1)
      const swapped = last === other && letter === before ? at(above, column - 1) + 1 : replaced
      const cell = Math.min(at(next, column) + 1, at(row, column + 1) + 1, replaced, swapped)
      least = Math.min(least, cell)
      next.push(cell)
      before = other
    }
    above = row
    row = next
    last = letter
  }
  return at(row, to.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? 0
}
