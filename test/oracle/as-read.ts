import { attributeProperty, propertyOf } from '../../generator/3-emit/names.ts'
import { isClearable, isMany } from '../../generator/3-emit/records.ts'
import type { Attribute, Field, Leaf, ValueType } from '../../generator/ir.ts'
import type { Subject } from './subjects.ts'
import type { Given } from './wire.ts'

/*
 * XML has no types and no null: of what a caller may give, right or wrong, only elements and texts are left. These two
 * functions write any input at all, without the emitted code, and tell which input a reader of that document would have.
 */

/** The input that a document made of `value` says, were it read back. */
export function asRead({ shape }: Subject, value: unknown): unknown {
  return groupAsRead(shape.fields, shape.attributes, value, shape.clears)
}

function groupAsRead(
  fields: readonly Field[],
  attributes: readonly Attribute[],
  value: unknown,
  clears: boolean,
): unknown {
  // An element with nothing but white space in it is a group without members.
  const given = isScalar(value) && /^[ \t\r\n]*$/.test(scalarText(value)) ? {} : value
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given
  const taken = fields.map(propertyOf)
  const read: Record<string, unknown> = {}
  for (const [key, inside] of Object.entries(given)) {
    const field = fields.find((one) => propertyOf(one) === key)
    const attribute = attributes.find((one) => attributeProperty(one, taken) === key)
    const member =
      field !== undefined
        ? fieldAsRead(field, inside, clears)
        : attribute !== undefined
          ? attributeAsRead(attribute, inside)
          : vanishes(inside)
            ? undefined
            : inside
    if (member !== undefined) read[key] = member
  }
  return read
}

function fieldAsRead(field: Field, value: unknown, clears: boolean): unknown {
  const items = (Array.isArray(value) ? value.flat(Infinity) : [value]).filter((item) => item !== undefined)
  const read = items.map((item) =>
    field.kind === 'group'
      ? groupAsRead(field.fields, field.attributes, item, clears)
      : leafAsRead(field, item, clears),
  )
  if (read.length === 0) return undefined
  if (isMany(field)) return read
  // A list that is given as one value is written as one element.
  if (
    field.kind === 'leaf' &&
    field.type.value.kind === 'list' &&
    Array.isArray(value) &&
    items.every(isScalar)
  )
    return leafAsRead(field, items.map(scalarText).join(field.type.value.separator), clears)
  return read.length === 1 ? read[0] : read
}

function leafAsRead(leaf: Leaf, value: unknown, clears: boolean): unknown {
  const type = leaf.type.value
  const read = (scalar: unknown): unknown =>
    scalarText(scalar) === '' && clears && isClearable(leaf) ? null : valueAsRead(type, scalar)
  if (isScalar(value)) return read(value)
  const entries = Object.entries(value as Given)
  if (leaf.attributes.length === 0) return entries.every(([, inside]) => vanishes(inside)) ? read('') : value
  const whole: Record<string, unknown> = { value: null }
  for (const [key, inside] of entries) {
    const attribute = leaf.attributes.find((one) => attributeProperty(one, ['value']) === key)
    const isSimple = isScalar(inside)
    if (key === 'value')
      whole['value'] = isSimple
        ? inside
        : type.kind === 'list' && Array.isArray(inside) && inside.every(isScalar)
          ? inside.map(scalarText).join(type.separator)
          : ''
    else if (attribute !== undefined) whole[key] = attributeAsRead(attribute, inside)
    else if (!vanishes(inside)) whole[key] = inside
    if (whole[key] === undefined) delete whole[key]
  }
  return { ...whole, value: read(whole['value']) }
}

function attributeAsRead(attribute: Attribute, value: unknown): unknown {
  return isScalar(value) && value !== null ? valueAsRead(attribute.type.value, value) : undefined
}

