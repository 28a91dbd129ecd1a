import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCustomer, type AddCustomer } from '../../generated/fennoa/customers.ts'
import { documentedAdd, documentedAddPairs, required } from './fennoa-example.ts'
import { shuffled } from './shuffled.ts'

const requiredBody =
  'name=Example+customer&address=Busy+street+12&postalcode=00120&city=Helsinki&country_id=FI'

test('all 23 documented examples', () => {
  expect(documentedAddPairs).toHaveLength(23)
  expect(addCustomer(documentedAdd)).toEqual({
    method: 'POST',
    path: '/customer_api/add',
    query: '',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: documentedAddPairs.join('&'),
  })
})

test('the required fields alone', () => {
  expect(addCustomer(required).body).toBe(requiredBody)
})

test.each<{ label: string; more: Partial<AddCustomer>; want: string }>([
  {
    label: 'a list is repeated once per item, brackets and all',
    more: { customer_group_ids: [1, 2] },
    want: 'customer_group_ids%5B%5D=1&customer_group_ids%5B%5D=2',
  },
  {
    label: 'a whole number as text keeps its digits',
    more: { customer_group_ids: ['12345678901234567890'] },
    want: 'customer_group_ids%5B%5D=12345678901234567890',
  },
  { label: 'empty text is sent', more: { description: '' }, want: 'description=' },
  { label: 'UTF-8', more: { description: 'Öylätti €' }, want: 'description=%C3%96yl%C3%A4tti+%E2%82%AC' },
  { label: 'above the BMP', more: { description: '😀' }, want: 'description=%F0%9F%98%80' },
  { label: 'what separates pairs', more: { description: 'a&b=c' }, want: 'description=a%26b%3Dc' },
  { label: 'percent and plus', more: { description: '100 %+' }, want: 'description=100+%25%2B' },
  { label: 'control characters', more: { description: '\u0000\u0001' }, want: 'description=%00%01' },
  { label: 'line breaks stay', more: { description: 'a\r\nb\nc' }, want: 'description=a%0D%0Ab%0Ac' },
  { label: 'the stars of the form', more: { description: "*-._~!'()" }, want: 'description=*-._%7E%21%27%28%29' },
  { label: 'consumer', more: { account_type_id: 2 }, want: 'account_type_id=2' },
  {
    label: 'code of another table of the page',
    more: { sales_invoice_delivery_method: 'postal' },
    want: 'sales_invoice_delivery_method=postal',
  },
  { label: 'both locales', more: { locale_code: 'SV', locale_id: 4 }, want: 'locale_id=4&locale_code=SV' },
])('$label', ({ more, want }) => {
  expect(addCustomer({ ...required, ...more }).body).toBe(`${requiredBody}&${want}`)
})

test('an empty list is nothing, and so is undefined', () => {
  expect(addCustomer({ ...required, customer_group_ids: [] }).body).toBe(requiredBody)
  expect(addCustomer({ ...required, name2: undefined } as unknown as AddCustomer).body).toBe(requiredBody)
})

test('the page decides the order, not the caller', () => {
  const reversed = Object.fromEntries(Object.entries(documentedAdd).toReversed()) as unknown as AddCustomer
  expect(addCustomer(reversed).body).toBe(documentedAddPairs.join('&'))
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      expect(addCustomer(shuffled(documentedAdd, gen)).body).toBe(documentedAddPairs.join('&'))
    }),
  )
})

test('any part of the optional fields, in any order', () => {
  const optional = Object.keys(documentedAdd).filter((key) => !(key in required))
  const kept = fc.subarray(optional).map((keys) => new Set([...keys, ...Object.keys(required)]))
  fc.assert(
    fc.property(kept, fc.gen(), (keys, gen) => {
      const entries = Object.entries(documentedAdd).filter(([key]) => keys.has(key))
      const pairs = documentedAddPairs.filter((pair) => keys.has(pair.replace(/(%5B%5D)?=.*/, '')))
      expect(addCustomer(shuffled(Object.fromEntries(entries) as unknown as AddCustomer, gen)).body).toBe(
        pairs.join('&'),
      )
    }),
  )
})

test('URLSearchParams writes the same bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (description) => {
      const pairs = Object.entries({ ...required, description })
      expect(addCustomer({ ...required, description }).body).toBe(new URLSearchParams(pairs).toString())
    }),
  )
})

test('multipart, on request', () => {
  const { headers, body } = addCustomer({ ...required, customer_group_ids: [1, 2] }, 'multipart')
  expect(headers).toEqual({ 'content-type': 'multipart/form-data; boundary=FormBoundary1End' })
  expect(body).toBe(
    [
      '--FormBoundary1End',
      'Content-Disposition: form-data; name="name"',
      '',
      'Example customer',
      '--FormBoundary1End',
      'Content-Disposition: form-data; name="address"',
      '',
      'Busy street 12',
      '--FormBoundary1End',
      'Content-Disposition: form-data; name="postalcode"',
      '',
      '00120',
      '--FormBoundary1End',
      'Content-Disposition: form-data; name="city"',
      '',
      'Helsinki',
      '--FormBoundary1End',
      'Content-Disposition: form-data; name="country_id"',
      '',
      'FI',
      '--FormBoundary1End',
      'Content-Disposition: form-data; name="customer_group_ids[]"',
      '',
      '1',
      '--FormBoundary1End',
      'Content-Disposition: form-data; name="customer_group_ids[]"',
      '',
      '2',
      '--FormBoundary1End--',
      '',
    ].join('\r\n'),
  )
})

test('multipart: a value cannot end its part', () => {
  const description = 'x\r\n--FormBoundary1End--\r\n'
  const { headers, body } = addCustomer({ ...required, description }, 'multipart')
  expect(headers['content-type']).toBe('multipart/form-data; boundary=FormBoundary2End')
  expect(body).toContain(`name="description"\r\n\r\n${description}\r\n--FormBoundary2End--\r\n`)
})

test.each(['urlencoded', 'multipart'] as const)('%s is read back by the platform', async (encoding) => {
  const { headers, body } = addCustomer(documentedAdd, encoding)
  const form = await new Response(body, { headers }).formData()
  const pairs: unknown[] = []
  form.forEach((value, name) => pairs.push([name, value]))
  expect(pairs).toEqual(
    Object.entries(documentedAdd).map(([name, value]) => {
      return Array.isArray(value) ? [`${name}[]`, String(value[0])] : [name, String(value)]
    }),
  )
})

test('an encoding that is not offered is refused', () => {
  const send = (encoding: unknown) => () => addCustomer(required, encoding as 'multipart')
  for (const encoding of ['json', 'Multipart', '', null, true])
    expect(send(encoding)).toThrow('encoding: Must be one of "urlencoded", "multipart".')
  expect(send(undefined)().headers).toEqual({ 'content-type': 'application/x-www-form-urlencoded' })
})
