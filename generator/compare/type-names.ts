import { isGroup, partsOf, wrappersOf } from './shape.ts'
import type { Json, Subject } from './subjects.ts'

/**
 * The types that the module of a page exports for its groups, for its values with attributes and for its records, with
 * the names that they get there: the first one to come has the short name.
 */
export function typeNames(page: Subject): ReadonlyMap<Subject, string> {
  const operations = page.parts.flatMap((request) => partsOf(request, 'operation'))
  const taken = new Set(operations.flatMap(({ name }) => ownNames(name)))
  const names = new Map<Subject, string>()
  const take = (...wanted: readonly [string, ...string[]]): string => {
    const free = wanted.find((name) => !taken.has(name)) ?? numbered(wanted[0], taken)
    taken.add(free)
    return free
  }
  for (const request of page.parts)
    for (const reply of partsOf(request, 'reply')) names.set(reply, take(recordName(request, reply)))
  for (const request of page.parts) nameBody(request, names, take)
  const used = new Set(operations.flatMap(({ facts }) => recordOf(facts['result'] ?? null)))
  for (const request of page.parts)
    for (const reply of partsOf(request, 'reply'))
      if (used.has(keyOf(request)) || partsOf(request, 'operation').some(holdsOwn))
        nameRecords(reply, names.get(reply) ?? '', names, take)
      else names.delete(reply)
  return names
}

type Take = (...wanted: readonly [string, ...string[]]) => string

/** Names that an operation has to itself. */
function ownNames(operation: string): string[] {
  const type = pascal(operation)
  return [operation, type, `${type}Reply`, `${type}Options`]
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let number = 2
  while (taken.has(`${name}${number}`)) number++
  return `${name}${number}`
}

function recordName({ name, facts }: Subject, reply: Subject): string {
  const documented = String(reply.facts['type name'] ?? '')
  const path = String(facts['written as'] ?? name.replace(/^\S+ /, ''))
  return documented === '' ? `${pascal(path.replace(/\{.*?\}/g, ''))}Record` : documented
}

/** One operation lends its own name to the outermost type; several share that of the element or of the first. */
function nameBody(request: Subject, names: Map<Subject, string>, take: Take): void {
  const [body] = partsOf(request, 'body')
  const [first, second] = partsOf(request, 'operation')
  if (body === undefined || first === undefined) return
  const inner = wrappersOf(request).at(-1)
  const lent = pascal(first.name)
  if (second === undefined) return nameBelow(inner ?? body, lent, names, take)
  const element = pascal(inner?.name ?? '')
  const name = inner === undefined ? take(`${lent}Body`) : take(element, `${element}Element`)
  names.set(inner ?? body, name)
  nameBelow(inner ?? body, name, names, take)
}

function nameBelow(parent: Subject, name: string, names: Map<Subject, string>, take: Take): void {
  for (const field of partsOf(parent, 'field')) {
    if (!isGroup(field) && field.parts.length === 0) continue
    const own = pascal(field.name)
    const taken = take(own, `${name}${own}`)
    names.set(field, taken)
    if (isGroup(field)) nameBelow(field, taken, names, take)
  }
}

function nameRecords(parent: Subject, name: string, names: Map<Subject, string>, take: Take): void {
  const groups = partsOf(parent, 'field').filter(isGroup)
  for (const field of groups) names.set(field, take(`${name}${pascal(field.name)}`))
  for (const field of groups) nameRecords(field, names.get(field) ?? '', names, take)
}

/** Of which request a result is the record; nothing where it is that of its own. */
function recordOf(result: Json): string[] {
  const { of } = Object(result) as { readonly of?: unknown }
  return typeof of === 'string' && of !== '' ? [of] : []
}

function holdsOwn({ facts }: Subject): boolean {
  return (Object(facts['result'] ?? null) as { readonly of?: unknown }).of === ''
}

function keyOf({ name, facts }: Subject): string {
  return `${name.replace(/ .*/, '')} ${String(facts['written as'])}`
}

/** A documented name with a capital, as types are named. */
function pascal(name: string): string {
  const words = name.normalize('NFKC').match(/[A-Za-z0-9]+/g) ?? ['Unnamed']
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return /^\d/.test(joined) ? `_${joined}` : joined
}
