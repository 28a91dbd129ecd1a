import type { Field, Leaf, Parameter, Wire } from '../ir.ts'
import type { StepView } from './check-view.ts'
import { propertyOf, valueProperty } from './names.ts'
import {
  isBareAllowed,
  isClearable,
  isFixed,
  isMany,
  isNeeded,
  type RecordModel,
  type RecordSet,
} from './records.ts'
import { memberAccess, stringLiteral } from './tokens.ts'
import { emptyOf, encoded, inputType } from './value-code.ts'
import { closeTag, joined, openTag } from './xml-tags.ts'

/** What `templates/write-json.hbs` and `write-form.hbs` print, one record each. */
export interface WriteView {
  readonly name: string
  /** The parameter and its TypeScript type; with an underscore in front where nothing of it is read. */
  readonly parameter: string
  readonly steps: readonly StepView[]
}

/** What `templates/write-xml.hbs` prints: an element with its tags. */
export interface WriteXmlView extends WriteView {
  readonly isValue: boolean
  readonly bareAllowed: boolean
  readonly record: string
  readonly open: string
  readonly close: string
  /** Start tag, value and end tag of a value with attributes, in one expression. */
  readonly whole: string
}

export function writeView(record: RecordModel & { kind: 'fields' }, set: RecordSet): WriteView {
  const steps = record.fields.map((field) => fieldStep(field, set))
  const isRead = steps.some(({ when, call }) => /\bwhole\b/.test(when + call))
  return {
    name: `write${record.name}`,
    parameter: `${isRead ? 'whole' : '_whole'}: ${recordType(record, set)}`,
    steps,
  }
}

export function writeXmlView(record: RecordModel, set: RecordSet): WriteXmlView {
  const type = recordType(record, set)
  const head = { name: `write${record.name}`, record: type }
  if (record.kind === 'fields') {
    const { open, close } = tagsOf(record)
    const view = writeView(record, set)
    const parameter = /\bwhole\b/.test(open) ? `whole: ${type}` : view.parameter
    return {
      ...head,
      ...view,
      parameter,
      isValue: false,
      bareAllowed: false,
      open,
      close,
      whole: '',
    }
  }
  const { leaf } = record
  const bareAllowed = isBareAllowed(leaf)
  const bare = inputType(leaf.type.value) + (set.clears && isClearable(leaf) ? ' | null' : '')
  const [open, close] = [
    openTag(leaf.name.value, leaf.attributes, [valueProperty]),
    closeTag(leaf.name.value),
  ]
  const whole = joined([...open, { code: valueText(leaf, `whole.${valueProperty}`, set) }, ...close])
  const parameter = bareAllowed ? `given: ${bare} | ${type}` : `whole: ${type}`
  return { ...head, parameter, isValue: true, bareAllowed, open: '', close: '', whole, steps: [] }
}

/** The tags around a record; none where the record stands for no element, since the root element is a value. */
function tagsOf({ described, attributes, fields }: RecordModel & { kind: 'fields' }): {
  readonly open: string
  readonly close: string
} {
  if (described === null) return { open: stringLiteral(''), close: '' }
  const tag = described.name.value
  return { open: joined(openTag(tag, attributes, fields.map(propertyOf))), close: joined(closeTag(tag)) }
}

function recordType({ name }: RecordModel, { generic }: RecordSet): string {
  return name + (generic.has(name) ? '<null>' : '')
}

function fieldStep(field: Field, set: RecordSet): StepView {
  const given = memberAccess('whole', propertyOf(field))
  const write = writers[set.wire]
  const name = field.name.value
  if (isAlways(field)) {
    const value = valueText(field, stringLiteral(field.type.value.value), set)
    return { when: '', call: write.one(name, value, field) }
  }
  const when = isNeeded(field) ? '' : `${given} !== undefined`
  if (isMany(field)) return { when, call: write.many(name, given, oneValue(field, 'item', set), field) }
  return { when, call: write.one(name, oneValue(field, given, set), field) }
}

type AlwaysLeaf = Leaf & {
  readonly type: { readonly value: { readonly kind: 'fixed'; readonly value: string } }
}

/** A compulsory field that always has the same value: written whether or not it was given. */
function isAlways(field: Field): field is AlwaysLeaf {
  return (
    field.kind === 'leaf' &&
    field.attributes.length === 0 &&
    isFixed(field.type.value) &&
    field.occurs.value.min > 0
  )
}

/** The expression of one value: a record's writer, or the encoded text. */
function oneValue(field: Field, given: string, set: RecordSet): string {
  if (field.kind === 'group' || field.attributes.length > 0) return `write${set.nameOf(field)}(${given})`
  return valueText(field, given, set)
}

function valueText(leaf: Leaf, given: string, set: RecordSet): string {
  const text = encoded(leaf.type.value, given, set.wire)
  return set.clears && isClearable(leaf) ? `(${given} === null ? ${emptyOf(set.wire)} : ${text})` : text
}

interface Writer {
  readonly one: (name: string, value: string, field: Field) => string
  readonly many: (name: string, given: string, value: string, field: Field) => string
}

/** How a format writes a field that stands once, and one that may stand several times. */
const writers: Readonly<Record<Wire, Writer>> = {
  xml: {
    one: (name, value, field) => `xml += ${element(name, value, field)}`,
    many: (name, given, value, field) => `for (const item of ${given}) xml += ${element(name, value, field)}`,
  },
  json: {
    one: (name, value) => `members.push(${stringLiteral(`${JSON.stringify(name)}:`)} + ${value})`,
    many: (name, given, value) =>
      `members.push(${stringLiteral(`${JSON.stringify(name)}:[`)} + ${given}.map((item) => ${value}).join(',') + ']')`,
  },
  form: {
    one: (name, value) => `pairs.push([${stringLiteral(name)}, ${value}])`,
    many: (name, given, value) =>
      `for (const item of ${given}) pairs.push([${stringLiteral(name)}, ${value}])`,
  },
}

/** Records write their own tags; plain values get theirs here. */
function element(name: string, value: string, field: Field): string {
  if (field.kind === 'group' || field.attributes.length > 0) return value
  return joined([{ text: `<${name}>` }, { code: value }, { text: `</${name}>` }])
}

/** The statement that adds a query parameter to the list of pairs. */
export function queryStep(parameter: Parameter, given: string, needed: boolean): StepView {
  const set: RecordSet = { wire: 'form', clears: false, records: [], nameOf: () => '', generic: new Set() }
  const name = parameter.name.value
  const call = isMany(parameter)
    ? writers.form.many(name, given, oneValue(parameter, 'item', set), parameter)
    : writers.form.one(name, oneValue(parameter, given, set), parameter)
  return { when: needed ? '' : `${given} !== undefined`, call }
}
