import fc from 'fast-check'
import { expect, test } from 'vitest'
import { urlText } from '../../templates/runtime/url.ts'

const wellFormed = fc.string({ unit: 'binary' })

test.each([
  { given: '', want: '' },
  { given: 'x y', want: 'x%20y' },
  { given: "-._~!'()*", want: '-._~%21%27%28%29%2A' },
  { given: '1&b=2+3%?#/', want: '1%26b%3D2%2B3%25%3F%23%2F' },
  { given: 'ä€😀\n', want: '%C3%A4%E2%82%AC%F0%9F%98%80%0A' },
  { given: 'a b', want: 'a%20b' },
  { given: 'a/b\\c', want: 'a%2Fb%5Cc' },
  { given: '../x?y#z', want: '..%2Fx%3Fy%23z' },
  { given: '%2e', want: '%252e' },
])('$given', ({ given, want }) => {
  expect(urlText(given)).toBe(want)
})

test('text decodes to what was given', () => {
  fc.assert(
    fc.property(wellFormed, (text) => {
      expect(decodeURIComponent(urlText(text))).toBe(text)
      expect(urlText(text)).toMatch(/^[A-Za-z0-9%._~-]*$/)
    }),
  )
})

test('a segment stays one segment of the URL', () => {
  fc.assert(
    fc.property(wellFormed, (text) => {
      fc.pre(!['', '.', '..'].includes(text))
      const path = `/a/${urlText(text)}/b`
      expect(new URL(`https://example.com${path}`).pathname).toBe(path)
    }),
  )
})
