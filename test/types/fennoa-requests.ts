import {
  AddCustomer,
  addCustomer,
  getCustomer,
  getCustomerByCustomerNo,
  listCustomers,
  updateCustomer,
  type GetCustomer,
  type ListCustomers,
  type UpdateCustomer,
} from '../../generated/fennoa/customers.ts'

const required = { name: 'a', address: 'b', postalcode: '00120', city: 'c', country_id: 'FI' }
const { name: _, ...nameless } = required

// What has to compile.
export const type: AddCustomer = { ...required, locale_id: 4, locale_code: 'SV', account_type_id: 1 }
export const schema = AddCustomer['~standard'].validate(type)
export const requests = [
  addCustomer(required),
  addCustomer(type, 'urlencoded'),
  addCustomer({ ...required, customer_group_ids: [1, '12345678901234567890'] }, 'multipart'),
  updateCustomer('F123', {}),
  updateCustomer('F123', { customer_group_ids: [1, 2], locale_id: 1 }),
  getCustomer(2),
  getCustomer('2'),
  getCustomerByCustomerNo('F123'),
  listCustomers(),
  listCustomers({ modifiedAfter: '2020-01-01' }),
]
export const paths: string[] = requests.map(({ path, query }) => `${path}?${query}`)
export const bodies: (string | null)[] = requests.map(({ body }) => body)
export const asRequest: GetCustomer = { id: 2 }
export const frozen: UpdateCustomer = Object.freeze({ customer_group_ids: Object.freeze([1, 2]) })

// What must not.
// @ts-expect-error TS2741: a required field is missing
addCustomer(nameless)
// @ts-expect-error TS2353: an unknown field
addCustomer({ ...required, nmae: 'x' })
// @ts-expect-error TS2353: brackets belong to the wire
addCustomer({ ...required, 'customer_group_ids[]': [1] })
// @ts-expect-error TS2322: an undocumented code
addCustomer({ ...required, locale_code: 'SE' })
// @ts-expect-error TS2322: an undocumented number
addCustomer({ ...required, account_type_id: 3 })
// @ts-expect-error TS2322: a documented number as text
addCustomer({ ...required, locale_id: '1' })
// @ts-expect-error TS2322: a number for text
addCustomer({ ...required, postalcode: 120 })
// @ts-expect-error TS2322: null
addCustomer({ ...required, name2: null })
// @ts-expect-error TS2379: undefined under exactOptionalPropertyTypes
addCustomer({ ...required, name2: undefined })
// @ts-expect-error TS2322: one number for a list
addCustomer({ ...required, customer_group_ids: 1 })
// @ts-expect-error TS2322: text that is no whole number
addCustomer({ ...required, customer_group_ids: ['1.5'] })
// @ts-expect-error TS2345: an encoding that is not offered
addCustomer(required, 'json')
// @ts-expect-error TS2554: no input
addCustomer()

// @ts-expect-error TS2554: the customer number is forgotten
updateCustomer({ name: 'x' })
// @ts-expect-error TS2345: a number for the customer number
updateCustomer(1234, { name: 'x' })
// @ts-expect-error TS2353: a field of adding only
updateCustomer('F123', { customer_no: 'F124' })
// @ts-expect-error TS2322: text for a list
updateCustomer('F123', { customer_group_ids: '1,2' })
// @ts-expect-error TS2322: texts that are no numbers
updateCustomer('F123', { customer_group_ids: ['one'] })
// @ts-expect-error TS2322: a number for text
updateCustomer('F123', { business_id: 12345678 })
// @ts-expect-error TS2322: null in JSON
updateCustomer('F123', { name2: null })
// @ts-expect-error TS2322: an undocumented code
updateCustomer('F123', { sales_invoice_delivery_method: 'fax' })

// @ts-expect-error TS2345: a customer number for an id
getCustomer('F123')
// @ts-expect-error TS2345: an object for an id
getCustomer({ id: 2 })
// @ts-expect-error TS2345: an id for a customer number
getCustomerByCustomerNo(2)
// @ts-expect-error TS2322: a Date for a day
listCustomers({ modifiedAfter: new Date(0) })
// @ts-expect-error TS2561: an unknown parameter
listCustomers({ modified_after: '2020-01-01' })
// @ts-expect-error TS2540: requests are not changed
asRequest.id = 3
export const noQuery: ListCustomers = {}
