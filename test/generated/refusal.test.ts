import { expect, test } from 'vitest'
import * as fennoa from '../../generated/fennoa/customers.ts'
import * as netvisor from '../../generated/netvisor/customer.ts'
import { RequestError } from '../../generated/runtime/issue.ts'
import { required } from './fennoa-example.ts'
import { short } from './short.ts'

const secret = 'Zq7'

/** The error that a builder refuses its input with. */
function refusalOf(build: () => unknown): RequestError {
  try {
    build()
  } catch (refusal) {
    expect(refusal).toBeInstanceOf(RequestError)
    return refusal as RequestError
  }
  throw new Error('The input was not refused.')
}

const badFennoa = { ...required, city: '', locale_code: secret, nam: secret } as unknown as fennoa.AddCustomer
const badNetvisor = {
  customerbaseinformation: { name: `${secret}\u0001`, isactive: secret },
} as unknown as netvisor.AddCustomer

test.each([
  {
    operation: 'addCustomer',
    build: () => fennoa.addCustomer(badFennoa),
    issues: fennoa.checkAddCustomer(badFennoa),
  },
  {
    operation: 'updateCustomer',
    build: () => fennoa.updateCustomer('F123', badFennoa),
    issues: fennoa.checkUpdateCustomer(badFennoa),
  },
  {
    operation: 'getCustomer',
    build: () => fennoa.getCustomer(NaN),
    issues: fennoa.checkGetCustomer({ id: NaN }),
  },
  {
    operation: 'getCustomerByCustomerNo',
    build: () => fennoa.getCustomerByCustomerNo('..'),
    issues: fennoa.checkGetCustomerByCustomerNo({ customer_no: '..' }),
  },
  {
    operation: 'listCustomers',
    build: () => fennoa.listCustomers({ modifiedAfter: secret }),
    issues: fennoa.checkListCustomers({ modifiedAfter: secret }),
  },
  {
    operation: 'addCustomer',
    build: () => netvisor.addCustomer(badNetvisor),
    issues: netvisor.checkAddCustomer(badNetvisor),
  },
  {
    operation: 'editCustomer',
    build: () => netvisor.editCustomer(1, badNetvisor),
    issues: netvisor.checkEditCustomer(badNetvisor),
  },
])('$operation throws what its check lists', ({ operation, build, issues }) => {
  const refusal = refusalOf(build)
  expect(issues.length).toBeGreaterThan(0)
  expect(refusal.issues).toEqual(issues)
  expect(refusal.operation).toBe(operation)
  expect(refusal.name).toBe('RequestError')
  expect(refusal.message).toMatch(new RegExp(`^${operation} cannot be sent\\.\n`))
  expect(refusal.message + JSON.stringify(refusal)).not.toContain(secret)
})

test('the message lists every issue', () => {
  expect(refusalOf(() => fennoa.addCustomer(badFennoa)).message).toBe(
    [
      'addCustomer cannot be sent.',
      'nam: Not documented here. Did you mean "name"?',
      'city: Must not be empty.',
      'locale_code: Must be one of "FI", "EN", "SV".',
    ].join('\n  '),
  )
})

const builders = [
  { operation: 'updateCustomer', build: (no: unknown) => fennoa.updateCustomer(no as string, {}) },
  {
    operation: 'getCustomerByCustomerNo',
    build: (no: unknown) => fennoa.getCustomerByCustomerNo(no as string),
  },
]

test.each(builders)('$operation refuses what would reach another URL', ({ build }) => {
  expect(short(refusalOf(() => build('')).issues)).toEqual(['customer_no empty'])
  expect(short(refusalOf(() => build('.')).issues)).toEqual(['customer_no path-segment'])
  expect(short(refusalOf(() => build('..')).issues)).toEqual(['customer_no path-segment'])
  expect(refusalOf(() => build('..')).issues[0]?.message).toBe(
    'Must not be empty, "." or "..": it stands in the path of the URL.',
  )
})

test.each(builders)('$operation refuses what is no customer number', ({ build }) => {
  expect(short(refusalOf(() => build(undefined)).issues)).toEqual(['customer_no missing'])
  for (const value of [null, 1234, NaN, ['F123'], { customer_no: 'F123' }])
    expect(short(refusalOf(() => build(value)).issues)).toEqual(['customer_no wrong-type'])
  expect(short(refusalOf(() => build(`${secret}\uD800`)).issues)).toEqual(['customer_no lone-surrogate'])
})

test.each([
  { operation: 'getCustomer', build: (id: unknown) => fennoa.getCustomer(id as number) },
  {
    operation: 'editCustomer',
    build: (id: unknown) => netvisor.editCustomer(id as number, { customerbaseinformation: {} }),
  },
])('$operation refuses what is no id', ({ build }) => {
  expect(short(refusalOf(() => build(undefined)).issues)).toEqual(['id missing'])
  for (const value of [null, true, [1], { id: 1 }, 1n])
    expect(short(refusalOf(() => build(value)).issues)).toEqual(['id wrong-type'])
  for (const value of [NaN, Infinity, 1.5, 2 ** 53, '01', '1e3', ' 1', '1 ', '0x1', '1/2', '..'])
    expect(short(refusalOf(() => build(value)).issues)).toEqual(['id malformed'])
})

test('an empty parameter is not cleared by null', () => {
  expect(refusalOf(() => netvisor.editCustomer('' as '1', { customerbaseinformation: {} })).message).toBe(
    'editCustomer cannot be sent.\n  id: Must be the digits of a whole number, such as "-12", without leading zeros.',
  )
  expect(refusalOf(() => fennoa.getCustomer('' as '1')).message).toBe(
    'getCustomer cannot be sent.\n  id: Must be the digits of a whole number, such as "-12", without leading zeros.',
  )
  expect(refusalOf(() => fennoa.listCustomers({ modifiedAfter: '' })).message).toBe(
    'listCustomers cannot be sent.\n  modifiedAfter: Must be a day of the calendar, written YYYY-MM-DD.',
  )
})

test('issues of parameters and body together', () => {
  expect(short(refusalOf(() => fennoa.updateCustomer('', badFennoa)).issues)).toEqual([
    'customer_no empty',
    'nam unknown-key',
    'locale_code unknown-code',
  ])
  expect(short(refusalOf(() => netvisor.editCustomer(NaN, badNetvisor)).issues)).toEqual([
    'id malformed',
    'customerbaseinformation/name illegal-character',
    'customerbaseinformation/isactive wrong-type',
  ])
})

test.each([{ given: undefined }, { given: null }, { given: [] }, { given: 'x' }])(
  'a builder is given $given',
  ({ given }) => {
  const whole = given as never
  expect(short(refusalOf(() => fennoa.addCustomer(whole)).issues)).toEqual(['(input) wrong-type'])
  expect(short(refusalOf(() => netvisor.addCustomer(whole)).issues)).toEqual(['(input) wrong-type'])
  expect(refusalOf(() => netvisor.editCustomer(1, whole)).message).toBe(
    'editCustomer cannot be sent.\n  (input): Must be a plain object.',
  )
})
