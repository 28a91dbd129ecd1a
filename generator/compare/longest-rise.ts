/**
 * Where the longest run of rising numbers stands, so that as few parts as possible count as moved; -1 is no number. Of
 * several that are as long, the one that stands first.
 */
export function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  // Places by the length of the longest run that ends there; within one length, their numbers fall.
  const ends: number[][] = []
  for (const [index, number] of numbers.entries()) {
    if (number === -1) continue
    const length = countBelow(ends, (places) => (numbers[places.at(-1) ?? -1] ?? -1) < number)
    const places = ends[length]
    if (places === undefined) ends.push([index])
    else places.push(index)
  }
  const run = new Set<number>()
  let next = Infinity
  for (const places of ends.toReversed()) {
    const at = places.find((place) => (numbers[place] ?? -1) < next) ?? -1
    next = numbers[at] ?? -1
    run.add(at)
  }
  return run
}

/** How many at the start of a list are below something; all others are not. */
function countBelow<T>(list: readonly T[], isBelow: (one: T) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const one = list[middle]
    if (one !== undefined && isBelow(one)) low = middle + 1
    else high = middle
  }
  return low
}
