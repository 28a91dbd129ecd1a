import * as fennoa from '../../generated/fennoa/customers.ts'
import * as netvisor from '../../generated/netvisor/customer.ts'
import type { Issue } from '../../generated/runtime/issue.ts'
import { required } from './fennoa-example.ts'

/** Stands in bad values that can hold it; no message may repeat it. */
export const secret = 'Zq7'

/** Issues of adding to Fennoa: the compulsory fields and more. */
export const add = (more: object): Issue[] => fennoa.checkAddCustomer({ ...required, ...more })
/** Issues of updating in Fennoa. */
export const update = (more: object): Issue[] => fennoa.checkUpdateCustomer(more)
/** Issues of adding to Netvisor: what stands in the first group. */
export const base = (more: object): Issue[] => netvisor.checkAddCustomer({ customerbaseinformation: more })
/** As `base`, of editing. */
export const baseEdit = (more: object): Issue[] => netvisor.checkEditCustomer({ customerbaseinformation: more })
/** As `base`, of the group of additional information. */
export const additional = (more: object): Issue[] =>
  netvisor.checkAddCustomer({ customerbaseinformation: {}, customeradditionalinformation: more })
/** As `base`, of the list of dimensions. */
export const dimensions = (dimension: unknown): Issue[] =>
  netvisor.checkAddCustomer({ customerbaseinformation: {}, customerdimensiondetails: { dimension } })
