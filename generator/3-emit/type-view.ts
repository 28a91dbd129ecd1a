import type { Attribute, Field, Leaf } from '../ir.ts'
import { docComment, fieldDoc, sentence } from './doc.ts'
import { attributeProperty, propertyOf, valueProperty } from './names.ts'
import { isBareAllowed, isClearable, isMany, isNeeded, type RecordModel, type RecordSet } from './records.ts'
import { memberName } from './tokens.ts'
import { inputType } from './value-code.ts'

/** What `templates/type.hbs` prints. */
export interface TypeView {
  readonly doc: string
  readonly name: string
  /** `<Clear extends null = never>` or nothing. */
  readonly parameters: string
  readonly members: readonly MemberView[]
}

export interface MemberView {
  /** As callers write it. */
  readonly name: string
  readonly doc: string
  /** With a question mark where it may be left out. */
  readonly property: string
  readonly type: string
}

/** The interface of a record; `summary` describes the outermost one. */
export function typeView(record: RecordModel, set: RecordSet, summary: readonly string[]): TypeView {
  const head = {
    name: record.name,
    parameters: set.generic.has(record.name) ? '<Clear extends null = never>' : '',
  }
  if (record.kind === 'value') {
    const { leaf } = record
    const value = {
      name: valueProperty,
      doc: docComment(['The value itself.']),
      property: valueProperty,
      type: clearable(inputType(leaf.type.value), leaf, set),
    }
    const attributes = leaf.attributes.map((attribute) => attributeMember(attribute, [valueProperty]))
    return {
      ...head,
      doc: docComment([`${leaf.name.value} with its attributes.`]),
      members: [value, ...attributes],
    }
  }
  const taken = record.fields.map(propertyOf)
  return {
    ...head,
    doc: docComment(
      record.described === null
        ? summary
        : [
            sentence(record.described.description?.value ?? ''),
            `The group ${record.described.name.value}.`,
            ...summary,
          ],
    ),
    members: [
      ...record.attributes.map((attribute) => attributeMember(attribute, taken)),
      ...record.fields.map((field) => fieldMember(field, set)),
    ],
  }
}

function fieldMember(field: Field, set: RecordSet): MemberView {
  const one = field.kind === 'group' ? reference(field, set) : leafType(field, set)
  return {
    name: propertyOf(field),
    doc: fieldDoc(field),
    property: memberName(propertyOf(field)) + (isNeeded(field) ? '' : '?'),
    type: isMany(field) ? `readonly (${one})[]` : one,
  }
}

function leafType(leaf: Leaf, set: RecordSet): string {
  const bare = clearable(inputType(leaf.type.value), leaf, set)
  if (leaf.attributes.length === 0) return bare
  return isBareAllowed(leaf) ? `${bare} | ${reference(leaf, set)}` : reference(leaf, set)
}

function clearable(type: string, leaf: Leaf, { clears }: RecordSet): string {
  return clears && isClearable(leaf) ? `${type} | Clear` : type
}

/** The name of a field's record, with its parameter. */
export function reference(field: Field, { generic, nameOf }: RecordSet): string {
  const name = nameOf(field)
  return name + (generic.has(name) ? '<Clear>' : '')
}

function attributeMember(attribute: Attribute, taken: readonly string[]): MemberView {
  const name = attributeProperty(attribute, taken)
  return {
    name,
    doc: fieldDoc(attribute),
    property: memberName(name) + (isNeeded(attribute) ? '' : '?'),
    type: inputType(attribute.type.value),
  }
}
