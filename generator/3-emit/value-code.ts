import type { Leaf, ValueType, Wire } from '../ir.ts'
import { checkedFormat } from './checked-format.ts'
import { literal, stringLiteral } from './tokens.ts'

/** TypeScript type of a value that callers give. */
export function inputType(type: ValueType): string {
  switch (type.kind) {
    case 'text':
    case 'digits':
    case 'date':
      return 'string'
    case 'integer':
      return 'IntegerValue'
    case 'decimal':
      return 'DecimalValue'
    case 'boolean':
      return 'boolean'
    case 'flag':
      return 'FlagValue'
    case 'choice':
      return choiceType(type)
    case 'fixed':
      return stringLiteral(type.value)
    case 'list':
      return 'string | readonly string[]'
    default:
      return unreachable(type)
  }
}

function choiceType({ of, codes, open }: Extract<ValueType, { kind: 'choice' }>): string {
  const listed = codes.map(({ code }) => literal(of === 'integer' ? Number(code) : code))
  const others = of === 'integer' ? '(number & {})' : '(string & {})'
  return [...listed, ...(open ? [others] : [])].join(' | ')
}

/** The call that checks a given value. `codes` names the constant that lists the codes of a choice. */
export function checkCall(
  leaf: Pick<Leaf, 'type' | 'occurs'>,
  scope: string,
  key: string,
  value: string,
  codes: string,
): string {
  const type = leaf.type.value
  const least = leaf.occurs.value.min > 0 ? 1 : 0
  const call = (name: string, ...limits: readonly (string | number | null)[]): string =>
    `${name}(${[scope, key, value, ...limits.map((limit) => limit ?? 'Infinity')].join(', ')})`
  const format = checkedFormat(type) === '' ? [] : [stringLiteral(checkedFormat(type))]
  switch (type.kind) {
    case 'text':
      return call('checkText', Math.max(type.minLength ?? 0, least), type.maxLength, ...format)
    case 'digits':
      return call('checkDigits', Math.max(type.min, least), type.max, ...format)
    case 'integer':
      return call('checkInteger', type.maxDigits)
    case 'decimal':
      return call('checkDecimal', type.fractionDigits)
    case 'boolean':
      return call('checkBoolean')
    case 'flag':
      return call('checkFlag')
    case 'choice':
    case 'fixed':
      return call('checkChoice', codes)
    case 'date':
      return call('checkDate')
    case 'list':
      return call(
        'checkTextList',
        stringLiteral(type.separator),
        type.maxLength,
        ...(least === 0 && format.length === 0 ? [] : [least]),
        ...format,
      )
    default:
      return unreachable(type)
  }
}

/** The codes that a checked value may have, as an array literal; empty for types without codes. */
export function codesOf(type: ValueType): string {
  if (type.kind === 'fixed') return `[${stringLiteral(type.value)}]`
  if (type.kind !== 'choice') return ''
  return `[${type.codes.map(({ code }) => literal(type.of === 'integer' ? Number(code) : code)).join(', ')}]`
}

/** The expression that gives a checked value as the text that stands on the wire. */
export function wireText(type: ValueType, value: string): string {
  switch (type.kind) {
    case 'text':
    case 'digits':
    case 'date':
    case 'fixed':
      return value
    case 'integer':
      return `integerText(${value})`
    case 'decimal':
      return `decimalText(${value}, ${stringLiteral(type.separator)})`
    case 'boolean':
      return `String(${value})`
    case 'flag':
      return `flagText(${value})`
    case 'choice':
      return type.of === 'integer' ? `String(${value})` : value
    case 'list':
      return `listText(${value}, ${stringLiteral(type.separator)})`
    default:
      return unreachable(type)
  }
}

/** The expression that gives a checked value as it stands inside a body of this wire format. */
export function encoded(type: ValueType, value: string, wire: Wire): string {
  if (wire === 'json' && type.kind === 'decimal') return `decimalJson(${value})`
  const text = wireText(type, value)
  if (wire === 'xml') return isAscii(type) ? text : `xmlText(${text})`
  return wire === 'form' || isJsonNumber(type) ? text : `JSON.stringify(${text})`
}

/** What stands for `null`, which clears a value. */
export function emptyOf(wire: Wire): string {
  return wire === 'json' ? "'null'" : "''"
}

/** Texts that cannot hold anything to escape, even if an object should answer otherwise when it is asked again. */
function isAscii({ kind }: ValueType): boolean {
  return kind === 'boolean' || kind === 'flag'
}

function isJsonNumber(type: ValueType): boolean {
  const { kind } = type
  return (
    ['integer', 'decimal', 'boolean', 'flag'].includes(kind) || (kind === 'choice' && type.of === 'integer')
  )
}

/** Names of the types of reply values, and of the runtime's readers of them. */
export function replyType(type: ValueType): { readonly type: string; readonly reader: string } {
  switch (type.kind) {
    case 'integer':
    case 'flag':
      return { type: 'number', reader: 'replyInteger' }
    case 'decimal':
      return { type: '`${number}`', reader: 'replyDecimal' }
    case 'boolean':
      return { type: 'boolean', reader: 'replyBoolean' }
    case 'choice':
      return { type: choiceType(type), reader: type.of === 'integer' ? 'replyInteger' : 'replyText' }
    case 'text':
    case 'digits':
    case 'date':
    case 'fixed':
    case 'list':
      return { type: 'string', reader: 'replyText' }
    default:
      return unreachable(type)
  }
}

function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
