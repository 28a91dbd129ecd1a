import type { Basis, Described, Documented, Fact, ValueType } from '../ir.ts'
import { docComment, type DocComment } from './tokens.ts'

/**
 * What the page says of a field: description with limits, the documented cells, an example; and whether it is filled in
 * where callers leave it out.
 */
export function fieldDoc(
  field: Described & { readonly type?: Fact<ValueType> },
  isFilledIn = false,
): DocComment {
  const { description, documented, example, type } = field
  const said = description?.value ?? ''
  const rule = type === undefined ? '' : limitSentence(type.value, said)
  return docComment([
    inRow([sentence(said), rule, isFilledIn ? 'Filled in where it is left out.' : ''], ' '),
    documentedSentence(documented, type?.basis ?? 'documented'),
    example === null || tellsCodes(type?.value, example.value)
      ? ''
      : `Example: ${example.value.replaceAll('\n', '; ')}`,
  ])
}

/** What a value may be, in words, where that is more than its TypeScript type says. */
function limitSentence(type: ValueType, said: string): string {
  switch (type.kind) {
    case 'text':
      return inRow([lengthSentence(type.minLength, type.maxLength), format(type.format)], ' ')
    case 'digits':
      return inRow([`${range(type.min, type.max)} digits, as text.`, format(type.format)], ' ')
    case 'decimal':
      return inRow(
        [
          type.fractionDigits === null ? '' : `At most ${type.fractionDigits} digits behind the separator.`,
          type.separator === '.' ? '' : `Sent with "${type.separator}" as the decimal separator.`,
        ],
        ' ',
      )
    case 'choice':
    case 'flag':
      return tellsCodes(type, said) ? '' : codesSentence(type.codes)
    case 'fixed':
      return said.includes(`always ${type.value}`) || said.includes(`Always ${type.value}`)
        ? ''
        : `Always ${type.value}.`
    case 'date':
      return 'A day, YYYY-MM-DD.'
    case 'list':
      return inRow(
        [
          `A list is joined with "${type.separator}".`,
          lengthSentence(null, type.maxLength),
          format(type.format),
        ],
        ' ',
      )
    case 'integer':
      return type.maxDigits === null ? '' : `At most ${type.maxDigits} digits.`
    case 'boolean':
      return ''
    default:
      return unreachable(type)
  }
}

/** Whether a text lists the codes of a type with their labels, so that they need not be told again. */
export function tellsCodes(type: ValueType | undefined, text: string): boolean {
  if (type?.kind !== 'choice' && type?.kind !== 'flag') return false
  return (
    type.codes.length > 0 &&
    type.codes.every(({ code, label }) => label !== '' && text.includes(code) && text.includes(label))
  )
}

function lengthSentence(min: number | null, max: number | null): string {
  return min === null && max === null ? '' : `${range(min, max)} characters (UTF-16 units).`
}

function range(min: number | null, max: number | null): string {
  if (max === null) return `At least ${min ?? 0}`
  return min === null || min <= 1 ? `At most ${max}` : `${min} to ${max}`
}

function format(name: string | null): string {
  return name === null ? '' : `Format: ${name}.`
}

/** The codes that have labels, with them; empty where none has. */
export function codesSentence(codes: readonly { readonly code: string; readonly label: string }[]): string {
  const labelled = codes.filter(({ label }) => label !== '')
  return labelled.length === 0 ? '' : `${labelled.map(({ code, label }) => `${code} = ${label}`).join('; ')}.`
}

function documentedSentence({ type, occurs, required }: Documented, basis: Basis): string {
  const cells = inRow([type, occurs, required === '' ? '' : `required: ${required}`], '; ')
  const published = cells === '' ? '' : `Documented: ${cells}.`
  return basis === 'overlay' ? `${published} The type is set by the overlay.`.trim() : published
}

/** Parts that say something, with what stands between two. */
function inRow(parts: readonly string[], between: '; ' | ' '): string {
  let row = ''
  for (const part of parts) if (part !== '') row += row === '' ? part : between + part
  return row
}

/** A text with a full stop, if it has none. */
export function sentence(text: string): string {
  return text === '' || '.!?'.includes(text.slice(-1)) ? text : `${text}.`
}

function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
