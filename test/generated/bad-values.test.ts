import { expect, test } from 'vitest'
import * as fennoa from '../../generated/fennoa/customers.ts'
import * as netvisor from '../../generated/netvisor/customer.ts'
import type { Issue } from '../../generated/runtime/issue.ts'
import { add, additional, base, baseEdit, dimensions, secret, update } from './issues-of.ts'
import { short } from './short.ts'

interface Row {
  label: string
  issues: Issue[]
  path: (string | number)[]
  code: string
  limit?: number
  message: string
}

// One row, one issue: the whole of it but for where it is documented.
const rows: Row[] = [
  {
    label: 'unknown key, one letter wrong',
    issues: add({ nmae2: secret }),
    path: ['nmae2'],
    code: 'unknown-key',
    message: 'Not documented here. Did you mean "name2"?',
  },
  {
    label: 'unknown key, brackets of the wire',
    issues: add({ 'customer_group_ids[]': [1] }),
    path: ['customer_group_ids[]'],
    code: 'unknown-key',
    message: 'Not documented here. Did you mean "customer_group_ids"?',
  },
  {
    label: 'unknown key, nothing near',
    issues: add({ zzzzzzzzzzzz: secret }),
    path: ['zzzzzzzzzzzz'],
    code: 'unknown-key',
    message: 'Not documented here.',
  },
  {
    label: 'unknown key, of adding only',
    issues: update({ customer_no: secret }),
    path: ['customer_no'],
    code: 'unknown-key',
    message: 'Not documented here.',
  },
  {
    label: 'unknown key, own __proto__',
    issues: base(JSON.parse(`{ "__proto__": "${secret}" }`) as object),
    path: ['customerbaseinformation', '__proto__'],
    code: 'unknown-key',
    message: 'Not documented here.',
  },
  {
    label: 'unknown key, spelled in lower case',
    issues: additional({ factoringaccount: { value: secret, type: 'customer' } }),
    path: ['customeradditionalinformation', 'factoringaccount'],
    code: 'unknown-key',
    message: 'Not documented here. Did you mean "FactoringAccount"?',
  },
  {
    label: 'unknown key beside a value',
    issues: base({ country: { value: 'FI', typ: secret } }),
    path: ['customerbaseinformation', 'country', 'typ'],
    code: 'unknown-key',
    message: 'Not documented here. Did you mean "type"?',
  },
  { label: 'missing', issues: add({ name: undefined }), path: ['name'], code: 'missing', message: 'Must be given.' },
  {
    label: 'missing attribute',
    issues: additional({ defaultpaymentterm: { value: secret } }),
    path: ['customeradditionalinformation', 'defaultpaymentterm', 'type'],
    code: 'missing',
    message: 'Must be given.',
  },
  {
    label: 'missing value beside an attribute',
    issues: base({ country: { type: 'ISO-3166' } }),
    path: ['customerbaseinformation', 'country', 'value'],
    code: 'missing',
    message: 'Must be given.',
  },
  {
    label: 'bare value where an attribute is compulsory',
    issues: additional({ defaultpaymentterm: secret }),
    path: ['customeradditionalinformation', 'defaultpaymentterm'],
    code: 'wrong-type',
    message: 'Must be a plain object.',
  },
  {
    label: 'number for text',
    issues: add({ postalcode: 120 }),
    path: ['postalcode'],
    code: 'wrong-type',
    message: 'Must be text (a string).',
  },
  {
    label: 'list for text',
    issues: add({ description: [secret] }),
    path: ['description'],
    code: 'wrong-type',
    message: 'Must be text (a string).',
  },
  {
    label: 'object that can be text',
    issues: add({ description: { toString: () => secret } }),
    path: ['description'],
    code: 'wrong-type',
    message: 'Must be text (a string).',
  },
  {
    label: 'null when adding',
    issues: base({ name: null }),
    path: ['customerbaseinformation', 'name'],
    code: 'wrong-type',
    message: 'Must be text (a string).',
  },
  {
    label: 'null in JSON',
    issues: update({ name: null }),
    path: ['name'],
    code: 'wrong-type',
    message: 'Must be text (a string).',
  },
  {
    label: 'number for digits',
    issues: base({ organizationunitnumber: 371967543800012 }),
    path: ['customerbaseinformation', 'organizationunitnumber'],
    code: 'wrong-type',
    message: 'Must be digits written as text (a string): as a number they would lose leading zeros.',
  },
  {
    label: 'the documented example of the OVT code, which is a pattern',
    issues: base({ organizationunitnumber: '0037AAAAAAAABBBBB' }),
    path: ['customerbaseinformation', 'organizationunitnumber'],
    code: 'malformed',
    message: 'Must be digits 0 to 9 only.',
  },
  {
    label: 'digits of another script',
    issues: base({ organizationunitnumber: '٠٠٣٧١٩٦٧٥٤٣٨' }),
    path: ['customerbaseinformation', 'organizationunitnumber'],
    code: 'malformed',
    message: 'Must be digits 0 to 9 only.',
  },
  {
    label: 'NaN for a decimal number',
    issues: additional({ paymentinterest: NaN }),
    path: ['customeradditionalinformation', 'paymentinterest'],
    code: 'malformed',
    message: 'Must be a finite number; write it as text (a string) if it is very large or very small.',
  },
  {
    label: 'NaN for a whole number',
    issues: fennoa.checkGetCustomer({ id: NaN }),
    path: ['id'],
    code: 'malformed',
    message: 'Must be a whole number; write it as text (a string) if it is beyond 2^53 - 1.',
  },
  {
    label: 'fraction for a whole number',
    issues: fennoa.checkGetCustomer({ id: 1.5 }),
    path: ['id'],
    code: 'malformed',
    message: 'Must be a whole number; write it as text (a string) if it is beyond 2^53 - 1.',
  },
  {
    label: 'NaN for a code',
    issues: add({ account_type_id: NaN }),
    path: ['account_type_id'],
    code: 'unknown-code',
    message: 'Must be one of 1, 2.',
  },
  {
    label: 'NaN for a flag',
    issues: base({ isactive: NaN }),
    path: ['customerbaseinformation', 'isactive'],
    code: 'wrong-type',
    message: 'Must be true, false, 1 or 0.',
  },
  {
    label: 'a decimal comma of the caller',
    issues: additional({ paymentinterest: '7,5' }),
    path: ['customeradditionalinformation', 'paymentinterest'],
    code: 'malformed',
    message: 'Must be digits with a dot before the fraction, such as "-12.50".',
  },
  {
    label: 'undocumented code',
    issues: add({ locale_code: 'SE' }),
    path: ['locale_code'],
    code: 'unknown-code',
    message: 'Must be one of "FI", "EN", "SV".',
  },
  {
    label: 'undocumented number',
    issues: add({ locale_id: 3 }),
    path: ['locale_id'],
    code: 'unknown-code',
    message: 'Must be one of 1, 2, 4.',
  },
  {
    label: 'a documented number as text',
    issues: add({ locale_id: '1' }),
    path: ['locale_id'],
    code: 'wrong-type',
    message: 'Must be one of 1, 2, 4.',
  },
  {
    label: 'undocumented code inside a value',
    issues: additional({ invoicinglanguage: { value: secret } }),
    path: ['customeradditionalinformation', 'invoicinglanguage', 'value'],
    code: 'unknown-code',
    message: 'Must be one of "FI", "EN", "SE".',
  },
  {
    label: 'undocumented attribute',
    issues: base({ country: { value: 'FI', type: secret } }),
    path: ['customerbaseinformation', 'country', 'type'],
    code: 'unknown-code',
    message: 'Must be one of "ISO-3166".',
  },
  {
    label: 'two for a flag',
    issues: base({ isactive: 2 }),
    path: ['customerbaseinformation', 'isactive'],
    code: 'wrong-type',
    message: 'Must be true, false, 1 or 0.',
  },
  { label: 'empty', issues: add({ city: '' }), path: ['city'], code: 'empty', message: 'Must not be empty.' },
  {
    label: 'empty when editing',
    issues: baseEdit({ name: '' }),
    path: ['customerbaseinformation', 'name'],
    code: 'empty',
    message: 'Must not be empty: write null to clear the value.',
  },
  {
    label: 'empty code when editing',
    issues: baseEdit({ isactive: '' }),
    path: ['customerbaseinformation', 'isactive'],
    code: 'empty',
    message: 'Must not be empty: write null to clear the value.',
  },
  {
    label: 'empty list when editing',
    issues: baseEdit({ emailinvoicingaddress: [] }),
    path: ['customerbaseinformation', 'emailinvoicingaddress'],
    code: 'empty',
    message: 'Must not be empty: write null to clear the value.',
  },
  {
    label: 'empty value beside an attribute when editing',
    issues: baseEdit({ country: { value: '', type: 'ISO-3166' } }),
    path: ['customerbaseinformation', 'country', 'value'],
    code: 'empty',
    message: 'Must not be empty: write null to clear the value.',
  },
  {
    label: 'null for a group when editing',
    issues: netvisor.checkEditCustomer({ customerbaseinformation: null }),
    path: ['customerbaseinformation'],
    code: 'wrong-type',
    message: 'Must be a plain object.',
  },
  {
    label: 'null for an attribute when editing',
    issues: baseEdit({ country: { value: 'FI', type: null } }),
    path: ['customerbaseinformation', 'country', 'type'],
    code: 'wrong-type',
    message: 'Must be one of "ISO-3166".',
  },
  {
    label: 'the separator inside a list',
    issues: base({ emailinvoicingaddress: ['a@example.com', `${secret};b`] }),
    path: ['customerbaseinformation', 'emailinvoicingaddress', 1],
    code: 'malformed',
    message: 'Must not hold ";", which stands between texts.',
  },
  {
    label: 'a number for a list of texts',
    issues: base({ emailinvoicingaddress: 7 }),
    path: ['customerbaseinformation', 'emailinvoicingaddress'],
    code: 'wrong-type',
    message: 'Must be a list of texts, or one text (a string).',
  },
  {
    label: 'one group for a list of groups',
    issues: dimensions({ dimensionname: secret, dimensionitem: secret }),
    path: ['customerdimensiondetails', 'dimension'],
    code: 'wrong-type',
    message: 'Must be a list (an array).',
  },
  {
    label: 'no dimension',
    issues: dimensions([]),
    path: ['customerdimensiondetails', 'dimension'],
    code: 'too-few',
    limit: 1,
    message: 'Must have at least 1 item.',
  },
  {
    label: 'a sparse list of groups',
    // oxlint-disable-next-line no-sparse-arrays
    issues: dimensions([{ dimensionname: 'a', dimensionitem: 'b' }, , { dimensionname: 'a', dimensionitem: 'b' }]),
    path: ['customerdimensiondetails', 'dimension', 1],
    code: 'wrong-type',
    message: 'Must be a plain object.',
  },
  {
    label: 'a sparse list of numbers',
    // oxlint-disable-next-line no-sparse-arrays
    issues: add({ customer_group_ids: [1, , 3] }),
    path: ['customer_group_ids', 1],
    code: 'wrong-type',
    message: 'Must be a whole number, or its digits as text (a string).',
  },
  {
    label: 'a sparse list of texts',
    // oxlint-disable-next-line no-sparse-arrays
    issues: base({ emailinvoicingaddress: [, 'a@example.com'] }),
    path: ['customerbaseinformation', 'emailinvoicingaddress', 0],
    code: 'wrong-type',
    message: 'Must be text (a string).',
  },
  {
    label: 'text for a list',
    issues: add({ customer_group_ids: '1' }),
    path: ['customer_group_ids'],
    code: 'wrong-type',
    message: 'Must be a list (an array).',
  },
  {
    label: 'leading zeros of a whole number',
    issues: add({ customer_group_ids: ['01'] }),
    path: ['customer_group_ids', 0],
    code: 'malformed',
    message: 'Must be the digits of a whole number, such as "-12", without leading zeros.',
  },
  {
    label: 'a character illegal in XML',
    issues: base({ name: `${secret}\u0000` }),
    path: ['customerbaseinformation', 'name'],
    code: 'illegal-character',
    message: 'Must hold only characters that XML 1.0 allows: no control characters.',
  },
  {
    label: 'a noncharacter',
    issues: base({ name: `${secret}\uFFFE` }),
    path: ['customerbaseinformation', 'name'],
    code: 'illegal-character',
    message: 'Must hold only characters that XML 1.0 allows: no control characters.',
  },
  {
    label: 'half a surrogate pair in XML',
    issues: base({ name: `${secret}\uD83D` }),
    path: ['customerbaseinformation', 'name'],
    code: 'lone-surrogate',
    message: 'Must be well-formed Unicode, without half a surrogate pair.',
  },
  {
    label: 'half a surrogate pair in a form',
    issues: add({ description: `\uDE00${secret}` }),
    path: ['description'],
    code: 'lone-surrogate',
    message: 'Must be well-formed Unicode, without half a surrogate pair.',
  },
  {
    label: 'a day of another calendar',
    issues: fennoa.checkListCustomers({ modifiedAfter: '2021-02-29' }),
    path: ['modifiedAfter'],
    code: 'malformed',
    message: 'Must be a day of the calendar, written YYYY-MM-DD.',
  },
  {
    label: 'a day with a time',
    issues: fennoa.checkListCustomers({ modifiedAfter: '2020-01-01 00:00:00' }),
    path: ['modifiedAfter'],
    code: 'malformed',
    message: 'Must be a day of the calendar, written YYYY-MM-DD.',
  },
  {
    label: 'a Date',
    issues: fennoa.checkListCustomers({ modifiedAfter: new Date(0) }),
    path: ['modifiedAfter'],
    code: 'wrong-type',
    message: 'Must be a day written as text, YYYY-MM-DD.',
  },
  {
    label: 'a symbol for a key',
    issues: add({ [Symbol(secret)]: secret }),
    path: [],
    code: 'unknown-key',
    message: 'Must not have symbols as keys.',
  },
]

