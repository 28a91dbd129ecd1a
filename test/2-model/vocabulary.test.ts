import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saysRepeatable, trimmedOf, withoutMarks } from '../../generator/2-model/vocabulary.ts'

const texts = (...parts: readonly string[]) =>
  fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((list) => list.join(''))

// The patterns say what is meant, and are slow on texts made to hurt.
test('marks behind a text', () => {
  fc.assert(
    fc.property(texts('*', '.', 'a', ' ', ':'), (text) => {
      expect(withoutMarks(text)).toBe(text.replace(/(?<!\.)\*+$/, ''))
      expect(trimmedOf(text, '*')).toBe(text.replace(/\*+$/, ''))
      expect(trimmedOf(text, ':*')).toBe(text.replace(/[:*]+$/, ''))
    }),
  )
})

test('what says that a value may be given more than once', () => {
  const pattern = /\b(can|could|may)\b[^.]*\b(multiple|several)\b|\bmay be repeated\b|\brepeatable\b/i
  const words = texts('can ', 'may', ' ', '. ', 'several', 'multiple ', 'be repeated', 'Repeatable', 'x')
  fc.assert(
    fc.property(words, (text) => {
      expect(saysRepeatable(text)).toBe(pattern.test(text))
    }),
  )
})
