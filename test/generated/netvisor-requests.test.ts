import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addCustomer,
  checkAddCustomer,
  editCustomer,
  type AddCustomer,
  type Customeradditionalinformation,
  type Customerbaseinformation,
  type EditCustomer,
} from '../../generated/netvisor/customer.ts'
import { documented, documentedXml, xmlOf } from './netvisor-example.ts'

const base = (input: Customerbaseinformation) => addCustomer({ customerbaseinformation: input }).body
const additional = (input: Customeradditionalinformation) =>
  addCustomer({ customerbaseinformation: {}, customeradditionalinformation: input }).body
const baseXml = (inside: string) => xmlOf([['customerbaseinformation', [inside]]])
const additionalXml = (inside: string) =>
  xmlOf([
    ['customerbaseinformation', []],
    ['customeradditionalinformation', [inside]],
  ])

test('the example holds all 60 documented elements and 10 attributes', () => {
  const xml = xmlOf(documentedXml)
  expect(new Set(Array.from(xml.matchAll(/<(\w+)[ >]/g), ([, name]) => name)).size).toBe(60)
  expect(xml.match(/ type="/g)).toHaveLength(10)
})

test('addCustomer: every documented example', () => {
  expect(addCustomer(documented)).toEqual({
    method: 'POST',
    path: '/customer.nv',
    query: 'method=add',
    headers: { 'content-type': 'application/xml' },
    body: xmlOf(documentedXml),
  })
})

test('editCustomer: every documented example', () => {
  expect(editCustomer(123, documented)).toEqual({
    method: 'POST',
    path: '/customer.nv',
    query: 'method=edit&id=123',
    headers: { 'content-type': 'application/xml' },
    body: xmlOf(documentedXml),
  })
  expect(editCustomer('123', documented)).toEqual(editCustomer(123, documented))
  expect(editCustomer('12345678901234567890', documented).query).toBe('method=edit&id=12345678901234567890')
})

test('the body starts at the root and holds no declaration', () => {
  expect(base({})).toBe('<root><customer><customerbaseinformation></customerbaseinformation></customer></root>')
})

test.each([
  { label: 'digits keep leading zeros', input: { organizationunitnumber: '003712345678' } },
  { label: 'digits at most', input: { organizationunitnumber: '00371967543800012' } },
])('$label', ({ input }) => {
  const { organizationunitnumber: code } = input
  expect(base(input)).toBe(baseXml(`<organizationunitnumber>${code}</organizationunitnumber>`))
})

test.each<{ label: string; input: Customerbaseinformation; want: string }>([
  {
    label: 'an attribute that is always the same is filled in',
    input: { country: 'FI' },
    want: '<country type="ISO-3166">FI</country>',
  },
  {
    label: 'an attribute that is always the same may be left out beside the value',
    input: { country: { value: 'SE' } },
    want: '<country type="ISO-3166">SE</country>',
  },
  {
    label: 'an attribute that is always the same may be given',
    input: { country: { type: 'ISO-3166', value: 'SE' } },
    want: '<country type="ISO-3166">SE</country>',
  },
  {
    label: 'an attribute that may be left out is not filled in',
    input: { internalidentifier: 'MM123' },
    want: '<internalidentifier>MM123</internalidentifier>',
  },
  {
    label: 'the next free customer number',
    input: { internalidentifier: { value: '', type: 'automatic' } },
    want: '<internalidentifier type="automatic"></internalidentifier>',
  },
  {
    label: 'a flag as true or false',
    input: { isactive: true, isprivatecustomer: false },
    want: '<isactive>1</isactive><isprivatecustomer>0</isprivatecustomer>',
  },
  {
    label: 'a list is joined',
    input: { emailinvoicingaddress: ['a@example.com', 'b@example.com'] },
    want: '<emailinvoicingaddress>a@example.com;b@example.com</emailinvoicingaddress>',
  },
  {
    label: 'a list of one',
    input: { emailinvoicingaddress: ['a@example.com'] },
    want: '<emailinvoicingaddress>a@example.com</emailinvoicingaddress>',
  },
  {
    label: 'a list joined by the caller',
    input: { emailinvoicingaddress: 'a@example.com;b@example.com' },
    want: '<emailinvoicingaddress>a@example.com;b@example.com</emailinvoicingaddress>',
  },
  { label: 'empty text, when adding', input: { name: '' }, want: '<name></name>' },
  { label: 'markup', input: { name: `<a href="x">&amp;'` }, want: '<name>&lt;a href=&quot;x&quot;&gt;&amp;amp;\'</name>' },
  { label: 'the end of a CDATA section', input: { name: ']]>' }, want: '<name>]]&gt;</name>' },
  { label: 'above ASCII', input: { name: 'ä Ö € \u007F' }, want: '<name>&#228; &#214; &#8364; &#127;</name>' },
  { label: 'above the BMP', input: { name: '😀' }, want: '<name>&#128512;</name>' },
  { label: 'line breaks', input: { name: 'a\tb\nc\rd' }, want: '<name>a\tb\nc&#13;d</name>' },
])('$label', ({ input, want }) => {
  expect(base(input)).toBe(baseXml(want))
})

test.each<{ label: string; input: Customeradditionalinformation; want: string }>([
  { label: 'a decimal comma', input: { paymentinterest: 7.5 }, want: '<paymentinterest>7,5</paymentinterest>' },
  {
    label: 'every digit of a decimal number as text',
    input: { paymentinterest: '7.50', balancelimit: '12345678901234567890.10' },
    want: '<paymentinterest>7,50</paymentinterest><balancelimit>12345678901234567890,10</balancelimit>',
  },
  { label: 'zero has no sign', input: { paymentinterest: -0 }, want: '<paymentinterest>0</paymentinterest>' },
  {
    label: 'a negative number',
    input: { balancelimit: -0.5 },
    want: '<balancelimit>-0,5</balancelimit>',
  },
  {
    label: 'a documented capital inside a name',
    input: { customeragreementIdentifier: 'S-1' },
    want: '<customeragreementIdentifier>S-1</customeragreementIdentifier>',
  },
  {
    label: 'a documented capital at the start of a name, and the other type',
    input: { FactoringAccount: { value: '5', type: 'netvisor' } },
    want: '<FactoringAccount type="netvisor">5</FactoringAccount>',
  },
  {
    label: 'types that are always the same',
    input: {
      defaultsalesperson: { salespersonid: '7' },
      invoiceprintchannelformat: 2,
      invoicinglanguage: 'SE',
    },
    want:
      '<invoicinglanguage type="ISO-3166">SE</invoicinglanguage>' +
      '<invoiceprintchannelformat type="netvisor">2</invoiceprintchannelformat>' +
      '<defaultsalesperson><salespersonid type="netvisor">7</salespersonid></defaultsalesperson>',
  },
])('$label', ({ input, want }) => {
  expect(additional(input)).toBe(additionalXml(want))
})

test('dimensions are repeated in the order given', () => {
  const input: AddCustomer = {
    customerbaseinformation: {},
    customerdimensiondetails: {
      dimension: [
        { dimensionitem: 'Project 1', dimensionname: 'Project' },
        { dimensionname: 'Site', dimensionitem: 'Åbo' },
      ],
    },
  }
  expect(addCustomer(input).body).toBe(
    xmlOf([
      ['customerbaseinformation', []],
      [
        'customerdimensiondetails',
        [
          '<dimension><dimensionname>Project</dimensionname><dimensionitem>Project 1</dimensionitem></dimension>',
          '<dimension><dimensionname>Site</dimensionname><dimensionitem>&#197;bo</dimensionitem></dimension>',
        ],
      ],
    ]),
  )
})

test('null clears when editing: an empty element', () => {
  const input: EditCustomer = {
    customeradditionalinformation: {
      FactoringAccount: { value: null, type: 'customer' },
      paymentinterest: null,
      defaultsalesperson: { salespersonid: null },
      taxhandlingtype: null,
      invoiceprintchannelformat: null,
    },
    customerbaseinformation: {
      emailinvoicingaddress: null,
      name: null,
      isactive: null,
      organizationunitnumber: null,
      country: null,
      internalidentifier: { value: null, type: 'automatic' },
    },
  }
  expect(editCustomer(123, input).body).toBe(
    xmlOf([
      [
        'customerbaseinformation',
        [
          '<internalidentifier type="automatic"></internalidentifier>',
          '<organizationunitnumber></organizationunitnumber>',
          '<name></name>',
          '<country type="ISO-3166"></country>',
          '<isactive></isactive>',
          '<emailinvoicingaddress></emailinvoicingaddress>',
        ],
      ],
      [
        'customeradditionalinformation',
        [
          '<invoiceprintchannelformat type="netvisor"></invoiceprintchannelformat>',
          '<paymentinterest></paymentinterest>',
          '<FactoringAccount type="customer"></FactoringAccount>',
          '<taxhandlingtype></taxhandlingtype>',
          '<defaultsalesperson><salespersonid type="netvisor"></salespersonid></defaultsalesperson>',
        ],
      ],
    ]),
  )
})

test('what is left out of an edit is not sent', () => {
  const input = { customerbaseinformation: { name: undefined, city: 'Espoo' } } as unknown as EditCustomer
  expect(editCustomer(123, input).body).toBe(baseXml('<city>Espoo</city>'))
})

/** The text that an XML parser finds in the element `comment`. */
function commentIn(xml: string | null): string | undefined {
  const [, text] = /<comment>([^<]*)<\/comment>/.exec(xml ?? '') ?? []
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }
  return text?.replaceAll(/&(?:#(\d+)|(\w+));/g, (_, number: string | undefined, name: string) =>
    number === undefined ? (named[name] ?? '?') : String.fromCodePoint(Number(number)),
  )
}

test('any text that XML allows arrives as it is, in ASCII', () => {
  const legal = fc
    .string({ unit: 'binary', maxLength: 500 })
    .map((text) => text.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, 'ä'))
  fc.assert(
    fc.property(legal, (comment) => {
      const xml = additional({ comment })
      expect(commentIn(xml)).toBe(comment)
      expect(xml).toMatch(/^<root>[\t\n -~]*<\/root>$/)
    }),
  )
})

test('plain objects get the same issues and bytes whether or not somebody vouches for them', () => {
  const plain = { plain: true }
  expect(addCustomer(documented, plain)).toEqual(addCustomer(documented))
  const wrong = JSON.parse(JSON.stringify({ ...documented, customerfinvoicedetails: { finvoiceadress: 1 } })) as unknown
  expect(checkAddCustomer(wrong, plain)).toEqual(checkAddCustomer(wrong))
  expect(checkAddCustomer(wrong, plain)).toHaveLength(3)
})