test.each(rows)('$label', ({ issues, path, code, limit, message }) => {
  expect(issues).toEqual([{ path, code, limit: limit ?? null, message, documented: expect.any(String) }])
  expect(JSON.stringify(issues)).not.toContain(secret)
})

test('an issue says where the rule is documented', () => {
  expect(add({ city: '' })[0]?.documented).toBe('fennoa/customers: POST /customer_api/add')
  expect(baseEdit({ name: '' })[0]?.documented).toBe('netvisor/customer: POST /customer.nv')
})

test('each of the five compulsory fields', () => {
  expect(short(fennoa.checkAddCustomer({}))).toEqual([
    'name missing',
    'address missing',
    'postalcode missing',
    'city missing',
    'country_id missing',
  ])
  expect(short(netvisor.checkAddCustomer({}))).toEqual(['customerbaseinformation missing'])
})

test('all issues at once, each with its path', () => {
  const issues = netvisor.checkAddCustomer({
    customerbaseinformation: {
      nmae: secret,
      organizationunitnumber: '12345',
      country: { value: 1, type: secret },
      isactive: 'yes',
      emailinvoicingaddress: ['a@example.com', '', 7],
    },
    customerfinvoicedetails: { finvoiceaddress: '' },
    customeradditionalinformation: {
      invoiceprintchannelformat: { value: 3 },
      FactoringAccount: { type: secret },
      defaultsalesperson: { salespersonid: 7 },
    },
    customerdimensiondetails: {
      dimension: [
        { dimensionname: 'Project', dimensionitem: 'Project 1' },
        { dimensionname: 7, dimensionitem: '' },
        secret,
      ],
    },
    customercontactdetail: {},
  })
  expect(short(issues)).toEqual([
    'customercontactdetail unknown-key',
    'customerbaseinformation/nmae unknown-key',
    'customerbaseinformation/organizationunitnumber too-short',
    'customerbaseinformation/country/value wrong-type',
    'customerbaseinformation/country/type unknown-code',
    'customerbaseinformation/isactive wrong-type',
    'customerbaseinformation/emailinvoicingaddress/1 empty',
    'customerbaseinformation/emailinvoicingaddress/2 wrong-type',
    'customerfinvoicedetails/finvoiceaddress empty',
    'customerfinvoicedetails/finvoiceroutercode missing',
    'customeradditionalinformation/invoiceprintchannelformat/value unknown-code',
    'customeradditionalinformation/FactoringAccount/value missing',
    'customeradditionalinformation/FactoringAccount/type unknown-code',
    'customeradditionalinformation/defaultsalesperson/salespersonid wrong-type',
    'customerdimensiondetails/dimension/1/dimensionname wrong-type',
    'customerdimensiondetails/dimension/1/dimensionitem empty',
    'customerdimensiondetails/dimension/2 wrong-type',
  ])
  expect(issues[14]?.path).toEqual(['customerdimensiondetails', 'dimension', 1, 'dimensionname'])
  expect(JSON.stringify(issues)).not.toContain(secret)
})

