import type { Attribute, Field, Leaf } from '../ir.ts'
import { fieldDoc, sentence } from './doc.ts'
import { attributeProperty, formerPropertyOf, propertyOf, valueProperty } from './names.ts'
import {
  isBareAllowed,
  isClearable,
  isMany,
  isFilledIn,
  isNeeded,
  isSurelyGiven,
  type RecordModel,
  type RecordSet,
} from './records.ts'
import {
  deprecatedDoc,
  docComment,
  identifier,
  memberName,
  stringLiteral,
  typeText,
  type DocComment,
  type Identifier,
  type Literal,
  type Property,
  type TypeText,
} from './tokens.ts'
import { inputType } from './value-code.ts'

/** What `templates/type.hbs` prints. */
export interface TypeView {
  readonly doc: DocComment
  readonly name: Identifier
  /** Whether it takes a parameter for the `null` that clears. */
  readonly generic: boolean
  /** What that is where it is left out. */
  readonly unsaid: TypeText
  readonly members: readonly MemberView[]
}

export interface MemberView {
  /** The name that callers write, as a literal: what the finished member is held against. */
  readonly name: Literal
  readonly doc: DocComment
  readonly property: Property
  readonly optional: boolean
  readonly type: TypeText
}

/** The interface of a record; `summary` describes the outermost one. */
export function typeView(record: RecordModel, set: RecordSet, summary: readonly string[]): TypeView {
  return {
    doc: record.kind === 'value' ? valueDoc(record.leaf) : fieldsDoc(record, summary),
    name: identifier(record.name),
    generic: set.generic.has(record.name),
    unsaid: set.unsaid === 'null' ? typeText`null` : typeText`never`,
    members: record.kind === 'value' ? valueMembers(record.leaf, set) : fieldMembers(record, set),
  }
}

type Fields = RecordModel & { kind: 'fields' }

function fieldsDoc({ described }: Fields, summary: readonly string[]): DocComment {
  if (described === null) return docComment(summary)
  const { name, description } = described
  return docComment([sentence(description?.value ?? ''), `The group ${name.value}.`, ...summary])
}

function fieldMembers({ attributes, fields }: Fields, set: RecordSet): MemberView[] {
  const taken = fields.map(propertyOf)
  return [
    ...attributes.map((attribute) => attributeMember(attribute, taken)),
    ...fields.flatMap((field) => [fieldMember(field, set), ...formerMember(field, set)]),
  ]
}

function valueDoc({ name }: Leaf): DocComment {
  return docComment([`${name.value} with its attributes.`])
}

function valueMembers(leaf: Leaf, set: RecordSet): MemberView[] {
  const value = {
    name: stringLiteral(valueProperty),
    doc: docComment(['The value itself.']),
    property: memberName(valueProperty),
    optional: false,
    type: clearable(inputType(leaf.type.value), leaf, set),
  }
  return [value, ...leaf.attributes.map((attribute) => attributeMember(attribute, [valueProperty]))]
}

function fieldMember(field: Field, set: RecordSet): MemberView {
  const one = field.kind === 'group' ? reference(field, set) : leafType(field, set)
  const property = propertyOf(field)
  return {
    name: stringLiteral(property),
    doc: fieldDoc(field, isFilledIn(field)),
    property: memberName(property),
    optional: !isSurelyGiven(field),
    type: isMany(field) ? typeText`readonly (${one})[]` : one,
  }
}

/** The name that a field had before, for callers who still write it. */
function formerMember(field: Field, set: RecordSet): MemberView[] {
  const name = formerPropertyOf(field)
  if (name === undefined) return []
  return [
    {
      ...fieldMember(field, set),
      name: stringLiteral(name),
      doc: deprecatedDoc(propertyOf(field)),
      property: memberName(name),
      optional: true,
    },
  ]
}

function leafType(leaf: Leaf, set: RecordSet): TypeText {
  const bare = clearable(inputType(leaf.type.value), leaf, set)
  if (leaf.attributes.length === 0) return bare
  return isBareAllowed(leaf) ? typeText`${bare} | ${reference(leaf, set)}` : reference(leaf, set)
}

function clearable(type: TypeText, leaf: Leaf, { clears }: RecordSet): TypeText {
  return clears && isClearable(leaf) ? typeText`${type} | Clear` : type
}

/** The name of a field's record, with its parameter. */
export function reference(field: Field, { generic, nameOf }: RecordSet): TypeText {
  const name = identifier(nameOf(field))
  return generic.has(name) ? typeText`${name}<Clear>` : name
}

function attributeMember(attribute: Attribute, taken: readonly string[]): MemberView {
  const name = attributeProperty(attribute, taken)
  return {
    name: stringLiteral(name),
    doc: fieldDoc(attribute, isFilledIn(attribute)),
    property: memberName(name),
    optional: !isNeeded(attribute),
    type: inputType(attribute.type.value),
  }
}
