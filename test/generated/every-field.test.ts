import { expect, test } from 'vitest'
import * as fennoa from '../../generated/fennoa/customers.ts'
import * as netvisor from '../../generated/netvisor/customer.ts'
import type { Issue } from '../../generated/runtime/issue.ts'
import { documentedAdd, documentedUpdate, required } from './fennoa-example.ts'
import { documented, documentedXml, xmlOf } from './netvisor-example.ts'
import { short } from './short.ts'

const deliveryMethods = ['email', 'finvoice', 'postal', 'consumerfinvoice', 'consumerdirect', 'manual']

const fennoaRequests = [
  {
    operation: 'addCustomer',
    check: (more: object) => fennoa.checkAddCustomer({ ...required, ...more }),
    fields: Object.keys(documentedAdd),
    compulsory: Object.keys(required),
    codes: {
      account_type_id: [1, 2],
      sales_invoice_delivery_method: deliveryMethods,
      locale_id: [1, 2, 4],
      locale_code: ['FI', 'EN', 'SV'],
    },
  },
  {
    operation: 'updateCustomer',
    check: fennoa.checkUpdateCustomer,
    fields: Object.keys(documentedUpdate),
    compulsory: [],
    codes: {
      sales_invoice_delivery_method: deliveryMethods,
      locale_id: [1, 2, 4],
      locale_code: ['FI', 'EN', 'SV'],
    },
  },
]

test.each(fennoaRequests)('$operation: every field is checked', ({ check, fields, compulsory, codes }) => {
  for (const field of fields) {
    expect(short(check({ [field]: 7 }))).toEqual([`${field} ${field.endsWith('_id') && field in codes ? 'unknown-code' : 'wrong-type'}`])
    expect(short(check({ [field]: null }))).toEqual([`${field} wrong-type`])
    if (field in codes || field === 'customer_group_ids') continue
    expect(short(check({ [field]: 'x\uD800' }))).toEqual([`${field} lone-surrogate`])
    for (const length of [1, 100_000]) expect(check({ [field]: 'x'.repeat(length) })).toEqual([])
    expect(short(check({ [field]: '' }))).toEqual(
      compulsory.some((name) => name === field) ? [`${field} empty`] : [],
    )
  }
})

test.each(fennoaRequests)('$operation: every documented code, and no other', ({ check, codes }) => {
  for (const [field, values] of Object.entries<readonly (string | number)[]>(codes)) {
    for (const value of values) expect(check({ [field]: value }), `${field} ${value}`).toEqual([])
    const other = typeof values[0] === 'number' ? 3 : 'other'
    expect(short(check({ [field]: other }))).toEqual([`${field} unknown-code`])
  }
})

test('every documented code is sent as it is', () => {
  for (const method of deliveryMethods) {
    const input = { sales_invoice_delivery_method: method } as fennoa.UpdateCustomer
    expect(fennoa.updateCustomer('F1', input).body).toBe(`{"sales_invoice_delivery_method":"${method}"}`)
    expect(fennoa.addCustomer({ ...required, ...input }).body).toMatch(
      new RegExp(`&sales_invoice_delivery_method=${method}$`),
    )
  }
})

/** Elements of customer.nv that hold a value: where they stand, and how a caller gives them. */
interface Element {
  group: string
  name: string
  /** The whole input with this element alone, or undefined for what has to stand beside it. */
  input: (value: unknown) => object
}

const elements: Element[] = Object.entries(documented).flatMap(([group, members]) =>
  Object.keys(members)
    .filter((name) => !['dimension', 'defaultsalesperson'].includes(name))
    .map((name) => ({ group, name, input: inGroup(group, name) })),
)
const compulsory = ['finvoiceaddress', 'finvoiceroutercode']
const flags = [
  'isactive',
  'isprivatecustomer',
  'usecreditorreferencenumber',
  'useorderreferencenumber',
  'eustandardfinvoice',
]
const decimals = ['paymentinterest', 'balancelimit']
const choices: Record<string, readonly (string | number)[]> = {
  invoicinglanguage: ['FI', 'EN', 'SE'],
  invoiceprintchannelformat: [1, 2],
  taxhandlingtype: ['countrygroup', 'forcedomestic', 'notaxhandling', 'domesticconstructionservice'],
}
const always: Record<string, string> = {
  country: 'ISO-3166',
  deliverycountry: 'ISO-3166',
  invoicinglanguage: 'ISO-3166',
  invoiceprintchannelformat: 'netvisor',
}
const typed = ['defaultpaymentterm', 'defaultsecondname', 'receivablesmanagementautomationrule', 'FactoringAccount']
const texts = elements.filter(
  ({ name }) =>
    ![...flags, ...decimals, ...typed, 'organizationunitnumber', 'emailinvoicingaddress'].includes(name) &&
    !(name in choices),
)

