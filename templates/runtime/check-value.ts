import { plainList } from './check-list.js'
import {
  checkCharacters,
  checkFormat,
  checkText,
  clearing,
  isLength,
  isText,
  refuseValue,
} from './check-text.js'
import { isDay } from './day.js'
import { counted } from './issue.js'
import { placeBelow, report, type Key, type Scope } from './scope.js'

/** Checks min to max ASCII digits, kept as text because leading zeros count, and what `checkFormat` does. */
export function checkDigits(
  scope: Scope,
  key: Key,
  value: unknown,
  min: number,
  max: number,
  format?: string,
): number {
  const rule = 'Must be digits written as text (a string): as a number they would lose leading zeros.'
  if (!isText(scope, value)) return refuseValue(scope, key, value, rule)
  if (!isLength(scope, key, value, min, max, 'digit')) return 1
  if (/[^0-9]/.test(value)) report(scope, key, 'malformed', 'Must be digits 0 to 9 only.')
  else checkFormat(scope, key, value, format)
  return 1
}

/**
 * Checks a whole number of at most `max` digits: a number that is exact, or its digits as text, without plus sign and
 * leading zeros.
 */
export function checkInteger(scope: Scope, key: Key, value: unknown, max: number = Infinity): number {
  const isNumber = typeof value === 'number'
  if (!isNumber && !isText(scope, value))
    return refuseValue(scope, key, value, 'Must be a whole number, or its digits as text (a string).')
  const digits = String(value)
  if (isNumber && !Number.isSafeInteger(value)) {
    const rule = 'Must be a whole number; write it as text (a string) if it is beyond 2^53 - 1.'
    report(scope, key, 'malformed', rule)
  } else if (!/^(0|-?[1-9]\d*)$/.test(digits)) {
    const rule = 'Must be the digits of a whole number, such as "-12", without leading zeros.'
    report(scope, key, 'malformed', rule)
  } else if (digits.replace('-', '').length > max) {
    report(scope, key, 'too-long', `Must have at most ${counted(max, 'digit')}.`, max)
  }
  return 1
}

/**
 * Checks a decimal number of at most `max` digits behind the dot: a finite number, or text such as `12.50`, with a dot
 * whatever is sent later.
 */
export function checkDecimal(scope: Scope, key: Key, value: unknown, max: number = Infinity): number {
  if (Number.isSafeInteger(value)) return 1
  const isNumber = typeof value === 'number'
  if (!isNumber && !isText(scope, value))
    return refuseValue(scope, key, value, 'Must be a number, or its digits as text (a string).')
  const [, fraction = ''] = String(value).split('.')
  if (!/^-?\d+(\.\d+)?$/.test(String(value))) {
    const rule = isNumber
      ? 'Must be a finite number; write it as text (a string) if it is very large or very small.'
      : 'Must be digits with a dot before the fraction, such as "-12.50".'
    report(scope, key, 'malformed', rule)
  } else if (fraction.length > max) {
    report(scope, key, 'too-long', `Must have at most ${counted(max, 'digit')} behind the dot.`, max)
  }
  return 1
}

/** Checks true or false. */
export function checkBoolean(scope: Scope, key: Key, value: unknown): number {
  return typeof value === 'boolean' ? 1 : refuseValue(scope, key, value, 'Must be true or false.')
}

/** Checks true, false, 1 or 0. */
export function checkFlag(scope: Scope, key: Key, value: unknown): number {
  return typeof value === 'boolean' || value === 0 || value === 1
    ? 1
    : refuseValue(scope, key, value, 'Must be true, false, 1 or 0.')
}

/** Checks a value that must be one of the documented codes, of the same type. */
export function checkChoice(
  scope: Scope,
  key: Key,
  value: unknown,
  codes: readonly (string | number)[],
): number {
  for (let index = 0; index < codes.length; index++) if (codes[index] === value) return 1
  return refuseChoice(scope, key, value, codes)
}

function refuseChoice(scope: Scope, key: Key, value: unknown, codes: readonly (string | number)[]): number {
  if (value === undefined) return 0
  const listed = codes.slice(0, 20).map((code) => JSON.stringify(code))
  const more = codes.length > 20 ? `, … (${codes.length} in all)` : ''
  const rule = `Must be one of ${listed.join(', ')}${more}.`
  const fits = codes.some((code) => typeof code === typeof value)
  if (!fits || (scope.clears && value === '')) return refuseValue(scope, key, value, rule)
  report(scope, key, 'unknown-code', rule)
  return 1
}

/** Checks text that names a calendar day as YYYY-MM-DD. */
export function checkDate(scope: Scope, key: Key, value: unknown): number {
  if (!isText(scope, value))
    return refuseValue(scope, key, value, 'Must be a day written as text, YYYY-MM-DD.')
  if (!isDay(value)) report(scope, key, 'malformed', 'Must be a day of the calendar, written YYYY-MM-DD.')
  return 1
}

/**
 * Checks several texts that are sent as one: a list of texts without the separator, or text already joined.
 * `max` counts the UTF-16 units of the joined text; `min` is 1 where it must not be empty, which a list never may. An
 * issue of one text has its index in the path. `format` is that of each text, as `checkFormat` takes it.
 */
export function checkTextList(
  scope: Scope,
  key: Key,
  value: unknown,
  separator: string,
  min = 0,
  max: number = Infinity,
  format?: string,
): number {
  if (typeof value === 'string') return checkText(scope, key, value, min, max, format, separator)
  const texts = plainList(value, scope.plain)
  if (texts === undefined)
    return refuseValue(scope, key, value, 'Must be a list of texts, or one text (a string).')
  checkTexts(scope, key, texts, separator, max, format)
  return 1
}

function checkTexts(
  scope: Scope,
  key: Key,
  texts: readonly unknown[],
  separator: string,
  max: number,
  format?: string,
): void {
  if (texts.length === 0) return report(scope, key, 'empty', scope.clears ? clearing : 'Must not be empty.')
  const before = scope.issues.length
  for (let index = 0; index < texts.length; index++) checkPart(scope, index, texts[index], separator, format)
  if (scope.issues.length > before) return placeBelow(scope, before, key)
  const rule = `Must be at most ${counted(max, 'character')} (UTF-16 units) when joined.`
  if (texts.join(separator).length > max) report(scope, key, 'too-long', rule, max)
}

function checkPart(scope: Scope, index: number, text: unknown, separator: string, format?: string): void {
  const apart = `Must not hold ${JSON.stringify(separator)}, which stands between texts.`
  if (typeof text !== 'string') report(scope, index, 'wrong-type', 'Must be text (a string).')
  else if (text === '') report(scope, index, 'empty', 'Must not be empty.')
  else if (text.includes(separator)) report(scope, index, 'malformed', apart)
  else checkCharacters(scope, index, text, format)
}
