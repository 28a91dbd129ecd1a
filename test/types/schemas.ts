import type { StandardSchemaV1 } from '@standard-schema/spec'
import * as fennoa from '../../generated/fennoa/customers.ts'
import * as netvisor from '../../generated/netvisor/customer.ts'

/** What a library that takes Standard Schemas looks like. */
async function parse<Schema extends StandardSchemaV1>(
  schema: Schema,
  value: unknown,
): Promise<StandardSchemaV1.InferOutput<Schema>> {
  const result = await schema['~standard'].validate(value)
  if (result.issues) throw new Error(result.issues[0]?.message)
  return result.value
}

// What has to compile.
export const schemas: StandardSchemaV1[] = [
  fennoa.AddCustomer,
  fennoa.UpdateCustomer,
  fennoa.GetCustomer,
  fennoa.GetCustomerByCustomerNo,
  fennoa.ListCustomers,
  netvisor.AddCustomer,
  netvisor.EditCustomer,
]
export const typed: StandardSchemaV1<fennoa.AddCustomer> = fennoa.AddCustomer
export async function send(value: unknown): Promise<string | null> {
  return netvisor.addCustomer(await parse(netvisor.AddCustomer, value)).body
}

// What must not.
// @ts-expect-error TS2322: the schema of another request
export const other: StandardSchemaV1<fennoa.GetCustomer> = fennoa.AddCustomer
export async function mistaken(value: unknown): Promise<void> {
  // @ts-expect-error TS2379: what edits does not add
  netvisor.addCustomer(await parse(netvisor.EditCustomer, value))
}
