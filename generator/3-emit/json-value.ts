import type { ValueType, Wire } from '../ir.ts'
import { dayPattern, decimalPattern, digitsPattern, integerPattern, literalPattern } from './patterns.ts'

/** A JSON Schema: plain data. */
export type Schema = { readonly [keyword: string]: unknown }

/** What holds for a value beside its type. */
export interface ValueRules {
  readonly wire: Wire
  /** The fewest characters of a text, since empty text may be no value. */
  readonly minLength: number
}

/** What callers may give for a value: one schema for each way to write it. */
export function inputValues(type: ValueType, rules: ValueRules): Schema[] {
  switch (type.kind) {
    case 'integer':
      return [wholeNumber(type.maxDigits), { type: 'string', pattern: whole(integerPattern(type.maxDigits)) }]
    case 'decimal':
      return [
        { type: 'number' },
        { type: 'string', pattern: whole(decimalPattern('\\.', type.fractionDigits)) },
      ]
    case 'flag':
      return [{ enum: [true, false, 1, 0] }]
    case 'list':
      return [joinedText(type, rules), textList(type.separator, rules.wire)]
    default:
      return [sentValue(type, rules)]
  }
}

/** What stands for a value in a JSON body. */
export function sentValue(type: ValueType, rules: ValueRules): Schema {
  switch (type.kind) {
    case 'text':
      return text(rules, type.minLength ?? 0, type.maxLength)
    case 'digits':
      return {
        type: 'string',
        pattern: whole(digitsPattern(Math.max(type.min, rules.minLength), type.max)),
      }
    case 'integer':
      return type.maxDigits === null || type.maxDigits > safeDigits
        ? { type: 'integer' }
        : wholeNumber(type.maxDigits)
    case 'decimal':
      return { type: 'number' }
    case 'boolean':
      return { type: 'boolean' }
    case 'flag':
      return { enum: [1, 0] }
    case 'choice':
      if (type.open) return { type: type.of === 'integer' ? 'integer' : 'string' }
      return { enum: type.codes.map(({ code }) => (type.of === 'integer' ? Number(code) : code)) }
    case 'fixed':
      return { const: type.value }
    case 'date':
      return { type: 'string', pattern: whole(dayPattern) }
    case 'list':
      return joinedText(type, rules)
    default:
      return unreachable(type)
  }
}

/** Texts that can be sent: no half of a surrogate pair, and in XML no character that XML 1.0 forbids. */
export function textDefinition(wire: Wire): Schema {
  const illegal = wire === 'xml' ? '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff' : ''
  return { type: 'string', pattern: `^[^${illegal}\\ud800-\\udfff]*$` }
}

/** The place of `textDefinition` in a schema. */
export const textName = 'text'

function text({ minLength }: ValueRules, min: number, maxLength: number | null): Schema {
  return {
    type: 'string',
    ...(Math.max(min, minLength) > 0 ? { minLength: Math.max(min, minLength) } : {}),
    ...(maxLength === null ? {} : { maxLength }),
    $ref: `#/$defs/${textName}`,
  }
}

function joinedText({ maxLength }: Extract<ValueType, { kind: 'list' }>, rules: ValueRules): Schema {
  return text(rules, 0, maxLength)
}

function textList(separator: string, wire: Wire): Schema {
  const part = text({ wire, minLength: 1 }, 0, null)
  return { type: 'array', minItems: 1, items: { ...part, not: { pattern: literalPattern(separator) } } }
}

/** So many digits a JavaScript number holds exactly, whatever they are. */
const safeDigits = 15

function wholeNumber(maxDigits: number | null): Schema {
  const most = maxDigits === null || maxDigits > safeDigits ? Number.MAX_SAFE_INTEGER : 10 ** maxDigits - 1
  return { type: 'integer', minimum: -most, maximum: most }
}

function whole(pattern: string): string {
  return `^(${pattern})$`
}

function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
