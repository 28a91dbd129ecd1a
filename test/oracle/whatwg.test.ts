import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Pair } from '../../templates/runtime/form.ts'
import { urlencoded } from '../runtime/form-pairs.ts'
import { texts } from './texts.ts'
import { isFull } from './tools.ts'

/**
 * Bodies and what https://url.spec.whatwg.org/#concept-urlencoded-parser makes of them, in the words of the platform
 * tests (url/urlencoded-parser.any.js). What we write of these pairs has to be parsed into them again.
 */
const parsed: readonly { readonly input: string; readonly pairs: readonly Pair[] }[] = [
  { input: 'test', pairs: [['test', '']] },
  { input: '\uFEFFtest=\uFEFF', pairs: [['\uFEFFtest', '\uFEFF']] },
  { input: '%EF%BB%BFtest=%EF%BB%BF', pairs: [['\uFEFFtest', '\uFEFF']] },
  { input: '%EF%BF%BF=%EF%BF%BF', pairs: [['\uFFFF', '\uFFFF']] },
  { input: '%FE%FF', pairs: [['\uFFFD\uFFFD', '']] },
  { input: '%FF%FE', pairs: [['\uFFFD\uFFFD', '']] },
  {
    input: '†&†=x',
    pairs: [
      ['†', ''],
      ['†', 'x'],
    ],
  },
  { input: '%C2', pairs: [['\uFFFD', '']] },
  { input: '%C2x', pairs: [['\uFFFDx', '']] },
  {
    input: '_charset_=windows-1252&test=%C2x',
    pairs: [
      ['_charset_', 'windows-1252'],
      ['test', '\uFFFDx'],
    ],
  },
  { input: '', pairs: [] },
  { input: 'a', pairs: [['a', '']] },
  { input: 'a=b', pairs: [['a', 'b']] },
  { input: 'a=', pairs: [['a', '']] },
  { input: '=b', pairs: [['', 'b']] },
  { input: '&', pairs: [] },
  { input: '&a', pairs: [['a', '']] },
  { input: 'a&', pairs: [['a', '']] },
  {
    input: 'a&a',
    pairs: [
      ['a', ''],
      ['a', ''],
    ],
  },
  {
    input: 'a&b&c',
    pairs: [
      ['a', ''],
      ['b', ''],
      ['c', ''],
    ],
  },
  {
    input: 'a=b&c=d',
    pairs: [
      ['a', 'b'],
      ['c', 'd'],
    ],
  },
  {
    input: 'a=b&c=d&',
    pairs: [
      ['a', 'b'],
      ['c', 'd'],
    ],
  },
  {
    input: '&&&a=b&&&&c=d&',
    pairs: [
      ['a', 'b'],
      ['c', 'd'],
    ],
  },
  {
    input: 'a=a&a=b&a=c',
    pairs: [
      ['a', 'a'],
      ['a', 'b'],
      ['a', 'c'],
    ],
  },
  { input: 'a==a', pairs: [['a', '=a']] },
  { input: 'a=a+b+c+d', pairs: [['a', 'a b c d']] },
  { input: '%=a', pairs: [['%', 'a']] },
  { input: '%a=a', pairs: [['%a', 'a']] },
  { input: '%a_=a', pairs: [['%a_', 'a']] },
  { input: '%61=a', pairs: [['a', 'a']] },
  { input: '%61+%4d%4D=', pairs: [['a MM', '']] },
  {
    input: 'id=0&value=%',
    pairs: [
      ['id', '0'],
      ['value', '%'],
    ],
  },
  { input: 'b=%2sf%2a', pairs: [['b', '%2sf*']] },
  { input: 'b=%2%2af%2a', pairs: [['b', '%2*f*']] },
  { input: 'b=%%2a', pairs: [['b', '%*']] },
]

test.each(parsed)('parsed: "$input"', ({ input, pairs }) => {
  expect([...new URLSearchParams(input)]).toEqual(pairs)
  expect([...new URLSearchParams(urlencoded(pairs))]).toEqual(pairs)
})

/** Pairs and the bytes of https://url.spec.whatwg.org/#concept-urlencoded-serializer for them. */
const serialized: readonly { readonly pairs: readonly Pair[]; readonly body: string }[] = [
  { pairs: [], body: '' },
  { pairs: [['a', 'b']], body: 'a=b' },
  { pairs: [['a', '']], body: 'a=' },
  { pairs: [['', 'b']], body: '=b' },
  { pairs: [['', '']], body: '=' },
  { pairs: [['a', 'b c']], body: 'a=b+c' },
  { pairs: [['a b', 'c']], body: 'a+b=c' },
  { pairs: [['a', 'b+c']], body: 'a=b%2Bc' },
  { pairs: [['a', '*-._']], body: 'a=*-._' },
  { pairs: [['a', "~!'()"]], body: 'a=%7E%21%27%28%29' },
  { pairs: [['a', '&=%;#?/@:,']], body: 'a=%26%3D%25%3B%23%3F%2F%40%3A%2C' },
  {
    pairs: [
      ['a[]', '1'],
      ['a[]', '2'],
    ],
    body: 'a%5B%5D=1&a%5B%5D=2',
  },
  { pairs: [['a', '\u0000\u0001\u001f\u007f']], body: 'a=%00%01%1F%7F' },
  {
    pairs: [
      ['a', '\r'],
      ['b', '\n'],
      ['c', '\r\n'],
    ],
    body: 'a=%0D&b=%0A&c=%0D%0A',
  },
  { pairs: [['ä', 'Ж']], body: '%C3%A4=%D0%96' },
  { pairs: [['a', '†']], body: 'a=%E2%80%A0' },
  { pairs: [['a', '😀']], body: 'a=%F0%9F%98%80' },
  { pairs: [['a', '\uFEFF\uFFFF']], body: 'a=%EF%BB%BF%EF%BF%BF' },
]

test.each(serialized)('serialized: $body', ({ pairs, body }) => {
  expect(urlencoded(pairs)).toBe(body)
  expect(new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString()).toBe(
    body,
  )
})

test('every character is written as the platform writes it', () => {
  for (let point = 0; point <= 0x10ffff; point++) {
    if (point >= 0xd800 && point <= 0xdfff) continue
    const character = String.fromCodePoint(point)
    const want =
      point < 0x80 ? new URLSearchParams({ a: character }).toString().slice(2) : encodeURIComponent(character)
    if (urlencoded([[character, character]]) !== `${want}=${want}`)
      expect(urlencoded([[character, character]])).toBe(`${want}=${want}`)
  }
})

test('any pairs are written as the platform writes them', () => {
  const pairs = fc.array(fc.tuple(texts(0, 100, false), texts(0, 100, false)))
  fc.assert(
    fc.property(pairs, (given) => {
      expect(urlencoded(given)).toBe(new URLSearchParams(given).toString())
    }),
    { numRuns: isFull ? 10_000 : 300 },
  )
})
