import type { FormatChecks } from './check-options.js'
import type { Issue, IssueCode, Path } from './issue.js'
import { nearest } from './nearest.js'

/** Where in the input a check stands, and what holds for the operation as a whole. */
export interface Scope {
  /** Collects what is found; one list for the whole input. */
  readonly issues: Issue[]
  readonly path: Path
  /** Where the rules are documented. */
  readonly documented: string
  /** Whether `null` clears a stored value here. */
  readonly clears: boolean
  /** Whether text must be legal in XML 1.0. */
  readonly xml: boolean
  /** Checks of meaning that the caller handed over; undefined without any. */
  readonly formats: FormatChecks | undefined
}

/** Member name or list index of a checked value below its scope; undefined for the scope's own value. */
export type Key = string | number | undefined

/** An object that `openObject` has let pass. */
export type Fields = { readonly [name: string]: unknown }

/**
 * Beyond so many issues unknown keys get no suggestion: a hostile input must not cost more than it is worth.
 */
const suggested = 100

/** The scope of a whole input, with no issues yet. */
export function openScope(documented: string, clears: boolean, xml: boolean, formats?: FormatChecks): Scope {
  return { issues: [], path: [], documented, clears, xml, formats }
}

/** The scope one level deeper. It reports to the same list. */
export function inner(scope: Scope, key: string | number): Scope {
  return { ...scope, path: [...scope.path, key] }
}

/** The same scope for a value that `null` does not clear. */
export function firm(scope: Scope): Scope {
  return scope.clears ? { ...scope, clears: false } : scope
}

/** Adds an issue about the value at `key`. */
export function report(scope: Scope, key: Key, code: IssueCode, message: string, limit?: number): void {
  const path = key === undefined ? scope.path : [...scope.path, key]
  scope.issues.push({ path, code, limit: limit ?? null, message, documented: scope.documented })
}

/**
 * The value itself if it is a plain object whose documented members can be read safely, otherwise undefined.
 * Reports `wrong-type` for anything else, for getters (never called) and for inherited members, and
 * `unknown-key` for members that are not documented, unless they are undefined.
 */
export function openObject(scope: Scope, value: unknown, names: readonly string[]): Fields | undefined {
  try {
    if (isPlain(value)) return readable(scope, value, names) ? value : undefined
  } catch {
    // A proxy that throws: no plain object either.
  }
  report(scope, undefined, 'wrong-type', 'Must be a plain object.')
  return undefined
}

/**
 * The object's own member of that name, or undefined: names such as `constructor` are inherited by every
 * object.
 */
export function own(fields: object, name: string): unknown {
  return Object.hasOwn(fields, name) ? (fields as Fields)[name] : undefined
}

/** True for `{}` of this or another realm and for objects without a prototype; no instance of any class. */
function isPlain(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function readable(scope: Scope, fields: Fields, names: readonly string[]): boolean {
  let safe = inheritsNone(scope, fields, names)
  // Two lists: engines keep the names of an object at hand, so `Reflect.ownKeys` takes several times as long.
  for (const key of Object.getOwnPropertyNames(fields)) {
    if (!isReadable(scope, fields, key, names)) safe = false
  }
  for (const _ of Object.getOwnPropertySymbols(fields)) {
    report(scope, undefined, 'unknown-key', 'Must not have symbols as keys.')
  }
  return safe
}

/**
 * Refuses documented members that come from the prototype: they were not given, yet reading would find them.
 */
function inheritsNone(scope: Scope, fields: Fields, names: readonly string[]): boolean {
  let safe = true
  for (const key in Object.getPrototypeOf(fields)) {
    if (!names.includes(key) || Object.hasOwn(fields, key)) continue
    report(scope, key, 'wrong-type', "Must be the object's own property, not an inherited one.")
    safe = false
  }
  return safe
}

function isReadable(scope: Scope, fields: Fields, key: string, names: readonly string[]): boolean {
  const property = Object.getOwnPropertyDescriptor(fields, key)
  const known = names.includes(key)
  if (property && (!('value' in property) || (known && !property.enumerable))) {
    report(scope, key, 'wrong-type', 'Must be a plain data property.')
    return false
  }
  // Documented members are read here too: a proxy that throws must do so now, not when the request is built.
  const given = fields[key]
  if (!known && property?.enumerable && given !== undefined) reportUnknown(scope, key, names)
  return true
}

function reportUnknown(scope: Scope, key: string, names: readonly string[]): void {
  const near = scope.issues.length < suggested ? nearest(key, names) : undefined
  const hint = near === undefined ? '' : ` Did you mean ${JSON.stringify(near)}?`
  report(scope, key, 'unknown-key', `Not documented here.${hint}`)
}
