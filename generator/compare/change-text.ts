import type { Change, Step } from './changes.ts'
import type { Json, Subject } from './subjects.ts'

/** Where a change stands: the page, the request, and within it the part and the field. */
export interface Where {
  /** `api/page`; empty for what is said of a whole API. */
  readonly page: string
  readonly request: string
  /** Such as `body customer/name` or `operation addCustomer`; empty for the request itself. */
  readonly part: string
}

export function whereOf(path: readonly Step[]): Where {
  const named = (kind: Step['kind']): string => path.find((step) => step.kind === kind)?.name ?? ''
  const page = path.filter(({ kind }) => kind === 'api' || kind === 'page').map(({ name }) => name)
  const inner = path.slice(path.findIndex(({ kind }) => kind === 'request') + 1)
  const isInside = path.some(({ kind }) => kind === 'request')
  return { page: page.join('/'), request: named('request'), part: isInside ? partText(inner) : '' }
}

function partText(steps: readonly Step[]): string {
  const fields = steps.filter(({ kind }) => kind === 'field' || kind === 'attribute')
  const others = steps.filter((step) => !fields.includes(step))
  return [
    ...others.map(({ kind, name }) => (kind === 'parameter' ? name : `${kind} ${name}`.trim())),
    ...(fields.length === 0
      ? []
      : [fields.map((step) => `${step.kind === 'attribute' ? '@' : ''}${step.name}`).join('/')]),
  ].join(' ')
}

/** What changed, as part of a sentence. */
export function changeText(change: Change): string {
  switch (change.what) {
    case 'added':
      return `added${sizeText(change.subject)}`
    case 'removed':
      return `removed${sizeText(change.subject)}`
    case 'renamed':
      return `renamed to ${change.to}`
    case 'moved':
      return change.behind === null ? 'stands first now' : `stands behind ${change.behind.name} now`
    case 'changed':
      return change.fact === 'codes' ? codesText(change.before, change.after) : factText(change)
  }
}

function sizeText({ kind, facts, parts }: Subject): string {
  const inner = parts.filter((part) => part.kind === 'field').length
  const least = facts['least occurrence']
  const said = [
    ...(typeof least === 'number' ? [least > 0 ? 'required' : 'optional'] : []),
    ...(inner > 0 ? [`with ${inner} field${inner === 1 ? '' : 's'}`] : []),
    ...(typeof facts['type'] === 'string' ? [typeText(facts)] : []),
    ...(kind === 'status' && typeof facts['description'] === 'string' ? [shown(facts['description'])] : []),
  ]
  return said.length === 0 ? '' : `: ${said.join(', ')}`
}

function factText({ fact, before, after }: Extract<Change, { what: 'changed' }>): string {
  if (fact === 'type') return `type: ${typeText(before)} → ${typeText(after)}`
  if (fact === 'least occurrence' && before === 0) return 'is required now'
  if (fact === 'least occurrence' && after === 0) return 'is optional now'
  if (fact === 'most occurrence') return `may stand ${timesText(before)} → ${timesText(after)}`
  const most = wordings.includes(fact) ? 80 : Infinity
  return `${fact}: ${shown(before, most)} → ${shown(after, most)}`
}

function timesText(most: Json): string {
  return most === null ? 'any number of times' : most === 1 ? 'once' : `${String(most)} times`
}

/** A type with its limits; what a page does not say is left out. */
function typeText(facts: Json): string {
  if (!isRecord(facts)) return shown(facts)
  const { type, codes, ...others } = facts
  const names = ['shortest', 'longest', 'fraction digits', 'format', 'separator', 'value']
  const limits = names.flatMap((name) => {
    const said = others[name] ?? null
    return said === null ? [] : [`${name} ${shown(said)}`]
  })
  const listed = Array.isArray(codes) ? [codeNames(codes).join(', ')] : []
  return [shown(type ?? null), ...limits, ...listed].filter((part) => part !== '').join(', ')
}

function codesText(before: Json, after: Json): string {
  const [old, now] = [codeNames(before), codeNames(after)]
  const added = now.filter((code) => !old.includes(code))
  const removed = old.filter((code) => !now.includes(code))
  if (added.length + removed.length === 0)
    return old.join('\n') === now.join('\n') ? 'labels of codes differ' : 'codes stand in another order'
  return [
    ...(added.length === 0 ? [] : [`codes added: ${added.join(', ')}`]),
    ...(removed.length === 0 ? [] : [`codes removed: ${removed.join(', ')}`]),
  ].join('; ')
}

function codeNames(codes: Json): string[] {
  return Array.isArray(codes) ? codes.map((one: Json) => (isRecord(one) ? String(one['code']) : '')) : []
}

function isRecord(value: Json): value is { readonly [member: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What is told in brief: it changes nothing for callers. */
const wordings: readonly string[] = ['title', 'source', 'summary', 'description', 'example', 'written as']

/** A fact on one line; all of it, unless it is longer than what can be read. */
function shown(value: Json, most = Infinity): string {
  if (value === null || value === '') return 'nothing'
  const text =
    typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value)
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}
