import { expect, test } from 'vitest'
import {
  readAddCustomerReply,
  readGetCustomerByCustomerNoReply,
  readGetCustomerReply,
  readListCustomersReply,
  readUpdateCustomerReply,
} from '../../generated/fennoa/customers.ts'

/** The page's examples of one customer, ids as PHP often sends them. */
const sent = {
  id: '2',
  name: 'My Customer',
  name2: null,
  customer_no: 'F100',
  owner_user_id: 4,
  postalcode: '00120',
  locale_id: '1',
  locale_code: 'FI',
  sales_factoring_partner_id: null,
  modified: '2020-07-22 13:18:15',
  title: 'F0015 – Example customer',
  sales_invoice_delivery_method: 'email',
  terms_of_payment: '14',
  shipping_country_code: null,
}
const understood = { ...sent, id: 2, locale_id: 1 }

const allReaders = [
  { operation: 'addCustomer', read: readAddCustomerReply, failures: [400, 401, 405, 503] },
  { operation: 'getCustomer', read: readGetCustomerReply, failures: [401, 404, 405, 503] },
  {
    operation: 'getCustomerByCustomerNo',
    read: readGetCustomerByCustomerNoReply,
    failures: [401, 404, 405, 503],
  },
  { operation: 'listCustomers', read: readListCustomersReply, failures: [401, 404, 405, 503] },
]

test.each([
  { label: 'a number', text: '{"status":"OK","data":{"Customer":{"id":12}}}' },
  { label: 'text', text: '{"status":"ok","data":{"Customer":{"id":"12"}}}' },
  { label: 'among others', text: '{"status":true,"data":{"Customer":{"name":"x","id":"12"}},"id":"99"}' },
  { label: 'without a status', text: '{"data":{"Customer":{"id":12}}}' },
])('addCustomer gives the id: $label', ({ text }) => {
  expect(readAddCustomerReply(200, text)).toEqual({
    kind: 'ok',
    status: 200,
    value: 12,
    issues: [],
    body: JSON.parse(text) as unknown,
  })
})

test('updateCustomer gives the id', () => {
  const body = { status: 'OK', data: { id: '12' } }
  expect(readUpdateCustomerReply(200, JSON.stringify(body))).toEqual({
    kind: 'ok',
    status: 200,
    value: 12,
    issues: [],
    body,
  })
})

test.each([
  { operation: 'getCustomer', read: readGetCustomerReply },
  { operation: 'getCustomerByCustomerNo', read: readGetCustomerByCustomerNoReply },
])('$operation gives the customer', ({ read }) => {
  const body = { status: 'OK', data: { Customer: sent } }
  expect(read(200, JSON.stringify(body))).toEqual({
    kind: 'ok',
    status: 200,
    value: understood,
    issues: [],
    body,
  })
})

test('listCustomers gives every customer', () => {
  const body = { status: 'OK', data: [{ Customer: sent }, { Customer: { id: 3 } }] }
  expect(readListCustomersReply(200, JSON.stringify(body))).toEqual({
    kind: 'ok',
    status: 200,
    value: [understood, { id: 3 }],
    issues: [],
    body,
  })
  expect(readListCustomersReply(200, '{"status":"OK","data":[]}')).toMatchObject({ kind: 'ok', value: [] })
})

test.each([
  { read: readAddCustomerReply, data: { Customer: { id: 1 } } },
  { read: readUpdateCustomerReply, data: { id: 1 } },
  { read: readGetCustomerReply, data: { Customer: { id: 1 } } },
  { read: readGetCustomerByCustomerNoReply, data: { Customer: { id: 1 } } },
  { read: readListCustomersReply, data: [{ Customer: { id: 1 } }] },
])('what says that it went well, and what does not: $read', ({ read, data }) => {
  for (const status of ['OK', 'ok', 'Ok', 'true', 'TRUE', true, undefined])
    expect(read(200, JSON.stringify({ status, data })), String(status)).toMatchObject({ kind: 'ok' })
  for (const status of ['ERROR', 'okay', '', false, null, 1, [true], { ok: true }])
    expect(read(200, JSON.stringify({ status, data })), String(status)).toMatchObject({ kind: 'failed', errors: [] })
})

test('fields that are not documented are kept, also odd ones', () => {
  const customer = '{"id":1,"account_code":{"a":[1,null]},"__proto__":{"x":1},"constructor":"c"}'
  const reply = readGetCustomerReply(200, `{"data":{"Customer":${customer}}}`)
  expect(reply).toMatchObject({ kind: 'ok', value: { account_code: { a: [1, null] }, constructor: 'c' } })
  const value = (reply.kind === 'ok' ? reply.value : {}) as Record<string, unknown>
  expect(Object.keys(value)).toEqual(['id', 'account_code', '__proto__', 'constructor'])
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
})

test('numbers are text where the page says text, and the other way round', () => {
  const reply = readGetCustomerReply(
    200,
    '{"data":{"Customer":{"customer_no":1234,"currency_id":"1","postalcode":"00120","owner_user_id":"-3"}}}',
  )
  expect(reply).toMatchObject({
    kind: 'ok',
    value: { customer_no: '1234', currency_id: 1, postalcode: '00120', owner_user_id: -3 },
    issues: [],
  })
})

