/** A whole number; as text when it is too large for a JavaScript number to hold it exactly. */
export type IntegerValue = number | `${bigint}`

/** A decimal number; as text, with a dot, when every digit must arrive as written. */
export type DecimalValue = number | `${number}`

/** Yes or no. */
export type FlagValue = boolean | 0 | 1

/** The digits of a whole number that `checkInteger` has let pass. */
export function integerText(value: number | string): string {
  return String(value)
}

/**
 * The digits of a decimal number that `checkDecimal` has let pass, with the API's separator; zero has no
 * sign.
 */
export function decimalText(value: number | string, separator: string): string {
  if (Number.isSafeInteger(value)) return String(value)
  return String(value)
    .replace(/^-(?=[0.]+$)/, '')
    .replace('.', () => separator)
}

/** The same digits as JSON has them: with a dot, and without leading zeros, which JSON forbids. */
export function decimalJson(value: number | string): string {
  return decimalText(value, '.').replace(/^(-?)0+(?=\d)/, '$1')
}

/** `1` for yes, `0` for no. */
export function flagText(value: FlagValue): string {
  return value ? '1' : '0'
}

/** Several texts as one, joined with the API's separator; text that is already joined stays as it is. */
export function listText(value: string | readonly string[], separator: string): string {
  return typeof value === 'string' ? value : value.join(separator)
}
