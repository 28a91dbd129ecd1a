import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { page, project, shop, apiPage } from './project.ts'
import { runCli } from './run-cli.ts'

const xmlPage = `# Orders

## POST /orders.xml

Adds an order, as XML.

| Level | Element | Type             | Occurrences | Description                  |
| ----- | ------- | ---------------- | ----------- | ---------------------------- |
| root  | order   | Aggregate        | 1           |                              |
| 1     | number  | String, max. 10  | 1           | Less than < 10, "all" & more |
| Attr. | type    | String, always a | 1           |                              |
| 1     | note    | String           | 0..1        |                              |
`

test('export ir prints the model of a page, as read does', () => {
  const folder = shop()
  const { code, out, err } = runCli(['export', 'ir', 'shop/orders', '--specs', 'docs'], folder)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(out)).toEqual(
    JSON.parse(runCli(['read', 'docs/shop/orders.md', '--format', 'json'], folder).out),
  )
})

test('export json-schema writes a file for each object, below the folder that is named', () => {
  const folder = shop()
  const { code, out } = runCli(['export', 'json-schema', '--specs', 'docs', '--out', 'schemas'], folder)
  expect({ code, out }).toEqual({ code: 0, out: '2 files written to schemas.\n' })
  const read = (kind: string): object =>
    JSON.parse(readFileSync(join(folder, `schemas/shop/orders/postOrders.${kind}.json`), 'utf8')) as object
  for (const kind of ['input', 'body'])
    expect(read(kind)).toMatchObject({
      required: ['number'],
      additionalProperties: false,
      properties: {
        number: { type: 'string', minLength: 1, maxLength: 10, description: 'Number of the order.' },
      },
    })
})

test('export xsd prints the schema of one operation', () => {
  const folder = project({ 'docs/shop/api.md': apiPage, 'docs/shop/orders.md': xmlPage })
  const { code, out, err } = runCli(['export', 'xsd', 'docs/shop/orders.md', '--specs', 'docs/'], folder)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:annotation>
    <xs:documentation>Adds an order, as XML. Belongs to POST /orders.xml. Made by Tablewright from shop/orders.md.</xs:documentation>
    <xs:documentation>Lengths count characters (code points) here, and UTF-16 units in the check, which counts a character beyond U+FFFF twice.</xs:documentation>
  </xs:annotation>
  <xs:element name="order" type="order"/>
  <xs:complexType name="order">
    <xs:sequence>
      <xs:element name="number" type="number">
        <xs:annotation><xs:documentation>Less than &#60; 10, &#34;all&#34; &#38; more.</xs:documentation></xs:annotation>
      </xs:element>
      <xs:element name="note" type="xs:string" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="number">
    <xs:simpleContent>
      <xs:extension base="number.value">
        <xs:attribute name="type" type="xs:string" use="required" fixed="a"/>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>
  <xs:simpleType name="number.value">
    <xs:restriction base="xs:string">
      <xs:minLength value="1"/>
      <xs:maxLength value="10"/>
    </xs:restriction>
  </xs:simpleType>
</xs:schema>
`)
})

test('several files are not printed one behind the other: exit 2, with their names', () => {
  const { code, out, err } = runCli(['export', 'xsd', 'netvisor'])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toBe(
    'These are 2 files: name one, or say with --out where they go.\n  netvisor/customer/addCustomer.xsd\n  netvisor/customer/editCustomer.xsd\n',
  )
  expect(runCli(['export', 'xsd', 'netvisor/customer/editCustomer']).code).toBe(0)
  expect(runCli(['export', 'json-schema', 'fennoa/customers/updateCustomer.body']).code).toBe(0)
})

test('a name is all of a name', () => {
  const { code, err } = runCli(['export', 'xsd', 'netvisor/cust'])
  expect({ code, err }).toEqual({
    code: 2,
    err: 'There is no xsd of netvisor/cust: see --help for its names.\n',
  })
})

test('nothing is exported of flawed pages: exit 2', () => {
  const folder = shop({ 'docs/shop/orders.md': page.replace('String, max. 10', 'Strnig') })
  const { code, err } = runCli(['export', 'ir', '--specs', 'docs', '--out', 'schemas'], folder)
  expect(code).toBe(2)
  expect(err).toContain('error unknown-type')
  expect(err).toContain('Nothing was exported.')
  expect(existsSync(join(folder, 'schemas'))).toBe(false)
})

test('an unknown kind, and a folder without pages: exit 2', () => {
  expect(runCli(['export', 'wsdl'])).toMatchObject({ code: 2, out: '' })
  const folder = project({ 'docs/shop/README.md': '# Nothing\n' })
  expect(runCli(['export', 'ir', '--specs', 'docs'], folder)).toMatchObject({ code: 2, out: '' })
})
