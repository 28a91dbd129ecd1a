import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCustomer, editCustomer, type AddCustomer } from '../../generated/netvisor/customer.ts'
import { documented, documentedXml, xmlOf } from './netvisor-example.ts'
import { reversed, shuffled } from './shuffled.ts'

const documentedBody = xmlOf(documentedXml)

test('reversed keys on every level', () => {
  const input = reversed(documented)
  expect(Object.keys(input)[0]).toBe('customerdimensiondetails')
  expect(Object.keys(input.customerbaseinformation)[0]).toBe('emailinvoicingaddress')
  expect(addCustomer(input).body).toBe(documentedBody)
  expect(editCustomer(123, input).body).toBe(documentedBody)
})

test('shuffled keys on every level', () => {
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      const input = shuffled(documented, gen)
      expect(addCustomer(input).body).toBe(documentedBody)
      expect(editCustomer(123, input).body).toBe(documentedBody)
    }),
  )
})

const members = Object.entries(documented).flatMap(([group, elements]) =>
  Object.keys(elements).map((name) => `${group}/${name}`),
)
// These come together or not at all; the first group may be empty but not left out.
const together = ['customerfinvoicedetails/finvoiceaddress', 'customerfinvoicedetails/finvoiceroutercode']

test('any part of the elements, in any order of keys', () => {
  const optional = fc.subarray(members.filter((name) => !together.includes(name)))
  const kept = fc
    .tuple(optional, fc.subarray([together]))
    .map(([names, pairs]) => new Set([...names, ...pairs.flat()]))
  fc.assert(
    fc.property(kept, fc.gen(), (names, gen) => {
      const input = Object.fromEntries(
        Object.entries(documented)
          .map(([group, elements]) => {
            const inside = Object.entries(elements).filter(([name]) => names.has(`${group}/${name}`))
            return [group, Object.fromEntries(inside)] as const
          })
          .filter(([group, elements]) => isKept(group, Object.keys(elements))),
      ) as unknown as AddCustomer
      const want = documentedXml
        .map(([group, elements]) => {
          return [group, elements.filter((xml) => names.has(`${group}/${nameOf(xml)}`))] as const
        })
        .filter(([group, elements]) => isKept(group, elements))
      expect(addCustomer(shuffled(input, gen)).body).toBe(xmlOf(want))
    }),
  )
})

function isKept(group: string, elements: readonly string[]): boolean {
  return group === 'customerbaseinformation' || elements.length > 0
}

function nameOf(xml: string): string {
  return /^<(\w+)/.exec(xml)?.[1] ?? ''
}
