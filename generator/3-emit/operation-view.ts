import type { Operation, Page, Parameter, Request } from '../ir.ts'
import { holdsFormat } from './checked-format.ts'
import { argumentCheck, recordCheck, type CodesView, type StepView } from './check-view.ts'
import { formerNamesView } from './former-names.ts'
import { argumentName, pascal, propertyOf } from './names.ts'
import { isNeeded, isSurelyGiven, type RecordSet } from './records.ts'
import {
  code,
  docComment,
  identifier,
  joinCode,
  memberAccess,
  objectMember,
  stringLiteral,
  typeText,
  type Code,
  type DocComment,
  type Identifier,
  type Literal,
  type TypeText,
} from './tokens.ts'
import { queryName } from './percent-names.ts'
import { codesOf, inputType, urlValue } from './value-code.ts'
import { queryStep } from './write-view.ts'

/** What `templates/operation.hbs` prints. */
export interface OperationView {
  readonly name: Identifier
  /** The name as text, for the error that lists the issues. */
  readonly nameText: Literal
  readonly doc: DocComment
  /** The request type; empty for an operation that takes nothing. */
  readonly type: TypeText
  /** What the request type stands for, where several operations share one; empty otherwise. */
  readonly alias: TypeText
  readonly aliasDoc: DocComment
  /** The check of the request type, and that of its record; empty for an operation that takes nothing. */
  readonly check: Code
  readonly checkRecord: Code
  /** The value that the check is given, under the names of today. */
  readonly checked: Code
  readonly where: Literal
  readonly clears: boolean
  readonly xml: boolean
  /** Whether callers may ask for checks of formats: only where a value has one. */
  readonly takesChecks: boolean
  /** The builder's arguments, in order. */
  readonly arguments: readonly ArgumentView[]
  readonly codes: readonly CodesView[]
  readonly steps: readonly Code[]
  /** Builds the request object out of the arguments; empty where it is an argument. */
  readonly gather: Code
  readonly method: Literal
  readonly path: Code
  readonly query: readonly StepView[]
  readonly hasQuery: boolean
  /** The whole query where callers give nothing of it. */
  readonly fixedQuery: Literal
  /** The expression of the body as text; empty for none. */
  readonly body: Code
  readonly isForm: boolean
  /** Empty for a form, which has two, and without a body. */
  readonly contentType: Code
}

/** An argument of a builder; `otherwise` is what it is where it is left out, and empty where it may not be. */
export interface ArgumentView {
  readonly name: Identifier
  readonly type: TypeText
  /** What it is where callers leave it out; empty where they must not. */
  readonly otherwise: Code
  /** Whether it may be left out and is undefined then. */
  readonly isOptional: boolean
}

