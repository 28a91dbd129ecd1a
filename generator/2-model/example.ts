import type { Leaf, ValueType } from '../ir.ts'
import { parseCodes } from './codes.ts'
import { fold } from './vocabulary.ts'

/**
 * The rule that a field's example breaks, in words; undefined where it follows it, lists several values that do, such as
 * `0/1` or `1, 2 or 3`, or has several lines or codes. Text with a comma is one text.
 */
export function brokenRule({ type, example, occurs }: Leaf): string | undefined {
  const text = example?.value ?? ''
  const isSingle =
    text !== '' && !text.includes('\n') && parseCodes(text).length === 0 && occurs.value.max === 1
  const rule = isSingle ? broken(type.value, text) : undefined
  const isText = type.value.kind === 'text' || type.value.kind === 'list' || type.value.kind === 'fixed'
  if (rule === undefined || isText) return rule
  return valuesOf(text).some((value) => broken(type.value, value) !== undefined) ? rule : undefined
}

/** The values that an example lists, each without a label behind `=`. */
function valuesOf(text: string): string[] {
  const values = fold(text)
    .split(/ ?[;/|] ?| ?,(?: (?:or|tai|eller) | )| (?:or|tai|eller) /)
    .map((value) => fold(value.split('=')[0] ?? ''))
    .filter((value) => !/^(?:\.{2,3}|…|etc\.?|jne\.?|osv\.?)$/.test(value))
  return values.length === 0 ? [text] : values
}

function broken(type: ValueType, text: string): string | undefined {
  switch (type.kind) {
    case 'text':
    case 'list':
      return type.maxLength !== null && text.length > type.maxLength
        ? `at most ${type.maxLength} characters`
        : undefined
    case 'digits':
      return isDigits(text, type.min, type.max) ? undefined : 'digits alone, as many as documented'
    case 'integer':
      return /^-?\d+$/.test(text) ? undefined : 'a whole number'
    case 'decimal':
      return /^-?[\d ]+([.,]\d+)?$/.test(text) ? undefined : 'a number'
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(text) ? undefined : 'a day, YYYY-MM-DD'
    case 'choice':
      return text.split(',').every((code) => type.open || hasCode(type.codes, code.trim()))
        ? undefined
        : 'one of its codes'
    case 'flag':
      return /^[01]$/.test(text) ? undefined : '0 or 1'
    case 'boolean':
      return /^(true|false)$/.test(text) ? undefined : 'true or false'
    case 'fixed':
      return text === type.value ? undefined : `always ${type.value}`
    default:
      return unreachable(type)
  }
}

function isDigits(text: string, min: number, max: number | null): boolean {
  return /^\d+$/.test(text) && text.length >= min && text.length <= (max ?? Infinity)
}

function hasCode(codes: readonly { readonly code: string }[], text: string): boolean {
  return codes.some(({ code }) => code === text)
}

function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
