import { describe, expect, test } from 'vitest'
import { documentedAdd, documentedUpdate } from '../generated/fennoa-example.ts'
import { documented } from '../generated/netvisor-example.ts'
import { subjectNamed } from './subjects.ts'
import { testBy } from './tools.ts'
import { validatorOf } from './validator.ts'
import { canonical } from './canonical.ts'
import { xmlTree } from './wire.ts'
import { canonicalBy, verdictsBy } from './xmllint.ts'

/** Inputs with the examples of the documentation in every field. */
const examples = [
  { name: 'fennoa/customers/addCustomer', input: documentedAdd },
  { name: 'fennoa/customers/updateCustomer', input: documentedUpdate },
  { name: 'fennoa/customers/getCustomer', input: { id: 2 } },
  { name: 'fennoa/customers/getCustomerByCustomerNo', input: { customer_no: 'F123' } },
  { name: 'fennoa/customers/listCustomers', input: { modifiedAfter: '2020-01-01' } },
  { name: 'netvisor/customer/addCustomer', input: documented },
  { name: 'netvisor/customer/editCustomer', input: documented },
].map(({ name, input }) => ({ subject: subjectNamed(name), input: input as object }))

describe.each(examples)('$subject.name', ({ subject, input }) => {
  test('the examples pass the check and the schema of the input', () => {
    const validate = validatorOf(subject.inputSchema)
    validate(input)
    expect({ issues: subject.check(input), errors: validate.errors }).toEqual({ issues: [], errors: null })
  })

  if (subject.bodySchema !== undefined)
    test('their body passes the schema of the body', () => {
      const validate = validatorOf(subject.bodySchema ?? false)
      validate(JSON.parse(subject.build(input).body ?? ''))
      expect(validate.errors).toBeNull()
    })

  if (subject.xsd !== undefined)
    testBy('xmllint', 'their document passes the XSD, and says the same', () => {
      const document = subject.build(input).body ?? ''
      expect(verdictsBy(subject.xsd ?? '', [document])).toEqual([true])
      expect(canonicalBy(document).trimEnd()).toBe(canonical(xmlTree(subject.root, subject.shape, input)))
    })
})
