import { inputShape, requestOf } from '../../generator/3-emit/input-shape.ts'
import { attributeProperty, pascal, propertyOf } from '../../generator/3-emit/names.ts'
import { argumentsOf, givenParameters, optionsOf } from '../../generator/3-emit/operation-parts.ts'
import { isBareAllowed, isMany, isNeeded } from '../../generator/3-emit/records.ts'
import { hasReader } from '../../generator/3-emit/reply-view.ts'
import type { TypeView } from '../../generator/3-emit/type-view.ts'
import type { Attribute, Field, Leaf, Operation, Page, Request, ValueType } from '../../generator/ir.ts'

/** As little as callers may give, or as much: everything, as long as it may be, and the last of each list of codes. */
type Amount = 'least' | 'most'

/** The arguments of one call, in the words of TypeScript. */
export interface Call {
  readonly operation: string
  readonly args: readonly string[]
}

/** Right calls of every operation of a page, worked out from the model. */
export function callsOf(page: Page): Call[] {
  return page.operations.flatMap((operation) => {
    const request = requestOf(page.requests, operation)
    if (request === undefined) return []
    return (['least', 'most'] as const).map((amount) => ({
      operation: operation.name.value,
      args: argumentTexts(request, operation, amount),
    }))
  })
}

function argumentTexts(request: Request, operation: Operation, amount: Amount): string[] {
  const given = givenParameters(request, operation)
  const positional = argumentsOf({ request, given })
  const front = positional.map((parameter) => textOf(valueOf(parameter.type.value, 1, amount)))
  const isAll = amount === 'most'
  const input = inputOf(request, operation, amount)
  const isGathered = request.body === null && positional.length > 0
  const whole = input === undefined || isGathered ? [] : [textOf(input)]
  const isLeftOut = !isAll && request.body === null && Object.keys(input ?? {}).length === 0
  const options = optionsOf({ request, given })
  const isForm = request.body?.wire.value === 'form'
  return [
    ...front,
    ...(isLeftOut ? [] : whole),
    ...(isAll && options.length > 0 ? [textOf(record([], options, false, amount))] : []),
    ...(isAll && isForm ? ["'multipart'"] : []),
    ...(isAll && takesChecks(request, operation) ? ['{ plain: true }'] : []),
  ]
}

/** The object that the check takes, where the operation has a check. */
function inputOf(request: Request, operation: Operation, amount: Amount): object | undefined {
  const shape = inputShape(request, operation)
  return shape && record(shape.attributes, shape.fields, shape.clears, amount)
}

/** Whether checks of formats may be asked for. */
function takesChecks(request: Request, operation: Operation): boolean {
  const shape = inputShape(request, operation)
  const given = givenParameters(request, operation)
  const all = [
    ...(shape?.attributes ?? []),
    ...leavesOf(shape?.fields ?? []),
    ...argumentsOf({ request, given }),
    ...optionsOf({ request, given }),
  ]
  return all.some(({ type: { value } }) => 'format' in value && ['email', 'ovt'].includes(value.format ?? ''))
}

function leavesOf(fields: readonly Field[]): (Leaf | Attribute)[] {
  return fields.flatMap((field) => [
    ...field.attributes,
    ...(field.kind === 'group' ? leavesOf(field.fields) : [field]),
  ])
}

type Given = Record<string, unknown>

function record(
  attributes: readonly Attribute[],
  fields: readonly Field[],
  clears: boolean,
  amount: Amount,
): Given {
  const taken = fields.map(propertyOf)
  const isGiven = (field: Field | Attribute): boolean => isNeeded(field) || amount === 'most'
  return Object.fromEntries([
    ...attributes
      .filter(isGiven)
      .map((attribute) => [attributeProperty(attribute, taken), one(attribute, amount)]),
    ...fields.filter(isGiven).map((field) => [propertyOf(field), member(field, clears, amount)]),
  ]) as Given
}

