import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saysRepeatable, trimmedOf, withoutMarks } from '../../generator/2-model/vocabulary.ts'
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

test('what says that a value may be given more than once is found at once', () => {
  const seconds = processorSeconds(() => {
    for (const part of ['can be ', 'you can ', 'there may be ', '. , ( ', 'non-', 'it '])
      expect(saysRepeatable(part.repeat(100_000))).toBe(false)
  })
  expect(saysRepeatable(`${'x '.repeat(100_000)}. Can be several`)).toBe(true)
  expect(seconds).toBeLessThan(5)
})
