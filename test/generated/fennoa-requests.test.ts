import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  getCustomer,
  getCustomerByCustomerNo,
  listCustomers,
  updateCustomer,
} from '../../generated/fennoa/customers.ts'
import { documentedUpdate, documentedUpdateMembers } from './fennoa-example.ts'
import { reversed, shuffled } from './shuffled.ts'

test('updateCustomer: all 19 documented examples', () => {
  expect(documentedUpdateMembers).toHaveLength(19)
  expect(updateCustomer('F123', documentedUpdate)).toEqual({
    method: 'PUT',
    path: '/customer_api/F123',
    query: '',
    headers: { 'content-type': 'application/json' },
    body: `{${documentedUpdateMembers.join(',')}}`,
  })
})

test('updateCustomer: the page decides the order, not the caller', () => {
  const want = `{${documentedUpdateMembers.join(',')}}`
  expect(updateCustomer('F123', reversed(documentedUpdate)).body).toBe(want)
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      expect(updateCustomer('F123', shuffled(documentedUpdate, gen)).body).toBe(want)
    }),
  )
})

test.each([
  { label: 'nothing to change', input: {}, want: '{}' },
  { label: 'a list', input: { customer_group_ids: [1, 2] }, want: '{"customer_group_ids":[1,2]}' },
  { label: 'an empty list', input: { customer_group_ids: [] }, want: '{"customer_group_ids":[]}' },
  {
    label: 'a number beyond 2^53',
    input: { customer_group_ids: ['12345678901234567890'] as const },
    want: '{"customer_group_ids":[12345678901234567890]}',
  },
  { label: 'a number, not text', input: { locale_id: 4 } as const, want: '{"locale_id":4}' },
  { label: 'empty text', input: { name2: '' }, want: '{"name2":""}' },
  { label: 'leading zeros', input: { postalcode: '00120' }, want: '{"postalcode":"00120"}' },
  { label: 'quotes and breaks', input: { name: '"\\\n' }, want: String.raw`{"name":"\"\\\n"}` },
  { label: 'control characters', input: { name: '\u0001' }, want: String.raw`{"name":"\u0001"}` },
  { label: 'letters above ASCII', input: { city: 'Jyväskylä' }, want: '{"city":"Jyväskylä"}' },
])('updateCustomer: $label', ({ input, want }) => {
  expect(updateCustomer('F123', input).body).toBe(want)
})

test('updateCustomer: JSON.parse gives back any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(JSON.parse(updateCustomer('F123', { name }).body ?? '')).toEqual({ name })
    }),
  )
})

test('getCustomer', () => {
  const want = { method: 'GET', path: '/customer_api/2', query: '', headers: {}, body: null }
  expect(getCustomer(2)).toEqual(want)
  expect(getCustomer('2')).toEqual(want)
  expect(getCustomer('12345678901234567890').path).toBe('/customer_api/12345678901234567890')
})

test('getCustomerByCustomerNo', () => {
  expect(getCustomerByCustomerNo('F123')).toEqual({
    method: 'GET',
    path: '/customer_api/get/customer_no/F123',
    query: '',
    headers: {},
    body: null,
  })
})

test.each([
  { given: 'a/b', want: 'a%2Fb' },
  { given: '../x', want: '..%2Fx' },
  { given: '...', want: '...' },
  { given: '%2e%2e', want: '%252e%252e' },
  { given: 'F 1?x=1#y', want: 'F%201%3Fx%3D1%23y' },
  { given: 'Ä1', want: '%C3%841' },
  { given: '00120', want: '00120' },
])('the customer number $given stays one segment of the path', ({ given, want }) => {
  expect(getCustomerByCustomerNo(given).path).toBe(`/customer_api/get/customer_no/${want}`)
  expect(updateCustomer(given, {}).path).toBe(`/customer_api/${want}`)
})

test('URL keeps every path as it is, and decoding gives back the customer number', () => {
  const customerNo = fc
    .string({ unit: 'binary', minLength: 1 })
    .filter((text) => !['.', '..'].includes(text))
  fc.assert(
    fc.property(customerNo, (text) => {
      const { path } = getCustomerByCustomerNo(text)
      expect(new URL(`https://example.com${path}`).pathname).toBe(path)
      expect(path.split('/').slice(4).map(decodeURIComponent)).toEqual([text])
    }),
  )
})

test('listCustomers', () => {
  const want = { method: 'GET', path: '/customer_api/', query: '', headers: {}, body: null }
  expect(listCustomers()).toEqual(want)
  expect(listCustomers({})).toEqual(want)
  expect(listCustomers({ modifiedAfter: '2020-01-01' })).toEqual({
    ...want,
    query: 'modifiedAfter=2020-01-01',
  })
})
