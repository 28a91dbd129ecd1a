import type { InputShape } from '../../generator/3-emit/input-shape.ts'
import { attributeProperty, propertyOf } from '../../generator/3-emit/names.ts'
import { isMany } from '../../generator/3-emit/records.ts'
import type { Attribute, Field, Leaf, ValueType } from '../../generator/ir.ts'

/*
 * What an input means on the wire, worked out from the model without any of the emitted code: what a decoder should
 * find. Values are assumed to be right.
 */

export type Given = Readonly<Record<string, unknown>>

/** An XML element: its name, its attributes by name, and its elements or its text. */
export type Element = readonly [
  name: string,
  attributes: Readonly<Record<string, string>>,
  inside: readonly Element[] | string,
]

/** A value as text. */
export function wireText(type: ValueType, value: unknown): string {
  if (value === null) return ''
  switch (type.kind) {
    case 'flag':
      return value === true || value === 1 ? '1' : '0'
    case 'decimal': {
      const [whole = '', fraction] = `${value as string}`.split('.')
      const isZero = /^-0*$/.test(whole + (fraction ?? ''))
      return (isZero ? whole.slice(1) : whole) + (fraction === undefined ? '' : type.separator + fraction)
    }
    case 'list':
      return typeof value === 'string' ? value : (value as string[]).join(type.separator)
    default:
      return `${value as string}`
  }
}

/** The pairs of a form, in documented order. */
export function formPairs(
  { fields }: Pick<InputShape, 'fields'>,
  input: object,
): (readonly [string, string])[] {
  return fields.flatMap((field) => {
    if (field.kind === 'group') return []
    return each(field, input).map((value) => [field.name.value, wireText(field.type.value, value)] as const)
  })
}

/** A JSON body, as a parser has it. */
export function jsonBody({ fields }: Pick<InputShape, 'fields'>, input: object): Given {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const values = each(field, input).map((value) =>
        field.kind === 'group' ? jsonBody(field, value as object) : jsonValue(field.type.value, value),
      )
      const isList = isMany(field) && Object.hasOwn(input, propertyOf(field))
      return values.length === 0 && !isList ? [] : [[field.name.value, isMany(field) ? values : values[0]]]
    }),
  )
}

function jsonValue(type: ValueType, value: unknown): unknown {
  if (value === null) return null
  if (type.kind === 'boolean') return value
  const isNumber =
    ['integer', 'decimal', 'flag'].includes(type.kind) || (type.kind === 'choice' && type.of === 'integer')
  return isNumber ? Number(value) + 0 : wireText(type, value)
}

/** The document of an input: its root element. */
export function xmlTree(
  root: Field | undefined,
  { fields }: Pick<InputShape, 'fields'>,
  input: object,
): Element {
  if (root === undefined) throw new Error('There is no body.')
  if (root.kind === 'leaf') return leafElement(root, (input as Given)[propertyOf(root)])
  if (root.fields === fields) return groupElement(root, input)
  return [
    root.name.value,
    attributeTexts(root.attributes, {}, []),
    root.fields.map((field) => xmlTree(field, { fields }, input)),
  ]
}

function groupElement(
  { name, fields, attributes }: Extract<Field, { kind: 'group' }>,
  input: object,
): Element {
  const inside = fields.flatMap((field) =>
    each(field, input).map((value) =>
      field.kind === 'group' ? groupElement(field, value as object) : leafElement(field, value),
    ),
  )
  return [name.value, attributeTexts(attributes, input as Given, fields.map(propertyOf)), inside]
}

function leafElement({ name, type, attributes }: Leaf, value: unknown): Element {
  const isWhole = typeof value === 'object' && value !== null && !Array.isArray(value)
  const whole = (isWhole ? value : { value }) as Given
  return [name.value, attributeTexts(attributes, whole, ['value']), wireText(type.value, whole['value'])]
}

function attributeTexts(
  attributes: readonly Attribute[],
  given: Given,
  taken: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap((attribute) => {
      const type = attribute.type.value
      const value = type.kind === 'fixed' ? type.value : given[attributeProperty(attribute, taken)]
      return value === undefined ? [] : [[attribute.name.value, wireText(type, value)]]
    }),
  )
}

/** The values of a field in an input: none, one or several; one that always has to be there is. */
function each(field: Field, input: object): readonly unknown[] {
  const value = Object.hasOwn(input, propertyOf(field)) ? (input as Given)[propertyOf(field)] : undefined
  if (value !== undefined) return isMany(field) ? (value as unknown[]) : [value]
  const isAlways =
    field.kind === 'leaf' &&
    field.type.value.kind === 'fixed' &&
    field.occurs.value.min > 0 &&
    field.attributes.every(({ occurs, type }) => occurs.value.min === 0 || type.value.kind === 'fixed')
  return isAlways ? [field.type.value.value] : []
}
