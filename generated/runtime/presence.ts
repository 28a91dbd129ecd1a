import { report, type Key, type Scope } from './scope.js'

/**
 * Whether a compulsory value is there to be checked; reports `missing` if it is undefined. `null` counts as
 * there: the check of its type reports it.
 */
export function isRequired(scope: Scope, key: Key, value: unknown): boolean {
  if (value !== undefined) return true
  report(scope, key, 'missing', 'Must be given.')
  return false
}
