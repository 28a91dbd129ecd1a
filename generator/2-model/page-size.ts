import type { Place, Report } from '../diagnostics.ts'
import type { Attribute, Field, Page, ValueType } from '../ir.ts'
import { longName, pageTooLarge } from './findings.ts'

/** What a page may call for at most: several times what any published one does, and emitted within a few seconds. */
const most = { fields: 1_000, operations: 150, codes: 5_000, characters: 300_000 }

/** Characters of a field's name, and of a path. */
const longest = { name: 200, path: 500 }

/** Reports a page of which more would be emitted than a compiler takes in; returns whether it did. */
export function reportTooLarge(page: Page, report: Report): boolean {
  const fields: Member[] = []
  for (const { parameters, body, response } of page.requests)
    for (const own of [parameters, body?.fields ?? [], response?.fields ?? []]) addMembers(own, fields)
  const found = [
    ...surplus('fields', fields, most.fields),
    ...surplus('operations', page.operations, most.operations),
    ...beyond('codes', fields, codesOf, most.codes),
    ...beyond('characters of descriptions and examples', fields, textOf, most.characters),
    ...tooLong(fields, longest.name),
    ...tooLong(
      page.requests.map(({ path }) => ({ name: path })),
      longest.path,
    ),
  ]
  for (const finding of found) report(finding)
  return found.length > 0
}

/** A field or an attribute; a group has no type. */
type Member = (Field | Attribute) & { readonly type?: { readonly value: ValueType } }

/** Adds fields with their attributes and all that is in them. */
function addMembers(fields: readonly Field[], members: Member[]): void {
  for (const field of fields) {
    members.push(field, ...field.attributes)
    if (field.kind === 'group') addMembers(field.fields, members)
  }
}

function surplus(what: string, all: readonly { readonly origin: Place }[], limit: number) {
  const first = all[limit]
  return first === undefined ? [] : [pageTooLarge(first.origin, all.length, what, limit)]
}

function beyond(what: string, fields: readonly Member[], sizeOf: (field: Member) => number, limit: number) {
  let sum = 0
  let first: Place | undefined
  for (const field of fields) {
    sum += sizeOf(field)
    if (sum > limit) first ??= field.origin
  }
  return first === undefined ? [] : [pageTooLarge(first, sum, what, limit)]
}

function tooLong(named: readonly Pick<Member, 'name'>[], limit: number) {
  const found = []
  for (const { name } of named)
    if (name.value.length > limit) found.push(longName(name.origin, name.value, limit))
  return found
}

function codesOf({ type }: Member): number {
  return type !== undefined && 'codes' in type.value ? type.value.codes.length : 0
}

function textOf({ description, example, documented }: Member): number {
  return (description?.value.length ?? 0) + (example?.value.length ?? 0) + documented.type.length
}
