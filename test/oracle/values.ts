import fc, { type Arbitrary } from 'fast-check'
import type { InputShape } from '../../generator/3-emit/input-shape.ts'
import { attributeProperty, propertyOf } from '../../generator/3-emit/names.ts'
import { isBareAllowed, isClearable, isMany, isNeeded } from '../../generator/3-emit/records.ts'
import type { Attribute, Field, Leaf, ValueType } from '../../generator/ir.ts'
import { texts } from './texts.ts'

/** Objects that an operation takes, made from nothing but the model. */
export function inputs(shape: InputShape): Arbitrary<object> {
  return record(shape, shape.fields, shape.attributes)
}

type Rules = Pick<InputShape, 'wire' | 'clears'>

function record(rules: Rules, fields: readonly Field[], attributes: readonly Attribute[]): Arbitrary<object> {
  const taken = fields.map(propertyOf)
  const members = [
    ...attributes.map((attribute) => ({
      key: attributeProperty(attribute, taken),
      needed: isNeeded(attribute),
      value: valueOf(attribute.type.value, rules, attribute.occurs.value.min > 0),
    })),
    ...fields.map((field) => ({
      key: propertyOf(field),
      needed: isNeeded(field),
      value: member(field, rules),
    })),
  ]
  return fc.record(Object.fromEntries(members.map(({ key, value }) => [key, value])), {
    requiredKeys: members.filter(({ needed }) => needed).map(({ key }) => key),
    noNullPrototype: true,
  })
}

function member(field: Field, rules: Rules): Arbitrary<unknown> {
  const one = field.kind === 'group' ? record(rules, field.fields, field.attributes) : leaf(field, rules)
  if (!isMany(field)) return one
  const { min, max } = field.occurs.value
  return fc.array(one, { minLength: min, maxLength: max ?? min + 4 })
}

function leaf(field: Leaf, rules: Rules): Arbitrary<unknown> {
  const clears = rules.clears && isClearable(field)
  const some = valueOf(field.type.value, rules, field.occurs.value.min > 0 || clears)
  const isSegment = 'in' in field && field.in === 'path'
  const plain = isSegment ? some.filter((value) => !['', '.', '..'].includes(value as string)) : some
  const value = clears
    ? fc.oneof({ weight: 6, arbitrary: plain }, { weight: 1, arbitrary: fc.constant(null) })
    : plain
  if (field.attributes.length === 0) return value
  const whole = fc.record(
    {
      value,
      ...Object.fromEntries(
        field.attributes.map((attribute) => [
          attributeProperty(attribute, ['value']),
          valueOf(attribute.type.value, rules, attribute.occurs.value.min > 0),
        ]),
      ),
    },
    {
      requiredKeys: [
        'value',
        ...field.attributes.filter(isNeeded).map((one) => attributeProperty(one, ['value'])),
      ] as 'value'[],
      noNullPrototype: true,
    },
  )
  return isBareAllowed(field) ? fc.oneof(value, whole) : whole
}

const digit = fc.constantFrom(...'0123456789')
const digits = (min: number, max: number): Arbitrary<string> =>
  fc.string({ unit: digit, minLength: min, maxLength: max })
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** Values that callers may give; `filled`: empty text is none of them. */
function valueOf(type: ValueType, { wire }: Rules, filled: boolean): Arbitrary<unknown> {
  const least = filled ? 1 : 0
  switch (type.kind) {
    case 'text':
      return texts(Math.max(type.minLength ?? 0, least), type.maxLength ?? Infinity, wire === 'xml')
    case 'digits':
      return digits(Math.max(type.min, least), type.max ?? type.min + 20)
    case 'integer':
      return integer(type.maxDigits)
    case 'decimal':
      return decimal(type.fractionDigits)
    case 'boolean':
      return fc.boolean()
    case 'flag':
      return fc.constantFrom(true, false, 0, 1)
    case 'choice':
      return fc.constantFrom(...type.codes.map(({ code }) => (type.of === 'integer' ? Number(code) : code)))
    case 'fixed':
      return fc.constant(type.value)
    case 'date':
      return day
    case 'list':
      return list(type, wire === 'xml', least)
  }
}

function integer(maxDigits: number | null): Arbitrary<unknown> {
  const most = maxDigits === null || maxDigits > 15 ? Number.MAX_SAFE_INTEGER : 10 ** maxDigits - 1
  const text = fc
    .tuple(fc.constantFrom('', '-'), fc.constantFrom(...'123456789'), digits(0, (maxDigits ?? 30) - 1))
    .map((parts) => parts.join(''))
  return fc.oneof(fc.integer({ min: -most, max: most }), fc.constantFrom(0, -0, '0', most), text)
}

function decimal(fractionDigits: number | null): Arbitrary<unknown> {
  const text = fc
    .tuple(fc.constantFrom('', '-'), digits(1, 20), digits(0, fractionDigits ?? 20))
    .map(([sign, whole, fraction]) => sign + whole + (fraction === '' ? '' : `.${fraction}`))
  const number = fc
    .double({ min: -1e15, max: 1e15, noNaN: true })
    .map((given) => (fractionDigits === null ? given : Number(given.toFixed(fractionDigits))))
    .filter((given) => !String(given).includes('e') && Number.isFinite(given))
  return fc.oneof(number, text, fc.constantFrom(0, -0, 1, '-0', '007', '0'))
}

function list(
  { separator, maxLength }: { separator: string; maxLength: number | null },
  isXml: boolean,
  least: number,
): Arbitrary<unknown> {
  const max = maxLength ?? 60
  const text = texts(least, max, isXml)
  const parts = fc
    .array(texts(1, Math.max(1, Math.floor(max / 3) - 1), isXml), { minLength: 1, maxLength: 3 })
    .map((given) => given.map((part) => part.replaceAll(separator, 'x')))
  return fc.oneof(text, parts)
}

/** A sample that is the same in every run of the tests, unless SEED says otherwise; `salt` makes others. */
export function sample<T>(arbitrary: Arbitrary<T>, count: number, salt = 0): T[] {
  const seed = process.env['SEED'] === 'random' ? Date.now() : Number(process.env['SEED'] ?? 1)
  return fc.sample(arbitrary, { numRuns: count, seed: seed + salt })
}
