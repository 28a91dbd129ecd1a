import { report, type Key, type Scope } from './scope.js'

/**
 * Checks that a value can be one segment of a URL's path: the texts `''`, `.` and `..` would reach another
 * URL, and no encoding saves them. Stands around the check of the value's type, gives what that gave, and adds nothing to
 * an issue of it.
 */
export function checkSegment(scope: Scope, key: Key, value: unknown, given: number): number {
  if ((value === '' || value === '.' || value === '..') && !isReported(scope, key))
    report(scope, key, 'path-segment', 'Must not be empty, "." or "..": it stands in the path of the URL.')
  return given
}

/** Whether the latest issue is about the value at `key` itself. */
function isReported({ issues }: Scope, key: Key): boolean {
  const latest = issues.at(-1)?.path
  return latest?.length === (key === undefined ? 0 : 1) && latest[0] === key
}
