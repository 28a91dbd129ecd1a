import { expect, test } from 'vitest'
import * as fennoa from '../../generated/fennoa/customers.ts'
import * as netvisor from '../../generated/netvisor/customer.ts'
import type { CheckOptions } from '../../generated/runtime/check-options.ts'
import { email, formats } from '../../generated/runtime/formats.ts'
import { RequestError } from '../../generated/runtime/issue.ts'
import { documentedAdd, documentedUpdate, required } from './fennoa-example.ts'
import { documented } from './netvisor-example.ts'
import { short } from './short.ts'

const options: CheckOptions = { formats }

test("without formats the documentation's examples pass, with them those that only look right do not", () => {
  expect(fennoa.checkAddCustomer(documentedAdd)).toEqual([])
  expect(fennoa.checkUpdateCustomer(documentedUpdate)).toEqual([])
  expect(netvisor.checkAddCustomer(documented)).toEqual([])
  expect(short(fennoa.checkAddCustomer(documentedAdd, options))).toEqual([
    'business_id format',
    'identity_number format',
  ])
  expect(short(fennoa.checkUpdateCustomer(documentedUpdate, options))).toEqual(['business_id format'])
  expect(netvisor.checkAddCustomer(documented, options)).toEqual([])
  expect(netvisor.checkEditCustomer(documented, options)).toEqual([])
})

const add = (more: object) => fennoa.checkAddCustomer({ ...required, ...more }, options)
const update = (more: object) => fennoa.checkUpdateCustomer(more, options)
const base = (more: object) => netvisor.checkAddCustomer({ customerbaseinformation: more }, options)
const group = (name: string, more: object) =>
  netvisor.checkAddCustomer({ customerbaseinformation: {}, [name]: more }, options)

test.each([
  { check: add, field: 'country_id', right: ['FI'], wrong: ['XK', 'fi', 'Finland'] },
  { check: add, field: 'email', right: ['hello@example.com', ''], wrong: ['hello', 'a@b.fi;c@d.fi'] },
  { check: add, field: 'business_id', right: ['1967543-8'], wrong: ['1234567-8', '19675438'] },
  { check: add, field: 'identity_number', right: ['010594Y9032'], wrong: ['010180-123T', '1967543-8'] },
  { check: update, field: 'country_id', right: ['SE'], wrong: ['UK'] },
  { check: update, field: 'email', right: ['hello@example.com'], wrong: ['hello@Zq7'] },
  { check: update, field: 'business_id', right: ['0112038-9'], wrong: ['0112038-8'] },
  { check: base, field: 'externalidentifier', right: ['1967543-8', '010594Y9032'], wrong: ['1967543-7', 'Zq7'] },
  { check: base, field: 'organizationunitnumber', right: ['00371967543812345'], wrong: ['003712345678'] },
  { check: base, field: 'country', right: ['FI', { value: 'FI' }], wrong: ['Fi'] },
  { check: base, field: 'email', right: ['matti.meikalainen@firma.fi'], wrong: ['matti'] },
  {
    check: base,
    field: 'emailinvoicingaddress',
    right: ['a@firma.fi', 'a@firma.fi; b@firma.fi', ['a@firma.fi', 'b@firma.fi']],
    wrong: ['a@firma.fi, b@firma.fi', 'a@firma.fi;', 'a@firma.fi;b'],
  },
])('$field', ({ check, field, right, wrong }) => {
  for (const value of right) expect(check({ [field]: value })).toEqual([])
  for (const value of wrong) {
    const issues = check({ [field]: value })
    expect(short(issues).map((text) => text.replace('customerbaseinformation/', ''))).toEqual([`${field} format`])
    expect(JSON.stringify(issues)).not.toContain(value)
  }
})

test('fields of other groups, values beside attributes, and parts of a list', () => {
  const wrong = [
    ...base({ country: { value: 'Suomi' }, emailinvoicingaddress: ['a@firma.fi', 'b'] }),
    ...group('customerdeliverydetails', { deliverycountry: 'Suomi' }),
    ...group('customercontactdetails', { contactpersonemail: 'matti' }),
    ...group('customeradditionalinformation', { customerreferencenumber: '1071' }),
  ]
  expect(short(wrong)).toEqual([
    'customerbaseinformation/country/value format',
    'customerbaseinformation/emailinvoicingaddress/1 format',
    'customerdeliverydetails/deliverycountry format',
    'customercontactdetails/contactpersonemail format',
    'customeradditionalinformation/customerreferencenumber format',
  ])
  expect(wrong.map(({ message }) => message)).toContain('Must be a country code of ISO 3166-1: two capitals.')
})

test('what may clear a value still may', () => {
  const customerbaseinformation = { externalidentifier: null, email: null, country: { value: null } }
  expect(netvisor.checkEditCustomer({ customerbaseinformation }, options)).toEqual([])
})

test('builders take the same option, and the bytes are the same', () => {
  const input = { ...required, business_id: '1967543-8' }
  const wrong = { ...required, business_id: '1967543-7' }
  expect(fennoa.addCustomer(input, 'urlencoded', options)).toEqual(fennoa.addCustomer(input))
  expect(fennoa.addCustomer(input, undefined, options)).toEqual(fennoa.addCustomer(input))
  expect(fennoa.updateCustomer('1', input, options)).toEqual(fennoa.updateCustomer('1', input))
  expect(netvisor.addCustomer(documented, options)).toEqual(netvisor.addCustomer(documented))
  expect(netvisor.editCustomer(1, documented, options)).toEqual(netvisor.editCustomer(1, documented))
  expect(() => fennoa.addCustomer(wrong)).not.toThrow()
  for (const build of [
    () => fennoa.addCustomer(wrong, 'multipart', options),
    () => fennoa.updateCustomer('1', { business_id: '1967543-7' }, options),
    () => netvisor.addCustomer({ customerbaseinformation: { externalidentifier: '1967543-7' } }, options),
    () => netvisor.editCustomer(1, { customerbaseinformation: { externalidentifier: '1967543-7' } }, options),
  ])
    expect(issuesOf(build)).toEqual(['format'])
})

function issuesOf(build: () => unknown): string[] {
  try {
    build()
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    expect(error.message).not.toContain('1967543')
    return error.issues.map(({ code }) => code)
  }
  return []
}

test('formats may be handed over one by one, or none', () => {
  expect(short(fennoa.checkAddCustomer({ ...documentedAdd, email: 'x' }, { formats: { email } }))).toEqual([
    'email format',
  ])
  for (const none of [undefined, {}, { formats: undefined }, { formats: {} }])
    expect(fennoa.checkAddCustomer({ ...documentedAdd, email: 'x' }, none)).toEqual([])
})

test('a list of inputs can be checked as before', () => {
  // What `inputs.map(check)` hands over beside each input.
  const check = fennoa.checkAddCustomer as (...given: unknown[]) => unknown[]
  expect(check(documentedAdd, 0, [documentedAdd])).toEqual([])
})

test('the Standard Schema says what is documented', () => {
  expect(fennoa.AddCustomer['~standard'].validate(documentedAdd)).toEqual({ value: documentedAdd })
})
