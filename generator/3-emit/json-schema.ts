import type { Api, Attribute, Field, Leaf, Model, Operation, Page } from '../ir.ts'
import { byPath, type TextFile } from '../text-file.ts'
import { inputShape, requestOf, type InputShape } from './input-shape.ts'
import { inputValues, sentValue, textDefinition, textName, type Schema } from './json-value.ts'
import { attributeProperty, propertyOf, valueProperty } from './names.ts'
import { isBareAllowed, isClearable, isMany, isNeeded } from './records.ts'
import { differencesOf } from './schema-differences.ts'
import { fieldText, operationText } from './schema-doc.ts'

/**
 * JSON Schemas (2020-12) of a model, by path: `<operation>.input.json` of what each check takes, and
 * `<operation>.body.json` of what stands in a JSON body. Formats are told, not asserted, as no check asserts them.
 */
export function jsonSchemas({ apis }: Model): TextFile[] {
  return apis
    .flatMap((api) =>
      api.pages.flatMap((page) =>
        page.operations.flatMap((operation) => operationSchemas(api, page, operation)),
      ),
    )
    .sort(byPath)
}

function operationSchemas(api: Api, page: Page, operation: Operation): TextFile[] {
  const request = requestOf(page.requests, operation)
  const shape = request === undefined ? undefined : inputShape(request, operation)
  if (request === undefined || shape === undefined) return []
  const head = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: operation.name.value,
    description: operationText(api, page, operation),
    ...comment(shape),
  }
  const file = (kind: string, schema: Schema): TextFile => ({
    path: `${api.name}/${page.name}/${operation.name.value}.${kind}.json`,
    text: `${JSON.stringify({ ...head, ...schema, ...definitions(shape) }, null, 2)}\n`,
  })
  const isJson = request.body !== null && shape.wire === 'json'
  return [
    file('input', inputObject(shape, shape.fields, shape.attributes)),
    ...(isJson ? [file('body', bodyObject(shape, shape.fields))] : []),
  ]
}

function comment({ fields, attributes }: InputShape): Schema {
  const $comment = differencesOf('json-schema', [...attributes, ...fields])
  return $comment === '' ? {} : { $comment }
}

function definitions({ wire }: InputShape): Schema {
  return { $defs: { [textName]: textDefinition(wire) } }
}

/** An object with these members and no others. */
function object(members: readonly (readonly [name: string, schema: Schema, needed: boolean])[]): Schema {
  const required = members.filter(([, , needed]) => needed).map(([name]) => name)
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries(members.map(([name, schema]) => [name, schema])),
  }
}

function inputObject(shape: InputShape, fields: readonly Field[], attributes: readonly Attribute[]): Schema {
  const taken = fields.map(propertyOf)
  return object([
    ...attributes.map((attribute) => attributeMember(shape, attribute, taken)),
    ...fields.map((field) => {
      const one =
        field.kind === 'group' ? inputObject(shape, field.fields, field.attributes) : leafInput(shape, field)
      return [
        propertyOf(field),
        described(field, isMany(field) ? list(field, one) : one),
        isNeeded(field),
      ] as const
    }),
  ])
}

function attributeMember(
  { wire }: InputShape,
  attribute: Attribute,
  taken: readonly string[],
): readonly [string, Schema, boolean] {
  const values = inputValues(attribute.type.value, {
    wire,
    minLength: attribute.occurs.value.min > 0 ? 1 : 0,
  })
  return [attributeProperty(attribute, taken), described(attribute, oneOf(values)), isNeeded(attribute)]
}

/** A value as callers write it: bare, or as an object with its attributes. */
function leafInput(shape: InputShape, leaf: Leaf): Schema {
  const clears = shape.clears && isClearable(leaf)
  const values = [
    ...inputValues(leaf.type.value, rulesOf(shape, leaf)),
    ...(clears ? [{ type: 'null' }] : []),
  ]
  const bare = values.map((schema) => ('in' in leaf && leaf.in === 'path' ? segment(schema) : schema))
  if (leaf.attributes.length === 0) return oneOf(bare)
  const whole = object([
    [valueProperty, oneOf(values), true],
    ...leaf.attributes.map((attribute) => attributeMember(shape, attribute, [valueProperty])),
  ])
  return oneOf([...(isBareAllowed(leaf) ? bare : []), whole])
}

/** Empty text is no value where the value is compulsory, and where `null` is what clears it. */
function rulesOf({ wire, clears }: InputShape, leaf: Leaf): { wire: InputShape['wire']; minLength: number } {
  return { wire, minLength: leaf.occurs.value.min > 0 || (clears && isClearable(leaf)) ? 1 : 0 }
}

/** Text that may be a segment of a path: no encoding saves these three. */
function segment(schema: Schema): Schema {
  return { ...schema, not: { enum: ['', '.', '..'] } }
}

/** A JSON body: fields under their documented names, what is always the same filled in. */
function bodyObject(shape: InputShape, fields: readonly Field[]): Schema {
  return object(
    fields.map((field) => {
      const one = field.kind === 'group' ? bodyObject(shape, field.fields) : leafBody(shape, field)
      const schema = described(field, isMany(field) ? list(field, one) : one)
      return [field.name.value, schema, field.occurs.value.min > 0] as const
    }),
  )
}

function leafBody(shape: InputShape, leaf: Leaf): Schema {
  const clears = shape.clears && isClearable(leaf)
  return oneOf([sentValue(leaf.type.value, rulesOf(shape, leaf)), ...(clears ? [{ type: 'null' }] : [])])
}

function list({ occurs }: Field, items: Schema): Schema {
  const { min, max } = occurs.value
  return {
    type: 'array',
    ...(min === 0 ? {} : { minItems: min }),
    ...(max === null ? {} : { maxItems: max }),
    items,
  }
}

function oneOf(schemas: readonly Schema[]): Schema {
  const [only, ...others] = schemas
  return only !== undefined && others.length === 0 ? only : { anyOf: schemas }
}

function described(field: Field | Attribute, schema: Schema): Schema {
  const description = fieldText(field)
  return description === '' ? schema : { description, ...schema }
}
