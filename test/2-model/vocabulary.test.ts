import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fold,
  lengthToldIn,
  saysRepeatable,
  trimmedOf,
  withoutMarks,
} from '../../generator/2-model/vocabulary.ts'
import { processorSeconds } from '../processor-time.ts'

const texts = (...parts: readonly string[]) =>
  fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((list) => list.join(''))

// The patterns say what is meant, and are slow on texts made to hurt.
test('marks behind a text', () => {
  fc.assert(
    fc.property(texts('*', '.', 'a', ' ', ':'), (text) => {
      expect(withoutMarks(text)).toBe(text.replace(/(?<!\.\.|:\s*)\*+$/, ''))
      expect(trimmedOf(text, '*')).toBe(text.replace(/\*+$/, ''))
      expect(trimmedOf(text, ':*')).toBe(text.replace(/[:*]+$/, ''))
    }),
  )
})

test('one space for each run of white space', () => {
  fc.assert(
    fc.property(texts('a', 'Ä', ' ', '\n', '\t', '\u00a0', '\u3000', '\ufeff'), (text) => {
      expect(fold(text)).toBe(text.replace(/\s+/g, ' ').trim())
    }),
  )
})

test('what says that a value may be given more than once is found at once', () => {
  const seconds = processorSeconds(() => {
    for (const part of ['can be ', 'you can ', 'there may be ', '. , ( ', 'non-', 'it '])
      expect(saysRepeatable(part.repeat(100_000))).toBe(false)
  })
  expect(saysRepeatable(`${'x '.repeat(100_000)}. Can be several`)).toBe(true)
  expect(seconds).toBeLessThan(5)
})

test.each([
  { given: 'The name, max. 20 characters', want: 'max. 20 characters' },
  { given: 'up to 1,000 chars.', want: 'up to 1,000 chars' },
  { given: 'At most 5 letters', want: 'At most 5 letters' },
  { given: 'Nimi, enintään 10 merkkiä', want: 'enintään 10 merkkiä' },
  { given: 'maks. 12 mrk', want: 'maks. 12 mrk' },
  { given: 'Högst 30 tecken', want: 'Högst 30 tecken' },
  { given: 'Max length: 40', want: 'Max length: 40' },
  { given: 'Enimmäispituus 50', want: 'Enimmäispituus 50' },
  { given: 'maxlängd 60', want: 'maxlängd 60' },
  { given: '2-35 characters', want: '2-35 characters' },
  { given: 'The customer has 3 characters', want: undefined },
  { given: 'Max length', want: undefined },
])('the length told in "$given"', ({ given, want }) => {
  expect(lengthToldIn(given)).toBe(want)
})
