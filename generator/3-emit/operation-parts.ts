import type { Operation, Page, Parameter, Request } from '../ir.ts'
import { argumentName } from './names.ts'
import { isMany, isNeeded, type RecordSet } from './records.ts'
import { identifier, type Code, type Identifier } from './tokens.ts'

/** What an operation is made of, beside its own row. */
export interface OperationParts {
  readonly page: Page
  readonly request: Request
  readonly operation: Operation
  /** The parameters that callers of the operation may give. */
  readonly given: readonly Parameter[]
  /** The record of the body, or of the parameters where there is no body; undefined for neither. */
  readonly set: RecordSet | undefined
  /** The record of the query parameters that may be given beside a body; undefined without any. */
  readonly options: RecordSet | undefined
  /** Whether other operations have the same body. */
  readonly isShared: boolean
  /** The expression that writes the body from `input`. */
  readonly body: Code
  /** Names of the runtime and the language, which an argument must not hide. */
  readonly taken: readonly string[]
}

type Asked = Pick<OperationParts, 'request' | 'given'>

/** Names that the emitted function uses itself. */
const locals = ['scope', 'input', 'given', 'options', 'query', 'encoding', 'checks', 'fields', 'form']

/** Parameters that callers give one by one; in front of a body, or when the path alone has any. */
export function argumentsOf({ request, given }: Asked): readonly Parameter[] {
  if (request.body !== null) return given.filter(isFront)
  return given.every((parameter) => parameter.in === 'path') ? given : []
}

/** Parameters of the path, and compulsory ones with one value: lists have no place in front of a body. */
function isFront(parameter: Parameter): boolean {
  return parameter.in === 'path' || (isNeeded(parameter) && !isMany(parameter))
}

/** Query parameters that callers give beside a body in an object of their own. */
export function optionsOf({ request, given }: Asked): readonly Parameter[] {
  return request.body === null ? [] : given.filter((parameter) => !isFront(parameter))
}

/** Whether the request object is built out of the arguments: where there are some and no body. */
export function isGathered(asked: Asked): boolean {
  return asked.request.body === null && argumentsOf(asked).length > 0
}

/** Parameters of a request that callers of this operation may give; they have to give those that it or its path needs. */
export function givenParameters(request: Request, operation: Operation): Parameter[] {
  return request.parameters
    .filter(
      ({ name }) =>
        !operation.leftOut.includes(name.value) &&
        !operation.fixed.some((fixed) => fixed.name === name.value),
    )
    .map((parameter) =>
      parameter.in === 'path' || operation.required.includes(parameter.name.value)
        ? required(parameter)
        : parameter,
    )
}

function required(parameter: Parameter): Parameter {
  return {
    ...parameter,
    occurs: { ...parameter.occurs, basis: 'overlay', value: { min: 1, max: parameter.occurs.value.max } },
  }
}

/** What a parameter is called as an argument; `taken` are names that it must not hide, beside those of the function. */
export function nameArgument(
  parameter: Parameter,
  request: Request,
  taken: readonly string[] = [],
): Identifier {
  const others = request.parameters.map(({ name }) => name.value)
  return identifier(argumentName(parameter.name.value, taken, others))
}

/** The same, beside all that the emitted function names. */
export function argumentOf(parameter: Parameter, { request, taken }: OperationParts): Identifier {
  return nameArgument(parameter, request, [...locals, ...taken])
}
