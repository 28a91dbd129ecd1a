import { report, type Key, type Scope } from './scope.js'

/**
 * Reports `missing` where the check of a compulsory value gave 0, and gives what it gave. `null` counts as there: the
 * check of its type reports it.
 */
export function checkRequired(scope: Scope, key: Key, given: number): number {
  if (given === 0) report(scope, key, 'missing', 'Must be given.')
  return given
}
