import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Pair } from '../../templates/runtime/form.ts'
import { pathSegment, queryText } from '../../templates/runtime/url.ts'

const wellFormed = fc.string({ unit: 'binary' })

test.each<{ pairs: Pair[]; want: string }>([
  { pairs: [], want: '' },
  { pairs: [['a', 'b']], want: 'a=b' },
  {
    pairs: [
      ['a', 'x y'],
      ['b', ''],
    ],
    want: 'a=x%20y&b=',
  },
  { pairs: [['a', "-._~!'()*"]], want: 'a=-._~%21%27%28%29%2A' },
  { pairs: [['a', '1&b=2+3%?#/']], want: 'a=1%26b%3D2%2B3%25%3F%23%2F' },
  { pairs: [['ä', '€😀\n']], want: '%C3%A4=%E2%82%AC%F0%9F%98%80%0A' },
])('query $pairs', ({ pairs, want }) => {
  expect(queryText(pairs)).toBe(want)
})

test.each([
  { given: 'a b', want: 'a%20b' },
  { given: 'a/b\\c', want: 'a%2Fb%5Cc' },
  { given: '../x?y#z', want: '..%2Fx%3Fy%23z' },
  { given: '%2e', want: '%252e' },
])('segment $given', ({ given, want }) => {
  expect(pathSegment(given)).toBe(want)
})

test('query and segments decode to what was given', () => {
  fc.assert(
    fc.property(wellFormed, wellFormed, (name, value) => {
      expect(decodeURIComponent(pathSegment(value))).toBe(value)
      expect(
        queryText([[name, value]])
          .split('=')
          .map(decodeURIComponent),
      ).toEqual([name, value])
      expect(pathSegment(value)).toMatch(/^[A-Za-z0-9%._~-]*$/)
    }),
  )
})

test('a segment stays one segment of the URL', () => {
  fc.assert(
    fc.property(wellFormed, (text) => {
      fc.pre(!['', '.', '..'].includes(text))
      const path = `/a/${pathSegment(text)}/b`
      expect(new URL(`https://example.com${path}`).pathname).toBe(path)
    }),
  )
})
