const longest = 100

/**
 * Beyond so many issues unknown keys get no suggestion: a hostile input must not cost more than it is worth.
 */
export const suggested = 100

/**
 * The name most like the given one, for "Did you mean …?". Upper and lower case count as equal; of equally
 * near names the first. Undefined when even the nearest differs in more than about a third of its characters,
 * and for names of more than 100 characters.
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  let found: string | undefined
  let least = Infinity
  const lower = name.toLowerCase()
  for (const candidate of names) {
    const length = Math.max(name.length, candidate.length)
    const most = Math.min(Math.round(length / 3), least - 1)
    if (length > longest || Math.abs(name.length - candidate.length) > most) continue
    const edits = distance(lower, candidate.toLowerCase(), most)
    if (edits > most) continue
    least = edits
    found = candidate
  }
  return found
}

/**
 * Edits from one text to the other; where they are more than `most`, any number above it. They are read from a table of the
 * edits from each beginning of the one to each beginning of the other, row by row. Two neighbours in the wrong order are one
 * edit (optimal string alignment).
 */
function distance(from: string, to: string, most: number): number {
  const edits: number[] = []
  const at = (back: number): number => edits[edits.length - back] ?? 0
  const width = to.length + 1
  let least = 0
  for (let row = 0; row <= from.length && least <= most; row++) {
    least = row
    for (let column = 0; column < width; column++) {
      let cell = row + column
      if (row * column > 0) {
        const replaced = at(width + 1) + (from.charCodeAt(row - 1) === to.charCodeAt(column - 1) ? 0 : 1)
        cell = Math.min(at(width) + 1, at(1) + 1, replaced)
        if (
          column > 1 &&
          from.charCodeAt(row - 1) === to.charCodeAt(column - 2) &&
          from.charCodeAt(row - 2) === to.charCodeAt(column - 1)
        )
          cell = Math.min(cell, at(2 * width + 2) + 1)
      }
      edits.push(cell)
      least = Math.min(least, cell)
    }
  }
  return at(1)
}
