import type { Issue } from '../../templates/runtime/issue.ts'
import { openScope, type Scope } from '../../templates/runtime/scope.ts'

/** What an operation allows, for the checks of one test. */
export interface Rules {
  clears?: boolean
  xml?: boolean
}

/** The issues that a check reports in a fresh scope. */
export function issuesOf(check: (scope: Scope) => void, rules: Rules = {}): readonly Issue[] {
  const scope = openScope('docs/page.md', rules.clears ?? false, rules.xml ?? false)
  check(scope)
  return scope.issues
}

/** The issues in short: the code, with the path before it where it is not just `key`. */
export function codesOf(check: (scope: Scope) => void, rules: Rules = {}): readonly string[] {
  return issuesOf(check, rules).map(({ path, code }) => {
    return path.length === 1 && path[0] === 'key' ? code : `${path.join('/')} ${code}`
  })
}