function member(field: Field, clears: boolean, amount: Amount): unknown {
  const value =
    field.kind === 'group' ? record(field.attributes, field.fields, clears, amount) : leaf(field, amount)
  const { min, max } = field.occurs.value
  if (isMany(field)) return Array.from({ length: amount === 'most' ? (max ?? min + 2) : min }, () => value)
  return value
}

function leaf(field: Leaf, amount: Amount): unknown {
  const value = one(field, amount)
  if (field.attributes.length === 0 || (amount === 'least' && isBareAllowed(field))) return value
  return {
    value,
    ...Object.fromEntries(
      field.attributes
        .filter((attribute) => isNeeded(attribute) || amount === 'most')
        .map((attribute) => [attributeProperty(attribute, ['value']), one(attribute, amount)]),
    ),
  }
}

function one({ type, occurs }: Pick<Leaf, 'type' | 'occurs'>, amount: Amount): unknown {
  return valueOf(type.value, occurs.value.min, amount)
}

function valueOf(type: ValueType, least: number, amount: Amount): unknown {
  const isMost = amount === 'most'
  const length = (min: number, max: number | null): number =>
    isMost ? (max ?? 40) : Math.max(min, least > 0 ? 1 : 0)
  switch (type.kind) {
    case 'text':
      return 'x'.repeat(length(type.minLength ?? 0, type.maxLength))
    case 'digits':
      return '9'.repeat(length(type.min, type.max))
    case 'integer':
      return isMost ? '9'.repeat(type.maxDigits ?? 30) : 0
    case 'decimal':
      return isMost ? `9.${'9'.repeat(type.fractionDigits ?? 30)}` : 0
    case 'boolean':
    case 'flag':
      return isMost
    case 'choice': {
      const code = (isMost ? type.codes.at(-1) : type.codes[0])?.code ?? ''
      if (type.of === 'integer') return isMost && type.open ? 77 : Number(code)
      return isMost && type.open ? 'x'.repeat(40) : code
    }
    case 'fixed':
      return type.value
    case 'date':
      return '2026-02-28'
    case 'list':
      return isMost ? ['x', 'x'.repeat((type.maxLength ?? 40) - 2)] : 'x'
  }
}

function textOf(value: unknown): string {
  return JSON.stringify(value)
}

/** A module that calls everything of a page in the right way, reads its replies, and names its types with their members. */
export function callerCode(page: Page, types: readonly TypeView[]): string {
  const calls = callsOf(page).map(({ operation, args }) => `  () => page.${operation}(${args.join(', ')}),\n`)
  const checks = page.operations.flatMap((operation) => {
    const request = requestOf(page.requests, operation)
    if (request === undefined) return []
    return (['least', 'most'] as const).flatMap((amount) => {
      const input = inputOf(request, operation, amount)
      const type = pascal(operation.name.value)
      const more = takesChecks(request, operation) ? ', { plain: true }' : ''
      return input === undefined ? [] : [`  () => page.check${type}(${textOf(input)}${more}),\n`]
    })
  })
  return [
    "import * as page from './page.js'\n",
    `export const calls = [\n${calls.join('')}]\n`,
    `export const checks = [\n${checks.join('')}]\n`,
    ...types.map(({ name, members }, index) => {
      const keys = members.map((key) => key.name).join(', ')
      return `export const members${index}: readonly (keyof page.${name})[] = [${keys}]\n`
    }),
    ...page.operations.map((operation) => readingCode(page, operation)),
  ].join('')
}

