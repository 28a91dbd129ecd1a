import leven from 'leven'
import type { Diagnostic } from '../diagnostics.ts'
import type { Field, Leaf, Page, ValueType } from '../ir.ts'
import { brokenRule } from './example.ts'
import {
  codesDiffer,
  exampleBreaksRule,
  similarNames,
  typesDiffer,
  undescribedPath,
} from './lint-findings.ts'

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
    ...tables.flat().flatMap((leaf) => badExample(leaf)),
    ...pairs.flatMap(({ table, earlier }) => [...differences(table, earlier), ...nearNames(table, earlier)]),
  ]
}

/** The values of each body and each reply of a page, groups left out. */
function tablesOf({ requests }: Page): Leaf[][] {
  return requests
    .flatMap(({ body, response }) => [leaves(body?.fields ?? []), leaves(response?.fields ?? [])])
    .filter((table) => table.length > 0)
}

function leaves(fields: readonly Field[]): Leaf[] {
  return fields.flatMap((field) => (field.kind === 'leaf' ? [field] : leaves(field.fields)))
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

function differences(table: readonly Leaf[], earlier: readonly Leaf[]): Oddity[] {
  return table.flatMap((leaf) => {
    const twins = earlier.filter((other) => keyOf(other) === keyOf(leaf))
    const [twin] = twins
    if (twin === undefined || twins.length > 1) return []
    return [...differentCodes(leaf, twin), ...differentTypes(leaf, twin)]
  })
}

function differentCodes(leaf: Leaf, twin: Leaf): Oddity[] {
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
  return families[type.kind]
}

/** Names that each of two tables has alone, and that differ in one letter. */
function nearNames(table: readonly Leaf[], earlier: readonly Leaf[]): Oddity[] {
  const [mine, theirs] = [aloneIn(table, earlier), aloneIn(earlier, table)]
  return mine.flatMap((leaf) => {
    const near = theirs.find((other) => isMisspelled(keyOf(leaf), keyOf(other)))
    if (near === undefined) return []
    return [
      {
        field: leaf.name.value,
        diagnostic: similarNames(leaf.name.origin, leaf.name.value, near.name.value, near.name.origin),
      },
    ]
  })
}

function aloneIn(table: readonly Leaf[], other: readonly Leaf[]): Leaf[] {
  return table.filter((leaf) => !other.some((twin) => keyOf(twin) === keyOf(leaf)))
}

/** A digit more or less makes another name; a letter more or less most likely a mistake. */
function isMisspelled(left: string, right: string): boolean {
  return (
    left.length > 4 &&
    leven(left, right, { maxDistance: 2 }) === 1 &&
    left.replace(/\d/g, '') !== right.replace(/\d/g, '')
  )
}

function keyOf({ name }: Leaf): string {
  return name.value.replace(/\[\]$/, '').toLowerCase()
}
