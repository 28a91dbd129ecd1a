import { plainList } from './check-list.js'
import { checkCharacters, checkFormat, checkText, isBlank, isLength, isText } from './check-text.js'
import { isDay } from './day.js'
import { counted } from './issue.js'
import { inner, report, type Key, type Scope } from './scope.js'

/** Checks min to max ASCII digits, kept as text because leading zeros count, and what `checkFormat` does. */
export function checkDigits(
  scope: Scope,
  key: Key,
  value: unknown,
  min: number,
  max: number,
  format?: string,
): void {
  const rule = 'Must be digits written as text (a string): as a number they would lose leading zeros.'
  if (!isText(scope, key, value, rule) || !isLength(scope, key, value, min, max, 'digit')) return
  if (/[^0-9]/.test(value)) report(scope, key, 'malformed', 'Must be digits 0 to 9 only.')
  else if (scope.formats && format) checkFormat(scope, key, value, format)
}

/**
 * Checks a whole number of at most `max` digits: a number that is exact, or its digits as text, without plus sign and
 * leading zeros.
 */
export function checkInteger(scope: Scope, key: Key, value: unknown, max: number): void {
  if (typeof value === 'number') {
    const rule = 'Must be a whole number; write it as text (a string) if it is beyond 2^53 - 1.'
    if (!Number.isSafeInteger(value)) report(scope, key, 'malformed', rule)
    else checkDigitCount(scope, key, String(value), max)
  } else if (isText(scope, key, value, 'Must be a whole number, or its digits as text (a string).')) {
    const rule = 'Must be the digits of a whole number, such as "-12", without leading zeros.'
    if (!/^(0|-?[1-9]\d*)$/.test(value)) report(scope, key, 'malformed', rule)
    else checkDigitCount(scope, key, value, max)
  }
}

function checkDigitCount(scope: Scope, key: Key, digits: string, max: number): void {
  if (digits.replace('-', '').length <= max) return
  report(scope, key, 'too-long', `Must have at most ${counted(max, 'digit')}.`, max)
}

/**
 * Checks a decimal number of at most `max` digits behind the dot: a finite number, or text such as `12.50`, with a dot
 * whatever is sent later.
 */
export function checkDecimal(scope: Scope, key: Key, value: unknown, max: number): void {
  if (typeof value === 'number') {
    const rule = 'Must be a finite number; write it as text (a string) if it is very large or very small.'
    if (!Number.isFinite(value) || String(value).includes('e')) report(scope, key, 'malformed', rule)
    else checkFraction(scope, key, String(value), max)
  } else if (isText(scope, key, value, 'Must be a number, or its digits as text (a string).')) {
    const rule = 'Must be digits with a dot before the fraction, such as "-12.50".'
    if (!/^-?\d+(\.\d+)?$/.test(value)) report(scope, key, 'malformed', rule)
    else checkFraction(scope, key, value, max)
  }
}

function checkFraction(scope: Scope, key: Key, text: string, max: number): void {
  const dot = text.indexOf('.')
  if (dot === -1 || text.length - dot - 1 <= max) return
  report(scope, key, 'too-long', `Must have at most ${counted(max, 'digit')} behind the dot.`, max)
}

/** Checks true or false. */
export function checkBoolean(scope: Scope, key: Key, value: unknown): void {
  if (typeof value === 'boolean' || isBlank(scope, key, value)) return
  report(scope, key, 'wrong-type', 'Must be true or false.')
}

/** Checks true, false, 1 or 0. */
export function checkFlag(scope: Scope, key: Key, value: unknown): void {
  if (typeof value === 'boolean' || value === 0 || value === 1 || isBlank(scope, key, value)) return
  report(scope, key, 'wrong-type', 'Must be true, false, 1 or 0.')
}

/** Checks a value that must be one of the documented codes, of the same type. */
export function checkChoice(
  scope: Scope,
  key: Key,
  value: unknown,
  codes: readonly (string | number)[],
): void {
  if (codes.includes(value as string | number) || isBlank(scope, key, value)) return
  const listed = codes.slice(0, 20).map((code) => JSON.stringify(code))
  const more = codes.length > 20 ? `, … (${codes.length} in all)` : ''
  const fits = codes.some((code) => typeof code === typeof value)
  report(scope, key, fits ? 'unknown-code' : 'wrong-type', `Must be one of ${listed.join(', ')}${more}.`)
}

/** Checks text that names a calendar day as YYYY-MM-DD. */
export function checkDate(scope: Scope, key: Key, value: unknown): void {
  if (!isText(scope, key, value, 'Must be a day written as text, YYYY-MM-DD.') || isDay(value)) return
  report(scope, key, 'malformed', 'Must be a day of the calendar, written YYYY-MM-DD.')
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
  max: number,
  min: 0 | 1 = 0,
  format?: string,
): void {
  if (typeof value === 'string') return checkText(scope, key, value, min, max, format, separator)
  const texts = plainList(value)
  if (texts !== undefined) checkTexts(scope, key, texts, separator, max, format)
  else report(scope, key, 'wrong-type', 'Must be a list of texts, or one text (a string).')
}

function checkTexts(
  scope: Scope,
  key: Key,
  texts: readonly unknown[],
  separator: string,
  max: number,
  format?: string,
): void {
  if (texts.length === 0) {
    const rule = scope.clears ? 'Must not be empty: write null to clear the value.' : 'Must not be empty.'
    return report(scope, key, 'empty', rule)
  }
  const below = key === undefined ? scope : inner(scope, key)
  const before = scope.issues.length
  texts.forEach((text, index) => checkPart(below, index, text, separator, format))
  if (scope.issues.length > before) return
  const length = texts.join(separator).length
  const rule = `Must be at most ${counted(max, 'character')} (UTF-16 units) when joined.`
  if (length > max) report(scope, key, 'too-long', rule, max)
}

function checkPart(scope: Scope, index: number, text: unknown, separator: string, format?: string): void {
  const apart = `Must not hold ${JSON.stringify(separator)}, which stands between texts.`
  if (typeof text !== 'string') report(scope, index, 'wrong-type', 'Must be text (a string).')
  else if (text === '') report(scope, index, 'empty', 'Must not be empty.')
  else if (text.includes(separator)) report(scope, index, 'malformed', apart)
  else checkCharacters(scope, index, text, format)
}
