import type { StandardSchemaV1 } from '@standard-schema/spec'
import { expect, expectTypeOf, test } from 'vitest'
import * as fennoa from '../../generated/fennoa/customers.ts'
import * as netvisor from '../../generated/netvisor/customer.ts'
import type { Issue } from '../../generated/runtime/issue.ts'
import { documentedAdd, documentedUpdate } from './fennoa-example.ts'
import { documented } from './netvisor-example.ts'

interface Row {
  name: string
  schema: StandardSchemaV1
  check: (value: unknown) => Issue[]
  good: unknown
  bad: unknown
}

const rows: Row[] = [
  {
    name: 'fennoa AddCustomer',
    schema: fennoa.AddCustomer,
    check: fennoa.checkAddCustomer,
    good: documentedAdd,
    bad: { nmae: 'x', locale_id: 3 },
  },
  {
    name: 'fennoa UpdateCustomer',
    schema: fennoa.UpdateCustomer,
    check: fennoa.checkUpdateCustomer,
    good: documentedUpdate,
    bad: { customer_group_ids: [1, 'x'] },
  },
  {
    name: 'fennoa GetCustomer',
    schema: fennoa.GetCustomer,
    check: fennoa.checkGetCustomer,
    good: { id: 2 },
    bad: {},
  },
  {
    name: 'fennoa GetCustomerByCustomerNo',
    schema: fennoa.GetCustomerByCustomerNo,
    check: fennoa.checkGetCustomerByCustomerNo,
    good: { customer_no: 'F123' },
    bad: { customer_no: '..' },
  },
  {
    name: 'fennoa ListCustomers',
    schema: fennoa.ListCustomers,
    check: fennoa.checkListCustomers,
    good: { modifiedAfter: '2020-01-01' },
    bad: { modifiedAfter: 'yesterday' },
  },
  {
    name: 'netvisor AddCustomer',
    schema: netvisor.AddCustomer,
    check: netvisor.checkAddCustomer,
    good: documented,
    bad: { customerbaseinformation: { name: null } },
  },
  {
    name: 'netvisor EditCustomer',
    schema: netvisor.EditCustomer,
    check: netvisor.checkEditCustomer,
    good: { customerbaseinformation: { name: null } },
    bad: { customerbaseinformation: {}, customerdimensiondetails: { dimension: [{}] } },
  },
]

test.each(rows)('$name is a Standard Schema', ({ schema, check, good, bad }) => {
  expect(schema['~standard']).toMatchObject({ version: 1, vendor: 'tablewright' })
  const passed = schema['~standard'].validate(good) as StandardSchemaV1.SuccessResult<unknown>
  expect(passed).toEqual({ value: good })
  expect(passed.value).toBe(good)
  const issues = check(bad)
  expect(issues.length).toBeGreaterThan(0)
  expect(schema['~standard'].validate(bad)).toEqual({
    issues: issues.map(({ message, path }) => ({ message, path })),
  })
})

test('the types of a schema are the type of the same name', () => {
  expectTypeOf<StandardSchemaV1.InferInput<typeof fennoa.AddCustomer>>().toEqualTypeOf<fennoa.AddCustomer>()
  expectTypeOf<StandardSchemaV1.InferOutput<typeof fennoa.AddCustomer>>().toEqualTypeOf<fennoa.AddCustomer>()
  expectTypeOf<
    StandardSchemaV1.InferOutput<typeof netvisor.EditCustomer>
  >().toEqualTypeOf<netvisor.EditCustomer>()
})
