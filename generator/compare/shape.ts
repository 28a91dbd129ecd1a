import { knownFormats } from '../ir.ts'
import type { Json, Subject } from './subjects.ts'

/** What code that calls an operation is written against, as far as no single row of the page says it. */
export interface Shape {
  /** Arguments in order: parameters by their names, then `input`, `options`, `encoding` and `checks`. */
  readonly arguments: readonly string[]
  /** Parameters that callers have to give. */
  readonly needs: readonly string[]
  /** Statuses that its reader tells apart; none where no reader is emitted. */
  readonly statuses: readonly string[]
  /** Where the result stands that its reader gives, as text; undefined where no reader is emitted. */
  readonly result: string | undefined
}

/** The shape of each operation of a request, by its name. */
export function shapesOf(request: Subject): ReadonlyMap<string, Shape> {
  const operations = partsOf(request, 'operation')
  return new Map(operations.map((operation) => [operation.name, shapeOf(request, operation)]))
}

function shapeOf(request: Subject, operation: Subject): Shape {
  const given = partsOf(request, 'parameter').filter((parameter) => isGiven(parameter, operation))
  const needed = given.filter((parameter) => isNeeded(parameter, operation))
  const [body] = partsOf(request, 'body')
  const isRead = hasReader(request, operation)
  const statuses = operation.facts['own statuses'] === true ? operation : request
  return {
    arguments: [
      ...(body === undefined ? loneArguments(given) : bodyArguments(body, given, needed)),
      ...([...given, ...(body === undefined ? [] : [body])].some(holdsFormat) ? ['checks'] : []),
    ],
    needs: needed.map(({ name }) => name),
    statuses: isRead ? partsOf(statuses, 'status').map(({ name }) => name) : [],
    result: isRead ? JSON.stringify(operation.facts['result'] ?? null) : undefined,
  }
}

/** Parameters of a path are arguments of their own, and so are compulsory ones with one value in front of a body. */
function bodyArguments(body: Subject, given: readonly Subject[], needed: readonly Subject[]): string[] {
  const isFront = (parameter: Subject): boolean =>
    isInPath(parameter) || (needed.includes(parameter) && parameter.facts['most occurrence'] === 1)
  return [
    ...given.filter(isFront).map(({ name }) => name),
    'input',
    ...(given.every(isFront) ? [] : ['options']),
    ...(body.facts['wire'] === 'form' ? ['encoding'] : []),
  ]
}

/** Without a body, they stand in one object as soon as the query has any. */
function loneArguments(given: readonly Subject[]): string[] {
  if (given.length === 0) return []
  return given.every(isInPath) ? given.map(({ name }) => name) : ['input']
}

/** Whether calls that are right for one shape are right for another one: what is new may be left out. */
export function takesCallsOf(now: Shape, old: Shape): boolean {
  const [kept, more] = [
    now.arguments.slice(0, old.arguments.length),
    now.arguments.slice(old.arguments.length),
  ]
  return (
    kept.join('\n') === old.arguments.join('\n') &&
    more.every((name) => ['input', 'options', 'checks'].includes(name)) &&
    now.needs.every((name) => old.needs.includes(name))
  )
}

/** Whether what is read of a reply by one shape is read of it by another one. */
export function readsRepliesOf(now: Shape, old: Shape): boolean {
  return (
    (old.result === undefined || old.result === now.result) &&
    old.statuses.every((status) => now.statuses.includes(status))
  )
}

/** The groups of a body that only wrap one another, the innermost last: callers write that one alone. */
export function wrappersOf(request: Subject): readonly Subject[] {
  const [body] = partsOf(request, 'body')
  const [root] = body === undefined ? [] : partsOf(body, 'field')
  return body?.facts['wire'] === 'xml' && root !== undefined && isGroup(root) ? unwrapped(root) : []
}

function unwrapped(group: Subject): Subject[] {
  const [only, ...others] = partsOf(group, 'field')
  const wraps =
    only !== undefined &&
    others.length === 0 &&
    isGroup(only) &&
    only.facts['least occurrence'] === 1 &&
    only.facts['most occurrence'] === 1 &&
    partsOf(group, 'attribute').every(isFixed)
  return wraps ? [group, ...unwrapped(only)] : [group]
}

export function isFixed({ facts }: Subject): boolean {
  return facts['type'] === 'fixed'
}

export function isGroup({ facts }: Subject): boolean {
  return facts['shape'] === 'group'
}

export function partsOf({ parts }: Subject, kind: Subject['kind']): Subject[] {
  return parts.filter((part) => part.kind === kind)
}

function isInPath({ name }: Subject): boolean {
  return name.startsWith('path ')
}

/** Whether callers of an operation may give a parameter. */
function isGiven({ name }: Subject, { facts }: Subject): boolean {
  const own = bareName(name)
  return (
    !listed(facts['parameters left out']).includes(own) &&
    !listed(facts['fixed parameters']).some((fixed) => fixed.startsWith(`${own}=`))
  )
}

function isNeeded(parameter: Subject, { facts }: Subject): boolean {
  const isAsked = listed(facts['required parameters']).includes(bareName(parameter.name))
  const isAlways = isInPath(parameter) || Number(parameter.facts['least occurrence']) > 0
  return !isFixed(parameter) && (isAsked || isAlways)
}

/** The name of a parameter without the place where it stands. */
function bareName(name: string): string {
  return name.replace(/^(?:path|query) /, '')
}

function listed(names: Json | undefined): string[] {
  return Array.isArray(names) ? names.map(String) : []
}

/** Whether a value in it has a format that callers may have checked. */
function holdsFormat({ facts, parts }: Subject): boolean {
  const words = typeof facts['format'] === 'string' ? facts['format'].split(' or ') : []
  const isChecked = words.length > 0 && words.every((word) => knownFormats.some((known) => known === word))
  return (isChecked && (facts['type'] !== 'list' || words.length === 1)) || parts.some(holdsFormat)
}

/** Whether a reader of its replies is emitted: they are JSON, and something is said of them. */
function hasReader(request: Subject, operation: Subject): boolean {
  const [reply] = partsOf(request, 'reply')
  const [body] = partsOf(request, 'body')
  const isXml = (reply ?? body)?.facts['wire'] === 'xml'
  const result = operation.facts['result'] ?? null
  const isRecord = (result as { readonly holds?: Json } | null)?.holds === 'record'
  const statuses = operation.facts['own statuses'] === true ? operation : request
  return (
    (!isXml && partsOf(statuses, 'status').length > 0) ||
    (result !== null && !(isRecord && reply?.facts['wire'] === 'xml'))
  )
}
