import type { CheckOptions, FormatChecks } from './check-options.js'
import type { Issue, IssueCode, Path } from './issue.js'

/** What is being checked, and what holds for the operation as a whole. */
export interface Scope {
  /**
   * Collects what is found; one list for the whole input. Paths begin at the object or list that is being checked: what
   * checks it puts its own key in front, once there is an issue.
   */
  readonly issues: (Issue & { path: Path })[]
  /** Where the rules are documented. */
  readonly documented: string
  /** Whether `null` clears a stored value here. */
  readonly clears: boolean
  /** Whether text must be legal in XML 1.0. */
  readonly xml: boolean
  /** Checks of meaning that the caller handed over; undefined without any. */
  readonly formats: FormatChecks | undefined
  /** Whether the caller vouches for objects and lists that are plain. */
  readonly plain: boolean
  /** The same for values that `null` does not clear; undefined where it clears none. */
  readonly firm: Scope | undefined
}

/** Member name or list index of a checked value below its scope; undefined for the scope's own value. */
export type Key = string | number | undefined

/** The members of an object that `checkObject` has let pass. */
export type Fields = { readonly [name: string]: unknown }

/** The scope of a whole input, with no issues yet. */
export function openScope(documented: string, clears: boolean, xml: boolean, checks?: CheckOptions): Scope {
  const formats = checks?.formats
  const plain = checks?.plain === true
  const scope = { issues: [], documented, clears, xml, formats, plain, firm: undefined }
  return clears ? { ...scope, firm: { ...scope, clears: false } } : scope
}

/** The same scope for a value that `null` does not clear. */
export function firm(scope: Scope): Scope {
  return scope.firm ?? scope
}

/** Adds an issue about the value at `key`. */
export function report(
  scope: Scope,
  key: Key,
  code: IssueCode,
  message: string,
  limit: number | null = null,
): void {
  const path = key === undefined ? [] : [key]
  scope.issues.push({ path, code, limit, message, documented: scope.documented })
}

/** Puts a key in front of the paths of the issues from `before` on, which are about what stands at that key. */
export function placeBelow({ issues }: Scope, before: number, key: Key): void {
  if (key === undefined) return
  for (const issue of issues.slice(before)) issue.path = [key, ...issue.path]
}

/**
 * The object's own member of that name, or undefined: names such as `constructor` are inherited by every
 * object.
 */
export function own(fields: object, name: string): unknown {
  return Object.hasOwn(fields, name) ? (fields as Fields)[name] : undefined
}
