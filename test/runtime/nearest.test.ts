import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest } from '../../templates/runtime/nearest.ts'

const names = ['colour', 'height', 'max_height', 'id']

test.each([
  { given: 'color', want: 'colour' },
  { given: 'COLOUR', want: 'colour' },
  { given: 'Heigth', want: 'height' },
  { given: 'maxHeight', want: 'max_height' },
  { given: 'Id', want: 'id' },
  { given: 'it', want: 'id' },
  { given: 'x', want: undefined },
  { given: '', want: undefined },
  { given: 'weight_kg', want: undefined },
  { given: 'something else', want: undefined },
  { given: '__proto__', want: undefined },
  { given: 'colour'.repeat(20), want: undefined },
])('nearest to "$given"', ({ given, want }) => {
  expect(nearest(given, names)).toBe(want)
})

test.each([
  { given: 'nmae', names: ['date', 'name'], want: 'name' },
  { given: 'anme', names: ['name'], want: 'name' },
  { given: 'naem', names: ['name'], want: 'name' },
  { given: 'eman', names: ['name'], want: undefined },
  { given: 'ba', names: ['ab'], want: 'ab' },
  { given: 'ca', names: ['abc'], want: undefined },
  { given: 'citty', names: ['city'], want: 'city' },
])('two neighbours in the wrong order are one edit: $given', ({ given, names: known, want }) => {
  expect(nearest(given, known)).toBe(want)
})

test('of equally near names the first', () => {
  expect(nearest('lane', ['lamp', 'land', 'lake'])).toBe('land')
})

test('a long documented name is no candidate', () => {
  expect(nearest('a'.repeat(100), ['a'.repeat(101)])).toBeUndefined()
  expect(nearest('a'.repeat(99), ['a'.repeat(100)])).toBe('a'.repeat(100))
  expect(nearest('a'.repeat(100), ['a'.repeat(99)])).toBe('a'.repeat(99))
})

/** Edits by the book: the whole table, with neighbours that changed places (optimal string alignment). */
function edits(from: string, to: string): number {
  const rows: number[][] = []
  const at = (row: number, column: number) => rows[row]?.[column] ?? Infinity
  for (let row = 0; row <= from.length; row++) {
    rows.push([])
    for (let column = 0; column <= to.length; column++) {
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      rows[row]?.push(
        Math.min(
          row + column === 0 ? 0 : Infinity,
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1),
          row > 1 && column > 1 && isSwapped ? at(row - 2, column - 2) + 1 : Infinity,
        ),
      )
    }
  }
  return at(from.length, to.length)
}

test('finds what the whole table of edits finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })
  fc.assert(
    fc.property(word, fc.array(word, { minLength: 1, maxLength: 4 }), (name, known) => {
      const near = known
        .map((candidate) => ({ candidate, count: edits(name, candidate) }))
        .filter(({ candidate, count }) => count <= Math.round(Math.max(name.length, candidate.length) / 3))
      const least = Math.min(...near.map(({ count }) => count))
      expect(nearest(name, known)).toBe(near.find(({ count }) => count === least)?.candidate)
    }),
    { numRuns: 2000 },
  )
})

test('never throws, and answers with a documented name or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'binary' })), (name, known) => {
      const found = nearest(name, known)
      expect(found === undefined || known.includes(found)).toBe(true)
    }),
  )
})

test('finds a name with one letter changed', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{3,40}$/), fc.nat(), (name, at) => {
      const index = at % name.length
      expect(nearest(`${name.slice(0, index)}#${name.slice(index + 1)}`, [name])).toBe(name)
    }),
  )
})

test('finds a name with two neighbours swapped', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{2,40}$/), fc.nat(), (name, at) => {
      const index = at % (name.length - 1)
      const swapped = `${name.slice(0, index)}${name[index + 1]}${name[index]}${name.slice(index + 2)}`
      expect(nearest(swapped, [name])).toBe(name)
    }),
  )
})

test('a very long name costs nothing', () => {
  expect(nearest('x'.repeat(10_000_000), names)).toBeUndefined()
})
