import type { Code, ValueType } from '../ir.ts'
import type { Json } from './subjects.ts'

/** The facts that a type brings along: another kind of type brings others, so they change as one. */
export const valueFactNames = [
  'type',
  'shortest',
  'longest',
  'fraction digits',
  'format',
  'separator',
  'codes',
  'open',
  'value',
] as const

export type ValueFactName = (typeof valueFactNames)[number]

export type ValueFacts = { readonly [name in ValueFactName]?: Json }

/** A type as facts that are compared one by one; lengths count characters or digits, as the type does. */
export function valueFacts(type: ValueType): ValueFacts {
  switch (type.kind) {
    case 'text':
      return { type: 'text', shortest: type.minLength, longest: type.maxLength, format: type.format }
    case 'digits':
      return { type: 'digits', shortest: type.min, longest: type.max, format: type.format }
    case 'list':
      return { type: 'list', longest: type.maxLength, format: type.format, separator: type.separator }
    case 'integer':
      return { type: 'integer', longest: type.maxDigits }
    case 'decimal':
      return { type: 'decimal', separator: type.separator, 'fraction digits': type.fractionDigits }
    case 'flag':
      return { type: 'flag', codes: codes(type.codes) }
    case 'choice':
      return { type: `choice of ${type.of}`, codes: codes(type.codes), open: type.open }
    case 'fixed':
      return { type: 'fixed', value: type.value }
    case 'boolean':
    case 'date':
      return { type: type.kind }
  }
}

function codes(all: readonly Code[]): Json {
  return all.map(({ code, label }) => ({ code, label }))
}
