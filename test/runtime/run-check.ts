import { checkObject } from '../../templates/runtime/check-object.ts'
import type { Issue } from '../../templates/runtime/issue.ts'
import { openScope, placeBelow, type Fields, type Scope } from '../../templates/runtime/scope.ts'

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

/** The object that a check of these members lets pass; undefined where it refuses it. */
export function openObject(scope: Scope, value: unknown, names: readonly string[]): Fields | undefined {
  let opened: Fields | undefined
  checkObject(scope, undefined, value, (_, fields) => {
    const given = names.filter((name) => fields[name] !== undefined && Object.hasOwn(fields, name))
    if (fields === value) opened = fields
    return given.length
  })
  return opened
}

/** Runs a check of what stands at a key. */
export function below(scope: Scope, key: string | number, check: (scope: Scope) => void): void {
  const before = scope.issues.length
  check(scope)
  placeBelow(scope, before, key)
}
