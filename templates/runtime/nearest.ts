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
 * Edits from one text to the other, or Infinity where they are more than `most`. Two neighbours in the wrong order are one
 * edit (optimal string alignment). With one edit more each time it is found out for each `shift`, by which what is read of
 * `to` is longer than what is read of `from`, how much of `from` can be read at most: what is equal costs nothing. So what
 * is near is found, and what is not is left, after a few steps (Ukkonen 1985; Berghel and Roach 1996).
 */
function distance(from: string, to: string, most: number): number {
  // What was read with one edit less, by shift; -1 for shifts that take more edits.
  let before = [-1, -1, -1]
  for (let edits = 0; edits <= most; edits++) {
    const reached = [-1, -1]
    for (let shift = -edits; shift <= edits; shift++) {
      const end = Math.min(from.length, to.length - shift)
      const here = before[shift + edits + 1] as number
      let row = Math.max(before[shift + edits] as number, here + 1, (before[shift + edits + 2] as number) + 1)
      if (
        here >= 0 &&
        here + 1 < end &&
        from[here] === to[here + shift + 1] &&
        from[here + 1] === to[here + shift]
      )
        row = Math.max(row, here + 2)
      row = Math.min(row, end)
      while (row < end && from[row] === to[row + shift]) row++
      if (row === from.length && row + shift === to.length) return edits
      reached.push(row)
    }
    reached.push(-1, -1)
    before = reached
  }
  return Infinity
}
