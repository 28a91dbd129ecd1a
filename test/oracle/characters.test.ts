import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { xmlContent, xmlValue } from '../../generator/3-emit/xml-tokens.ts'
import { xmlAttribute, xmlText } from '../../templates/runtime/xml.ts'
import { answersIn, linesOf } from './answers.ts'
import { measured, printFigures } from './batches.ts'
import { attributeText, contentText } from './canonical.ts'
import { subjectNamed } from './subjects.ts'
import { ask, isFull, pieces, testBy } from './tools.ts'
import { canonicalBy, verdictsBy } from './xmllint.ts'

const decoder = fileURLToPath(new URL('decode-xml.py', import.meta.url))

/** The characters of XML 1.0, copied from https://www.w3.org/TR/xml/#charsets. */
const legalRanges = [
  [0x9, 0xa],
  [0xd, 0xd],
  [0x20, 0xd7ff],
  [0xe000, 0xfffd],
  [0x10000, 0x10ffff],
] as const

const isLegal = (point: number): boolean => legalRanges.some(([from, to]) => point >= from && point <= to)
const points = Array.from({ length: 0x110000 }, (_, point) => point)
const legal = points.filter(isLegal).map((point) => String.fromCodePoint(point))
const illegal = points.filter((point) => !isLegal(point))

/** In the quick run every 16th, the edges of all planes, and all that are of one or two bytes. */
const tried = isFull
  ? legal
  : legal.filter((_, index) => {
      const point = legal[index]?.codePointAt(0) ?? 0
      return point < 0x800 || point % 16 === 0 || point % 0x10000 < 16 || point % 0x10000 > 0xfff0
    })

/** Each character between letters, so that nothing at an edge can be folded away, and alone. */
const element = (character: string): string =>
  `<c a="${xmlAttribute(`x${character}x`)}" b="${xmlAttribute(character)}">${xmlText(character)}</c>`

printFigures()

test('there are as many as the recommendation says', () => {
  expect(legal).toHaveLength(1_112_033)
  expect(illegal).toHaveLength(2079)
})

testBy('xmllint', 'libxml2 reads every legal character, in text and in attributes', () =>
  measured('characters, read by libxml2', tried.length, () => {
    for (const some of pieces(tried, 100_000)) {
      const found = canonicalBy(`<all>${some.map(element).join('')}</all>`)
      const want = some.map((character) => {
        const attribute = attributeText(character)
        return `<c a="x${attribute}x" b="${attribute}">${contentText(character)}</c>`
      })
      if (found.trimEnd() !== `<all>${want.join('')}</all>`)
        expect(found.trimEnd().slice('<all>'.length).split('</c>')).toEqual([
          ...want.map((one) => one.slice(0, -4)),
          '</all>',
        ])
    }
  }),
)

testBy('python3', 'expat reads every legal character, in text and in attributes', () =>
  measured('characters, read by expat', tried.length, () => {
    const batches = pieces(tried, 4096)
    const documents = batches.map((some) => JSON.stringify(`<all>${some.map(element).join('')}</all>`))
    const answers = answersIn(ask('python3', ['-X', 'utf8', decoder], linesOf(documents)))
    expect(answers).toHaveLength(batches.length)
    for (const [index, some] of batches.entries()) {
      const want = ['all', {}, some.map((one) => ['c', { a: `x${one}x`, b: one }, one])]
      if (answers[index] !== JSON.stringify(want)) expect(JSON.parse(answers[index] ?? '')).toEqual(want)
    }
  }),
)

const add = subjectNamed('netvisor/customer/addCustomer')
const change = subjectNamed('shop/xml/changeOrder')

test('every illegal character is refused, in text and in attributes', () => {
  const customer = (name: string): object => ({ customerbaseinformation: { name } })
  const order = (note: string): object => ({
    origin: 'o',
    word: 'w',
    rate: 1,
    labels: 'l',
    'row-1.x': [{ item: 'i' }],
    free: { value: 'v', note },
  })
  expect(add.check(customer('xax'))).toEqual([])
  expect(change.check(order('xax'))).toEqual([])
  for (const point of illegal) {
    const text = `x${String.fromCodePoint(point)}x`
    const code = point >= 0xd800 && point <= 0xdfff ? 'lone-surrogate' : 'illegal-character'
    expect(add.check(customer(text)).map((issue) => issue.code)).toEqual([code])
    expect(change.check(order(text)).map((issue) => issue.code)).toEqual([code])
    expect(() => xmlText(text)).toThrow('XML 1.0 forbids')
    expect(() => xmlAttribute(text)).toThrow('XML 1.0 forbids')
  }
})

const references = illegal.map((point) => `<root>x&#${point};x</root>`)
const anything =
  '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="root" type="xs:string"/></xs:schema>'

testBy('xmllint', 'libxml2 refuses every illegal character', () => {
  const verdicts = verdictsBy(anything, ['<root>x&#65;x</root>', ...references])
  expect(verdicts).toEqual([true, ...references.map(() => false)])
})

testBy('python3', 'expat refuses every illegal character', () => {
  const lines = linesOf(['<root>x&#65;x</root>', ...references].map((one) => JSON.stringify(one)))
  const answers = answersIn(ask('python3', ['-X', 'utf8', decoder], lines))
  expect(answers).toEqual(['["root",{},"xAx"]', ...references.map(() => 'null')])
})

testBy('xmllint', 'libxml2 reads in emitted schemas what pages wrote', () => {
  const written = points
    .filter((point) => point < 0x3000 || point > 0xd7f0)
    .filter((point) => point < 0x10100)
  const shown = (point: number): string => (isLegal(point) ? String.fromCodePoint(point) : ' ')
  const schema = written.map((point) => {
    const character = String.fromCodePoint(point)
    return `<c a="${xmlValue(character)}">${xmlContent(character)}</c>`
  })
  const want = written.map(
    (point) => `<c a="${attributeText(shown(point))}">${contentText(shown(point))}</c>`,
  )
  expect(canonicalBy(`<all>${schema.join('')}</all>`).trimEnd()).toBe(`<all>${want.join('')}</all>`)
})
