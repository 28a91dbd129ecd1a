import type { Operation, Parameter, Request } from '../ir.ts'
import { pascal, type Names } from './names.ts'
import { optionsOf, type OperationParts } from './operation-parts.ts'
import { recordSet, unwrap, type RecordSet } from './records.ts'

/** The records of a body. One operation lends its own name to the outermost; several share that of the element. */
export function bodySet(
  request: Request,
  operations: readonly Operation[],
  names: Names,
): RecordSet | undefined {
  const [first] = operations
  if (request.body === null || first === undefined) return undefined
  const { wire, fields } = request.body
  const clearing = operations.map(({ emptyClears }) => emptyClears)
  const [root] = fields
  const operationName = pascal(first.name.value)
  if (wire.value === 'xml' && root?.kind === 'group') {
    const { inner } = unwrap(root)
    const name =
      operations.length > 1
        ? names.take(pascal(inner.name.value), `${pascal(inner.name.value)}Element`)
        : operationName
    return recordSet(
      { kind: 'fields', name, described: inner, fields: inner.fields, attributes: inner.attributes },
      'xml',
      clearing,
      names,
    )
  }
  const name = operations.length > 1 ? names.take(`${operationName}Body`) : operationName
  return recordSet(
    { kind: 'fields', name, described: null, fields, attributes: [] },
    wire.value,
    clearing,
    names,
  )
}

/** The record of the parameters of an operation without a body. */
export function parameterSet(
  { operation, given }: Pick<OperationParts, 'operation' | 'given'>,
  names: Names,
): RecordSet | undefined {
  return queryRecords(pascal(operation.name.value), given, names)
}

/** The record of the query parameters that may be given beside a body. */
export function optionSet(
  parts: Pick<OperationParts, 'request' | 'operation' | 'given'>,
  names: Names,
): RecordSet | undefined {
  return queryRecords(`${pascal(parts.operation.name.value)}Options`, optionsOf(parts), names)
}

function queryRecords(name: string, fields: readonly Parameter[], names: Names): RecordSet | undefined {
  if (fields.length === 0) return undefined
  return recordSet({ kind: 'fields', name, described: null, fields, attributes: [] }, 'form', [], names)
}
