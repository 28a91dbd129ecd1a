import { nearest } from './nearest.js'
import { openScope, placeBelow, report, type Fields, type Key, type Scope } from './scope.js'

/** Checks the members of an object; `names` are those that it reads, noted when they are first asked for. */
export interface FieldsCheck {
  (scope: Scope, fields: Fields): void
  names?: readonly string[]
}

/**
 * Beyond so many issues unknown keys get no suggestion: a hostile input must not cost more than it is worth.
 */
const suggested = 100

/**
 * Checks the object at `key`, and with `checkFields` its members, if it is a plain object that can be read safely.
 * Reports `wrong-type` for anything else, for getters (never called) and for inherited members, and
 * `unknown-key` for members that `checkFields` does not read, unless they are undefined. Undefined is not given, but for
 * the whole input.
 */
export function checkObject(scope: Scope, key: Key, value: unknown, checkFields: FieldsCheck): void {
  if (value === undefined && key !== undefined) return
  const before = scope.issues.length
  if (isReadable(scope, value, checkFields)) checkFields(scope, value)
  if (scope.issues.length > before) placeBelow(scope, before, key)
}

/** Whether an object's members can be read, and are what reading gives; reports what `checkObject` does. */
function isReadable(scope: Scope, value: unknown, checkFields: FieldsCheck): value is Fields {
  const names = (checkFields.names ??= namesOf(checkFields))
  try {
    if (isUsual(value) && (scope.plain || holdsData(value))) return reportUnknown(scope, value, names)
    if (isPlain(value)) return isSafe(scope, value, names)
  } catch {
    // A proxy that throws: no plain object either.
  }
  report(scope, undefined, 'wrong-type', 'Must be a plain object.')
  return false
}

/** The names of the members that a check reads, in order: an object that is asked for them all has none. */
function namesOf(checkFields: FieldsCheck): readonly string[] {
  const names = new Set<string>()
  const asked = new Proxy<Fields>({}, { get: (_, name) => void names.add(String(name)) })
  checkFields(openScope('', false, false), asked)
  return [...names]
}

/** True for `{}` of this realm, as nearly all objects are. */
function isUsual(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/**
 * Whether all members are an object's own, with a value that is read as it is said to be, and none is hidden: as nearly
 * always. False where a closer look has to tell.
 */
function holdsData(fields: Fields): boolean {
  let count = 0
  for (const key in fields) {
    const value: unknown = Object.getOwnPropertyDescriptor(fields, key)?.value
    if (value === undefined || value !== fields[key]) return false
    count++
  }
  // Two lists: engines keep the names of an object at hand, so `Reflect.ownKeys` takes several times as long.
  return (
    Object.getOwnPropertyNames(fields).length === count && Object.getOwnPropertySymbols(fields).length === 0
  )
}

/** True for `{}` of this or another realm and for objects without a prototype; no instance of any class. */
function isPlain(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** The closer look at a plain object: whether all that is read are data properties of its own. */
function isSafe(scope: Scope, fields: Fields, names: readonly string[]): boolean {
  let safe = true
  const refuse = (key: string, message: string): void => {
    report(scope, key, 'wrong-type', message)
    safe = false
  }
  for (const key in Object.getPrototypeOf(fields))
    if (names.includes(key) && !Object.hasOwn(fields, key))
      refuse(key, "Must be the object's own property, not an inherited one.")
  for (const key of Object.getOwnPropertyNames(fields)) {
    const property = Object.getOwnPropertyDescriptor(fields, key)
    const known = names.includes(key)
    if (property && (!('value' in property) || (known && !property.enumerable)))
      refuse(key, 'Must be a plain data property.')
    // Documented members are read here too: a proxy that throws must do so now, not when the request is built.
    else if (fields[key] !== undefined && !known && property?.enumerable) unknownKey(scope, key, names)
  }
  for (const _ of Object.getOwnPropertySymbols(fields))
    report(scope, undefined, 'unknown-key', 'Must not have symbols as keys.')
  return safe
}

/** Reports members without a documented name; those that come in documented order cost one look each. */
function reportUnknown(scope: Scope, fields: Fields, names: readonly string[]): true {
  let next = 0
  for (const key in fields) {
    while (next < names.length && names[next] !== key) next++
    if (next === names.length) next = names.indexOf(key)
    if (next++ < 0 && fields[key] !== undefined) unknownKey(scope, key, names)
  }
  return true
}

function unknownKey(scope: Scope, key: string, names: readonly string[]): void {
  const near = scope.issues.length < suggested ? nearest(key, names) : undefined
  const hint = near === undefined ? '' : ` Did you mean ${JSON.stringify(near)}?`
  report(scope, key, 'unknown-key', `Not documented here.${hint}`)
}
