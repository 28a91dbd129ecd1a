import type { Attribute, Field, Operation, Request, Wire } from '../ir.ts'
import { givenParameters } from './operation-parts.ts'
import { unwrap } from './records.ts'

/** The object that the check of an operation takes: what callers write of a body, or the parameters. */
export interface InputShape {
  readonly wire: Wire
  /** Whether `null` clears a stored value. */
  readonly clears: boolean
  readonly attributes: readonly Attribute[]
  readonly fields: readonly Field[]
}

/** Undefined for an operation that takes nothing, and so has no check. */
export function inputShape(request: Request, operation: Operation): InputShape | undefined {
  if (request.body === null) {
    const fields = givenParameters(request, operation)
    return fields.length === 0 ? undefined : { wire: 'form', clears: false, attributes: [], fields }
  }
  const { wire, fields } = request.body
  const [root] = fields
  const shape = { wire: wire.value, clears: operation.emptyClears }
  if (wire.value !== 'xml' || root?.kind !== 'group') return { ...shape, attributes: [], fields }
  const { inner } = unwrap(root)
  return { ...shape, attributes: inner.attributes, fields: inner.fields }
}

/** The documented request that an operation sends. */
export function requestOf(requests: readonly Request[], { request: wanted }: Operation): Request | undefined {
  return requests.find(({ method, path }) => `${method.value} ${path.value}` === wanted)
}
