import fc from 'fast-check'
import { expect, test } from 'vitest'
import { legalXml, xmlAttribute, xmlText } from '../../templates/runtime/xml.ts'

const named: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
const unescape = (text: string) => {
  return text.replace(/&#(\d+);|&\w+;/g, (all, point?: string) => {
    return point === undefined ? (named[all] ?? '?') : String.fromCodePoint(Number(point))
  })
}
const legal = fc.string({ unit: 'binary' }).filter(legalXml)

test.each([
  { given: '', text: '', attribute: '' },
  { given: 'plain', text: 'plain', attribute: 'plain' },
  {
    given: '<a b="c">&\'',
    text: "&lt;a b=&quot;c&quot;&gt;&amp;'",
    attribute: "&lt;a b=&quot;c&quot;&gt;&amp;'",
  },
  { given: '\t\n\r', text: '\t\n&#13;', attribute: '&#9;&#10;&#13;' },
  { given: ']]>', text: ']]&gt;', attribute: ']]&gt;' },
  { given: '&amp;', text: '&amp;amp;', attribute: '&amp;amp;' },
  { given: 'ä€😀', text: '&#228;&#8364;&#128512;', attribute: '&#228;&#8364;&#128512;' },
  { given: '~\x7F\x80\x9F\xA0', text: '~&#127;&#128;&#159;&#160;', attribute: '~&#127;&#128;&#159;&#160;' },
  { given: '\u2028\uFFFD', text: '&#8232;&#65533;', attribute: '&#8232;&#65533;' },
])('$given', ({ given, text, attribute }) => {
  expect(xmlText(given)).toBe(text)
  expect(xmlAttribute(given)).toBe(attribute)
})

test.each(['\0', '\b', '\v', '\x1F', '\uFFFE', '\uFFFF', '\uD83D', '\uDE00', 'a\uDE00\uD83D'])(
  'is not XML: %j',
  (text) => {
    expect(legalXml(text)).toBe(false)
    expect(() => xmlText(`ok ${text}`)).toThrow('not checked')
    expect(() => xmlAttribute(`ok ${text}`)).toThrow('not checked')
  },
)

test('legal is what the production Char of XML 1.0 says', () => {
  for (let point = 0; point <= 0x10ffff; point++) {
    const surrogate = point >= 0xd800 && point <= 0xdfff
    const want =
      point < 0x20 ? [9, 10, 13].includes(point) : !surrogate && point !== 0xfffe && point !== 0xffff
    if (legalXml(String.fromCodePoint(point)) !== want) expect(point).toBeNull()
  }
})

test('text is ASCII and reads back as given', () => {
  fc.assert(
    fc.property(legal, (given) => {
      for (const escaped of [xmlText(given), xmlAttribute(given)]) {
        expect(escaped).toMatch(/^[\t\n -~]*$/)
        expect(unescape(escaped)).toBe(given)
        expect(escaped).not.toMatch(/[<>"]|&(?!#\d+;|amp;|lt;|gt;|quot;)/)
      }
      expect(xmlAttribute(given)).not.toMatch(/[\t\n\r]/)
    }),
  )
})
