import {
  AddCustomer,
  addCustomer,
  editCustomer,
  EditCustomer,
  type Customeradditionalinformation,
  type Customerbaseinformation,
  type Dimension,
} from '../../generated/netvisor/customer.ts'

const empty = { customerbaseinformation: {} }
const base = (customerbaseinformation: Customerbaseinformation) => addCustomer({ customerbaseinformation })
const baseEdit = (customerbaseinformation: Customerbaseinformation<null>) =>
  editCustomer(1, { customerbaseinformation })
const additional = (customeradditionalinformation: Customeradditionalinformation) =>
  addCustomer({ ...empty, customeradditionalinformation })
const additionalEdit = (customeradditionalinformation: Customeradditionalinformation<null>) =>
  editCustomer(1, { ...empty, customeradditionalinformation })
const dimensions = (dimension: readonly Dimension[]) =>
  addCustomer({ ...empty, customerdimensiondetails: { dimension } })

// What has to compile.
export const added: AddCustomer = empty
export const edited: EditCustomer = added
export const schemas = [AddCustomer['~standard'].validate(added), EditCustomer['~standard'].validate(edited)]
export const requests = [
  addCustomer(added),
  editCustomer(123, edited),
  editCustomer('12345678901234567890', added),
  base({ country: 'FI', internalidentifier: 'MM123', organizationunitnumber: '003712345678' }),
  base({ country: { value: 'FI' }, internalidentifier: { value: '', type: 'automatic' } }),
  base({ country: { value: 'FI', type: 'ISO-3166' }, isactive: true, isprivatecustomer: 0 }),
  base({ emailinvoicingaddress: 'a@example.com' }),
  base({ emailinvoicingaddress: ['a@example.com', 'b@example.com'] }),
  baseEdit({ name: null, country: null, isactive: null, emailinvoicingaddress: null }),
  baseEdit({ country: { value: null }, internalidentifier: { value: null, type: 'automatic' } }),
  additional({ paymentinterest: 7.5, balancelimit: '5000.00', invoiceprintchannelformat: 2 }),
  additional({ defaultpaymentterm: { value: '14 days net', type: 'customer' } }),
  additionalEdit({ FactoringAccount: { value: null, type: 'netvisor' }, taxhandlingtype: null }),
  additionalEdit({ defaultsalesperson: { salespersonid: null }, invoiceprintchannelformat: { value: null } }),
  dimensions([{ dimensionname: 'Project', dimensionitem: 'Project 1' }]),
]

// What must not.
// @ts-expect-error TS2345: the compulsory group is missing
addCustomer({})
// @ts-expect-error TS2561: an unknown group
addCustomer({ ...empty, customerbaseinformations: {} })
// @ts-expect-error TS2353: an unknown element
base({ nmae: 'x' })
// @ts-expect-error TS2561: an element in lower case, as it is not documented
additional({ factoringaccount: { value: 'x', type: 'customer' } })
// @ts-expect-error TS2322: null when adding
base({ name: null })
// @ts-expect-error TS2322: null beside an attribute when adding
base({ country: { value: null } })
// @ts-expect-error TS2379: what edits does not add
addCustomer(edited)
// @ts-expect-error TS2379: undefined under exactOptionalPropertyTypes
base({ name: undefined })
// @ts-expect-error TS2322: a number for an OVT code
base({ organizationunitnumber: 371967543800012 })
// @ts-expect-error TS2322: text for a flag
base({ isactive: '1' })
// @ts-expect-error TS2322: two for a flag
base({ isprivatecustomer: 2 })
// @ts-expect-error TS2322: an attribute without its value
base({ country: { type: 'ISO-3166' } })
// @ts-expect-error TS2322: an attribute that is not documented
base({ country: { value: 'FI', type: 'ISO-639' } })
// @ts-expect-error TS2322: a compulsory attribute is forgotten
additional({ defaultpaymentterm: 'x' })
// @ts-expect-error TS2741: a compulsory attribute is forgotten beside the value
additional({ FactoringAccount: { value: 'x' } })
// @ts-expect-error TS2322: an undocumented code
additional({ taxhandlingtype: 'none' })
// @ts-expect-error TS2322: an undocumented language
additional({ invoicinglanguage: { value: 'SV' } })
// @ts-expect-error TS2322: a decimal comma is not the caller's
additional({ paymentinterest: '7,5' })
// @ts-expect-error TS2322: null for a whole element with a compulsory attribute
additionalEdit({ defaultpaymentterm: null })
// @ts-expect-error TS2741: half of a dimension
dimensions([{ dimensionname: 'Project' }])
// @ts-expect-error TS2353: one dimension for a list
dimensions({ dimensionname: 'Project', dimensionitem: 'Project 1' })
// @ts-expect-error TS2322: null for a compulsory element when editing
editCustomer(1, { ...empty, customerfinvoicedetails: { finvoiceaddress: 'x', finvoiceroutercode: null } })
// @ts-expect-error TS2554: the id is forgotten
editCustomer(empty)
// @ts-expect-error TS2345: an id that is no number
editCustomer('MM123', empty)
