import type { Parameter } from '../ir.ts'
import type { StepView } from './check-view.ts'
import { propertyOf } from './names.ts'
import { argumentOf, argumentsOf, type OperationParts } from './operation-parts.ts'
import { queryName } from './percent-names.ts'
import { isSurelyGiven } from './records.ts'
import { code, joinCode, memberAccess, stringLiteral, type Code, type Literal } from './tokens.ts'
import { urlValue } from './value-code.ts'
import { queryStep } from './write-view.ts'

/** The query of a request: steps that write it, or all of it where callers give nothing of it. */
export interface QueryView {
  readonly query: readonly StepView[]
  readonly hasQuery: boolean
  readonly fixedQuery: Literal
}

/** Fixed parameters and those that callers give, in documented order. */
export function queryView(parts: OperationParts): QueryView {
  const parameters = parts.request.parameters.filter((parameter) => parameter.in === 'query')
  const fixed = parameters.flatMap((parameter) => fixedText(parameter, parts))
  const query = parameters.flatMap((parameter): StepView[] => {
    const [text] = fixedText(parameter, parts)
    if (text !== undefined) return [{ when: code``, call: code`query += ${stringLiteral(`&${text}`)}` }]
    return givenStep(parameter, parts)
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

function givenStep({ name }: Parameter, parts: OperationParts): StepView[] {
  const given = parts.given.find((one) => one.name.value === name.value)
  if (given === undefined) return []
  const holder = parts.request.body === null ? code`input` : code`options`
  return [queryStep(given, valueOf(given, parts, holder), isSurelyGiven(given))]
}

/** The documented path with its parameters encoded in place. */
export function pathExpression(parts: OperationParts): Code {
  const given = parts.given.filter((parameter) => parameter.in === 'path')
  const pieces = parts.request.template.value
    .split(/(\{[^{}]+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const parameter = given.find(({ name }) => piece === `{${name.value}}`)
      if (parameter === undefined) return stringLiteral(piece)
      return urlValue(parameter.type.value, valueOf(parameter, parts, code`input`))
    })
  return joinCode(pieces, ' + ')
}

/** A parameter's value: an argument of its own, or a member of the object that holds it. */
function valueOf(parameter: Parameter, parts: OperationParts, holder: Code): Code {
  const isArgument = argumentsOf(parts).some(({ name }) => name.value === parameter.name.value)
  return isArgument ? argumentOf(parameter, parts) : memberAccess(holder, propertyOf(parameter))
}
