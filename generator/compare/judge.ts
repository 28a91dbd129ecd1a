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
      return makesOneObject(change.path, now) ? 'arguments-changed' : addedRule(change.subject)
    case 'removed':
      return removedRule(change.subject)
    case 'renamed':
      return change.isKept ? 'field-renamed-kept' : renamedRule(last.kind)
    case 'moved':
      return isOrderMeant(change.path, now) ? 'order-changed' : 'order-documented'
    case 'changed':
      if (change.fact === 'least occurrence' && change.after === 0 && isArgument(change.path, now))
        return 'arguments-changed'
      return movesArgument(change, now) ? 'arguments-changed' : ruleOfFact(change, find(change.path, now))
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

/** A compulsory parameter of a query is an argument of its own in front of a body, and stands in an object otherwise. */
function isArgument(path: readonly Step[], now: Subject): boolean {
  const request = find(path.slice(0, -1), now)
  return isQuery(path) && request?.parts.some(({ kind }) => kind === 'body') === true
}

/** Whether an operation no longer asks for a parameter that was an argument in front of its body. */
function movesArgument(change: Extract<Change, { what: 'changed' }>, now: Subject): boolean {
  const request = find(change.path.slice(0, -1), now)
  const rule = ruleOfFact(change, find(change.path, now))
  return rule === 'operation-argument-optional' && request?.parts.some(({ kind }) => kind === 'body') === true
}

/** Whether it is the first parameter beside those of a path, which are arguments of their own until there is another. */
function makesOneObject(path: readonly Step[], now: Subject): boolean {
  const request = find(path.slice(0, -1), now)
  const parameters = request?.parts.filter(({ kind }) => kind === 'parameter') ?? []
  const inPath = parameters.filter(({ name }) => name.startsWith('path '))
  return (
    isQuery(path) && !isArgument(path, now) && inPath.length > 0 && inPath.length === parameters.length - 1
  )
}

function isQuery(path: readonly Step[]): boolean {
  const last = path.at(-1)
  return last?.kind === 'parameter' && last.name.startsWith('query ')
}

/** Elements of XML stand in order, and so do parameters that are arguments. */
function isOrderMeant(path: readonly Step[], now: Subject): boolean {
  const last = path.at(-1)
  if (last?.kind === 'parameter')
    return last.name.startsWith('path ') || (isArgument(path, now) && isNeeded(find(path, now)))
  const body = path.findIndex(({ kind }) => kind === 'body')
  return last?.kind === 'field' && body !== -1 && find(path.slice(0, body + 1), now)?.facts['wire'] === 'xml'
}

function isNeeded(parameter: Subject | undefined): boolean {
  return Number(parameter?.facts['least occurrence']) > 0
}

/** The subject at the end of a path. */
function find(path: readonly Step[], root: Subject): Subject | undefined {
  return path.reduce<Subject | undefined>(
    (above, step) => above?.parts.find(({ kind, name }) => kind === step.kind && name === step.name),
    root,
  )
}
