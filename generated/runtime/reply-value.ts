import type { Issue, IssueCode, Path } from './issue.js'
import { own } from './scope.js'

/** The value that own members lead to, step by step from the outside in; undefined where there is none. */
export function at(json: unknown, steps: readonly string[]): unknown {
  let value = json
  for (const step of steps) {
    value = typeof value === 'object' && value !== null ? own(value, step) : undefined
  }
  return value
}

/**
 * A whole number of a reply, also if it was sent as text. One too large to be exact is left out, with an
 * issue.
 */
export function replyInteger(
  path: Path,
  value: unknown,
  issues: Issue[],
  documented: string,
): number | null | undefined {
  if (value === undefined || value === null) return value
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) + 0 : value
  if (Number.isSafeInteger(number)) return number as number
  return leaveOut(path, value, issues, documented, 'Must be a whole number of at most 2^53 - 1.')
}

/** Text of a reply, also if it was sent as a number, unless that is too large to be exact. */
export function replyText(
  path: Path,
  value: unknown,
  issues: Issue[],
  documented: string,
): string | null | undefined {
  if (value === undefined || value === null || typeof value === 'string') return value
  if (typeof value === 'number' && isExact(value)) return String(value)
  return leaveOut(path, value, issues, documented, 'Must be text, or a number of at most 2^53 - 1.')
}

/** A decimal number of a reply as text with a dot, every digit as sent; also if it was sent as a number. */
export function replyDecimal(
  path: Path,
  value: unknown,
  issues: Issue[],
  documented: string,
): `${number}` | null | undefined {
  if (value === undefined || value === null) return value
  const text = typeof value === 'number' && isExact(value) ? String(value) : value
  if (typeof text === 'string' && /^-?\d+(\.\d+)?$/.test(text)) return text as `${number}`
  return leaveOut(path, value, issues, documented, 'Must be a number, or digits with a dot as text.')
}

/** A truth value of a reply. */
export function replyBoolean(
  path: Path,
  value: unknown,
  issues: Issue[],
  documented: string,
): boolean | null | undefined {
  if (value === undefined || value === null || typeof value === 'boolean') return value
  return leaveOut(path, value, issues, documented, 'Must be true or false.')
}

/** A value of a reply of which no more is known. */
export function replyAny(_path: Path, value: unknown): unknown {
  return value
}

/** Beyond 2^53 the parser has already rounded whole numbers; the sender's digits are gone. */
function isExact(number: number): boolean {
  return Number.isInteger(number) ? Number.isSafeInteger(number) : Number.isFinite(number)
}

function leaveOut(
  path: Path,
  value: unknown,
  issues: Issue[],
  documented: string,
  message: string,
): undefined {
  const code: IssueCode = typeof value === 'number' || typeof value === 'string' ? 'malformed' : 'wrong-type'
  issues.push({ path, code, limit: null, message, documented })
}
