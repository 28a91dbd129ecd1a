import type { Issue } from '../../generated/runtime/issue.ts'

/** Issues in short: the path with slashes between its steps, and the code. */
export function short(issues: readonly Pick<Issue, 'path' | 'code'>[]): string[] {
  return issues.map(({ path, code }) => `${path.length === 0 ? '(input)' : path.join('/')} ${code}`)
}
