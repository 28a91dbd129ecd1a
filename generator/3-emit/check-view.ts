import type { Attribute, Field, Leaf, Parameter } from '../ir.ts'
import { codesConstant, codesConstants, type CodesView, type ListedCodes } from './codes-view.ts'
import { attributeProperty, endOfName, propertyOf, valueProperty } from './names.ts'
import { isBareAllowed, isClearable, isMany, isNeeded, type RecordModel, type RecordSet } from './records.ts'
import {
  code,
  identifier,
  joinCode,
  memberAccess,
  stringLiteral,
  type Code,
  type Identifier,
  type Literal,
} from './tokens.ts'
import { bounds, checkCall } from './value-code.ts'

/** One statement of a builder or a writer: `call`, guarded by `when` unless that is empty. */
export interface StepView {
  readonly when: Code
  readonly call: Code
}

/** The check of one item of a list, in a function of its own: an expression, as the steps of a check are. */
export interface ItemView {
  readonly name: Identifier
  readonly step: Code
}

/** What `templates/check.hbs` prints. */
export interface CheckView {
  readonly name: Identifier
  /** The members that the check reads. */
  readonly names: readonly Literal[]
  readonly codes: readonly CodesView[]
  /** An expression for each member, which checks it and gives 1 if it is given, and 0 if not. */
  readonly steps: readonly Code[]
  /** Checks of the items of lists. */
  readonly items: readonly ItemView[]
}

/** The tally of the members before the one that is checked, which tells its place. */
const tally = code`tally`

/** The name of the function that checks a record. */
export function recordCheck(record: string): Identifier {
  return identifier(`checkFieldsOf${record}`)
}

/** A set of records, and what their checks share. */
interface CheckedSet extends RecordSet {
  /** The record whose check the value of a field takes: the first that is checked alike. */
  readonly checkedAs: (field: Field) => string
  readonly listed: ListedCodes
}

/** The checks of a set of records; of those that are values, alike ones have one. */
export function checkViews(set: RecordSet): CheckView[] {
  const first = new Map<string, string>()
  const alike = new Map<Field, string>()
  for (const record of set.records)
    if (record.kind === 'value') {
      const apart = { ...set, checkedAs: set.nameOf, listed: new Map() }
      const check = JSON.stringify(valueCheck('', record.leaf, apart))
      first.set(check, first.get(check) ?? record.name)
      alike.set(record.leaf, first.get(check) ?? record.name)
    }
  const checkedAs = (field: Field): string => alike.get(field) ?? set.nameOf(field)
  const checked = { ...set, checkedAs, listed: new Map() }
  return set.records
    .filter((record) => record.kind === 'fields' || alike.get(record.leaf) === record.name)
    .map((record) => checkView(record, checked))
}

function checkView(record: RecordModel, set: CheckedSet): CheckView {
  const name = recordCheck(record.name)
  if (record.kind === 'value') return { name, ...valueCheck(record.name, record.leaf, set) }
  const taken = record.fields.map(propertyOf)
  const members = [
    ...record.attributes.map((attribute) => ({
      field: attribute,
      property: attributeProperty(attribute, taken),
    })),
    ...record.fields.map((field) => ({ field, property: propertyOf(field) })),
  ]
  return {
    name,
    names: members.map(({ property }) => stringLiteral(property)),
    codes: codesFor(record.name, members, set),
    steps: members.map((member) => fieldStep(record.name, member, set)),
    items: members.flatMap((member) => itemChecks(record.name, member, set)),
  }
}

/** The check of a value that is written as an object, together with its attributes. */
function valueCheck(record: string, leaf: Leaf, set: CheckedSet): Omit<CheckView, 'name'> {
  const members = leaf.attributes.map((field) => ({
    field,
    property: attributeProperty(field, [valueProperty]),
  }))
  const given = memberAccess(code`fields`, valueProperty)
  const codes = (): Identifier => codesConstant(record, valueProperty, leaf, set.listed)
  const check = checkCall(leaf, scopeOf(leaf, set), tally, given, codes)
  return {
    names: [valueProperty, ...members.map(({ property }) => property)].map(stringLiteral),
    codes: [...codesConstants(record, valueProperty, leaf, set.listed), ...codesFor(record, members, set)],
    steps: [required(tally, check), ...members.map((member) => fieldStep(record, member, set))],
    items: [],
  }
}

