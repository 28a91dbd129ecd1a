import type { Parameter } from '../ir.ts'
import { argumentCheck, recordCheck } from './check-view.ts'
import type { CodesView } from './codes-view.ts'
import { holdsFormat } from './checked-format.ts'
import { formerNamesView } from './former-names.ts'
import { pascal, propertyOf } from './names.ts'
import {
  argumentOf,
  argumentsOf,
  isGathered,
  nameArgument,
  optionsOf,
  type OperationParts,
} from './operation-parts.ts'
import { isNeeded, type RecordSet } from './records.ts'
import {
  code,
  identifier,
  joinCode,
  objectMember,
  typeText,
  type Code,
  type Identifier,
  type TypeText,
} from './tokens.ts'
import { codesOf, inputType } from './value-code.ts'

/** An argument of a builder. */
export interface ArgumentView {
  readonly name: Identifier
  readonly type: TypeText
  /** What it is where callers leave it out; empty where they must not. */
  readonly otherwise: Code
  /** Whether it may be left out and is undefined then. */
  readonly isOptional: boolean
}

/** How a builder is called, and what it does with its arguments before the request is written. */
export interface CallView {
  /** Whether callers may ask for checks of formats: only where a value has one. */
  readonly takesChecks: boolean
  /** The builder's arguments, in order. */
  readonly arguments: readonly ArgumentView[]
  readonly codes: readonly CodesView[]
  /** Checks of the arguments beside the input, in their order. */
  readonly steps: readonly Code[]
  /** Builds the request object out of the arguments; empty where it is an argument. */
  readonly gather: Code
}

/** Arguments and their checks: parameters one by one, the input, options, the encoding of a form, checks of meaning. */
export function callView(parts: OperationParts): CallView {
  const gathered = isGathered(parts)
  const hasChecks = takesChecks(parts)
  const codes = argumentsOf(parts).map((parameter) => codesView(parameter, parts))
  return {
    takesChecks: hasChecks,
    arguments: [
      ...argumentsOf(parts).map((parameter) =>
        argument(argumentOf(parameter, parts), inputType(parameter.type.value)),
      ),
      ...inputArgument(parts),
      ...optionsArgument(parts),
      ...(isForm(parts)
        ? [argument(identifier('encoding'), typeText`FormEncoding`, code`'urlencoded'`)]
        : []),
      ...(hasChecks ? [{ ...argument(identifier('checks'), typeText`CheckOptions`), isOptional: true }] : []),
    ],
    codes: gathered ? [] : codes.filter(({ values }) => values.length > 0),
    steps: gathered ? [] : steps(parts, codes),
    gather: gathered ? gather(parts) : isRenamed(parts) ? underNewNames(code`given`, parts.set) : code``,
  }
}

function argument(name: Identifier, type: TypeText, otherwise = code``): ArgumentView {
  return { name, type, otherwise, isOptional: false }
}

/** The request object, where callers write it; it may be left out where nothing has to be given. */
function inputArgument(parts: OperationParts): ArgumentView[] {
  const { request, operation, given } = parts
  if (!takesInput(parts)) return []
  const isOptional = request.body === null && !given.some((parameter) => isNeeded(parameter))
  const name = identifier(isRenamed(parts) ? 'given' : 'input')
  return [argument(name, identifier(pascal(operation.name.value)), isOptional ? code`{}` : code``)]
}

function optionsArgument(parts: OperationParts): ArgumentView[] {
  const options = optionsRecord(parts)
  if (options === undefined) return []
  const otherwise = optionsOf(parts).some((parameter) => isNeeded(parameter)) ? code`` : code`{}`
  return [argument(identifier('options'), options, otherwise)]
}

function optionsRecord({ options }: OperationParts): Identifier | undefined {
  const name = options?.records[0]?.name
  return name === undefined ? undefined : identifier(name)
}

function takesInput(parts: OperationParts): boolean {
  return parts.set !== undefined && !isGathered(parts)
}

function isRenamed(parts: OperationParts): boolean {
  return takesInput(parts) && parts.set !== undefined && formerNamesView(parts.set) !== undefined
}

function isForm({ request }: OperationParts): boolean {
  return request.body?.wire.value === 'form'
}

/** Whether any value that callers give has a format. */
function takesChecks(parts: OperationParts): boolean {
  const sets = [parts.set, parts.options].filter((set) => set !== undefined)
  return holdsFormat(sets, argumentsOf(parts))
}

function steps(parts: OperationParts, codes: readonly CodesView[]): Code[] {
  const options = optionsRecord(parts)
  return [
    ...argumentsOf(parts).map((parameter, index) =>
      argumentCheck(
        parameter,
        argumentOf(parameter, parts),
        codes[index]?.name ?? code``,
        parts.operation.emptyClears,
      ),
    ),
    ...(options === undefined ? [] : [code`checkObject(scope, undefined, options, ${recordCheck(options)})`]),
    ...(isForm(parts) ? [code`checkChoice(scope, 'encoding', encoding, formEncodings)`] : []),
  ]
}

function codesView(parameter: Parameter, { operation, request }: OperationParts): CodesView {
  const type = pascal(operation.name.value)
  return {
    name: identifier(`codesOf${type}_${nameArgument(parameter, request)}`),
    values: codesOf(parameter.type.value),
  }
}

function gather(parts: OperationParts): Code {
  const members = argumentsOf(parts).map((parameter) =>
    objectMember(propertyOf(parameter), argumentOf(parameter, parts)),
  )
  return code`{ ${joinCode(members, ', ')} }`
}

/** An input under the names of today, where callers may use former ones. */
export function underNewNames(input: Code, set: RecordSet | undefined): Code {
  const former = set === undefined ? undefined : formerNamesView(set)
  return former === undefined ? input : code`newNames(${input}, ${former.constant})`
}
