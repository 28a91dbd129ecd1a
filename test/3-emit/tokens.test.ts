import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  code,
  commentText,
  deprecatedDoc,
  docComment,
  fileName,
  hasHidden,
  identifier,
  joinCode,
  literal,
  markdownCode,
  markdownText,
  memberAccess,
  memberName,
  objectMember,
  runtimeModule,
  stringLiteral,
  typeText,
  unionOf,
} from '../../generator/3-emit/tokens.ts'

// oxlint-disable-next-line no-eval -- what the language makes of the text is what is tested
const evaluate = (text: string): unknown => (0, eval)(text)

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
  expect([stringLiteral(given), literal(given)]).toEqual([want, want])
})

test.each([
  { given: 'ends */ here', want: 'ends *\\/ here' },
  { given: 'two\nlines\u2028three', want: 'two lines three' },
  { given: '@deprecated now', want: '\\@deprecated now' },
  { given: 'see {@link x}', want: 'see {\\@link x}' },
  { given: 'mail a@b.example', want: 'mail a@b.example' },
  { given: 'a\u202eb\u0000c', want: 'a b c' },
  { given: '  a \t\n  b ', want: 'a b' },
  { given: ' a   b  c ', want: 'a b c' },
  { given: 'ä  \u3000b', want: 'ä b' },
  { given: '\u202e', want: '' },
  { given: '@', want: '\\@' },
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
  expect(memberAccess(code`it`, given)).toBe(access)
})

test('what Unicode counts as hidden is hidden, and nothing that can be seen', () => {
  const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\u202f\u205f]/u
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
  const differing = units.filter((unit) => unit !== '\n' && hasHidden(unit) !== hidden.test(unit))
  expect(differing.map((unit) => unit.charCodeAt(0).toString(16))).toEqual([])
  for (const unit of units) expect(hasHidden(stringLiteral(unit) + commentText(`a${unit}b`))).toBe(false)
})

test.each([
  { given: '#__PURE__', want: '# __PURE__' },
  { given: '@__NO_SIDE_EFFECTS__', want: '\\@ __NO_SIDE_EFFECTS__' },
  { given: '//# sourceMappingURL=x', want: '//# sourceMappingURL =x' },
  { given: 'sourceURL=x', want: 'sourceURL =x' },
  { given: '*@deprecated', want: '*\\@deprecated' },
  { given: '![x](https://x.example)', want: '!\\[x](https://x.example)' },
  { given: '\\@x', want: '\\@x' },
])('comment text "$given" obeys no tool', ({ given, want }) => {
  expect(commentText(given)).toBe(want)
})

test('one character that cannot be seen is enough to be found', () => {
  expect(['äö', 'ä\u200b', '\u200bä', 'a\tb', 'a\nb'].map(hasHidden)).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
})

test('the doc comment of a former name cannot be ended by it', () => {
  expect(deprecatedDoc('a*/b')).toBe('/** @deprecated Renamed to a*\\/b. */')
})

test('a doc comment: nothing, a line, or paragraphs', () => {
  expect(docComment([' ', ''])).toBe('')
  expect(docComment(['a */ b'])).toBe('/** a *\\/ b */')
  expect(docComment(['a', 'b\nc'])).toBe('/**\n * a\n *\n * b c\n */')
})

test.each(['class', 'undefined', 'a b', '', '1a', 'a-b', '\u0441', 'a\u200b', 'a\n'])(
  'the identifier "%s" is a flaw of the program',
  (name) => {
    expect(() => identifier(name)).toThrow('cannot name anything')
  },
)

test.each([
  '..',
  '.',
  '',
  'a/b',
  'a\\b',
  '/a',
  'C:',
  'con',
  'NUL.txt',
  'a\u202eb',
  '-a',
  'a\n',
  'lpt1.x',
  'COM9',
])('the file name "%s" is a flaw of the program', (name) => {
  expect(() => fileName('shop', name, '.ts')).toThrow('cannot name a file')
  expect(() => fileName(name, 'orders', '.ts')).toThrow('cannot name a file')
})

test('names of files and modules', () => {
  expect(fileName('shop', 'orders.v2', '.ts')).toBe('shop/orders.v2.ts')
  for (const name of ['console', 'icon', 'com', 'comx', 'x.con', 'auxiliary', 'a'])
    expect(fileName(name, name, '')).toBe(`${name}/${name}`)
  expect(runtimeModule('check-text', 'js')).toBe('"../runtime/check-text.js"')
  for (const name of ['../x', 'x/..', '', 'X'])
    expect(() => runtimeModule(name, 'js')).toThrow(`${JSON.stringify(name)} is no file of the runtime`)
})

test('numbers that no literal gives are flaws of the program', () => {
  expect([literal(1), literal(-1.5), literal(true)]).toEqual(['1', '-1.5', 'true'])
  for (const odd of [Infinity, -Infinity, NaN]) expect(() => literal(odd)).toThrow('No literal')
})

test('a member __proto__ of an object literal sets no prototype', () => {
  const made = evaluate(`({ ${objectMember('__proto__', code`null`)}, ${objectMember('a b', literal(1))} })`)
  expect(Object.getPrototypeOf(made)).toBe(Object.prototype)
  expect(Object.keys(made as object)).toEqual(['__proto__', 'a b'])
  expect(objectMember('name', identifier('name'))).toBe('name')
})

test('code and types are our own text around tokens', () => {
  expect(code`f(${stringLiteral('"')}, ${identifier('x')})`).toBe('f("\\"", x)')
  expect(joinCode([literal(1), literal('a')], ' + ')).toBe('1 + "a"')
  expect(typeText`readonly ${stringLiteral('a')}[]`).toBe('readonly "a"[]')
  expect([unionOf([]), unionOf([literal(1), typeText`string`])]).toEqual(['never', '1 | string'])
})

test.each([
  { given: '# a', want: '\\# a' },
  { given: '[a](b) ![c](d)', want: '\\[a\\](b) \\!\\[c\\](d)' },
  { given: 'a|b\nc', want: 'a\\|b c' },
  { given: '<b> &lt; `x`', want: '\\<b\\> \\&lt; \\`x\\`' },
  { given: 'https://a.example', want: 'https`://`a.example' },
  { given: 'www.a.example', want: 'www`.`a.example' },
  { given: 'WWW.a.example', want: 'WWW`.`a.example' },
  { given: 'awww.a.example', want: 'awww.a.example' },
  { given: 'a@b.example', want: 'a`@`b.example' },
  { given: '~~a~~ $b$', want: '\\~\\~a\\~\\~ \\$b\\$' },
])('Markdown text "$given"', ({ given, want }) => {
  expect(markdownText(given)).toBe(want)
})

test.each([
  { given: 'https://a.example', want: '`https://a.example`' },
  { given: 'a`b``c', want: '``` a`b``c ```' },
  { given: '\u200b', want: '' },
])('Markdown code "$given"', ({ given, want }) => {
  expect(markdownCode(given)).toBe(want)
})
