/**
 * Patterns of values, in the part of the notation that JSON Schema and XML Schema share: no anchors, no classes of
 * their own, groups in plain parentheses.
 */

// Digits are written one by one: libxml2 loses count where alternatives count in braces.
/** Years 0001 to 9999. */
const year = '([0-9][0-9][0-9][1-9]|[0-9][0-9][1-9][0-9]|[0-9][1-9][0-9][0-9]|[1-9][0-9][0-9][0-9])'
/** Years with a 29 February. */
const leapYear = '([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)'
const monthDay =
  '((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))'

/** A day of the Gregorian calendar, YYYY-MM-DD: no month with too many days. */
export const dayPattern = `${year}-${monthDay}|${leapYear}-02-29`

/** Some digits; `max` null for as many as wanted. */
export function digitsPattern(min: number, max: number | null): string {
  return `[0-9]{${min},${max ?? ''}}`
}

/** A whole number of at most so many digits, without plus sign and leading zeros. */
export function integerPattern(maxDigits: number | null): string {
  return `0|-?[1-9][0-9]${maxDigits === null ? '*' : `{0,${maxDigits - 1}}`}`
}

/** A decimal number; `separator` is a pattern already. */
export function decimalPattern(separator: string, fractionDigits: number | null): string {
  if (fractionDigits === 0) return '-?[0-9]+'
  return `-?[0-9]+(${separator}[0-9]${fractionDigits === null ? '+' : `{1,${fractionDigits}}`})?`
}

/** A text as the pattern that matches nothing else. */
export function literalPattern(text: string): string {
  return text.replace(/[\\|.?*+(){}[\]^]/g, '\\$&').replaceAll('$', () => '[$]')
}
