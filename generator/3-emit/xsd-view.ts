import type { Api, Attribute, Field, Group, Leaf, Operation, Page, ValueType } from '../ir.ts'
import { takenNames, type Names } from './names.ts'
import { isClearable } from './records.ts'
import { differencesOf } from './schema-differences.ts'
import { fieldText, operationText } from './schema-doc.ts'
import { xmlContent, xmlValue, type XmlToken } from './xml-tokens.ts'
import { restriction, type Restriction } from './xsd-value.ts'

/** What `templates/xsd.hbs` prints: the schema of one operation's body. Every type has a name of its own. */
export interface XsdView {
  readonly documentation: readonly XmlToken[]
  readonly rootName: XmlToken
  readonly rootType: XmlToken
  readonly groups: readonly GroupView[]
  readonly values: readonly ValueView[]
  readonly simples: readonly SimpleView[]
  /** The type of empty text, for values that `null` clears; empty where nothing is cleared. */
  readonly empty: XmlToken
}

/** An element with elements in it. */
interface GroupView {
  readonly name: XmlToken
  readonly elements: readonly ElementView[]
  readonly attributes: readonly AttributeView[]
}

/** A value with attributes. */
interface ValueView {
  readonly name: XmlToken
  readonly base: XmlToken
  readonly attributes: readonly AttributeView[]
}

interface SimpleView extends Restriction {
  readonly name: XmlToken
  /** The type of empty text, where that is a value beside the others; else empty. */
  readonly orEmpty: XmlToken
}

interface ElementView {
  readonly name: XmlToken
  readonly type: XmlToken
  /** Empty for 1, which goes without saying. */
  readonly min: XmlToken
  readonly max: XmlToken
  readonly documentation: XmlToken
}

interface AttributeView {
  readonly name: XmlToken
  readonly type: XmlToken
  readonly use: XmlToken
  readonly isFixed: boolean
  readonly fixed: XmlToken
  readonly documentation: XmlToken
}

/** The types of a schema while they are collected. */
interface Types {
  readonly clears: boolean
  readonly names: Names
  readonly groups: GroupView[]
  readonly values: ValueView[]
  readonly simples: SimpleView[]
}

const emptyName = 'empty'

export function xsdView(api: Api, page: Page, operation: Operation, root: Field): XsdView {
  const names = takenNames([emptyName])
  const types: Types = { clears: operation.emptyClears, names, groups: [], values: [], simples: [] }
  const type = typeOf(root, '', types)
  return {
    documentation: [operationText(api, page, operation), differencesOf('xsd', [root])]
      .filter((text) => text !== '')
      .map(xmlContent),
    rootName: xmlValue(root.name.value),
    rootType: type,
    groups: types.groups,
    values: types.values,
    simples: types.simples,
    empty: types.simples.some(({ orEmpty }) => orEmpty !== '') ? xmlValue(emptyName) : xmlValue(''),
  }
}

/** The name of a field's type, which is added to the others along with all that it needs. */
function typeOf(field: Field, parent: string, types: Types): XmlToken {
  if (field.kind === 'group') return groupType(field, parent, types)
  const compulsory = field.occurs.value.min > 0
  const clears = types.clears && isClearable(field)
  if (field.attributes.length === 0)
    return simpleType(field.type.value, { compulsory, clears }, namesFor(field.name.value, parent), types)
  const name = types.names.take(...namesFor(field.name.value, parent))
  const base = simpleType(field.type.value, { compulsory, clears }, [`${name}.value`], types)
  types.values.push({ name: xmlValue(name), base, attributes: attributeViews(field, name, types) })
  return xmlValue(name)
}

function groupType(group: Group, parent: string, types: Types): XmlToken {
  const name = types.names.take(...namesFor(group.name.value, parent))
  const place = types.groups.length
  const elements = group.fields.map((field) => elementView(field, name, types))
  types.groups.splice(place, 0, {
    name: xmlValue(name),
    elements,
    attributes: attributeViews(group, name, types),
  })
  return xmlValue(name)
}

function elementView(field: Field, parent: string, types: Types): ElementView {
  const { min, max } = field.occurs.value
  return {
    name: xmlValue(field.name.value),
    type: typeOf(field, parent, types),
    min: xmlValue(min === 1 ? '' : String(min)),
    max: xmlValue(max === 1 ? '' : String(max ?? 'unbounded')),
    documentation: xmlContent(fieldText(field)),
  }
}

function attributeViews({ attributes }: Group | Leaf, owner: string, types: Types): AttributeView[] {
  return attributes.map((attribute) => attributeView(attribute, owner, types))
}

function attributeView(attribute: Attribute, owner: string, types: Types): AttributeView {
  const type = attribute.type.value
  const compulsory = attribute.occurs.value.min > 0
  const isFixed = type.kind === 'fixed'
  return {
    name: xmlValue(attribute.name.value),
    type: isFixed
      ? xmlValue('xs:string')
      : simpleType(type, { compulsory, clears: false }, [`${owner}.${attribute.name.value}`], types),
    use: xmlValue(compulsory ? 'required' : 'optional'),
    isFixed,
    fixed: xmlValue(isFixed ? type.value : ''),
    documentation: xmlContent(fieldText(attribute)),
  }
}

/** The name of a value's type; plain text needs no type of its own. */
function simpleType(
  type: ValueType,
  { compulsory, clears }: { readonly compulsory: boolean; readonly clears: boolean },
  candidates: readonly [string, ...string[]],
  types: Types,
): XmlToken {
  const allowed = restriction(type, compulsory)
  if (allowed.facets.length === 0) return xmlValue(allowed.base)
  const name = xmlValue(types.names.take(...candidates))
  types.simples.push({ ...allowed, name, orEmpty: xmlValue(clears && !allowed.takesEmpty ? emptyName : '') })
  return name
}

/** Names for a type: the field's own while that is free, else with its parent's in front. */
function namesFor(own: string, parent: string): readonly [string, string] {
  return [own, `${parent}.${own}`]
}
