import type { Change, Step } from './changes.ts'
import { emittedRule } from './emitted-rules.ts'
import { ruleOfFact } from './fact-rules.ts'
import type { Readings } from './readings.ts'
import { rules, type RuleName, type Verdict } from './rules.ts'
import type { Subject, SubjectKind } from './subjects.ts'

/** A change with what it does to callers, and the rule that says so. */
export interface Judged extends Verdict {
  readonly change: Change
  readonly rule: RuleName
}

/** Judges a change by its rule and its direction. */
export function judge(change: Change, readings: Readings): Judged {
  const side = change.path.some(({ kind }) => kind === 'reply') ? 'reply' : 'request'
  const own = ruleOf(change, readings)
  const isSettled = rules[own][side].effect === 'breaking' || wasShared(change, readings)
  const rule = isSettled ? own : (emittedRule(change, readings) ?? own)
  return { change, rule, ...rules[rule][side] }
}

function ruleOf(change: Change, readings: Readings): RuleName {
  const last = change.path.at(-1)
  if (last === undefined) return 'wording'
  switch (change.what) {
    case 'added':
      return wasShared(change, readings) ? 'own-statuses' : addedRule(change.subject)
    case 'removed':
      return wasShared(change, readings) ? 'own-statuses' : removedRule(change.subject)
    case 'renamed':
      return change.isKept ? 'field-renamed-kept' : renamedRule(last.kind)
    case 'moved':
      return isOrderMeant(change.path, readings) ? 'order-changed' : 'order-documented'
    case 'changed':
      return ruleOfFact(change, readings.now(change.path))
  }
}

/** Whether a status that an operation has to itself now, or had, is one that it shares with its request on the other side. */
function wasShared({ path, what }: Change, readings: Readings): boolean {
  if (what !== 'added' && what !== 'removed') return false
  const other = what === 'added' ? readings.old : readings.now
  const [operation, status] = path.slice(-2)
  if (operation?.kind !== 'operation' || status === undefined) return false
  const own = other(path.slice(0, -1))
  const isShared = own !== undefined && own.facts['own statuses'] !== true
  return isShared && other([...path.slice(0, -2), status]) !== undefined
}

function addedRule({ kind, name, facts }: Subject): RuleName {
  switch (kind) {
    case 'field':
    case 'attribute':
    case 'parameter':
      return Number(facts['least occurrence']) > 0 ? 'field-added-required' : 'field-added'
    case 'status':
      return isSuccess(name) ? 'success-added' : 'status-added'
    case 'model':
      return 'wording'
    default:
      return `${kind}-added`
  }
}

function removedRule({ kind, name }: Subject): RuleName {
  switch (kind) {
    case 'field':
    case 'attribute':
    case 'parameter':
      return 'field-removed'
    case 'status':
      return isSuccess(name) ? 'success-removed' : 'status-removed'
    case 'model':
      return 'wording'
    default:
      return `${kind}-removed`
  }
}

function renamedRule(kind: SubjectKind): RuleName {
  if (kind === 'page') return 'page-renamed'
  if (kind === 'request') return 'request-moved'
  return kind === 'operation' ? 'operation-renamed' : 'field-renamed'
}

function isSuccess(status: string): boolean {
  return status.startsWith('2')
}

/** Elements of XML stand in order. */
function isOrderMeant(path: readonly Step[], readings: Readings): boolean {
  const body = path.findIndex(({ kind }) => kind === 'body')
  return (
    path.at(-1)?.kind === 'field' &&
    body !== -1 &&
    readings.now(path.slice(0, body + 1))?.facts['wire'] === 'xml'
  )
}