/** Code that takes all that is documented out of a reply, each part as the type that it has. */
function readingCode(page: Page, operation: Operation): string {
  const request = requestOf(page.requests, operation)
  if (request === undefined || !hasReader(request, operation)) return ''
  const { reply, statuses } = operation
  const name = pascal(operation.name.value)
  const codes = statuses.map(({ code }) => code.value)
  const successes = reply === null ? codes.filter((code) => code < 300) : [reply.status.value]
  const failures = codes.filter((code) => !successes.includes(code))
  const holds = reply?.holds
  const recordFields =
    holds?.kind === 'record'
      ? (page.requests.find(({ method, path }) => `${method.value} ${path.value}` === holds.request)?.response
          ?.fields ?? [])
      : []
  const lines =
    holds === undefined
      ? ['  const whole: unknown = reply.value', '  use(whole)']
      : holds.kind === 'value'
        ? [`  const value: ${replyTypeOf(holds.type)} = reply.value`, '  use(value)']
        : ['  const record = reply.value', ...readingLines('record', recordFields, '  ')]
  return [
    `export function read${name}(status: number, text: string, use: (value: unknown) => void): string {`,
    `  const reply: page.${name}Reply = page.read${name}Reply(status, text)`,
    ...failures.map((code) => `  if (reply.kind === 'failed' && reply.status === ${code}) return '${code}'`),
    "  if (reply.kind !== 'ok') return reply.kind",
    ...successes.map((code) => `  if (reply.status === ${code}) use(${code})`),
    ...lines,
    "  return reply.issues.map((issue) => issue.message).join(' ')",
    '}\n',
  ].join('\n')
}

function readingLines(from: string, fields: readonly Field[], indent: string): string[] {
  return fields.flatMap((field, index) => {
    const at = `${from}[${JSON.stringify(field.name.value)}]`
    const name = `${from}_${index}`
    const inside = `${indent}  `
    const value = isMany(field) ? `${name}_item` : name
    const lines =
      field.kind === 'group'
        ? readingLines(value, field.fields, inside)
        : [
            `${inside}const ${value}_v: ${replyTypeOf(field.type.value)} = ${value}`,
            `${inside}use(${value}_v)`,
          ]
    const opened = isMany(field)
      ? `${indent}for (const ${name}_item of ${at} ?? []) {`
      : `${indent}const ${name} = ${at}; if (${name} !== undefined && ${name} !== null) {`
    return [opened, ...lines, `${indent}}`]
  })
}

function replyTypeOf(type: ValueType): string {
  switch (type.kind) {
    case 'integer':
    case 'flag':
      return 'number'
    case 'decimal':
      return '`${number}`'
    case 'boolean':
      return 'boolean'
    case 'choice': {
      const codes = type.codes.map(({ code }) => (type.of === 'integer' ? code : `'${code}'`))
      return [...codes, ...(type.open ? [type.of === 'integer' ? 'number' : 'string'] : [])].join(' | ')
    }
    default:
      return 'string'
  }
}

/** A right reply of an operation, as text with its status; undefined where nothing is read of it. */
export function replyTo(page: Page, operation: Operation): readonly [number, string] | undefined {
  const { reply } = operation
  const request = requestOf(page.requests, operation)
  if (reply === null || request === undefined || !hasReader(request, operation)) return undefined
  const holds = reply.holds
  const response =
    holds.kind === 'record'
      ? page.requests.find(({ method, path }) => `${method.value} ${path.value}` === holds.request)?.response
      : undefined
  const result = holds.kind === 'value' ? replyValue(holds.type) : replyRecord(response?.fields ?? [])
  const json = reply.at.reduceRight<unknown>(
    (inner, step) => (step === '[]' ? [inner] : { [step]: inner }),
    result,
  )
  return [reply.status.value, JSON.stringify({ status: 'ok', ...(json as object) })]
}

function replyRecord(fields: readonly Field[]): Given {
  return Object.fromEntries(
    fields.map((field) => {
      const value = field.kind === 'group' ? replyRecord(field.fields) : replyValue(field.type.value)
      return [field.name.value, isMany(field) ? [value, value] : value]
    }),
  )
}

function replyValue(type: ValueType): unknown {
  const value = valueOf(type, 1, 'least')
  if (type.kind === 'flag') return 1
  return type.kind === 'list' ? 'x' : value
}
