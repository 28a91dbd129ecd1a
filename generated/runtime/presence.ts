import { absent, report, type Key, type Scope } from './scope.js'

/**
 * Reports `missing` where the check of a compulsory value gave `absent`, and gives what it gave. `null` counts as there: the
 * check of its type reports it.
 */
export function checkRequired(scope: Scope, key: Key, given: number): number {
  if (given === absent) report(scope, key, 'missing', 'Must be given.')
  return given
}