/** What an operation is made of, beside its own row. */
export interface OperationParts {
  readonly page: Page
  readonly request: Request
  readonly operation: Operation
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

const contentTypes = { json: 'application/json', xml: 'application/xml' } as const

/** Names that the emitted function uses itself. */
const locals = ['scope', 'input', 'given', 'options', 'query', 'encoding', 'checks', 'fields', 'form']

const checksArgument: ArgumentView = {
  name: identifier('checks'),
  type: typeText`CheckOptions`,
  otherwise: code``,
  isOptional: true,
}

export function operationView(parts: OperationParts): OperationView {
  const { page, request, operation, set, isShared, body } = parts
  const type = set === undefined ? undefined : pascal(operation.name.value)
  const root = set?.records[0]?.name
  const wire = request.body?.wire.value
  const path = request.template.value
  return {
    name: identifier(operation.name.value),
    nameText: stringLiteral(operation.name.value),
    doc: docComment([operation.summary?.value ?? '', ...usage(parts)]),
    type: type === undefined ? typeText`` : identifier(type),
    alias: isShared && root !== undefined ? aliasOf(identifier(root), parts) : typeText``,
    aliasDoc: docComment([
      `What ${operation.name.value} sends.`,
      operation.emptyClears ? '`null` clears a stored value; what is left out stays as it is.' : '',
    ]),
    check: type === undefined ? code`` : identifier(`check${type}`),
    checkRecord: root === undefined ? code`` : recordCheck(root),
    checked: underNewNames(code`value`, set),
    where: stringLiteral(`${page.api}/${page.name}: ${operation.request}`),
    clears: operation.emptyClears,
    xml: wire === 'xml',
    ...callView(parts),
    method: stringLiteral(request.method.value),
    path: pathExpression(path, argumentsOf(parts), parts),
    body,
    isForm: wire === 'form' && body !== '',
    contentType: wire === undefined || wire === 'form' ? code`` : stringLiteral(contentTypes[wire]),
  }
}

/** An input under the names of today, where callers may use former ones. */
function underNewNames(input: Code, set: RecordSet | undefined): Code {
  const former = set === undefined ? undefined : formerNamesView(set)
  return former === undefined ? input : code`newNames(${input}, ${former.constant})`
}

function aliasOf(root: Identifier, { set, operation }: OperationParts): TypeText {
  if (set?.generic.has(root) !== true) return root
  return operation.emptyClears ? typeText`${root}<null>` : typeText`${root}<never>`
}

function usage(parts: OperationParts): string[] {
  const { request, operation } = parts
  const fixed = operation.fixed.map(({ name, value }) => `${name}=${value}`).join('&')
  const line = `Sends ${request.method.value} ${request.path.value}${fixed === '' ? '' : `?${fixed}`}.`
  const rule = 'Throws a RequestError that lists every issue if the request may not be sent.'
  const checks = 'With `formats` in `checks`, that includes what values mean, such as check digits.'
  return takesChecks(parts) ? [line, rule, checks] : [line, rule]
}

/** Parameters that callers give one by one; in front of a body, or when the path alone has any. */
export function argumentsOf({
  request,
  operation,
}: Pick<OperationParts, 'request' | 'operation'>): Parameter[] {
  const given = givenParameters(request, operation)
  if (request.body !== null)
    return given.filter((parameter) => parameter.in === 'path' || isNeeded(parameter))
  return given.every((parameter) => parameter.in === 'path') ? given : []
}

/** Query parameters that callers may give beside a body, in an object of their own. */
export function optionsOf({
  request,
  operation,
}: Pick<OperationParts, 'request' | 'operation'>): Parameter[] {
  if (request.body === null) return []
  return givenParameters(request, operation).filter(
    (parameter) => parameter.in === 'query' && !isNeeded(parameter),
  )
}

/** Parameters of a request that callers of this operation may give, with those that they have to. */
export function givenParameters(request: Request, operation: Operation): Parameter[] {
  return request.parameters
    .filter(
      ({ name }) =>
        !operation.leftOut.includes(name.value) &&
        !operation.fixed.some((fixed) => fixed.name === name.value),
    )
    .map((parameter) => (operation.required.includes(parameter.name.value) ? required(parameter) : parameter))
}

function required(parameter: Parameter): Parameter {
  return {
    ...parameter,
    occurs: { ...parameter.occurs, basis: 'overlay', value: { min: 1, max: parameter.occurs.value.max } },
  }
}

type CallView = Pick<
  OperationView,
  'takesChecks' | 'arguments' | 'codes' | 'steps' | 'gather' | 'query' | 'hasQuery' | 'fixedQuery'
>

function takesChecks(parts: OperationParts): boolean {
  const sets = [parts.set, parts.options].filter((set) => set !== undefined)
  return holdsFormat(sets, argumentsOf(parts))
}

function callView(parts: OperationParts): CallView {
  const { request, operation, set } = parts
  const positional = argumentsOf(parts)
  const named = positional.map((parameter) => ({ parameter, argument: nameArgument(parameter, parts) }))
  const type = pascal(operation.name.value)
  const isGathered = request.body === null && positional.length > 0
  const all = named.map(({ parameter, argument }) => ({
    name: argument,
    type: inputType(parameter.type.value),
    otherwise: code``,
    isOptional: false,
  }))
  const takesInput = set !== undefined && !isGathered
  const isRenamed = takesInput && formerNamesView(set) !== undefined
  const optional =
    request.body === null && givenParameters(request, operation).every((parameter) => !isNeeded(parameter))
  const input = takesInput
    ? [
        {
          name: identifier(isRenamed ? 'given' : 'input'),
          type: identifier(type),
          otherwise: optional ? code`{}` : code``,
          isOptional: false,
        },
      ]
    : []
  const codes = named.map(({ parameter }) => ({
    name: identifier(`codesOf${type}_${argumentName(parameter.name.value, [], namesOf(request))}`),
    values: codesOf(parameter.type.value),
  }))
  const steps = named.map(({ parameter, argument }, index) =>
    argumentCheck(parameter, argument, codes[index]?.name ?? code``, operation.emptyClears),
  )
  const options = parts.options?.records[0]?.name
  const isForm = request.body?.wire.value === 'form'
  const encoding = isForm
    ? [
        {
          name: identifier('encoding'),
          type: typeText`FormEncoding`,
          otherwise: code`'urlencoded'`,
          isOptional: false,
        },
      ]
    : []
  const isChecked = takesChecks(parts)
  return {
    takesChecks: isChecked,
    arguments: [
      ...all,
      ...input,
      ...(options === undefined
        ? []
        : [
            {
              name: identifier('options'),
              type: identifier(options),
              otherwise: code`{}`,
              isOptional: false,
            },
          ]),
      ...encoding,
      ...(isChecked ? [checksArgument] : []),
    ],
    codes: isGathered ? [] : codes.filter(({ values }) => values.length > 0),
    steps: isGathered
      ? []
      : [
          ...steps,
          ...(options === undefined
            ? []
            : [code`checkObject(scope, undefined, options, ${recordCheck(options)})`]),
          ...(isForm ? [code`checkChoice(scope, 'encoding', encoding, formEncodings)`] : []),
        ],
    gather: isGathered
      ? code`{ ${joinCode(
          named.map(({ parameter, argument }) => objectMember(propertyOf(parameter), argument)),
          ', ',
        )} }`
      : isRenamed
        ? underNewNames(code`given`, set)
        : code``,
    ...queryView(parts, positional),
  }
}

function queryView(
  parts: OperationParts,
  positional: readonly Parameter[],
): Pick<CallView, 'query' | 'hasQuery' | 'fixedQuery'> {
  const parameters = parts.request.parameters.filter((parameter) => parameter.in === 'query')
  const fixed = parameters.flatMap((parameter) => fixedText(parameter, parts))
  const query = parameters.flatMap((parameter): StepView[] => {
    const [text] = fixedText(parameter, parts)
    if (text !== undefined) return [{ when: code``, call: code`query += ${stringLiteral(`&${text}`)}` }]
    return givenStep(parameter, parts, positional)
  })
  // Where nothing is given by the caller, the whole query is known.
  const isKnown = query.length === fixed.length
  return { query, hasQuery: !isKnown, fixedQuery: stringLiteral(isKnown ? fixed.join('&') : '') }
}

/** A query parameter that is always the same here, as it stands in the query; nothing for others. */
function fixedText({ name }: Parameter, { operation }: OperationParts): string[] {
  const fixed = operation.fixed.find((one) => one.name === name.value)
  return fixed === undefined ? [] : [`${queryName(fixed.name)}=${queryName(fixed.value)}`]
}

function givenStep({ name }: Parameter, parts: OperationParts, positional: readonly Parameter[]): StepView[] {
  const { request, operation } = parts
  const given = givenParameters(request, operation).find((one) => one.name.value === name.value)
  if (given === undefined) return []
  const isArgument = positional.some((one) => one.name.value === name.value)
  const holder = request.body === null ? code`input` : code`options`
  const value = isArgument ? nameArgument(given, parts) : memberAccess(holder, propertyOf(given))
  return [queryStep(given, value, isSurelyGiven(given))]
}

function nameArgument(parameter: Parameter, { taken, request }: OperationParts): Identifier {
  return identifier(argumentName(parameter.name.value, [...locals, ...taken], namesOf(request)))
}

function namesOf({ parameters }: Request): string[] {
  return parameters.map(({ name }) => name.value)
}

/** The documented path with its parameters encoded in place. */
function pathExpression(template: string, positional: readonly Parameter[], parts: OperationParts): Code {
  const { request, operation } = parts
  const given = givenParameters(request, operation)
  const pieces = template
    .split(/(\{[^{}]+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const parameter = given.find(({ name, in: where }) => where === 'path' && part === `{${name.value}}`)
      if (parameter === undefined) return stringLiteral(part)
      const isArgument =
        positional.includes(parameter) || positional.some(({ name }) => name.value === parameter.name.value)
      const value = isArgument
        ? nameArgument(parameter, parts)
        : memberAccess(code`input`, propertyOf(parameter))
      return urlValue(parameter.type.value, value)
    })
  return joinCode(pieces, ' + ')
}
