import type { FormatName } from './check-options.js'
import { isWithin } from './check-size.js'
import { absent, half, report, type Key, type Scope } from './scope.js'

/**
 * Checks text. Lengths count UTF-16 units, as `length` does. Reports the first that applies of `wrong-type`, `empty`,
 * `too-long`, `too-short`, `lone-surrogate`, `illegal-character`, and what `checkFormat` does. As all checks of a value,
 * gives 1 for one that is given and `absent` for undefined.
 */
export function checkText(
  scope: Scope,
  key: Key,
  value: unknown,
  min = 0,
  max: number = Infinity,
  format?: string,
  separator?: string,
): number {
  // Engines copy a function to where it is called only if it is short.
  return typeof value === 'string' &&
    value.length > 0 &&
    value.length >= min &&
    value.length <= max &&
    !scope.odd.test(value) &&
    !(format && scope.formats)
    ? 1
    : lookAtText(scope, key, value, min, max, format, separator)
}

function lookAtText(
  scope: Scope,
  key: Key,
  value: unknown,
  min: number,
  max: number,
  format?: string,
  separator?: string,
): number {
  if (!isText(scope, value)) return refuseValue(scope, key, value, 'Must be text (a string).')
  if (value === '' && min > 0) report(scope, key, 'empty', 'Must not be empty.')
  else if (isWithin(scope, key, value.length, min, max, 'be', 'character', ' (UTF-16 units)'))
    checkCharacters(scope, key, value, format, separator)
  return 1
}

/** Whether a value is text; `''` is none where `null` clears. */
export function isText(scope: Scope, value: unknown): value is string {
  return typeof value === 'string' && (value !== '' || !scope.clears)
}

/**
 * Reports `wrong-type` with this rule for a value that is not of its type, unless it is undefined, or `null` where that
 * clears. There `''` is reported as `empty`. Gives `absent` for undefined and 1 for others.
 */
export function refuseValue(scope: Scope, key: Key, value: unknown, rule: string): number {
  if (value === undefined) return absent
  if (scope.clears && value === '') report(scope, key, 'empty', clearing)
  else if (!scope.clears || value !== null) report(scope, key, 'wrong-type', rule)
  return 1
}

/** What to write in place of an empty value where that clears. */
export const clearing = 'Must not be empty: write null to clear the value.'

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
  if (half.test(text)) {
    report(scope, key, 'lone-surrogate', 'Must be well-formed Unicode, without half a surrogate pair.')
  } else if (scope.odd.test(text)) {
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
  const formats = scope.formats
  if (!(format && formats)) return
  const rules = format.split(' or ').map((name) => formats[name as FormatName]?.(text, separator))
  if (rules.every(Boolean)) report(scope, key, 'format', `Must be ${rules.join('; or ')}.`)
}
