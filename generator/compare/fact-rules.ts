import type { Change } from './changes.ts'
import { rules, type RuleName } from './rules.ts'
import type { Json, Subject } from './subjects.ts'

type Changed = Extract<Change, { what: 'changed' }>

/** The rule for a fact that changed. `subject`: of what it is said, as it is now. */
export function ruleOfFact({ fact, before, after, path }: Changed, subject: Subject | undefined): RuleName {
  const isReply = path.some(({ kind }) => kind === 'reply')
  switch (fact) {
    case 'least occurrence':
      return leastRule(Number(before), Number(after))
    case 'most occurrence':
      return mostRule(limit(before), limit(after))
    case 'type':
      return typeRule(before, after, isReply)
    case 'shortest':
      return Number(before ?? 0) < Number(after ?? 0) ? 'length-tightened' : 'length-loosened'
    case 'longest':
    case 'fraction digits':
      return limit(before) > limit(after) ? 'length-tightened' : 'length-loosened'
    case 'codes':
      return codesRule(before, after, isExample(subject) && !isReply)
    case 'base URLs':
      return listRule(before, after, 'base-url-added', 'base-url-removed')
    case 'required parameters':
      return listRule(before, after, 'operation-argument-required', 'operation-argument-optional')
    case 'parameters left out':
      return listRule(before, after, 'operation-argument-left-out', 'operation-argument-let-in')
    case 'format':
      return before === null ? 'format-documented' : after === null ? 'format-dropped' : 'format-changed'
    case 'formerly':
      return before === null ? 'name-kept' : 'name-dropped'
    case 'result':
      return before === null ? 'result-documented' : 'result-changed'
    default:
      return plainRules[`${fact}${typeof after === 'boolean' ? ` ${String(after)}` : ''}`] ?? 'wording'
  }
}

/** Facts of which any change is of one kind; flags by what they are now. */
const plainRules: Readonly<Record<string, RuleName>> = {
  shape: 'field-reshaped',
  wire: 'wire-changed',
  'type name': 'reply-type-renamed',
  separator: 'separator-changed',
  value: 'value-changed',
  'open true': 'codes-opened',
  'open false': 'codes-closed',
  'fixed parameters': 'operation-fixed',
  'null clears true': 'null-allowed',
  'null clears false': 'null-refused',
  'own statuses true': 'own-statuses',
  'own statuses false': 'own-statuses',
  authentication: 'authentication-changed',
  'decimal separator': 'decimal-separator-changed',
  envelope: 'envelope-changed',
}

function leastRule(before: number, after: number): RuleName {
  if (before === 0) return 'made-required'
  if (after === 0) return 'made-optional'
  return before < after ? 'occurrence-tightened' : 'occurrence-loosened'
}

/** A list has another type than one value has; how long it may be is a limit. */
function mostRule(before: number, after: number): RuleName {
  if (before <= 1 && after > 1) return 'made-list'
  if (before > 1 && after <= 1) return 'made-single'
  return before > after ? 'occurrence-tightened' : 'occurrence-loosened'
}

function limit(most: Json): number {
  return most === null ? Infinity : Number(most)
}

/** Kinds of which each takes all that the kinds before it take, in code and on the wire. */
const rising: readonly (readonly string[])[] = [
  ['fixed', 'choice of text', 'text'],
  ['digits', 'text'],
  ['date', 'text'],
  ['choice of integer', 'integer', 'decimal'],
]

function typeRule(before: Json, after: Json, isReply: boolean): RuleName {
  const [old, now] = [kindOf(before), kindOf(after)]
  if (isOpenText(before) && now === 'text') return isLimited(after) ? 'type-tightened' : 'codes-listed'
  if (isOpenText(after) && old === 'text') return isLimited(before) ? 'type-loosened' : 'codes-listed'
  if (isOtherValue(before, after) || isOtherValue(after, before)) return 'type-changed'
  const row = rising.find((kinds) => kinds.includes(old) && kinds.includes(now))
  // A limit on the wider kind may refuse what the narrower one takes.
  if (row === undefined || isLimited(before) || isLimited(after)) return 'type-changed'
  if (row.indexOf(old) < row.indexOf(now)) return 'type-loosened'
  return isReply && !narrowed.includes(old) ? 'type-changed' : 'type-tightened'
}

/** Kinds whose values in a reply have a type that takes in those of the kinds below them. */
const narrowed: readonly string[] = ['text', 'integer']

/** Whether a type that is one value is none of the codes of the other. */
function isOtherValue(one: Json, other: Json): boolean {
  const isListed = codesOf(member(other, 'codes')).includes(String(member(one, 'value')))
  return kindOf(one) === 'fixed' && kindOf(other).startsWith('choice') && !isListed
}

function kindOf(facts: Json): string {
  return String(member(facts, 'type'))
}

/** Whether codes are texts among others, so that the list holds nobody to anything. */
function isOpenText(facts: Json): boolean {
  return kindOf(facts) === 'choice of text' && member(facts, 'open') === true
}

function isLimited(facts: Json): boolean {
  const limits = ['shortest', 'longest', 'fraction digits', 'format']
  return kindOf(facts) !== 'digits' && limits.some((name) => member(facts, name) !== null)
}

function member(value: Json, name: string): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? ((value as { readonly [member: string]: Json })[name] ?? null)
    : null
}

/** Whether codes hold nobody to anything: other values may be sent too, or they are names for yes and no. */
function isExample(subject: Subject | undefined): boolean {
  return subject?.facts['open'] === true || subject?.facts['type'] === 'flag'
}

function codesRule(before: Json, after: Json, isOpen: boolean): RuleName {
  const [old, now] = [codesOf(before), codesOf(after)]
  const isAdded = now.some((code) => !old.includes(code))
  const isRemoved = old.some((code) => !now.includes(code))
  if (isOpen || (!isAdded && !isRemoved))
    return isAdded || isRemoved || reordered(old, now) ? 'codes-listed' : 'wording'
  if (isAdded && isRemoved) return 'codes-replaced'
  return isAdded ? 'codes-added' : 'codes-removed'
}

function reordered(old: readonly string[], now: readonly string[]): boolean {
  return old.join('\n') !== now.join('\n')
}

function codesOf(codes: Json): string[] {
  return Array.isArray(codes) ? codes.map((one: Json) => String(member(one, 'code'))) : []
}

function names(list: Json): Json[] {
  return Array.isArray(list) ? [...(list as readonly Json[])] : []
}

/** The rule for a list of names that has more than before, or else fewer; the graver one first where it has both. */
function listRule(before: Json, after: Json, more: RuleName, fewer: RuleName): RuleName {
  const isMore = names(after).some((name) => !names(before).includes(name))
  const isFewer = names(before).some((name) => !names(after).includes(name))
  if (!isMore && !isFewer) return 'wording'
  if (!isFewer) return more
  return !isMore || rules[fewer].request.effect === 'breaking' ? fewer : more
}
