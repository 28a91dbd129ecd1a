import leven from 'leven'
import type { Diagnostic } from '../diagnostics.ts'
import type { Field, Leaf, Page, ValueType } from '../ir.ts'
import { brokenRule } from './example.ts'
import {
  codesDiffer,
  exampleBreaksRule,
  lengthInText,
  similarNames,
  typesDiffer,
  undescribedPath,
} from './lint-findings.ts'
import { lengthToldIn } from './vocabulary.ts'

/** Something odd, and the field it is about: what an overlay names to accept it. */
export interface Oddity {
  readonly field: string
  readonly diagnostic: Diagnostic
}

/** What is odd between the tables of a page, and between a row's rule and its example. */
export function lintPage(page: Page): Oddity[] {
  const tables = tablesOf(page)
  const pairs = tables.flatMap((table, index) =>
    tables.slice(0, index).map((earlier) => ({ table, earlier })),
  )
  return [
    ...page.requests
      .flatMap(({ parameters }) => parameters.filter((parameter) => parameter.in === 'path'))
      .flatMap((parameter) => undescribed(parameter)),
    ...tables.flatMap((table) => table.leaves.flatMap(badExample)),
    ...page.requests.flatMap(({ parameters, body }) =>
      leavesOf(body?.fields ?? [], [...parameters]).flatMap(lengthOutside),
    ),
    ...pairs.flatMap(({ table, earlier }) => [...differences(table, earlier), ...nearNames(table, earlier)]),
  ]
}

/** The values of a body or a reply, groups left out, with their names as they are compared, and by these. */
interface LintTable {
  readonly leaves: readonly Leaf[]
  readonly keys: readonly string[]
  readonly byKey: ReadonlyMap<string, readonly Leaf[]>
}

function tablesOf({ requests }: Page): LintTable[] {
  return requests
    .flatMap(({ body, response }) => [leavesOf(body?.fields ?? []), leavesOf(response?.fields ?? [])])
    .filter((leaves) => leaves.length > 0)
    .map(tableOf)
}

function tableOf(leaves: readonly Leaf[]): LintTable {
  const keys = leaves.map(keyOf)
  const byKey = new Map<string, Leaf[]>()
  leaves.forEach((leaf, index) => {
    const key = keys[index] ?? ''
    const group = byKey.get(key)
    if (group === undefined) byKey.set(key, [leaf])
    else group.push(leaf)
  })
  return { leaves, keys, byKey }
}

function leavesOf(fields: readonly Field[], found: Leaf[] = []): Leaf[] {
  for (const field of fields)
    if (field.kind === 'leaf') found.push(field)
    else leavesOf(field.fields, found)
  return found
}

function undescribed({ name, documented, type }: Leaf): Oddity[] {
  const isBare = documented.type === '' && type.basis === 'inferred' && type.origin === name.origin
  return isBare ? [{ field: name.value, diagnostic: undescribedPath(name.origin, name.value) }] : []
}

function badExample(leaf: Leaf): Oddity[] {
  const { name, example } = leaf
  const rule = brokenRule(leaf)
  if (rule === undefined || example === null) return []
  return [{ field: name.value, diagnostic: exampleBreaksRule(example.origin, name.value, rule) }]
}

/** A length that is told of a value that is sent, and that its type does not have. */
function lengthOutside({ name, type, description }: Leaf): Oddity[] {
  if (type.value.kind !== 'text' || type.value.maxLength !== null) return []
  const said = lengthToldIn(description?.value ?? '')
  if (said === undefined) return []
  return [{ field: name.value, diagnostic: lengthInText(type.origin, name.value, said) }]
}

function differences({ leaves, keys }: LintTable, earlier: LintTable): Oddity[] {
  return leaves.flatMap((leaf, index) => {
    const twins = earlier.byKey.get(keys[index] ?? '') ?? []
    const [twin] = twins
    if (twin === undefined || twins.length > 1) return []
    return [...differentCodes(leaf, twin), ...differentTypes(leaf, twin)]
  })
}

