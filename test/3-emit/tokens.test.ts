import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commentText, memberAccess, memberName, stringLiteral } from '../../generator/3-emit/tokens.ts'

// oxlint-disable-next-line no-eval -- what the language makes of the text is what is tested
const evaluate = (code: string): unknown => (0, eval)(code)

test('a string literal holds exactly its text, every code unit', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
  for (const unit of units) expect(evaluate(stringLiteral(`a${unit}b`))).toBe(`a${unit}b`)
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => evaluate(stringLiteral(text)) === text))
})

test.each([
  { given: 'a\u2028b', want: '"a\\u2028b"' },
  { given: '\u202e', want: '"\\u202e"' },
  { given: '\ufeff', want: '"\\ufeff"' },
  { given: '"\\', want: '"\\"\\\\"' },
])('what cannot be seen stands as an escape: $want', ({ given, want }) => {
  expect(stringLiteral(given)).toBe(want)
})

test.each([
  { given: 'ends */ here', want: 'ends *\\/ here' },
  { given: 'two\nlines\u2028three', want: 'two lines three' },
  { given: '@deprecated now', want: '\\@deprecated now' },
  { given: 'see {@link x}', want: 'see {\\@link x}' },
  { given: 'mail a@b.example', want: 'mail a@b.example' },
  { given: 'a\u202eb\u0000c', want: 'a b c' },
])('comment text "$given"', ({ given, want }) => {
  expect(commentText(given)).toBe(want)
})

test('no text ends a comment', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('*', '/', ' ', '\\', '\n', 'a', '\u2028') }), (text) => {
      expect(commentText(text)).not.toContain('*/')
      expect(evaluate(`/* ${commentText(text)} */ 1`)).toBe(1)
    }),
  )
})

test.each([
  { given: 'name', name: 'name', access: 'it.name' },
  { given: 'odd name', name: '"odd name"', access: 'it["odd name"]' },
])('the member "$given"', ({ given, name, access }) => {
  expect(memberName(given)).toBe(name)
  expect(memberAccess('it', given)).toBe(access)
})
