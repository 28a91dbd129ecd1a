import type { Field, Leaf, Parameter, Wire } from '../ir.ts'
import type { StepView } from './check-view.ts'
import { propertyOf, valueProperty } from './names.ts'
import {
  isBareAllowed,
  isClearable,
  isFilledIn,
  isFixed,
  isMany,
  isSurelyGiven,
  type RecordModel,
  type RecordSet,
} from './records.ts'
import {
  code,
  identifier,
  memberAccess,
  stringLiteral,
  typeText,
  type Code,
  type Identifier,
  type TypeText,
} from './tokens.ts'
import { formName, queryName } from './percent-names.ts'
import { emptyOf, encoded, inputType, urlValue } from './value-code.ts'
import { closeTag, joined, openTag } from './xml-tags.ts'

/** What `templates/write-json.hbs` and `write-form.hbs` print, one record each. */
export interface WriteView {
  readonly name: Identifier
  /** The parameter, with an underscore in front where nothing of it is read, and its TypeScript type. */
  readonly parameter: Identifier
  readonly parameterType: TypeText
  readonly steps: readonly StepView[]
}

/** What `templates/write-xml.hbs` prints: an element with its tags. */
export interface WriteXmlView extends WriteView {
  readonly isValue: boolean
  readonly bareAllowed: boolean
  readonly record: TypeText
  readonly open: Code
  readonly close: Code
  /** Start tag, value and end tag of a value with attributes, in one expression. */
  readonly whole: Code
}

export function writeView(record: RecordModel & { kind: 'fields' }, set: RecordSet): WriteView {
  const steps = record.fields.map((field) => fieldStep(field, set))
  const isRead = !record.fields.every(isAlways)
  return {
    name: identifier(`write${record.name}`),
    parameter: identifier(isRead ? 'whole' : '_whole'),
    parameterType: recordType(record, set),
    steps,
  }
}

export function writeXmlView(record: RecordModel, set: RecordSet): WriteXmlView {
  return record.kind === 'fields' ? writeFieldsView(record, set) : writeValueView(record, set)
}

function writeFieldsView(record: RecordModel & { kind: 'fields' }, set: RecordSet): WriteXmlView {
  const { name, parameter, parameterType, steps } = writeView(record, set)
  const { open, close } = tagsOf(record)
  const isReadByTag = record.attributes.some(({ type }) => !isFixed(type.value))
  return {
    name,
    parameter: isReadByTag ? identifier('whole') : parameter,
    parameterType,
    isValue: false,
    bareAllowed: false,
    record: parameterType,
    open,
    close,
    whole: code``,
    steps,
  }
}

function writeValueView(record: RecordModel & { kind: 'value' }, set: RecordSet): WriteXmlView {
  const { leaf } = record
  const type = recordType(record, set)
  const bareAllowed = isBareAllowed(leaf)
  const input = inputType(leaf.type.value)
  const bare = set.clears && isClearable(leaf) ? typeText`${input} | null` : input
  return {
    name: identifier(`write${record.name}`),
    parameter: identifier(bareAllowed ? 'given' : 'whole'),
    parameterType: bareAllowed ? typeText`${bare} | ${type}` : type,
    isValue: true,
    bareAllowed,
    record: type,
    open: code``,
    close: code``,
    whole: joined([
      ...openTag(leaf.name.value, leaf.attributes, [valueProperty]),
      { code: valueText(leaf, memberAccess(code`whole`, valueProperty), set) },
      ...closeTag(leaf.name.value),
    ]),
    steps: [],
  }
}

/** The tags around a record; none where the record stands for no element, since the root element is a value. */
function tagsOf({ described, attributes, fields }: RecordModel & { kind: 'fields' }): {
  readonly open: Code
  readonly close: Code
} {
  if (described === null) return { open: stringLiteral(''), close: code`` }
  const tag = described.name.value
  return { open: joined(openTag(tag, attributes, fields.map(propertyOf))), close: joined(closeTag(tag)) }
}

function recordType({ name }: RecordModel, { generic }: RecordSet): TypeText {
  return generic.has(name) ? typeText`${identifier(name)}<null>` : identifier(name)
}

function fieldStep(field: Field, set: RecordSet): StepView {
  const given = memberAccess(code`whole`, propertyOf(field))
  const write = writers[set.wire]
  const name = field.name.value
  if (field.kind === 'leaf' && isFilledIn(field)) {
    const always = stringLiteral(field.type.value.value)
    const value = isAlways(field) ? always : code`${given} === undefined ? ${always} : ${given}`
    return { when: code``, call: write.one(name, oneValue(field, value, set), field) }
  }
  const when = isSurelyGiven(field) ? code`` : code`${given} !== undefined`
  if (isMany(field)) return { when, call: write.many(name, given, oneValue(field, code`item`, set), field) }
  return { when, call: write.one(name, oneValue(field, given, set), field) }
}

/** A value that is written without looking at what was given. */
function isAlways(field: Field): boolean {
  return isFilledIn(field) && 'attributes' in field && field.attributes.length === 0
}

/** The expression of one value: a record's writer, or the encoded text. */
function oneValue(field: Field, given: Code, set: RecordSet): Code {
  if (field.kind === 'group' || field.attributes.length > 0)
    return code`${identifier(`write${set.nameOf(field)}`)}(${given})`
  return valueText(field, given, set)
}

function valueText(leaf: Leaf, given: Code, set: RecordSet): Code {
  const text = encoded(leaf.type.value, given, set.wire)
  return set.clears && isClearable(leaf) ? code`(${given} === null ? ${emptyOf(set.wire)} : ${text})` : text
}

interface Writer {
  readonly one: (name: string, value: Code, field: Field) => Code
  readonly many: (name: string, given: Code, value: Code, field: Field) => Code
}

/** How a format writes a field that stands once, and one that may stand several times. */
const writers: Readonly<Record<Wire, Writer>> = {
  xml: {
    one: (name, value, field) => code`xml += ${element(name, value, field)}`,
    many: (name, given, value, field) =>
      code`for (const item of ${given}) xml += ${element(name, value, field)}`,
  },
  json: {
    one: (name, value) => code`json += ${stringLiteral(`,${JSON.stringify(name)}:`)} + ${value}`,
    many: (name, given, value) =>
      code`json += ${stringLiteral(`,${JSON.stringify(name)}:[`)} + ${given}.map((item) => ${value}).join(',') + ']'`,
  },
  form: {
    one: (name, value) => code`form += ${stringLiteral(`&${formName(name)}=`)} + ${value}`,
    many: (name, given, value) =>
      code`for (const item of ${given}) form += ${stringLiteral(`&${formName(name)}=`)} + ${value}`,
  },
}

/** Records write their own tags; plain values get theirs here. */
function element(name: string, value: Code, field: Field): Code {
  if (field.kind === 'group' || field.attributes.length > 0) return value
  return joined([{ text: `<${name}>` }, { code: value }, { text: `</${name}>` }])
}

/** The statement that adds a query parameter to the query, with the ampersand that stands between two. */
export function queryStep(parameter: Parameter, given: Code, needed: boolean): StepView {
  const name = stringLiteral(`&${queryName(parameter.name.value)}=`)
  const value = (one: Code): Code => code`query += ${name} + ${urlValue(parameter.type.value, one)}`
  const call = isMany(parameter) ? code`for (const item of ${given}) ${value(code`item`)}` : value(given)
  return { when: needed ? code`` : code`${given} !== undefined`, call }
}