test('47 of the 50 values stand directly in a group; two kinds of dimension and the salesperson do not', () => {
  expect(elements).toHaveLength(47)
})

test.each(texts)('text: $name', ({ group, name, input }) => {
  for (const check of [netvisor.checkAddCustomer, netvisor.checkEditCustomer]) {
    expect(check(input('x'))).toEqual([])
    expect(short(check(input(7)))).toEqual([`${group}/${name} wrong-type`])
    expect(short(check(input('x\uD800')))).toEqual([`${group}/${name} lone-surrogate`])
    expect(short(check(input('x\u0001')))).toEqual([`${group}/${name} illegal-character`])
    expect(short(check(input('\uFFFF')))).toEqual([`${group}/${name} illegal-character`])
  }
  expect(short(netvisor.checkAddCustomer(input('')))).toEqual(
    compulsory.includes(name) ? [`${group}/${name} empty`] : [],
  )
})

test.each(elements.filter(({ name }) => flags.includes(name)))('flag: $name', ({ group, name, input }) => {
  for (const value of ['1', 2, -1, NaN, 1n, []])
    expect(short(netvisor.checkAddCustomer(input(value)))).toEqual([`${group}/${name} wrong-type`])
  for (const [value, digit] of [
    [true, '1'],
    [1, '1'],
    [false, '0'],
    [0, '0'],
  ])
    expect(netvisor.addCustomer(input(value) as never).body).toContain(`<${name}>${digit}</${name}>`)
})

test.each(elements.filter(({ name }) => decimals.includes(name)))(
  'decimal number: $name',
  ({ group, name, input }) => {
    for (const value of [NaN, Infinity, 1e21, 1e-7, '7,5', '1e3', '.5', '5.', '+1', ' 1'])
      expect(short(netvisor.checkAddCustomer(input(value)))).toEqual([`${group}/${name} malformed`])
    for (const value of [true, [7.5], 1n, new Number(7.5)])
      expect(short(netvisor.checkAddCustomer(input(value)))).toEqual([`${group}/${name} wrong-type`])
    for (const [value, text] of [
      [7.5, '7,5'],
      ['7.50', '7,50'],
      [-12, '-12'],
    ])
      expect(netvisor.addCustomer(input(value) as never).body).toContain(`<${name}>${text}</${name}>`)
  },
)

test.each(elements.filter(({ name }) => name in choices))('codes: $name', ({ group, name, input }) => {
  const attribute = name in always ? ` type="${always[name]}"` : ''
  for (const value of choices[name] ?? [])
    expect(netvisor.addCustomer(input(value) as never).body).toContain(`<${name}${attribute}>${value}</${name}>`)
  const other = name === 'invoiceprintchannelformat' ? 3 : 'other'
  expect(short(netvisor.checkAddCustomer(input(other)))).toEqual([`${group}/${name} unknown-code`])
})

test.each(elements.filter(({ name }) => name in always))(
  'an attribute that is always the same: $name',
  ({ group, name, input }) => {
    const value = (choices[name] ?? ['FI'])[0]
    const want = netvisor.addCustomer(input(value) as never).body
    expect(want).toContain(`<${name} type="${always[name]}">${value}</${name}>`)
    expect(netvisor.addCustomer(input({ value }) as never).body).toBe(want)
    expect(netvisor.addCustomer(input({ value, type: always[name] }) as never).body).toBe(want)
    const issues = (given: unknown) => short(netvisor.checkAddCustomer(input(given)))
    expect(issues({ value, type: 'other' })).toEqual([`${group}/${name}/type unknown-code`])
    expect(issues({ type: always[name] })).toEqual([`${group}/${name}/value missing`])
    expect(issues({ value: true })).toEqual([`${group}/${name}/value wrong-type`])
    expect(issues({ value: '' })).toEqual(name in choices ? [`${group}/${name}/value ${name === 'invoicinglanguage' ? 'unknown-code' : 'wrong-type'}`] : [])
    expect(issues({ value, typo: 'x' })).toEqual([`${group}/${name}/typo unknown-key`])
  },
)

