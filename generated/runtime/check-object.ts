import { countNames } from './check-list.js'
import { nearest, suggested } from './nearest.js'
import { absent, openScope, placeBelow, report, type Fields, type Key, type Scope } from './scope.js'
import { isWhole } from './whole.js'

/**
 * Checks the members of an object one after the other. The key that it checks each under is the tally of those before:
 * 1 for each that is given, and `absent` for each that is not. Gives the tally of all.
 */
export interface FieldsCheck {
  (scope: Scope, fields: Fields): number
  /** What it reads, noted when it is first asked for. */
  names?: Names
}

type Names = readonly string[]

/**
 * Checks the object at `key`, and with `checkFields` its members, if it is a plain object that can be read safely.
 * Reports `wrong-type` for anything else, for getters (never called) and for inherited members, and
 * `unknown-key` for members that `checkFields` does not read, unless they are undefined. Undefined is not given, but for
 * the whole input. Gives 1 for what is given, and `absent` for what is not.
 */
export function checkObject(scope: Scope, key: Key, value: unknown, checkFields: FieldsCheck): number {
  if (value === undefined && key !== undefined) return absent
  const before = scope.issues.length
  try {
    const count = countMembers(value, scope.plain)
    if (count === undefined) {
      if (isReadable(scope, value, checkFields)) checkFields(scope, value)
    } else if ((checkFields(scope, value as Fields) & 0xffff) !== count)
      reportUnknown(scope, before, value as Fields, namesOf(checkFields))
  } catch (thrown) {
    // Null, or a proxy that throws again when it is looked at, and is no plain object; a check of a format does not.
    scope.issues.splice(before)
    if (isReadable(scope, value, checkFields)) throw thrown
  }
  if (scope.issues.length > before) placeBelow(scope, before, key, namesOf(checkFields))
  return 1
}

/** Checks a value that is written as an object together with its attributes; gives 0 for any other. */
export function checkWhole(scope: Scope, key: Key, value: unknown, checkFields: FieldsCheck): number {
  return isWhole(value) ? checkObject(scope, key, value, checkFields) : 0
}

/**
 * How many members `{}` of this realm has, if they are its own, and none is a getter, hidden, undefined, or has a symbol
 * for a name: nearly always. Nobody looks at those of a `plain` one. Undefined for what has to be looked at closely.
 */
function countMembers(value: unknown, plain: boolean): number | undefined {
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined
  let count = 0
  for (const key in value as Fields) {
    if (!plain && Object.getOwnPropertyDescriptor(value, key)?.value === undefined) return undefined
    count++
  }
  return plain || countNames(value) === count ? count : undefined
}

/** An object that is asked for all members that a check reads has none. */
function namesOf(checkFields: FieldsCheck): Names {
  if (!checkFields.names) {
    const names = new Set<unknown>()
    const asked = new Proxy<Fields>({}, { get: (_, name) => void names.add(name) })
    checkFields(openScope('', false, false), asked)
    checkFields.names = [...names] as string[]
  }
  return checkFields.names
}

/** The closer look: whether an object's members can be read, and are what reading gives; reports what `checkObject` does. */
function isReadable(scope: Scope, value: unknown, checkFields: FieldsCheck): value is Fields {
  try {
    // `{}` of this or another realm, and objects without a prototype; no instance of any class.
    if (isWhole(value) && Object.getPrototypeOf(Object.getPrototypeOf(value) ?? Object.prototype) === null)
      return isSafe(scope, value, namesOf(checkFields))
  } catch {
    // A proxy that throws: no plain object either.
  }
  report(scope, undefined, 'wrong-type', 'Must be a plain object.')
  return false
}

/** Whether all that are read of a plain object are data properties of its own. */
function isSafe(scope: Scope, fields: Fields, names: Names): boolean {
  let isRefused = false
  for (const key in Object.getPrototypeOf(fields))
    if (names.includes(key) && !Object.getOwnPropertyDescriptor(fields, key)) {
      report(scope, key, 'wrong-type', "Must be the object's own property, not an inherited one.")
      isRefused = true
    }
  for (const key of Object.getOwnPropertyNames(fields)) {
    const property = Object.getOwnPropertyDescriptor(fields, key)
    const known = names.includes(key)
    if (property && (!('value' in property) || (known && !property.enumerable))) {
      report(scope, key, 'wrong-type', 'Must be a plain data property.')
      isRefused = true
    }
    // Documented members are read here too: a proxy that throws must do so now, not when the request is built.
    else if (fields[key] !== undefined && !known && property?.enumerable) unknownKey(scope, key, names)
  }
  for (const _ of Object.getOwnPropertySymbols(fields))
    report(scope, undefined, 'unknown-key', 'Must not have symbols as keys.')
  return !isRefused
}

/** Reports members without a documented name, in front of the issues from `before` on. */
function reportUnknown(scope: Scope, before: number, fields: Fields, names: Names): void {
  const others = scope.issues.splice(before)
  // Members nearly always stand in the order of their checks.
  let place = 0
  for (const key in fields) {
    if (key !== names[place]) place = names.indexOf(key)
    if (place < 0 && fields[key] !== undefined) unknownKey(scope, key, names)
    place++
  }
  for (const issue of others) scope.issues.push(issue)
}

function unknownKey(scope: Scope, key: string, names: Names): void {
  const near = scope.issues.length < suggested ? nearest(key, names) : undefined
  const hint = near ? ` Did you mean ${JSON.stringify(near)}?` : ''
  report(scope, key, 'unknown-key', 'Not documented here.' + hint)
}
