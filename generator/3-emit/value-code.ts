import type { Leaf, ValueType, Wire } from '../ir.ts'
import { checkedFormat } from './checked-format.ts'
import {
  code,
  joinCode,
  literal,
  stringLiteral,
  typeText,
  unionOf,
  type Code,
  type Literal,
  type TypeText,
} from './tokens.ts'

/** TypeScript type of a value that callers give. */
export function inputType(type: ValueType): TypeText {
  switch (type.kind) {
    case 'text':
    case 'digits':
    case 'date':
      return typeText`string`
    case 'integer':
      return typeText`IntegerValue`
    case 'decimal':
      return typeText`DecimalValue`
    case 'boolean':
      return typeText`boolean`
    case 'flag':
      return typeText`FlagValue`
    case 'choice':
      return choiceType(type)
    case 'fixed':
      return stringLiteral(type.value)
    case 'list':
      return typeText`string | readonly string[]`
    default:
      return unreachable(type)
  }
}

function choiceType({ of, codes, open }: Extract<ValueType, { kind: 'choice' }>): TypeText {
  const listed = codes.map((listedCode) =>
    literal(of === 'integer' ? Number(listedCode.code) : listedCode.code),
  )
  const others = of === 'integer' ? typeText`(number & {})` : typeText`(string & {})`
  return unionOf([...listed, ...(open ? [others] : [])])
}

/** The call that checks a given value. `codes` gives the name of the constant that lists the codes of a choice. */
export function checkCall(
  leaf: Pick<Leaf, 'type' | 'occurs'>,
  scope: Code,
  key: Code,
  value: Code,
  codes: () => Code,
): Code {
  const type = leaf.type.value
  const least = leaf.occurs.value.min > 0 ? 1 : 0
  const call = (name: Code, ...limits: readonly Code[]): Code =>
    code`${name}(${joinCode([scope, key, value, ...limits], ', ')})`
  const checked = checkedFormat(type)
  const format = checked === '' ? [] : [stringLiteral(checked)]
  switch (type.kind) {
    case 'text':
      return call(code`checkText`, ...bounds(Math.max(type.minLength ?? 0, least), type.maxLength, format))
    case 'digits':
      return call(code`checkDigits`, literal(Math.max(type.min, least)), limit(type.max), ...format)
    case 'integer':
      return type.maxDigits === null
        ? call(code`checkInteger`)
        : call(code`checkIntegerWithin`, literal(type.maxDigits))
    case 'decimal':
      return type.fractionDigits === null
        ? call(code`checkDecimal`)
        : call(code`checkDecimalWithin`, literal(type.fractionDigits))
    case 'boolean':
      return call(code`checkBoolean`)
    case 'flag':
      return call(code`checkFlag`)
    case 'choice':
    case 'fixed':
      return call(code`checkChoice`, codes())
    case 'date':
      return call(code`checkDate`)
    case 'list':
      return call(
        code`checkTextList`,
        stringLiteral(type.separator),
        ...bounds(least, type.maxLength, format),
      )
    default:
      return unreachable(type)
  }
}

/**
 * The fewest and the most as the last arguments of a call, with what stands behind them; what no limit says is left out
 * where nothing follows.
 */
export function bounds(min: number, max: number | null, behind: readonly Literal[] = []): Code[] {
  if (max !== null || behind.length > 0) return [literal(min), limit(max), ...behind]
  return min === 0 ? [] : [literal(min)]
}

/** A limit as an argument. */
function limit(most: number | null): Code {
  return most === null ? code`Infinity` : literal(most)
}

/** The codes that a checked value may have; none for types without codes. */
export function codesOf(type: ValueType): Literal[] {
  if (type.kind === 'fixed') return [stringLiteral(type.value)]
  if (type.kind !== 'choice') return []
  return type.codes.map((listed) => literal(type.of === 'integer' ? Number(listed.code) : listed.code))
}

/** The expression that gives a checked value as the text that stands on the wire. */
export function wireText(type: ValueType, value: Code): Code {
  switch (type.kind) {
    case 'text':
    case 'digits':
    case 'date':
    case 'fixed':
      return value
    case 'integer':
      return code`integerText(${value})`
    case 'decimal':
      return code`decimalText(${value}, ${stringLiteral(type.separator)})`
    case 'boolean':
      return code`String(${value})`
    case 'flag':
      return code`flagText(${value})`
    case 'choice':
      return type.of === 'integer' ? code`String(${value})` : value
    case 'list':
      return code`listText(${value}, ${stringLiteral(type.separator)})`
    default:
      return unreachable(type)
  }
}

/** The expression that gives a checked value as it stands inside a body of this wire format. */
export function encoded(type: ValueType, value: Code, wire: Wire): Code {
  if (wire === 'json' && type.kind === 'decimal') return code`decimalJson(${value})`
  const text = wireText(type, value)
  if (wire === 'json') return isJsonNumber(type) ? text : code`JSON.stringify(${text})`
  if (isAscii(type)) return text
  return wire === 'xml' ? code`xmlText(${text})` : code`formText(${text})`
}

/** The expression that gives a checked value as it stands in a URL. */
export function urlValue(type: ValueType, value: Code): Code {
  return code`urlText(${wireText(type, value)})`
}

/** What stands for `null`, which clears a value. */
export function emptyOf(wire: Wire): Literal {
  return stringLiteral(wire === 'json' ? 'null' : '')
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

/** A type of values in a reply, and the reader of the runtime or of the module that reads it. */
export interface ReplyType {
  readonly type: TypeText
  readonly reader: Code
}

/** Names of the types of reply values, and of the runtime's readers of them. */
export function replyType(type: ValueType): ReplyType {
  switch (type.kind) {
    case 'integer':
    case 'flag':
      return { type: typeText`number`, reader: code`replyInteger` }
    case 'decimal':
      return { type: typeText`\`\${number}\``, reader: code`replyDecimal` }
    case 'boolean':
      return { type: typeText`boolean`, reader: code`replyBoolean` }
    case 'choice':
      return { type: choiceType(type), reader: type.of === 'integer' ? code`replyInteger` : code`replyText` }
    case 'text':
    case 'digits':
    case 'date':
    case 'fixed':
    case 'list':
      return { type: typeText`string`, reader: code`replyText` }
    default:
      return unreachable(type)
  }
}

function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
