import { checkItems, plainList } from './check-list.js'
import { isWithin } from './check-size.js'
import { checkCharacters, checkFormat, checkText, clearing, isText, refuseValue } from './check-text.js'
import { isDay } from './day.js'
import { absent, report, type Key, type Scope } from './scope.js'

/** Checks min to max ASCII digits, kept as text because leading zeros count, and what `checkFormat` does. */
export function checkDigits(
  scope: Scope,
  key: Key,
  value: unknown,
  min: number,
  max: number,
  format?: string,
): number {
  if (!isText(scope, value)) {
    const rule = 'Must be digits written as text (a string): as a number they would lose leading zeros.'
    return refuseValue(scope, key, value, rule)
  }
  if (!isWithin(scope, key, value.length, min, max, 'be', 'digit')) return 1
  if (/\D/.test(value)) report(scope, key, 'malformed', 'Must be digits 0 to 9 only.')
  else checkFormat(scope, key, value, format)
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

/** The documented codes of a value, which are of one type. */
export interface Codes extends ReadonlyArray<string | number> {
  /** What is said of any other value, noted when it is first said. */
  rule?: string
}

/** Checks a value that must be one of the documented codes. */
export function checkChoice(scope: Scope, key: Key, value: unknown, codes: Codes): number {
  for (let index = 0; index < codes.length; index++) if (codes[index] === value) return 1
  return refuseChoice(scope, key, value, codes)
}

function refuseChoice(scope: Scope, key: Key, value: unknown, codes: Codes): number {
  if (value === undefined) return absent
  const rule = (codes.rule ??= `Must be one of ${codes
    .slice(0, 20)
    .map((code) => JSON.stringify(code))
    .join(', ')}${codes.length > 20 ? `, … (${codes.length} in all)` : ''}.`)
  if (typeof codes[0] !== typeof value || (scope.clears && value === ''))
    return refuseValue(scope, key, value, rule)
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
  checkItems(scope, key, texts, (_, index, text) => checkPart(scope, index, text, separator, format))
  if (scope.issues.length > before) return
  const size = texts.join(separator).length
  isWithin(scope, key, size, 0, max, 'be', 'character', ' (UTF-16 units) when joined')
}

function checkPart(scope: Scope, index: number, text: unknown, separator: string, format?: string): void {
  if (typeof text !== 'string') report(scope, index, 'wrong-type', 'Must be text (a string).')
  else if (text === '') report(scope, index, 'empty', 'Must not be empty.')
  else if (text.includes(separator))
    report(
      scope,
      index,
      'malformed',
      `Must not hold ${JSON.stringify(separator)}, which stands between texts.`,
    )
  else checkCharacters(scope, index, text, format)
}
