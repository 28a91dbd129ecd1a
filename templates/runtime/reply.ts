import type { Issue } from './issue.js'
import { replyErrors, type ReplyError } from './reply-errors.js'
import { parseReply } from './reply-json.js'
import { own } from './scope.js'

export type { ReplyError } from './reply-errors.js'

/** What is documented about an operation's reply. */
export interface ReplyShape<T> {
  /** Every documented HTTP status. */
  readonly statuses: readonly number[]
  /** Those of them that mean success. */
  readonly success: readonly number[]
  /**
   * Members of the reply that tell how the request went; `succeeded` lists the good outcomes in lower case.
   */
  readonly envelope: {
    readonly outcome: string
    readonly succeeded: readonly string[]
    readonly errors: string
  } | null
  /** Takes the result out of a successful reply; undefined if it is not there. Adds issues for odd fields. */
  readonly read: (json: unknown, issues: Issue[]) => T | undefined
}

/**
 * A reply that was read. `ok`: the result, with an issue for each field that is not as documented and was
 * left out. `failed`: the API says no, in JSON or not. `undocumented`: a status that no page mentions; errors that are
 * written as elsewhere in the API are read all the same. `unreadable`: a success, or a status that no page mentions, that
 * is not the documented form, such as an HTML page. `body` is the whole reply as JSON, `text` as it came.
 */
export type Reply<T, Success extends number, Failure extends number> =
  | {
      readonly kind: 'ok'
      readonly status: Success
      readonly value: T
      readonly issues: readonly Issue[]
      readonly body: unknown
    }
  | {
      readonly kind: 'failed'
      readonly status: Success | Failure
      readonly errors: readonly ReplyError[]
      readonly body: unknown
      readonly text: string
    }
  | {
      readonly kind: 'undocumented'
      readonly status: number
      readonly errors: readonly ReplyError[]
      readonly body: unknown
      readonly text: string
    }
  | { readonly kind: 'unreadable'; readonly status: number; readonly reason: string; readonly text: string }

/** Reads a reply from its HTTP status and its text. Never throws, whatever the text is. */
export function readReply<T, S extends number, F extends number>(
  status: number,
  text: string,
  shape: ReplyShape<T>,
): Reply<T, S, F> {
  if (typeof text !== 'string')
    return { kind: 'unreadable', status, reason: 'The reply is no text.', text: '' }
  const isEmpty = text === '' && shape.success.includes(status)
  const parsed = isEmpty ? { json: null } : parseReply(text)
  const isFailure = shape.statuses.includes(status) && !shape.success.includes(status)
  if ('reason' in parsed) {
    if (isFailure) return { kind: 'failed', status: status as F, errors: [], body: undefined, text }
    return { kind: 'unreadable', status, reason: parsed.reason, text }
  }
  const body = parsed.json
  const errors = errorsOf(body, shape)
  if (!shape.statuses.includes(status)) return { kind: 'undocumented', status, errors, body, text }
  if (!hasSucceeded(status, body, shape))
    return { kind: 'failed', status: status as S | F, errors, body, text }
  const issues: Issue[] = []
  const value = shape.read(body, issues)
  if (value !== undefined) return { kind: 'ok', status: status as S, value, issues, body }
  return { kind: 'unreadable', status, reason: 'The documented result is not in the reply.', text }
}

/** A reply that does not tell its outcome has the outcome of its status. */
function hasSucceeded<T>(status: number, body: unknown, shape: ReplyShape<T>): boolean {
  if (!shape.success.includes(status)) return false
  const outcome = shape.envelope === null ? undefined : memberOf(body, shape.envelope.outcome)
  if (outcome === undefined || shape.envelope === null) return true
  // Not String() of an object: a member called "toString" would make it throw.
  return typeof outcome !== 'object' && shape.envelope.succeeded.includes(String(outcome).toLowerCase())
}

function errorsOf<T>(body: unknown, shape: ReplyShape<T>): readonly ReplyError[] {
  return shape.envelope === null ? [] : replyErrors(memberOf(body, shape.envelope.errors))
}

function memberOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? own(body, name) : undefined
}
