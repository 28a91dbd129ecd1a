import type { CheckOptions, FormatChecks } from './check-options.js'
import type { Issue, IssueCode } from './issue.js'

/** What is being checked, and what holds for the operation as a whole. */
export interface Scope {
  /**
   * Collects what is found; one list for the whole input. Paths begin at the object or list that is being checked: what
   * checks it puts its own key in front, once there is an issue.
   */
  readonly issues: (Issue & { path: (string | number)[] })[]
  /** Where the rules are documented. */
  readonly documented: string
  /** Whether `null` clears a stored value here. */
  readonly clears: boolean
  /** Characters that cannot be sent: halves of surrogate pairs, and in XML those that XML 1.0 forbids. */
  readonly odd: RegExp
  /** Checks of meaning that the caller handed over; undefined without any. */
  readonly formats: FormatChecks | undefined
  /** Whether the caller vouches for objects and lists that are plain. */
  readonly plain: boolean
  /** The same for values that `null` does not clear; undefined where it clears none. */
  readonly firm: Scope | undefined
}

/**
 * What a check gives for a value that is not there; for one that is it gives 1. So the sum of what the checks of several
 * members give, their tally, tells how many are given (`& 0xffff`), and how many there are (`% 0xffff`): `absent` leaves
 * the remainder 1.
 */
export const absent = 0x10000

/**
 * Where a checked value stands below its scope: member name or list index, or the tally of the members before it, for
 * which `placeBelow` puts the name. Undefined for the scope's own value.
 */
export type Key = string | number | undefined

/** The members of an object that `checkObject` has let pass. */
export type Fields = { readonly [name: string]: unknown }

/** Half a surrogate pair. */
export const half: RegExp = /\p{Cs}/u

const illegal = /[\0-\x08\x0B\f\x0E-\x1F\p{Cs}\uFFFE\uFFFF]/u

/** The scope of a whole input, with no issues yet. */
export function openScope(documented: string, clears: boolean, xml: boolean, checks?: CheckOptions): Scope {
  const scope: Scope = {
    issues: [],
    documented,
    clears: false,
    odd: xml ? illegal : half,
    formats: checks?.formats,
    plain: checks?.plain === true,
    firm: undefined,
  }
  return clears ? { ...scope, clears, firm: scope } : scope
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
  scope.issues.push({
    path: key === undefined ? [] : [key],
    code,
    limit,
    message,
    documented: scope.documented,
  })
}

/**
 * Puts a key in front of the paths of the issues from `before` on, which are about what stands at that key. With the names
 * of its members in the order of their checks, tallies that paths begin with become names.
 */
export function placeBelow(scope: Scope, before: number, key: Key, names?: readonly string[]): void {
  for (const issue of scope.issues.slice(before)) {
    const step = issue.path[0]
    if (names && typeof step === 'number') issue.path[0] = names[step % 0xffff] as string
    if (key !== undefined) issue.path = [key, ...issue.path]
  }
}

/**
 * The object's own member of that name, or undefined: names such as `constructor` are inherited by every
 * object.
 */
export function own(fields: object, name: string): unknown {
  return Object.hasOwn(fields, name) ? (fields as Fields)[name] : undefined
}
