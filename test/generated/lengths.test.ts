import { expect, test } from 'vitest'
import {
  addCustomer,
  checkAddCustomer,
  checkEditCustomer,
  type AddCustomer,
} from '../../generated/netvisor/customer.ts'

// The page's "String, max. N".
const lengths: [group: string, element: string, most: number][] = [
  ['customerbaseinformation', 'internalidentifier', 50],
  ['customerbaseinformation', 'name', 250],
  ['customerbaseinformation', 'nameextension', 250],
  ['customerbaseinformation', 'streetaddress', 80],
  ['customerbaseinformation', 'additionaladdressline', 80],
  ['customerbaseinformation', 'city', 80],
  ['customerbaseinformation', 'postnumber', 50],
  ['customerbaseinformation', 'customergroupname', 50],
  ['customerbaseinformation', 'phonenumber', 80],
  ['customerbaseinformation', 'faxnumber', 80],
  ['customerbaseinformation', 'email', 200],
  ['customerbaseinformation', 'homepageuri', 80],
  ['customerbaseinformation', 'emailinvoicingaddress', 500],
  ['customerfinvoicedetails', 'finvoiceaddress', 50],
  ['customerfinvoicedetails', 'finvoiceroutercode', 50],
  ['customerdeliverydetails', 'deliveryname', 250],
  ['customerdeliverydetails', 'deliverystreetaddress', 80],
  ['customerdeliverydetails', 'deliverycity', 80],
  ['customerdeliverydetails', 'deliverypostnumber', 50],
  ['customercontactdetails', 'contactperson', 80],
  ['customercontactdetails', 'contactpersonemail', 200],
  ['customercontactdetails', 'contactpersonphone', 80],
  ['customeradditionalinformation', 'comment', 2500],
  ['customeradditionalinformation', 'customeragreementIdentifier', 35],
  ['customeradditionalinformation', 'yourdefaultreference', 200],
  ['customeradditionalinformation', 'defaulttextbeforeinvoicelines', 500],
  ['customeradditionalinformation', 'defaulttextafterinvoicelines', 500],
]
const finvoice = { finvoiceaddress: 'FI109700021497', finvoiceroutercode: 'NDEAFIHH' }

test.each(lengths)('%s/%s: at most %d characters', (group, element, most) => {
  const input = (value: unknown) => {
    const beside = group === 'customerfinvoicedetails' ? finvoice : {}
    return { customerbaseinformation: {}, [group]: { ...beside, [element]: value } }
  }
  for (const check of [checkAddCustomer, checkEditCustomer]) {
    // A letter that the wire writes as six characters is one, a letter above the BMP is two.
    for (const text of ['x'.repeat(most), 'ä'.repeat(most), '😀'.repeat(most / 2)])
      expect(check(input(text))).toEqual([])
    for (const text of ['x'.repeat(most + 1), '😀'.repeat(Math.floor(most / 2) + 1)]) {
      expect(check(input(text))).toEqual([
        {
          path: [group, element],
          code: 'too-long',
          limit: most,
          message: `Must be at most ${most} characters (UTF-16 units).`,
          documented: 'netvisor/customer: POST /customer.nv',
        },
      ])
    }
  }
})

test('text without a documented length may be long', () => {
  const customerbaseinformation = { externalidentifier: 'x'.repeat(100_000) }
  expect(checkAddCustomer({ customerbaseinformation })).toEqual([])
})

test('the length of a value beside its attribute', () => {
  const input = (value: string) => ({
    customerbaseinformation: { internalidentifier: { value, type: 'automatic' } },
  })
  expect(checkAddCustomer(input('x'.repeat(50)))).toEqual([])
  expect(checkAddCustomer(input('x'.repeat(51)))).toMatchObject([
    { path: ['customerbaseinformation', 'internalidentifier', 'value'], code: 'too-long', limit: 50 },
  ])
})

test.each([
  { digits: 11, want: [{ code: 'too-short', limit: 12, message: 'Must be at least 12 digits.' }] },
  { digits: 12, want: [] },
  { digits: 17, want: [] },
  { digits: 18, want: [{ code: 'too-long', limit: 17, message: 'Must be at most 17 digits.' }] },
])('an OVT code of $digits digits', ({ digits, want }) => {
  const customerbaseinformation = { organizationunitnumber: '0037'.padEnd(digits, '0') }
  expect(checkAddCustomer({ customerbaseinformation })).toMatchObject(want)
})

test('a list counts as it is joined', () => {
  const input = (...lengthsOf: number[]): AddCustomer => ({
    customerbaseinformation: { emailinvoicingaddress: lengthsOf.map((length) => 'x'.repeat(length)) },
  })
  expect(checkAddCustomer(input(250, 249))).toEqual([])
  expect(addCustomer(input(250, 249)).body).toContain(`>${'x'.repeat(250)};${'x'.repeat(249)}<`)
  expect(checkAddCustomer(input(250, 250))).toMatchObject([
    {
      path: ['customerbaseinformation', 'emailinvoicingaddress'],
      code: 'too-long',
      limit: 500,
      message: 'Must be at most 500 characters (UTF-16 units) when joined.',
    },
  ])
})
