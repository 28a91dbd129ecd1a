import type { Attribute, Field, Leaf, Parameter } from '../ir.ts'
import { attributeProperty, propertyOf, valueProperty } from './names.ts'
import { isBareAllowed, isClearable, isMany, isNeeded, type RecordModel, type RecordSet } from './records.ts'
import { memberAccess, stringLiteral } from './tokens.ts'
import { checkCall, codesOf } from './value-code.ts'

/** One statement of a check: `call`, guarded by `when` unless that is empty. */
export interface StepView {
  readonly when: string
  readonly call: string
}

/** What `templates/check.hbs` prints. */
export interface CheckView {
  readonly name: string
  /** The constant that lists the members, and the list. */
  readonly namesConstant: string
  readonly names: readonly string[]
  readonly codes: readonly { readonly name: string; readonly value: string }[]
  /** The check of the bare value; empty where only the object may be written. */
  readonly bare: string
  readonly isValue: boolean
  readonly steps: readonly StepView[]
}

/** The name of the function that checks a record. */
export function recordCheck(record: string): string {
  return `checkFieldsOf${record}`
}

export function checkView(record: RecordModel, set: RecordSet): CheckView {
  const head = { name: recordCheck(record.name), namesConstant: `namesOf${record.name}` }
  if (record.kind === 'value') return { ...head, ...valueCheck(record.name, record.leaf, set), isValue: true }
  const taken = record.fields.map(propertyOf)
  const members = [
    ...record.attributes.map((attribute) => ({
      field: attribute,
      property: attributeProperty(attribute, taken),
    })),
    ...record.fields.map((field) => ({ field, property: propertyOf(field) })),
  ]
  return {
    ...head,
    names: members.map(({ property }) => stringLiteral(property)),
    codes: codesFor(record.name, members),
    bare: '',
    isValue: false,
    steps: members.flatMap(({ field, property }) => fieldSteps(record.name, field, property, set)),
  }
}

function valueCheck(
  record: string,
  leaf: Leaf,
  set: RecordSet,
): Pick<CheckView, 'names' | 'codes' | 'bare' | 'steps'> {
  const members = leaf.attributes.map((field) => ({
    field,
    property: attributeProperty(field, [valueProperty]),
  }))
  const given = `fields.${valueProperty}`
  const present = `isRequired(scope, '${valueProperty}', ${given})`
  const codes = codesConstant(record, valueProperty)
  return {
    names: [valueProperty, ...members.map(({ property }) => property)].map(stringLiteral),
    codes: codesFor(record, [{ field: leaf, property: valueProperty }, ...members]),
    bare: isBareAllowed(leaf) ? checkCall(leaf, scopeOf(leaf, 'outer', set), 'key', 'value', codes) : '',
    steps: [
      {
        when: set.clears && isClearable(leaf) ? `${present} && isGiven(scope, ${given})` : present,
        call: checkCall(leaf, scopeOf(leaf, 'scope', set), `'${valueProperty}'`, given, codes),
      },
      ...members.flatMap(({ field, property }) => fieldSteps(record, field, property, set)),
    ],
  }
}

type Member = { readonly field: Field | Attribute | Parameter; readonly property: string }

function codesFor(record: string, members: readonly Member[]): CheckView['codes'] {
  return members.flatMap(({ field, property }) => {
    const value = 'type' in field ? codesOf(field.type.value) : ''
    return value === '' ||
      ('attributes' in field && field.attributes.length > 0 && property !== valueProperty)
      ? []
      : [{ name: codesConstant(record, property), value }]
  })
}

function codesConstant(record: string, property: string): string {
  return `codesOf${record}_${property.replace(/[^A-Za-z0-9_]/g, (odd) => `$${odd.charCodeAt(0).toString(16)}`)}`
}

function fieldSteps(record: string, field: Field | Attribute, property: string, set: RecordSet): StepView[] {
  const key = stringLiteral(property)
  const given = memberAccess('fields', property)
  const call = isMany(field)
    ? `checkList(scope, ${key}, ${given}, ${field.occurs.value.min}, ${field.occurs.value.max ?? 'Infinity'}, (list, index, item) => ${oneCall(record, field, property, ['list', 'index', 'item'], set)})`
    : oneCall(record, field, property, ['scope', key, given], set)
  const when = whenGiven(field, key, given, set)
  const step = { when, call }
  return isPathText(field) ? [step, { when: '', call: `checkSegment(scope, ${key}, ${given})` }] : [step]
}

/** The condition under which a member is looked at. */
function whenGiven(field: Field | Attribute, key: string, given: string, { clears }: RecordSet): string {
  if (isNeeded(field)) return `isRequired(scope, ${key}, ${given})`
  return clears && 'kind' in field && isClearable(field) && isBareAllowed(field)
    ? `isGiven(scope, ${given})`
    : `${given} !== undefined`
}

function oneCall(
  record: string,
  field: Field | Attribute,
  property: string,
  [scope, key, value]: readonly [string, string, string],
  set: RecordSet,
): string {
  if (!('type' in field)) return `${recordCheck(set.nameOf(field))}(inner(${scope}, ${key}), ${value})`
  if ('attributes' in field && field.attributes.length > 0)
    return `${recordCheck(set.nameOf(field))}(${scope}, ${key}, ${value})`
  return checkCall(field, scopeOf(field, scope, set), key, value, codesConstant(record, property))
}

/** The scope in which a value is checked: one without clearing where `null` does not clear it. */
function scopeOf(field: Field | Attribute, scope: string, { clears }: RecordSet): string {
  return clears && !('kind' in field && isClearable(field)) ? `firm(${scope})` : scope
}

function isPathText(field: Field | Attribute): boolean {
  return (
    'in' in field &&
    field.in === 'path' &&
    'type' in field &&
    ['text', 'choice', 'list'].includes(field.type.value.kind)
  )
}

/** The checks of one parameter that is an argument of its own. */
export function argumentSteps(
  parameter: Parameter,
  argument: string,
  codes: string,
  clears: boolean,
): StepView[] {
  const scope = clears ? 'firm(scope)' : 'scope'
  const key = stringLiteral(propertyOf(parameter))
  const step = {
    when: `isRequired(scope, ${key}, ${argument})`,
    call: checkCall({ ...parameter, occurs: needed(parameter) }, scope, key, argument, codes),
  }
  return isPathText(parameter)
    ? [step, { when: '', call: `checkSegment(scope, ${key}, ${argument})` }]
    : [step]
}

function needed({ occurs }: Parameter): Parameter['occurs'] {
  return { ...occurs, value: { min: 1, max: 1 } }
}