test.each(elements.filter(({ name }) => typed.includes(name)))(
  'an attribute that has to be given: $name',
  ({ group, name, input }) => {
    for (const type of ['netvisor', 'customer'])
      expect(netvisor.addCustomer(input({ type, value: 'x' }) as never).body).toContain(
        `<${name} type="${type}">x</${name}>`,
      )
    const issues = (given: unknown) => short(netvisor.checkAddCustomer(input(given)))
    expect(issues('x')).toEqual([`${group}/${name} wrong-type`])
    expect(issues({ value: '', type: 'customer' })).toEqual([])
    expect(issues({ value: 'x' })).toEqual([`${group}/${name}/type missing`])
    expect(issues({ value: 'x', type: 'other' })).toEqual([`${group}/${name}/type unknown-code`])
    expect(issues({ type: 'customer' })).toEqual([`${group}/${name}/value missing`])
    expect(issues({ value: 7, type: 'customer' })).toEqual([`${group}/${name}/value wrong-type`])
    expect(issues({ value: '\u0000', type: 'customer' })).toEqual([`${group}/${name}/value illegal-character`])
  },
)

test.each(elements.filter(({ name }) => name in always || typed.includes(name) || name === 'internalidentifier'))(
  'a value with an attribute is a plain object: $name',
  ({ group, name, input }) => {
    class Whole {
      value = 'x'
      type = 'customer'
    }
    for (const value of [new Map(), new Whole(), new Date(0)])
      expect(short(netvisor.checkEditCustomer(input(value)))).toEqual([`${group}/${name} wrong-type`])
  },
)

test('the attributes of internalidentifier and salespersonid', () => {
  const issues = (value: unknown) =>
    short(netvisor.checkAddCustomer({ customerbaseinformation: { internalidentifier: value } }))
  expect(issues({ value: 'x', type: 'other' })).toEqual([
    'customerbaseinformation/internalidentifier/type unknown-code',
  ])
  const salesperson = (salespersonid: unknown): Issue[] =>
    netvisor.checkAddCustomer({
      customerbaseinformation: {},
      customeradditionalinformation: { defaultsalesperson: { salespersonid } },
    })
  const path = 'customeradditionalinformation/defaultsalesperson/salespersonid'
  expect(salesperson('7')).toEqual([])
  expect(salesperson({ value: '7' })).toEqual([])
  expect(salesperson({ value: '' })).toEqual([])
  expect(short(salesperson(new Map()))).toEqual([`${path} wrong-type`])
  expect(short(salesperson(7))).toEqual([`${path} wrong-type`])
  expect(short(salesperson({ value: 7 }))).toEqual([`${path}/value wrong-type`])
  expect(short(salesperson({ value: '7', type: 'customer' }))).toEqual([`${path}/type unknown-code`])
  expect(short(salesperson({ type: 'netvisor' }))).toEqual([`${path}/value missing`])
})

const clearable = elements.filter(({ name }) => !compulsory.includes(name) && !typed.includes(name))

test.each(clearable)('null clears $name when editing, and only then', ({ group, name, input }) => {
  const emptied = xmlFor(group, name).replace(/>[^<]*</, '><')
  // Of an element's attributes only those that are always the same are sent where none is given.
  const want = emptied.replace(' type="automatic"', '')
  const groups =
    group === 'customerbaseinformation'
      ? ([[group, [want]]] as const)
      : ([
          ['customerbaseinformation', []],
          [group, [want]],
        ] as const)
  expect(netvisor.editCustomer(1, input(null) as never).body).toBe(xmlOf(groups))
  expect(short(netvisor.checkAddCustomer(input(null)))).toEqual([`${group}/${name} wrong-type`])
  expect(netvisor.checkEditCustomer(input(''))).toMatchObject([
    {
      path: [group, name],
      code: 'empty',
      message: 'Must not be empty: write null to clear the value.',
    },
  ])
})

