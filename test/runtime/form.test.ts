import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formBody, formEncodings, multipart, type Pair } from '../../templates/runtime/form.ts'
import { urlencoded } from './form-pairs.ts'

const wellFormed = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom('\r', '\n', '"', ' ', '&', 'é'),
  ),
})
const anyPairs = fc.array(fc.tuple(wellFormed, wellFormed))

test.each<{ pairs: Pair[]; want: string }>([
  { pairs: [], want: '' },
  { pairs: [['a', 'b']], want: 'a=b' },
  {
    pairs: [
      ['a', ''],
      ['a', ''],
    ],
    want: 'a=&a=',
  },
  { pairs: [['a[]', 'x y']], want: 'a%5B%5D=x+y' },
  { pairs: [['a', "*-._~!'()"]], want: 'a=*-._%7E%21%27%28%29' },
  { pairs: [['a', '1&b=2+3%']], want: 'a=1%26b%3D2%2B3%25' },
  { pairs: [['ä', '€😀']], want: '%C3%A4=%E2%82%AC%F0%9F%98%80' },
  { pairs: [['a', '\r\n\n\r\0']], want: 'a=%0D%0A%0A%0D%00' },
])('urlencoded $pairs', ({ pairs, want }) => {
  expect(urlencoded(pairs)).toBe(want)
})

test('urlencoded is what URLSearchParams writes', () => {
  fc.assert(
    fc.property(anyPairs, (pairs) => {
      expect(urlencoded(pairs)).toBe(new URLSearchParams(pairs).toString())
    }),
  )
})

test('every character but lone surrogates is written as URLSearchParams writes it', () => {
  for (let point = 0; point <= 0x10ffff; point += point < 0xffff ? 1 : 251) {
    if (point >= 0xd800 && point <= 0xdfff) continue
    const pairs: Pair[] = [['a', String.fromCodePoint(point)]]
    if (urlencoded(pairs) !== new URLSearchParams(pairs as [string, string][]).toString())
      expect(point).toBeNull()
  }
})

test.each(['\uD800', '\uDFFF', 'a\uDBFFb', '\uDC00\uD800'])('throws on a lone surrogate', (text) => {
  expect(() => urlencoded([['a', text]])).toThrow('not checked')
})

test('multipart, byte for byte', () => {
  const { boundary, body } = multipart([
    ['a', 'x\ny\rz\r\n'],
    ['"b"\n', ''],
  ])
  expect(boundary).toBe('FormBoundary1End')
  expect(body.split('\r\n')).toEqual([
    '--FormBoundary1End',
    'Content-Disposition: form-data; name="a"',
    '',
    'x',
    'y',
    'z',
    '',
    '--FormBoundary1End',
    'Content-Disposition: form-data; name="%22b%22%0D%0A"',
    '',
    '',
    '--FormBoundary1End--',
    '',
  ])
})

test('multipart without fields', () => {
  expect(multipart([]).body).toBe('--FormBoundary1End--\r\n')
})

test('a boundary stands in no name and no value, however hard they try', () => {
  const all = Array.from({ length: 5000 }, (_, index) => `FormBoundary${index}End`)
  const { boundary, body } = multipart([
    ['FormBoundary5000End', all.join('')],
    ['a', 'FormBoundaryFormBoundary5001End'],
  ])
  expect(boundary).toBe('FormBoundary5002End')
  expect(body.split(boundary)).toHaveLength(4)
  expect(boundary.length).toBeLessThanOrEqual(70)
})

test('multipart reads back as the same fields, line breaks apart', async () => {
  const crlf = (text: string) => text.replace(/\r\n|\r|\n/g, '\r\n')
  const named = fc.tuple(
    wellFormed.map((name) => `n${name}`),
    wellFormed,
  )
  await fc.assert(
    fc.asyncProperty(fc.array(named, { minLength: 1 }), async (pairs) => {
      const { boundary, body } = multipart(pairs)
      const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
      const form = await new Response(body, { headers }).formData()
      expect([...form]).toEqual(pairs.map(([name, value]) => [crlf(name), crlf(value)]))
    }),
    { numRuns: 50 },
  )
})

test('the body of a form and its content type', () => {
  const pairs: Pair[] = [['a', 'FormBoundary1End']]
  expect(formEncodings).toEqual(['urlencoded', 'multipart'])
  expect(formBody(urlencoded(pairs), 'urlencoded')).toEqual({
    contentType: 'application/x-www-form-urlencoded',
    body: urlencoded(pairs),
  })
  expect(formBody(urlencoded(pairs), 'multipart')).toEqual({
    contentType: 'multipart/form-data; boundary=FormBoundary2End',
    body: multipart(pairs).body,
  })
})

test('multipart has the fields of the form, whatever they hold', () => {
  fc.assert(
    fc.property(anyPairs, (pairs) => {
      expect(formBody(urlencoded(pairs), 'multipart').body).toBe(multipart(pairs).body)
    }),
  )
})