/** A text as the type reads it; a text that is none of the type's stays text. */
function valueAsRead(type: ValueType, value: unknown): unknown {
  const text = scalarText(value)
  if (type.kind === 'flag') return text === '1' ? 1 : text === '0' ? 0 : text
  if (type.kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : text
  if (type.kind === 'choice' && type.of === 'integer')
    return type.codes.some(({ code }) => code === text) ? Number(text) : text
  return text
}

/** A document of an input that `asRead` has made. */
export function written({ root, shape }: Subject, input: unknown): string {
  if (root === undefined) throw new Error('This is no XML.')
  return rootText(root, shape.fields, input)
}

function rootText(root: Field, fields: readonly Field[], input: unknown): string {
  if (root.kind === 'leaf') return rootValueText(root, input as Given)
  if (root.fields === fields) return groupText(root, input)
  const inside = root.fields.map((field) => rootText(field, fields, input)).join('')
  return `<${root.name.value}${attributesText(root.attributes, {}, [])}>${inside}</${root.name.value}>`
}

/** More or less than one element, and anything beside it, make no document. */
function rootValueText(root: Leaf, given: Given): string {
  const key = propertyOf(root)
  const values = Array.isArray(given[key]) ? (given[key] as unknown[]) : [given[key]]
  const elements = values.filter((value) => value !== undefined).map((value) => leafText(root, value))
  return elements.join('') + strangers(given, [key])
}

function groupText(group: Extract<Field, { kind: 'group' }>, value: unknown): string {
  const { name, fields, attributes } = group
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return `<${name.value}>${isScalar(value) ? escaped(scalarText(value)) : '?'}</${name.value}>`
  const given = value as Given
  const taken = fields.map(propertyOf)
  const known = [...taken, ...attributes.map((one) => attributeProperty(one, taken))]
  const inside = fields.flatMap((field) => {
    const isAlways = field.kind === 'leaf' && field.type.value.kind === 'fixed' && field.occurs.value.min > 0
    const one =
      given[propertyOf(field)] ??
      (isAlways && given[propertyOf(field)] === undefined ? field.type.value.value : given[propertyOf(field)])
    if (one === undefined) return []
    const items = Array.isArray(one) ? (one as unknown[]) : [one]
    return items.map((item) => (field.kind === 'group' ? groupText(field, item) : leafText(field, item)))
  })
  return `<${name.value}${attributesText(attributes, given, taken)}>${inside.join('')}${strangers(given, known)}</${name.value}>`
}

function leafText({ name, type, attributes }: Leaf, value: unknown): string {
  const isWhole = typeof value === 'object' && value !== null
  const given = (isWhole ? value : { value }) as Given
  const known =
    attributes.length === 0 ? [] : ['value', ...attributes.map((one) => attributeProperty(one, ['value']))]
  const text = known.length === 0 && isWhole ? '' : onWire(type.value, given['value'])
  const inside = text + (isWhole ? strangers(given, known) : '')
  return `<${name.value}${attributesText(attributes, given, ['value'])}>${inside}</${name.value}>`
}

/** Members that nobody documented, as elements. */
function strangers(given: Given, known: readonly string[]): string {
  const keys = Object.keys(given).filter((key) => !known.includes(key))
  return keys.map((key) => `<${key}>?</${key}>`).join('')
}

function attributesText(attributes: readonly Attribute[], given: Given, taken: readonly string[]): string {
  return attributes
    .map((attribute) => {
      const type = attribute.type.value
      const value =
        given[attributeProperty(attribute, taken)] ?? (type.kind === 'fixed' ? type.value : undefined)
      return value === undefined ? '' : ` ${attribute.name.value}="${onWire(type, value)}"`
    })
    .join('')
}

/** The separator of decimals for the dot and the other way round, so that a wrong one stays wrong. */
function onWire(type: ValueType, value: unknown): string {
  const text = scalarText(value)
  if (type.kind !== 'decimal') return escaped(text)
  return escaped(
    text.replace(/[.,]/g, (mark) => (mark === '.' ? type.separator : type.separator === ',' ? '.' : mark)),
  )
}

function escaped(text: string): string {
  return text.replace(/[^A-Za-z0-9]/gu, (character) => `&#${character.codePointAt(0)};`)
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

function scalarText(value: unknown): string {
  return value === null ? '' : `${value as string}`
}

/** Whether nothing at all would be written of a value. */
function vanishes(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.flat(Infinity).length === 0)
}