type Member = { readonly field: Field | Attribute | Parameter; readonly property: string }

function codesFor(record: string, members: readonly Member[], set: CheckedSet): CodesView[] {
  return members.flatMap(({ field, property }) =>
    isRecord(field) ? [] : codesConstants(record, property, field, set.listed),
  )
}

function fieldStep(record: string, member: Member, set: CheckedSet): Code {
  const { field, property } = member
  const given = memberAccess(code`fields`, property)
  const check = isMany(field)
    ? listCall(record, member, given, set)
    : oneStep(record, member, [tally, given], set)
  return withSegment(field, tally, given, isNeeded(field) ? required(tally, check) : check)
}

/** The check of a value that has to be given. */
function required(key: Code, check: Code): Code {
  return code`checkRequired(scope, ${key}, ${check})`
}

/** The check of a value, and of what a part of a path may be. */
function withSegment(field: Field | Attribute, key: Code, given: Code, check: Code): Code {
  return isPathText(field) ? code`checkSegment(scope, ${key}, ${given}, ${check})` : check
}

function listCall(record: string, member: Member, given: Code, set: CheckedSet): Code {
  const { field, property } = member
  const { min, max } = field.occurs.value
  const check = called(itemStep(record, member, set)) ?? itemCheck(record, property)
  const known = [code`scope`, tally, given, check]
  return code`checkList(${joinCode([...known, ...bounds(min, max)], ', ')})`
}

/** The function that checks one item of a list. */
function itemCheck(record: string, property: string): Identifier {
  return identifier(`checkItemOf${record}_${endOfName(property)}`)
}

/** The checks of items that need a function of their own. */
function itemChecks(record: string, member: Member, set: CheckedSet): ItemView[] {
  if (!isMany(member.field)) return []
  const step = itemStep(record, member, set)
  return called(step) === undefined ? [{ name: itemCheck(record, member.property), step }] : []
}

function itemStep(record: string, member: Member, set: CheckedSet): Code {
  return oneStep(record, member, [code`key`, code`value`], set)
}

/** The function that a step calls with what the check of an item gets, and with nothing else. */
function called(step: Code): Identifier | undefined {
  const [, name] = /^(\w+)\(scope, key, value\)$/.exec(step) ?? []
  return name === undefined ? undefined : identifier(name)
}

/** Whether a field has a record of its own: a group, or a value with attributes. */
function isRecord(field: Field | Attribute): field is Field {
  return !('type' in field) || ('attributes' in field && field.attributes.length > 0)
}

/** The check of one value; of one with attributes, whether it is written as an object or bare. */
function oneStep(
  record: string,
  { field, property }: Member,
  [key, value]: readonly [Code, Code],
  set: CheckedSet,
): Code {
  if (!isRecord(field))
    return checkCall(field, scopeOf(field, set), key, value, () =>
      codesConstant(record, property, field, set.listed),
    )
  const own = set.checkedAs(field)
  const given = joinCode([code`scope`, key, value, recordCheck(own)], ', ')
  if (field.kind === 'group' || !isBareAllowed(field)) return code`checkObject(${given})`
  const codes = (): Identifier => codesConstant(own, valueProperty, field, set.listed)
  const bare = checkCall(field, scopeOf(field, set), key, value, codes)
  return code`checkWhole(${given}) || ${bare}`
}

/** The scope in which a value is checked: one without clearing where `null` does not clear it. */
function scopeOf(field: Field | Attribute, { clears }: RecordSet): Code {
  return clears && !('kind' in field && isClearable(field)) ? code`firm(scope)` : code`scope`
}

function isPathText(field: Field | Attribute): boolean {
  return (
    'in' in field &&
    field.in === 'path' &&
    'type' in field &&
    ['text', 'choice', 'list'].includes(field.type.value.kind)
  )
}

/** The check of one parameter that is an argument of its own. */
export function argumentCheck(parameter: Parameter, argument: Code, codes: Code, clears: boolean): Code {
  const scope = clears ? code`firm(scope)` : code`scope`
  const key = stringLiteral(propertyOf(parameter))
  const check = checkCall({ ...parameter, occurs: needed(parameter) }, scope, key, argument, () => codes)
  return withSegment(parameter, key, argument, required(key, check))
}

function needed({ occurs }: Parameter): Parameter['occurs'] {
  return { ...occurs, value: { min: 1, max: 1 } }
}
