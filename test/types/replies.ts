import {
  readAddCustomerReply,
  readGetCustomerReply,
  readListCustomersReply,
  type AddCustomerReply,
  type Customer,
  type GetCustomerReply,
  type UpdateCustomerReply,
} from '../../generated/fennoa/customers.ts'

/** Every kind by name; a new kind would not compile. */
export function tell(reply: AddCustomerReply): string {
  switch (reply.kind) {
    case 'ok': {
      const status: 200 = reply.status
      const id: number = reply.value
      return `${status} ${id} ${reply.issues.length}`
    }
    case 'failed': {
      const status: 200 | 400 | 401 | 405 | 503 = reply.status
      return `${status} ${reply.errors.map(({ field, message }) => `${field ?? ''} ${message}`).join()}`
    }
    case 'undocumented':
      return `${reply.status} ${reply.text} ${typeof reply.body}`
    case 'unreadable':
      return `${reply.status} ${reply.reason} ${reply.text}`
    default:
      return reply satisfies never
  }
}

const got = readGetCustomerReply(200, '{}')
if (got.kind === 'ok') {
  const customer: Customer = got.value
  const name: string | null | undefined = customer.name
  const language: 'FI' | 'EN' | 'SV' | (string & {}) | null | undefined = customer.locale_code
  const more: unknown = customer['terms_of_payment']
  void [name, language, more]
  // @ts-expect-error TS2322: what the page does not document has no type
  const text: string = customer['terms_of_payment']
  // @ts-expect-error TS18049: it may be missing and it may be null
  void customer.name.length
  // @ts-expect-error TS2322: ids are numbers
  const id: string | null | undefined = customer.id
  // @ts-expect-error TS2367: a success has one status
  void [text, id, got.status === 404]
} else if (got.kind === 'failed' && got.status === 404) {
  void got.errors.map(({ message }) => message.length)
}
// @ts-expect-error TS2339: only a success has a value
void got.value

for (const customer of ((reply) => (reply.kind === 'ok' ? reply.value : []))(readListCustomersReply(200, '')))
  void customer.id?.toFixed()

export const failed = (reply: GetCustomerReply): boolean => {
  // @ts-expect-error TS2367: the page does not list 400 for this operation
  return reply.kind === 'failed' && reply.status === 400
}
export const onlySuccess = (reply: UpdateCustomerReply): 200 | undefined =>
  reply.kind === 'ok' || reply.kind === 'failed' ? reply.status : undefined

// @ts-expect-error TS2345: the status is a number
readAddCustomerReply('200', '{}')
// @ts-expect-error TS2345: the text as it came, not what JSON.parse made of it
readAddCustomerReply(200, {})
