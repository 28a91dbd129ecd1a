import type { FormatName } from './check-options.js'
import { counted } from './issue.js'
import { report, type Key, type Scope } from './scope.js'
import { legalXml } from './xml.js'

/** Characters to look at closely: those that XML 1.0 forbids, and surrogates, whole pairs too. */
const unusual = /[^\t\n\r -\uD7FF\uE000-\uFFFD]/

/**
 * Checks text. Lengths count UTF-16 units, as `length` does. Reports the first that applies of `wrong-type`, `empty`,
 * `too-long`, `too-short`, `lone-surrogate`, `illegal-character`, and what `checkFormat` does.
 */
export function checkText(
  scope: Scope,
  key: Key,
  value: unknown,
  min = 0,
  max: number = Infinity,
  format?: string,
  separator?: string,
): void {
  const isRight =
    typeof value === 'string' &&
    value.length > 0 &&
    value.length >= min &&
    value.length <= max &&
    !unusual.test(value) &&
    (format === undefined || scope.formats === undefined)
  if (isRight || !isText(scope, key, value)) return
  if (value === '' && min > 0) return report(scope, key, 'empty', 'Must not be empty.')
  if (isLength(scope, key, value, min, max, 'character'))
    checkCharacters(scope, key, value, format, separator)
}

/**
 * Checks text of at most `max` UTF-16 units that must match a pattern, which anchors itself. `rule` is the
 * message of the issue `malformed`, a sentence that begins with "Must be". Otherwise reports what `checkText`
 * does.
 */
export function checkPattern(
  scope: Scope,
  key: Key,
  value: unknown,
  pattern: RegExp,
  max: number,
  rule: string,
): void {
  if (!isText(scope, key, value) || !isLength(scope, key, value, 0, max, 'character')) return
  // Unlike `test`, `search` starts at the beginning also if the pattern has the flag `g`.
  if (value.search(pattern) < 0) report(scope, key, 'malformed', rule)
  else checkCharacters(scope, key, value)
}

/** Whether the value is text; reports `wrong-type`, or what `isAbsent` does. */
export function isText(
  scope: Scope,
  key: Key,
  value: unknown,
  rule = 'Must be text (a string).',
): value is string {
  if (isAbsent(scope, key, value)) return false
  if (typeof value === 'string') return true
  report(scope, key, 'wrong-type', rule)
  return false
}

/**
 * Whether nothing of a value is left to check: undefined is not given, and `null` clears where that is possible. There
 * `''` is reported as `empty`.
 */
export function isAbsent(scope: Scope, key: Key, value: unknown): boolean {
  if (value === undefined) return true
  if (!scope.clears || (value !== '' && value !== null)) return false
  if (value === '') report(scope, key, 'empty', clearing)
  return true
}

/** What to write in place of an empty value where that clears. */
export const clearing = 'Must not be empty: write null to clear the value.'

/**
 * Whether the text has min to max UTF-16 units, which messages call by `noun`; reports `too-long` or
 * `too-short`.
 */
export function isLength(
  scope: Scope,
  key: Key,
  { length }: string,
  min: number,
  max: number,
  noun: 'character' | 'digit',
): boolean {
  const rule = (bound: string, count: number): string =>
    `Must be at ${bound} ${counted(count, noun)}${noun === 'digit' ? '' : ' (UTF-16 units)'}.`
  if (length > max) report(scope, key, 'too-long', rule('most', max), max)
  else if (length < min) report(scope, key, 'too-short', rule('least', min), min)
  else return true
  return false
}

/**
 * Reports text that cannot be sent unchanged: `lone-surrogate`, and for XML `illegal-character`; of other text what
 * `checkFormat` does.
 */
export function checkCharacters(
  scope: Scope,
  key: Key,
  text: string,
  format?: string,
  separator?: string,
): void {
  if (/[\uD800-\uDFFF]/u.test(text)) {
    report(scope, key, 'lone-surrogate', 'Must be well-formed Unicode, without half a surrogate pair.')
  } else if (scope.xml && !legalXml(text)) {
    report(
      scope,
      key,
      'illegal-character',
      'Must hold only characters that XML 1.0 allows: no control characters.',
    )
  } else checkFormat(scope, key, text, format, separator)
}

/**
 * Checks what a text means by the checks that the caller handed over. `format` is a format or several joined with
 * " or ", one of which is enough; where one was not handed over, nothing is known. With a separator the text is a list.
 * Reports `format`.
 */
export function checkFormat(
  scope: Scope,
  key: Key,
  text: string,
  format: string | undefined,
  separator?: string,
): void {
  const { formats } = scope
  if (formats === undefined || format === undefined) return
  const rules = format.split(' or ').map((name) => formats[name as FormatName]?.(text, separator))
  if (rules.every(Boolean)) report(scope, key, 'format', `Must be ${rules.join('; or ')}.`)
}
