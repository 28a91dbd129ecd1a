import type { Change, Step } from './changes.ts'
import type { Readings } from './readings.ts'
import type { RuleName } from './rules.ts'
import { isFixed, isGroup, partsOf } from './shape.ts'
import type { Subject } from './subjects.ts'

/**
 * The rule for a change that breaks callers by what it does to the emitted code as a whole, though its own row does
 * not: arguments that change places, groups that are written no more for the caller, values that are no longer filled
 * in, names that go to something else. Undefined where it does nothing of the kind.
 */
export function emittedRule(change: Change, readings: Readings): RuleName | undefined {
  const at = change.path.findIndex(({ kind }) => kind === 'request')
  if (at === -1) return undefined
  const request = change.path.slice(0, at + 1)
  if (bearsOnCalls(change) && !readings.keepsCalls(request))
    return change.what === 'moved' ? 'order-changed' : 'arguments-changed'
  if (bearsOnReplies(change) && !readings.keepsReplies(request)) return 'replies-read-otherwise'
  const rule = change.path.some(({ kind }) => kind === 'body')
    ? bodyRule(change, request, readings)
    : undefined
  return (
    rule ??
    (takesName(change, readings) && losesNames(request.slice(0, -1), readings) ? 'names-changed' : undefined)
  )
}

function bodyRule(change: Change, request: readonly Step[], readings: Readings): RuleName | undefined {
  if (unwraps(change, readings.wrappers(request))) return 'arguments-changed'
  if (isFilledInNoMore(change, readings)) return 'filled-in-no-more'
  return takesMember(change, readings) ? 'names-changed' : undefined
}

/** Parameters, what an operation does with them, and formats: callers may ask for their checks as long as there are any. */
function bearsOnCalls({ path, ...change }: Change): boolean {
  const kind = path.at(-1)?.kind
  if (change.what !== 'changed') return kind === 'parameter'
  return (kind === 'operation' ? operationFacts : rowFacts).includes(change.fact)
}

const operationFacts: readonly string[] = ['required parameters', 'parameters left out']
const rowFacts: readonly string[] = ['least occurrence', 'type', 'format']

function bearsOnReplies({ path, ...change }: Change): boolean {
  const kind = path.at(-1)?.kind
  if (change.what === 'changed')
    return kind === 'operation' && ['result', 'own statuses'].includes(change.fact)
  return (kind === 'status' && change.what === 'removed') || (kind === 'reply' && change.what === 'added')
}

/** Whether groups around the object that callers write are no longer written for them, through this change. */
function unwraps({ path }: Change, [around, after]: ReturnType<Readings['wrappers']>): boolean {
  const above = path.slice(path.findIndex(({ kind }) => kind === 'body') + 1, -1)
  const names = [...around, ...after].map(({ name }) => name)
  return (
    around.length > after.length &&
    above.length < around.length &&
    above.every(({ kind, name }) => kind === 'field' && names.includes(name))
  )
}

/** Whether callers could leave out a value, since it was always the same and was filled in, and now they cannot. */
function isFilledInNoMore(change: Change, readings: Readings): boolean {
  if (change.what !== 'changed') return false
  const old = readings.old(change.path)
  if (old === undefined || !isFixed(old)) return false
  if (old.kind === 'attribute') return change.fact === 'type'
  return (
    Number(old.facts['least occurrence']) > 0 &&
    (change.fact === 'type' || (change.fact === 'least occurrence' && change.after === 0))
  )
}

/** Whether a field takes the name of an attribute of its element, which is written with a sign in front then. */
function takesMember(change: Change, readings: Readings): boolean {
  const { path } = change
  if (path.at(-1)?.kind !== 'field' || (change.what !== 'added' && change.what !== 'renamed')) return false
  const name = change.what === 'renamed' ? change.to : change.subject.name
  const parent = readings.now(path.slice(0, -1))
  return parent !== undefined && partsOf(parent, 'attribute').some((attribute) => attribute.name === name)
}

/** Whether a change may give the name of a type to another one, or change its own. */
function takesName(change: Change, readings: Readings): boolean {
  const { path } = change
  switch (change.what) {
    case 'added':
      return bearsOnNames(change.subject)
    case 'moved':
      return bearsOnNames(readings.now(path))
    case 'renamed':
      return bearsOnNames(
        readings.now([...path.slice(0, -1), ...path.slice(-1).map((last) => ({ ...last, name: change.to }))]),
      )
    case 'changed':
      return change.fact === 'written as'
    case 'removed':
      return false
  }
}

/** Whether types are named after it, or because of it: not after plain values. */
function bearsOnNames(subject: Subject | undefined): boolean {
  if (subject === undefined || subject.kind === 'parameter' || subject.kind === 'status') return false
  return subject.kind !== 'field' || isGroup(subject) || subject.parts.length > 0
}

/** Whether a type of a page that is still there has another name than before. */
function losesNames(page: readonly Step[], readings: Readings): boolean {
  return readings.names(page).some(([old, now]) => old !== now)
}
