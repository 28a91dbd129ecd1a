import type { FormatName } from './check-options.js'
import { counted } from './issue.js'
import { report, type Key, type Scope } from './scope.js'
import { legalXml } from './xml.js'

/**
 * Checks text. Lengths count UTF-16 units, as `length` does; `max` is Infinity where none is documented.
 * Reports the first that applies of `wrong-type`, `empty`, `too-long`, `too-short`, `lone-surrogate`,
 * `illegal-character`, and what `checkFormat` does.
 */
export function checkText(
  scope: Scope,
  key: Key,
  value: unknown,
  min: number,
  max: number,
  format?: string,
  separator?: string,
): void {
  if (!isText(scope, key, value)) return
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

/** Whether the value is text; reports `wrong-type`, or `empty` as `isBlank` does. */
export function isText(scope: Scope, key: Key, value: unknown, rule?: string): value is string {
  if (isBlank(scope, key, value)) return false
  if (typeof value === 'string') return true
  report(scope, key, 'wrong-type', rule ?? 'Must be text (a string).')
  return false
}

/** Whether the value is `''` where `null` is what clears a value; if so, reports `empty`. */
export function isBlank(scope: Scope, key: Key, value: unknown): boolean {
  if (value !== '' || !scope.clears) return false
  report(scope, key, 'empty', 'Must not be empty: write null to clear the value.')
  return true
}

/**
 * Whether the text has min to max UTF-16 units, which messages call by `noun`; reports `too-long` or
 * `too-short`.
 */
export function isLength(
  scope: Scope,
  key: Key,
  text: string,
  min: number,
  max: number,
  noun: 'character' | 'digit',
): boolean {
  if (text.length >= min && text.length <= max) return true
  const unit = noun === 'character' ? ' (UTF-16 units)' : ''
  if (text.length > max) {
    report(scope, key, 'too-long', `Must be at most ${counted(max, noun)}${unit}.`, max)
  } else {
    report(scope, key, 'too-short', `Must be at least ${counted(min, noun)}${unit}.`, min)
  }
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
  } else if (scope.formats && format) {
    checkFormat(scope, key, text, format, separator)
  }
}

/**
 * Checks what a text means by the checks that the caller handed over. `format` is a format or several joined with
 * " or ", one of which is enough; where one was not handed over, nothing is known. With a separator the text is a list.
 * Reports `format`.
 */
export function checkFormat(scope: Scope, key: Key, text: string, format: string, separator?: string): void {
  const names = format.split(' or ') as FormatName[]
  const rules = names.map((name) => scope.formats?.[name]?.(text, separator))
  if (rules.every(Boolean)) report(scope, key, 'format', `Must be ${rules.join('; or ')}.`)
}
