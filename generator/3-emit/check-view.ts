import type { Attribute, Field, Leaf, Parameter } from '../ir.ts'
import { attributeProperty, propertyOf, valueProperty } from './names.ts'
import { isBareAllowed, isClearable, isMany, isNeeded, type RecordModel, type RecordSet } from './records.ts'
import {
  code,
  identifier,
  literal,
  memberAccess,
  stringLiteral,
  type Code,
  type Identifier,
  type Literal,
} from './tokens.ts'
import { checkCall, codesOf, limit } from './value-code.ts'

/** One statement of a check: `call`, guarded by `when` unless that is empty. */
export interface StepView {
  readonly when: Code
  readonly call: Code
}

/** A constant that lists the codes of a value. */
export interface CodesView {
  readonly name: Identifier
  readonly values: readonly Literal[]
}

/** What `templates/check.hbs` prints. */
export interface CheckView {
  readonly name: Identifier
  /** The constant that lists the members, and the list. */
  readonly namesConstant: Identifier
  readonly names: readonly Literal[]
  readonly codes: readonly CodesView[]
  /** The check of the bare value; empty where only the object may be written. */
  readonly bare: Code
  readonly isValue: boolean
  readonly steps: readonly StepView[]
}

/** The name of the function that checks a record. */
export function recordCheck(record: string): Identifier {
  return identifier(`checkFieldsOf${record}`)
}

export function checkView(record: RecordModel, set: RecordSet): CheckView {
  const head = { name: recordCheck(record.name), namesConstant: identifier(`namesOf${record.name}`) }
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
    bare: code``,
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
  const key = stringLiteral(valueProperty)
  const given = memberAccess(code`fields`, valueProperty)
  const present = code`isRequired(scope, ${key}, ${given})`
  const codes = codesConstant(record, valueProperty)
  return {
    names: [valueProperty, ...members.map(({ property }) => property)].map(stringLiteral),
    codes: codesFor(record, [{ field: leaf, property: valueProperty }, ...members]),
    bare: isBareAllowed(leaf)
      ? checkCall(leaf, scopeOf(leaf, code`outer`, set), code`key`, code`value`, codes)
      : code``,
    steps: [
      {
        when: set.clears && isClearable(leaf) ? code`${present} && isGiven(scope, ${given})` : present,
        call: checkCall(leaf, scopeOf(leaf, code`scope`, set), key, given, codes),
      },
      ...members.flatMap(({ field, property }) => fieldSteps(record, field, property, set)),
    ],
  }
}

type Member = { readonly field: Field | Attribute | Parameter; readonly property: string }

function codesFor(record: string, members: readonly Member[]): CheckView['codes'] {
  return members.flatMap(({ field, property }) => {
    const values = 'type' in field ? codesOf(field.type.value) : []
    return values.length === 0 ||
      ('attributes' in field && field.attributes.length > 0 && property !== valueProperty)
      ? []
      : [{ name: codesConstant(record, property), values }]
  })
}

function codesConstant(record: string, property: string): Identifier {
  return identifier(`codesOf${record}_${property.replace(/[^A-Za-z0-9_]/g, spelled)}`)
}

/** A code unit as the end of a name, in such a way that no two properties get one name. */
function spelled(odd: string): string {
  const digits = odd.charCodeAt(0).toString(16)
  return digits.length <= 2 ? `$${digits.padStart(2, '0')}` : `$$${digits.padStart(4, '0')}`
}

function fieldSteps(record: string, field: Field | Attribute, property: string, set: RecordSet): StepView[] {
  const key = stringLiteral(property)
  const given = memberAccess(code`fields`, property)
  const { min, max } = field.occurs.value
  const one = isMany(field)
    ? oneCall(record, field, property, [code`list`, code`index`, code`item`], set)
    : oneCall(record, field, property, [code`scope`, key, given], set)
  const call = isMany(field)
    ? code`checkList(scope, ${key}, ${given}, ${literal(min)}, ${limit(max)}, (list, index, item) => ${one})`
    : one
  const when = whenGiven(field, key, given, set)
  const step = { when, call }
  return isPathText(field)
    ? [step, { when: code``, call: code`checkSegment(scope, ${key}, ${given})` }]
    : [step]
}

/** The condition under which a member is looked at. */
function whenGiven(field: Field | Attribute, key: Code, given: Code, { clears }: RecordSet): Code {
  if (isNeeded(field)) return code`isRequired(scope, ${key}, ${given})`
  return clears && 'kind' in field && isClearable(field) && isBareAllowed(field)
    ? code`isGiven(scope, ${given})`
    : code`${given} !== undefined`
}

function oneCall(
  record: string,
  field: Field | Attribute,
  property: string,
  [scope, key, value]: readonly [Code, Code, Code],
  set: RecordSet,
): Code {
  if (!('type' in field)) return code`${recordCheck(set.nameOf(field))}(inner(${scope}, ${key}), ${value})`
  if ('attributes' in field && field.attributes.length > 0)
    return code`${recordCheck(set.nameOf(field))}(${scope}, ${key}, ${value})`
  return checkCall(field, scopeOf(field, scope, set), key, value, codesConstant(record, property))
}

/** The scope in which a value is checked: one without clearing where `null` does not clear it. */
function scopeOf(field: Field | Attribute, scope: Code, { clears }: RecordSet): Code {
  return clears && !('kind' in field && isClearable(field)) ? code`firm(${scope})` : scope
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
  argument: Code,
  codes: Code,
  clears: boolean,
): StepView[] {
  const scope = clears ? code`firm(scope)` : code`scope`
  const key = stringLiteral(propertyOf(parameter))
  const step = {
    when: code`isRequired(scope, ${key}, ${argument})`,
    call: checkCall({ ...parameter, occurs: needed(parameter) }, scope, key, argument, codes),
  }
  return isPathText(parameter)
    ? [step, { when: code``, call: code`checkSegment(scope, ${key}, ${argument})` }]
    : [step]
}

function needed({ occurs }: Parameter): Parameter['occurs'] {
  return { ...occurs, value: { min: 1, max: 1 } }
}
