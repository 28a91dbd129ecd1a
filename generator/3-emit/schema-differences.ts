import type { Attribute, Field, ValueType } from '../ir.ts'

/** Where a schema judges otherwise than the emitted check, because its language cannot say what the check does. */
export interface SchemaDifference {
  readonly id: 'length-units' | 'joined-length' | 'number-fraction' | 'number-exponent'
  readonly schemas: readonly SchemaKind[]
  /** A sentence for readers of the schema. */
  readonly text: string
  /** Whether a value of this type can bring it about. */
  readonly concerns: (type: ValueType) => boolean
}

export type SchemaKind = 'xsd' | 'json-schema'

/** All of them: schemas say so of themselves, and the tests that compare verdicts allow for these and for no others. */
export const schemaDifferences: readonly SchemaDifference[] = [
  {
    id: 'length-units',
    schemas: ['xsd', 'json-schema'],
    text: 'Lengths count characters (code points) here, and UTF-16 units in the check, which counts a character beyond U+FFFF twice.',
    concerns: (type) =>
      (type.kind === 'text' && (type.minLength ?? type.maxLength) !== null) ||
      (type.kind === 'list' && type.maxLength !== null),
  },
  {
    id: 'joined-length',
    schemas: ['json-schema'],
    text: 'A list that is sent as one text may have any length here; the check limits the joined text.',
    concerns: (type) => type.kind === 'list' && type.maxLength !== null,
  },
  {
    id: 'number-fraction',
    schemas: ['json-schema'],
    text: 'Digits behind the decimal separator are counted here where the number is given as text alone; the check counts those of numbers too.',
    concerns: (type) => type.kind === 'decimal' && type.fractionDigits !== null,
  },
  {
    id: 'number-exponent',
    schemas: ['json-schema'],
    text: 'Decimal numbers from 1e21 on and those nearer to zero than 1e-6 may be given as numbers here; the check wants them as text, since JavaScript writes them with an exponent.',
    concerns: (type) => type.kind === 'decimal',
  },
]

/** What a schema of these fields has to say of itself; empty for nothing. */
export function differencesOf(schema: SchemaKind, fields: readonly (Field | Attribute)[]): string {
  const types = fields.flatMap(typesOf)
  return schemaDifferences
    .filter(({ schemas, concerns }) => schemas.includes(schema) && types.some(concerns))
    .map(({ text }) => text)
    .join(' ')
}

function typesOf(field: Field | Attribute): ValueType[] {
  const attributes = 'attributes' in field ? field.attributes.flatMap(typesOf) : []
  const below = 'fields' in field ? field.fields.flatMap(typesOf) : []
  return 'type' in field ? [field.type.value, ...attributes] : [...attributes, ...below]
}
