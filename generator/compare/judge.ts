import type { Change, Step } from './changes.ts'
import { ruleOfFact } from './fact-rules.ts'
import { rules, type RuleName, type Verdict } from './rules.ts'
import type { Subject, SubjectKind } from './subjects.ts'

/** A change with what it does to callers, and the rule that says so. */
export interface Judged extends Verdict {
  readonly change: Change
  readonly rule: RuleName
}

/** Judges a change by its rule and its direction. `now`: the new reading. */
export function judge(change: Change, now: Subject): Judged {
  const rule = ruleOf(change, now)
  const side = change.path.some(({ kind }) => kind === 'reply') ? 'reply' : 'request'
  return { change, rule, ...rules[rule][side] }
}

function ruleOf(change: Change, now: Subject): RuleName {
  const last = change.path.at(-1)
  if (last === undefined) return 'wording'
  switch (change.what) {
    case 'added':
      return addedRule(change.subject)
    case 'removed':
      return removedRule(change.subject)
    case 'renamed':
      return change.isKept ? 'field-renamed-kept' : renamedRule(last.kind)
    case 'moved':
      return isOrderMeant(change.path, now) ? 'order-changed' : 'order-documented'
    case 'changed':
      return ruleOfFact(change, find(change.path, now))
  }
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

/** Elements of XML stand in order; parameters of a path are arguments in order. */
function isOrderMeant(path: readonly Step[], now: Subject): boolean {
  const last = path.at(-1)
  if (last?.kind === 'parameter') return last.name.startsWith('path ')
  const body = path.findIndex(({ kind }) => kind === 'body')
  return last?.kind === 'field' && body !== -1 && find(path.slice(0, body + 1), now)?.facts['wire'] === 'xml'
}

/** The subject at the end of a path. */
function find(path: readonly Step[], root: Subject): Subject | undefined {
  return path.reduce<Subject | undefined>(
    (above, step) => above?.parts.find(({ kind, name }) => kind === step.kind && name === step.name),
    root,
  )
}
