import { expect, test, vi } from 'vitest'
import * as fennoa from '../../generated/fennoa/customers.ts'
import * as netvisor from '../../generated/netvisor/customer.ts'
import type { Issue } from '../../generated/runtime/issue.ts'
import { documentedAdd, required } from './fennoa-example.ts'
import { add, base, dimensions, secret } from './issues-of.ts'
import { documented } from './netvisor-example.ts'
import { short } from './short.ts'

class Customer {
  name = secret
}

const checks: { name: string; check: (value: unknown) => Issue[] }[] = [
  { name: 'fennoa addCustomer', check: fennoa.checkAddCustomer },
  { name: 'fennoa updateCustomer', check: fennoa.checkUpdateCustomer },
  { name: 'fennoa getCustomer', check: fennoa.checkGetCustomer },
  { name: 'fennoa getCustomerByCustomerNo', check: fennoa.checkGetCustomerByCustomerNo },
  { name: 'fennoa listCustomers', check: fennoa.checkListCustomers },
  { name: 'netvisor addCustomer', check: netvisor.checkAddCustomer },
  { name: 'netvisor editCustomer', check: netvisor.checkEditCustomer },
]

const noObjects = [
  { label: 'undefined', value: undefined },
  { label: 'null', value: null },
  { label: 'a list', value: [{ name: secret }] },
  { label: 'text', value: secret },
  { label: 'a number', value: 1 },
  { label: 'true', value: true },
  { label: 'a Map', value: new Map([['name', secret]]) },
  { label: 'a Date', value: new Date(0) },
  { label: 'a class instance', value: new Customer() },
  { label: 'a function', value: () => secret },
  { label: 'an object that inherits from another', value: Object.create({ name: secret }) },
  { label: 'a promise', value: Promise.resolve(required) },
]

test.each(checks)('$name takes plain objects only', ({ check }) => {
  for (const { label, value } of noObjects) expect(short(check(value)), label).toEqual(['(input) wrong-type'])
  expect(check(null)[0]?.message).toBe('Must be a plain object.')
})

test('objects without a prototype and of another realm are plain', async () => {
  const { runInNewContext } = await import('node:vm')
  expect(fennoa.checkAddCustomer(Object.assign(Object.create(null), required))).toEqual([])
  expect(fennoa.checkAddCustomer(runInNewContext(`(${JSON.stringify(required)})`))).toEqual([])
})

test('keys that are undefined are not there', () => {
  expect(add({ nmae: undefined, name2: undefined })).toEqual([])
})

test('getters are never invoked, on any level', () => {
  const get = vi.fn(() => secret)
  const given = (name: string) => Object.defineProperty({}, name, { get, enumerable: true }) as object
  const withName = Object.defineProperty({ ...required }, 'name', { get, enumerable: true })
  expect(short(fennoa.checkAddCustomer(withName))).toEqual(['name wrong-type'])
  expect(() => fennoa.addCustomer(withName)).toThrow('name: Must be a plain data property.')
  expect(short(base(given('name')))).toEqual(['customerbaseinformation/name wrong-type'])
  expect(short(base(given('unknown')))).toEqual(['customerbaseinformation/unknown wrong-type'])
  expect(short(base({ country: given('value') }))).toEqual([
    'customerbaseinformation/country/value wrong-type',
  ])
  expect(short(dimensions([given('dimensionname')]))).toEqual([
    'customerdimensiondetails/dimension/0/dimensionname wrong-type',
  ])
  expect(short(netvisor.checkAddCustomer(given('customerbaseinformation')))).toEqual([
    'customerbaseinformation wrong-type',
  ])
  expect(get).not.toHaveBeenCalled()
})

test('getters of list items are never invoked', () => {
  const get = vi.fn(() => 1)
  const list = Object.defineProperty([1], 0, { get, enumerable: true })
  expect(short(add({ customer_group_ids: list }))).toEqual(['customer_group_ids wrong-type'])
  expect(short(base({ emailinvoicingaddress: list }))).toEqual([
    'customerbaseinformation/emailinvoicingaddress wrong-type',
  ])
  expect(get).not.toHaveBeenCalled()
})

test('lists that would write something else than they were checked for', () => {
  class Ids extends Array<number> {
    override map<T>(): T[] {
      return [`1],"name":["${secret}"`] as T[]
    }
  }
  const withMap = Object.assign([1], { map: () => [secret] })
  const withIterator = Object.assign([1], { [Symbol.iterator]: () => [secret].values() })
  for (const list of [Ids.of(1), withMap, withIterator])
    expect(short(add({ customer_group_ids: list }))).toEqual(['customer_group_ids wrong-type'])
})

test('frozen lists and lists of another realm are plain', async () => {
  const { runInNewContext } = await import('node:vm')
  expect(add({ customer_group_ids: Object.freeze([1, 2]) })).toEqual([])
  expect(add({ customer_group_ids: runInNewContext('[1, 2]') })).toEqual([])
})

test('inherited properties are not given', () => {
  const heir: unknown = Object.create(Object.assign(Object.create(null), { name2: secret }))
  const input = Object.assign(heir as object, required)
  expect(short(fennoa.checkAddCustomer(input))).toEqual(['name2 wrong-type'])
  expect(fennoa.checkAddCustomer(input)[0]?.message).toBe(
    "Must be the object's own property, not an inherited one.",
  )
})

test('what others put on Object.prototype is not sent', () => {
  const prototype = Object.prototype as { name2?: string }
  prototype.name2 = secret
  try {
    expect(() => fennoa.addCustomer(required)).toThrow(
      "name2: Must be the object's own property, not an inherited one.",
    )
  } finally {
    delete prototype.name2
  }
  expect(fennoa.addCustomer(required).body).not.toContain(secret)
})

test('documented properties that are hidden', () => {
  const input = Object.defineProperty({ ...required }, 'name2', { value: secret, enumerable: false })
  expect(short(fennoa.checkAddCustomer(input))).toEqual(['name2 wrong-type'])
})

/** A value whose objects tell when they are asked for their keys. */
function telling(value: unknown, tell: () => void): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => telling(item, tell))
  const members = Object.entries(value).map(([key, member]) => [key, telling(member, tell)])
  const ownKeys = (target: object) => {
    tell()
    return Reflect.ownKeys(target)
  }
  return new Proxy<object>(Object.fromEntries(members) as object, { ownKeys })
}

function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inside = Object.values(value).reduce<number>((sum, member) => sum + objectsIn(member), 0)
  return inside + (Array.isArray(value) ? 0 : 1)
}

test.each([
  { name: 'fennoa addCustomer', check: fennoa.checkAddCustomer, value: documentedAdd },
  { name: 'fennoa addCustomer, the least', check: fennoa.checkAddCustomer, value: required },
  { name: 'netvisor addCustomer', check: netvisor.checkAddCustomer, value: documented },
  { name: 'netvisor editCustomer', check: netvisor.checkEditCustomer, value: documented },
])('where all is well the members of each object are counted once: $name', ({ check, value }) => {
  const tell = vi.fn(() => undefined)
  expect(check(telling(value, tell), { plain: true })).toEqual([])
  expect(tell).toHaveBeenCalledTimes(objectsIn(value))
  expect(check(telling({ ...value, nmae: 1 }, tell), { plain: true })).toHaveLength(1)
  expect(tell).toHaveBeenCalledTimes(2 * objectsIn(value) + 1)
})
