import type { Issue } from '../../generated/runtime/issue.ts'
import { attributeProperty, propertyOf } from '../../generator/3-emit/names.ts'
import type { SchemaDifference } from '../../generator/3-emit/schema-differences.ts'
import type { Attribute, Field, ValueType } from '../../generator/ir.ts'
import type { Subject } from './subjects.ts'
import type { Given } from './wire.ts'

/** The issues of a check that a JSON Schema cannot see, by the difference that allows for each. */
type Allowance = (issue: Issue, value: unknown, kind: ValueType['kind'] | undefined) => boolean

const allowances: Readonly<Record<Exclude<SchemaDifference['id'], 'length-units'>, Allowance>> = {
  'joined-length': ({ code }, value, kind) => kind === 'list' && code === 'too-long' && Array.isArray(value),
  'number-fraction': ({ code }, value, kind) =>
    kind === 'decimal' && code === 'too-long' && typeof value === 'number',
  'number-exponent': ({ code }, value, kind) =>
    kind === 'decimal' && code === 'malformed' && typeof value === 'number' && /\de[+-]/.test(String(value)),
}

/** What a schema should say of an input by what the check says of it, and the differences that this took. */
export interface Expected {
  readonly isValid: boolean
  readonly used: readonly SchemaDifference['id'][]
}

/** As the schema counts characters, every one of them counts once: `length-units`. */
export function expectedOfXsd({ check }: Subject, input: unknown): Expected {
  const issues = check(input)
  const counted = check(inCharacters(input))
  return {
    isValid: counted.length === 0,
    used: (issues.length === 0) === (counted.length === 0) ? [] : ['length-units'],
  }
}

export function expectedOfJson(subject: Subject, input: unknown): Expected {
  const { used } = expectedOfXsd(subject, input)
  const issues = subject.check(inCharacters(input))
  const allowed = issues.map((issue) => allowedBy(subject, issue, input))
  const isValid = allowed.every((id) => id !== undefined)
  return { isValid, used: isValid ? [...used, ...allowed.filter((id) => id !== undefined)] : used }
}

function allowedBy({ shape }: Subject, issue: Issue, input: unknown): SchemaDifference['id'] | undefined {
  const value = issue.path.reduce<unknown>((inside, step) => (inside as Given)[step], input)
  const kind = kindAt(shape.fields, shape.attributes, issue.path)
  const ids = Object.keys(allowances) as (keyof typeof allowances)[]
  return ids.find((id) => allowances[id](issue, value, kind))
}

/** The kind of the value that a path leads to; undefined for what is no value. */
function kindAt(
  fields: readonly Field[],
  attributes: readonly Attribute[],
  [first, ...rest]: Issue['path'],
): ValueType['kind'] | undefined {
  if (typeof first === 'number') return kindAt(fields, attributes, rest)
  const field = fields.find((one) => propertyOf(one) === first)
  if (field === undefined)
    return attributes.find((one) => attributeProperty(one, fields.map(propertyOf)) === first)?.type.value.kind
  const below = rest.filter((step) => typeof step !== 'number')
  if (field.kind === 'group')
    return below.length === 0 ? undefined : kindAt(field.fields, field.attributes, below)
  if (below.length === 0 || below[0] === 'value') return field.type.value.kind
  return kindAt([], field.attributes, below)
}

/** The same input with one unit for each character. */
export function inCharacters(input: unknown): unknown {
  if (typeof input === 'string') return input.replace(/[\u{10000}-\u{10ffff}]/gu, 'x')
  if (Array.isArray(input)) return input.map(inCharacters)
  if (typeof input !== 'object' || input === null) return input
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, inCharacters(value)]))
}