test('fields that are not as documented are left out, with an issue each', () => {
  const customer = { id: 'Zq7', name: ['Zq7'], currency_id: 1.5, city: 'Helsinki' }
  const reply = readListCustomersReply(200, JSON.stringify({ data: [{ Customer: customer }, { Customer: 1 }, { x: 1 }] }))
  expect(reply).toMatchObject({
    kind: 'ok',
    value: [{ city: 'Helsinki' }],
    issues: [
      { path: ['data', 0, 'Customer', 'id'], code: 'malformed' },
      { path: ['data', 0, 'Customer', 'name'], code: 'wrong-type' },
      { path: ['data', 0, 'Customer', 'currency_id'], code: 'malformed' },
      { path: ['data', 1, 'Customer'], code: 'wrong-type' },
    ],
  })
  expect(reply.kind === 'ok' && JSON.stringify(reply.issues)).not.toContain('Zq7')
})

const errors = [
  { label: 'text', given: 'No such group', want: [{ field: null, message: 'No such group' }] },
  {
    label: 'a list',
    given: ['A', 'B', 'A'],
    want: [
      { field: null, message: 'A' },
      { field: null, message: 'B' },
    ],
  },
  {
    label: 'an object of fields',
    given: { name: ['Is empty', 'Is empty', null], Customer: { email: 'Is bad' }, city: null },
    want: [
      { field: 'name', message: 'Is empty' },
      { field: 'Customer.email', message: 'Is bad' },
    ],
  },
  { label: 'null', given: null, want: [] },
  { label: 'not there', given: undefined, want: [] },
  { label: 'an empty list', given: [], want: [] },
]

test.each(errors)('errors of a status 200 that says no: $label', ({ given, want }) => {
  const body = JSON.parse(JSON.stringify({ status: 'ERROR', data: null, errors: given })) as unknown
  for (const { read } of [...allReaders, { read: readUpdateCustomerReply }])
    expect(read(200, JSON.stringify(body))).toEqual({
      kind: 'failed',
      status: 200,
      errors: want,
      body,
      text: JSON.stringify(body),
    })
})

test.each(allReaders)('$operation: the documented failures', ({ read, failures }) => {
  for (const status of failures) {
    for (const { given, want } of errors) {
      const body = JSON.parse(JSON.stringify({ status: 'ERROR', errors: given })) as unknown
      const text = JSON.stringify(body)
      expect(read(status, text)).toEqual({ kind: 'failed', status, errors: want, body, text })
    }
    for (const text of ['<html><body>Service Unavailable</body></html>', ''])
      expect(read(status, text)).toEqual({ kind: 'failed', status, errors: [], body: undefined, text })
  }
})

test.each([...allReaders, { operation: 'updateCustomer', read: readUpdateCustomerReply, failures: [] }])(
  '$operation: statuses that the page does not list',
  ({ read, failures }) => {
    const text = '{"status":"ERROR","errors":["x"]}'
    for (const status of [201, 400, 401, 404, 405, 429, 500, 503]) {
      if (failures.includes(status)) continue
      expect(read(status, text)).toEqual({
        kind: 'undocumented',
        status,
        errors: [{ field: null, message: 'x' }],
        body: { status: 'ERROR', errors: ['x'] },
        text,
      })
    }
  },
)

test.each([
  { status: 200, text: '<!DOCTYPE html><h1>Login</h1>', reason: 'The reply is not JSON.' },
  { status: 500, text: '<html><body>Service Unavailable</body></html>', reason: 'The reply is not JSON.' },
  { status: 502, text: '', reason: 'The reply is empty.' },
  { status: 200, text: '{"status":"OK","data":', reason: 'The reply is not JSON.' },
  { status: 200, text: '{"status":"OK","data":null}', reason: 'The documented result is not in the reply.' },
  { status: 200, text: 'null', reason: 'The documented result is not in the reply.' },
])('unreadable with status $status: $text', ({ status, text, reason }) => {
  for (const { read } of [...allReaders, { read: readUpdateCustomerReply }])
    expect(read(status, text)).toEqual({ kind: 'unreadable', status, reason, text })
})

// The page's table of 46 fields: those documented as int; all others are text.
const integers = [
  'id',
  'owner_user_id',
  'einvoice_unit_number',
  'payment_terms_id',
  'auxliary_name_id',
  'locale_id',
  'sales_pricelist_id',
  'sales_factoring_partner_id',
  'sales_invoice_taxclass_id',
  'sales_invoice_incl_vat',
  'auto_reminder_override',
  'auto_reminder_setting',
  'auto_reminder_count',
  'auto_reminder_interval',
  'auto_reminder_last_step',
  'shipping_country_id',
  'currency_id',
  'sales_is_refused',
]
const texts = [
  'name',
  'name2',
  'contact_person',
  'customer_no',
  'address',
  'postalcode',
  'city',
  'country_id',
  'email',
  'fax',
  'website',
  'business_id',
  'vat_number',
  'identity_number',
  'einvoice_address',
  'einvoice_operator_id',
  'locale_code',
  'description',
  'our_reference',
  'your_reference',
  'shipping_name',
  'shipping_name2',
  'shipping_address',
  'shipping_postalcode',
  'shipping_city',
  'modified',
  'title',
  'sales_invoice_delivery_method',
]

test('every documented field is understood', () => {
  expect([...integers, ...texts]).toHaveLength(46)
  const all = (names: readonly string[], value: unknown) => names.map((name) => [name, value] as const)
  const customer = Object.fromEntries([...all(integers, '7'), ...all(texts, 7)])
  const want = Object.fromEntries([...all(integers, 7), ...all(texts, '7')])
  const reply = readGetCustomerReply(200, JSON.stringify({ status: 'OK', data: { Customer: customer } }))
  expect(reply).toMatchObject({ kind: 'ok', issues: [] })
  expect(reply.kind === 'ok' && reply.value).toEqual(want)
})
