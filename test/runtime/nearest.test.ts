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