function differentCodes(leaf: Leaf, twin: Leaf): Oddity[] {
  if (leaf.type.value.kind !== 'choice' && twin.type.value.kind !== 'choice') return []
  const [here, there] = [codesOf(leaf, twin), codesOf(twin, leaf)]
  if (here.length === 0 || there.length === 0) return []
  const [onlyHere, onlyThere] = [
    here.filter((code) => !there.includes(code)),
    there.filter((code) => !here.includes(code)),
  ]
  if (onlyHere.length + onlyThere.length === 0) return []
  return [
    {
      field: leaf.name.value,
      diagnostic: codesDiffer(leaf.origin, leaf.name.value, onlyHere, onlyThere, twin.origin),
    },
  ]
}

/** Codes of a field; where it lists none, those of its example, if that is a list that shares codes with the other's. */
function codesOf({ type, example }: Leaf, twin: Leaf): string[] {
  const listed = listedCodes(type.value)
  if (listed.length > 0) return listed
  const parts = (example?.value ?? '').split(',').map((part) => part.trim())
  const shared = parts.filter((part) => listedCodes(twin.type.value).includes(part))
  return shared.length > 1 ? parts : []
}

function listedCodes(type: ValueType): string[] {
  return type.kind === 'choice' ? type.codes.map(({ code }) => code) : []
}

function differentTypes(leaf: Leaf, twin: Leaf): Oddity[] {
  const [here, there] = [familyOf(leaf.type.value), familyOf(twin.type.value)]
  if (here === there || leaf.documented.type === '' || twin.documented.type === '') return []
  return [
    {
      field: leaf.name.value,
      diagnostic: typesDiffer(leaf.type.origin, leaf.name.value, here, there, twin.type.origin),
    },
  ]
}

function familyOf(type: ValueType): string {
  if (type.kind === 'choice') return type.of === 'integer' ? 'a whole number' : 'text'
  return families[type.kind]
}

const families: Readonly<Record<Exclude<ValueType['kind'], 'choice'>, string>> = {
  text: 'text',
  digits: 'text',
  date: 'text',
  fixed: 'text',
  list: 'text',
  integer: 'a whole number',
  flag: 'a whole number',
  decimal: 'a decimal number',
  boolean: 'true or false',
}

/** Names that each of two tables has alone, and that differ in one letter. */
function nearNames(table: LintTable, earlier: LintTable): Oddity[] {
  const theirs = aloneIn(earlier, table)
  if (theirs.length === 0) return []
  return aloneIn(table, earlier).flatMap(([key, leaf]) => {
    const [, near] = theirs.find(([other]) => isMisspelled(key, other)) ?? []
    if (near === undefined) return []
    return [
      {
        field: leaf.name.value,
        diagnostic: similarNames(leaf.name.origin, leaf.name.value, near.name.value, near.name.origin),
      },
    ]
  })
}

/** Leaves of a table whose names another one does not have, with those names as they are compared. */
function aloneIn({ leaves, keys }: LintTable, { byKey }: LintTable): [string, Leaf][] {
  return leaves.flatMap((leaf, index): [string, Leaf][] => {
    const key = keys[index] ?? ''
    return byKey.has(key) ? [] : [[key, leaf]]
  })
}

/** A digit more or less makes another name; a letter more or less most likely a mistake. */
function isMisspelled(left: string, right: string): boolean {
  return (
    left.length > 4 &&
    Math.abs(left.length - right.length) < 2 &&
    leven(left, right, { maxDistance: 2 }) === 1 &&
    left.replace(/\d/g, '') !== right.replace(/\d/g, '')
  )
}

function keyOf({ name }: Leaf): string {
  return (name.value.endsWith('[]') ? name.value.slice(0, -2) : name.value).toLowerCase()
}
