import { nearest } from './nearest.js'
import { openScope, placeBelow, report, type Fields, type Key, type Scope } from './scope.js'

/** Checks the members of an object, and gives how many of those that it reads are given. */
export interface FieldsCheck {
  (scope: Scope, fields: Fields): number
  /** What it reads, noted when it is first asked for. */
  names?: ReadonlySet<string>
}

/**
 * Beyond so many issues unknown keys get no suggestion: a hostile input must not cost more than it is worth.
 */
const suggested = 100

/** The number of members of what has to be looked at closely. */
const unsure = -1

/**
 * Checks the object at `key`, and with `checkFields` its members, if it is a plain object that can be read safely.
 * Reports `wrong-type` for anything else, for getters (never called) and for inherited members, and
 * `unknown-key` for members that `checkFields` does not read, unless they are undefined. Undefined is not given, but for
 * the whole input. Gives 1 for what is given, and 0 for what is not.
 */
export function checkObject(scope: Scope, key: Key, value: unknown, checkFields: FieldsCheck): number {
  if (value === undefined && key !== undefined) return 0
  const before = scope.issues.length
  const count = countMembers(value, scope.plain)
  if (count !== unsure) checkCounted(scope, value as Fields, checkFields, count)
  else if (isReadable(scope, value, checkFields)) checkFields(scope, value)
  if (scope.issues.length > before) placeBelow(scope, before, key)
  return 1
}

/** Checks an object with so many members: where others are given than are read, those come first that are unknown. */
function checkCounted(scope: Scope, fields: Fields, checkFields: FieldsCheck, count: number): void {
  const before = scope.issues.length
  try {
    if (checkFields(scope, fields) !== count) reportUnknown(scope, before, fields, namesOf(checkFields))
  } catch (thrown) {
    // A proxy throws again when it is looked at, and is no plain object; a check of a format does not.
    scope.issues.splice(before)
    if (isReadable(scope, fields, checkFields)) throw thrown
  }
}

/**
 * How many members `{}` of this realm has, if they are its own, and none is a getter, hidden, undefined, or has a symbol
 * for a name: nearly always. Nobody looks at those of a `plain` one.
 */
function countMembers(value: unknown, plain: boolean): number {
  try {
    if (Object.getPrototypeOf(value) !== Object.prototype) return unsure
    let count = 0
    for (const key in value as Fields) {
      if (!plain && Object.getOwnPropertyDescriptor(value, key)?.value === undefined) return unsure
      count++
    }
    return plain || countNames(value) === count ? count : unsure
  } catch {
    // Null, or a proxy that throws.
    return unsure
  }
}

/** Two lists: engines keep the names of an object at hand, so `Reflect.ownKeys` takes several times as long. */
function countNames(value: unknown): number {
  return Object.getOwnPropertyNames(value).length + Object.getOwnPropertySymbols(value).length
}

/** The names of the members that a check reads, in order: an object that is asked for them all has none. */
function namesOf(checkFields: FieldsCheck): ReadonlySet<string> {
  if (checkFields.names === undefined) {
    const names = new Set<string>()
    const asked = new Proxy<Fields>({}, { get: (_, name) => void names.add(String(name)) })
    checkFields(openScope('', false, false), asked)
    checkFields.names = names
  }
  return checkFields.names
}

/** The closer look: whether an object's members can be read, and are what reading gives; reports what `checkObject` does. */
function isReadable(scope: Scope, value: unknown, checkFields: FieldsCheck): value is Fields {
  try {
    if (isPlain(value)) return isSafe(scope, value, namesOf(checkFields))
  } catch {
    // A proxy that throws: no plain object either.
  }
  report(scope, undefined, 'wrong-type', 'Must be a plain object.')
  return false
}

/** True for `{}` of this or another realm and for objects without a prototype; no instance of any class. */
function isPlain(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** Whether all that are read of a plain object are data properties of its own. */
function isSafe(scope: Scope, fields: Fields, names: ReadonlySet<string>): boolean {
  let safe = true
  const refuse = (key: string, message: string): void => {
    report(scope, key, 'wrong-type', message)
    safe = false
  }
  for (const key in Object.getPrototypeOf(fields))
    if (names.has(key) && !Object.hasOwn(fields, key))
      refuse(key, "Must be the object's own property, not an inherited one.")
  for (const key of Object.getOwnPropertyNames(fields)) {
    const property = Object.getOwnPropertyDescriptor(fields, key)
    const known = names.has(key)
    if (property && (!('value' in property) || (known && !property.enumerable)))
      refuse(key, 'Must be a plain data property.')
    // Documented members are read here too: a proxy that throws must do so now, not when the request is built.
    else if (fields[key] !== undefined && !known && property?.enumerable) unknownKey(scope, key, names)
  }
  for (const _ of Object.getOwnPropertySymbols(fields))
    report(scope, undefined, 'unknown-key', 'Must not have symbols as keys.')
  return safe
}

/** Reports members without a documented name, in front of the issues from `before` on. */
function reportUnknown(scope: Scope, before: number, fields: Fields, names: ReadonlySet<string>): void {
  const others = scope.issues.splice(before)
  for (const key in fields) if (!names.has(key) && fields[key] !== undefined) unknownKey(scope, key, names)
  for (const issue of others) scope.issues.push(issue)
}

function unknownKey(scope: Scope, key: string, names: Iterable<string>): void {
  const near = scope.issues.length < suggested ? nearest(key, names) : undefined
  const hint = near === undefined ? '' : ` Did you mean ${JSON.stringify(near)}?`
  report(scope, key, 'unknown-key', `Not documented here.${hint}`)
}