test.each(elements.filter(({ name }) => typed.includes(name)))(
  'null clears the value of $name when editing, and only then',
  ({ group, name, input }) => {
    const cleared = { value: null, type: 'customer' }
    expect(netvisor.editCustomer(1, input(cleared) as never).body).toContain(
      `<${name} type="customer"></${name}>`,
    )
    expect(short(netvisor.checkAddCustomer(input(cleared)))).toEqual([`${group}/${name}/value wrong-type`])
  },
)

test.each(typed)('null for all of %s when editing is an issue: its attribute would be missing', (name) => {
  const input = inGroup('customeradditionalinformation', name)(null)
  expect(short(netvisor.checkEditCustomer(input))).toEqual([
    `customeradditionalinformation/${name} wrong-type`,
  ])
})

test.each([
  {
    label: 'a compulsory element',
    issues: netvisor.checkEditCustomer(inGroup('customerfinvoicedetails', 'finvoiceaddress')('')),
    message: 'Must not be empty.',
  },
  {
    label: 'an element of a dimension',
    issues: netvisor.checkEditCustomer({
      customerbaseinformation: {},
      customerdimensiondetails: { dimension: [{ dimensionname: '', dimensionitem: 'x' }] },
    }),
    message: 'Must not be empty.',
  },
  {
    label: 'an attribute that is always the same',
    issues: netvisor.checkEditCustomer(
      inGroup('customerbaseinformation', 'country')({ value: null, type: '' }),
    ),
    message: 'Must be one of "ISO-3166".',
  },
  {
    label: 'an attribute that has to be given',
    issues: netvisor.checkEditCustomer(
      inGroup('customeradditionalinformation', 'FactoringAccount')({ value: null, type: '' }),
    ),
    message: 'Must be one of "netvisor", "customer".',
  },
])('nobody is told to write null where null does not clear: $label', ({ issues, message }) => {
  expect(issues.map((issue) => issue.message)).toEqual([message])
})

test.each(compulsory)('%s is not cleared', (name) => {
  const issues = netvisor.checkEditCustomer(inGroup('customerfinvoicedetails', name)(null))
  expect(short(issues)).toEqual([`customerfinvoicedetails/${name} wrong-type`])
})

test.each(compulsory)('%s is missed', (name) => {
  const issues = netvisor.checkAddCustomer(inGroup('customerfinvoicedetails', name)(undefined))
  expect(short(issues)).toEqual([`customerfinvoicedetails/${name} missing`])
})

test('both parts of a dimension are compulsory', () => {
  const issues = (dimension: unknown) =>
    netvisor
      .checkAddCustomer({
        customerbaseinformation: {},
        customerdimensiondetails: { dimension: [dimension] },
      })
      .map(({ path, code }) => `${path.slice(2).join('/')} ${code}`)
  expect(issues({})).toEqual(['0/dimensionname missing', '0/dimensionitem missing'])
  for (const [value, code] of [
    ['', 'empty'],
    [7, 'wrong-type'],
    [null, 'wrong-type'],
    ['x\u0000', 'illegal-character'],
  ]) {
    expect(issues({ dimensionname: value, dimensionitem: value })).toEqual([
      `0/dimensionname ${code}`,
      `0/dimensionitem ${code}`,
    ])
  }
  expect(short(netvisor.checkAddCustomer({ customerbaseinformation: {}, customerdimensiondetails: {} }))).toEqual([
    'customerdimensiondetails/dimension missing',
  ])
})

test.each([
  'customerfinvoicedetails',
  'customerdeliverydetails',
  'customercontactdetails',
  'customeradditionalinformation',
  'customerdimensiondetails',
])('the group %s is an object', (group) => {
  for (const value of [null, 'x', 7, [], new Map()])
    expect(short(netvisor.checkEditCustomer({ customerbaseinformation: {}, [group]: value }))).toEqual([
      `${group} wrong-type`,
    ])
})

function inGroup(group: string, name: string): Element['input'] {
  const beside = group === 'customerfinvoicedetails' ? documented.customerfinvoicedetails : {}
  return (value) => ({ customerbaseinformation: {}, [group]: { ...beside, [name]: value } })
}

function xmlFor(group: string, name: string): string {
  const [, lines] = documentedXml.find(([given]) => given === group) ?? ['', []]
  return lines.find((line) => line.startsWith(`<${name}>`) || line.startsWith(`<${name} `)) ?? ''
}
