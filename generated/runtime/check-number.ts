import { isWithin } from './check-size.js'
import { isText, refuseValue } from './check-text.js'
import { report, type Key, type Scope } from './scope.js'

/** Checks a whole number: a number that is exact, or its digits as text, without plus sign and leading zeros. */
export function checkInteger(scope: Scope, key: Key, value: unknown): number {
  if (Number.isSafeInteger(value)) return 1
  const isNumber = typeof value === 'number'
  if (!isNumber && !isText(scope, value))
    return refuseValue(scope, key, value, 'Must be a whole number, or its digits as text (a string).')
  if (isNumber || !/^(0|-?[1-9]\d*)$/.test(value)) {
    const rule = isNumber
      ? 'Must be a whole number; write it as text (a string) if it is beyond 2^53 - 1.'
      : 'Must be the digits of a whole number, such as "-12", without leading zeros.'
    report(scope, key, 'malformed', rule)
  }
  return 1
}

/** Checks a decimal number: a finite number, or text such as `12.50`, with a dot whatever is sent later. */
export function checkDecimal(scope: Scope, key: Key, value: unknown): number {
  if (Number.isSafeInteger(value)) return 1
  const isNumber = typeof value === 'number'
  if (!isNumber && !isText(scope, value))
    return refuseValue(scope, key, value, 'Must be a number, or its digits as text (a string).')
  if (!/^-?\d+(\.\d+)?$/.test(String(value))) {
    const rule = isNumber
      ? 'Must be a finite number; write it as text (a string) if it is very large or very small.'
      : 'Must be digits with a dot before the fraction, such as "-12.50".'
    report(scope, key, 'malformed', rule)
  }
  return 1
}

/** Checks a whole number of at most `max` digits. */
export function checkIntegerWithin(scope: Scope, key: Key, value: unknown, max: number): number {
  const before = scope.issues.length
  const given = checkInteger(scope, key, value)
  const digits = rightNumber(scope, before, value).replace('-', '')
  isWithin(scope, key, digits.length, 0, max, 'have', 'digit')
  return given
}

/** Checks a decimal number of at most `max` digits behind the dot. */
export function checkDecimalWithin(scope: Scope, key: Key, value: unknown, max: number): number {
  const before = scope.issues.length
  const given = checkDecimal(scope, key, value)
  const digits = rightNumber(scope, before, value).replace(/^-?\d+\.?/, '')
  isWithin(scope, key, digits.length, 0, max, 'have', 'digit', ' behind the dot')
  return given
}

/** A number as text; nothing of a value that is none, or that was reported since. */
function rightNumber(scope: Scope, before: number, value: unknown): string {
  const isNumber = typeof value === 'number' || typeof value === 'string'
  return isNumber && scope.issues.length === before ? String(value) : ''
}
