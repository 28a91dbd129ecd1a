import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestRise } from '../../generator/compare/longest-rise.ts'

test.each([
  { given: [], want: [] },
  { given: [-1, -1], want: [] },
  { given: [0, 1, 2], want: [0, 1, 2] },
  { given: [2, 0, 1], want: [1, 2] },
  { given: [1, 0], want: [0] },
  { given: [2, 3, 0, 1], want: [0, 1] },
  { given: [0, -1, 2, 1, 3], want: [0, 2, 4] },
])('$given rise at $want', ({ given, want }) => {
  expect([...longestRise(given)].sort()).toEqual(want)
})

test('what is found rises, and no run is longer', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 30 }), { maxLength: 40 }), (numbers) => {
      const run = [...longestRise(numbers)].sort((left, right) => left - right)
      const found = run.map((at) => numbers[at] ?? -1)
      expect(found.every((number, index) => number > (found[index - 1] ?? -1))).toBe(true)
      // For each place, the length of the longest run that ends there.
      const lengths: number[] = []
      for (const [index, number] of numbers.entries()) {
        const earlier = lengths.filter((_, other) => (numbers[other] ?? -1) < number && other < index)
        lengths.push(number === -1 ? 0 : 1 + Math.max(0, ...earlier))
      }
      expect(run).toHaveLength(Math.max(0, ...lengths))
    }),
    { seed: 1 },
  )
})
