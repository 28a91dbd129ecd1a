import fc, { type Arbitrary } from 'fast-check'
import type { InputShape } from '../../generator/3-emit/input-shape.ts'
import { attributeProperty, propertyOf } from '../../generator/3-emit/names.ts'
import type { Attribute, Field, ValueType } from '../../generator/ir.ts'
import { anyValues, nearlyRight } from './nearly-right.ts'
import { naughtyTexts } from './texts.ts'
import { isFull } from './tools.ts'
import { inputs } from './values.ts'

interface Mutation {
  readonly at: number
  readonly kind: 'replace' | 'remove' | 'add' | 'rename' | 'repeat' | 'empty' | 'wrap' | 'as-text'
  /** Which of the values that come near, or of all. */
  readonly pick: number
}

const mutation: Arbitrary<Mutation> = fc.record({
  at: fc.nat({ max: 1_000_000 }),
  kind: fc.oneof(
    { weight: 10, arbitrary: fc.constant<Mutation['kind']>('replace') },
    {
      weight: 6,
      arbitrary: fc.constantFrom<Mutation['kind']>(
        'remove',
        'add',
        'rename',
        'repeat',
        'empty',
        'wrap',
        'as-text',
      ),
    },
  ),
  pick: fc.nat({ max: 1_000_000 }),
})

/** Inputs with up to three things changed in them; some are still right. */
export function mutants(shape: InputShape): Arbitrary<unknown> {
  return fc
    .tuple(inputs(shape), fc.array(mutation, { maxLength: 3 }), fc.boolean())
    .map(([input, mutations, isSparse]) => {
      const copy = JSON.parse(JSON.stringify(isSparse ? sparse(input) : input)) as object
      for (const one of mutations) mutate(copy, shape, one)
      // Only what JSON can hold, as a schema is about JSON.
      return JSON.parse(JSON.stringify(copy)) as unknown
    })
}

/** Every other member of an object with many: what is left shows better. */
function sparse(input: object): object {
  return Object.fromEntries(
    Object.entries(input).filter((_, index, { length }) => length < 6 || index % 3 === 0),
  )
}

type Container = Record<string, unknown>

/** A place in an input where a value stands or may stand. */
interface Slot {
  readonly container: Container
  readonly key: string
  /** Undefined for a group. */
  readonly type: ValueType | undefined
}

function mutate(input: object, { fields, attributes }: InputShape, { at, kind, pick }: Mutation): void {
  const slots = slotsOf(input as Container, fields, attributes)
  const slot = slots[at % slots.length]
  if (slot === undefined) return
  const { container, key, type } = slot
  const values = pick % 3 === 0 ? [...anyValues, ...naughtyTexts] : nearlyRight(type)
  const value = structuredClone(values[pick % values.length])
  const before = container[key]
  if (kind === 'remove') delete container[key]
  else if (kind === 'add') container[`${key}x`] = value
  else if (kind === 'rename') {
    container[/[a-z]/.test(key) ? key.toUpperCase() : `${key}_`] = before
    delete container[key]
  } else container[key] = replaced(before, kind, value)
}

function replaced(before: unknown, kind: Mutation['kind'], value: unknown): unknown {
  switch (kind) {
    case 'repeat':
      return Array.isArray(before) ? [...before, ...before, ...before] : [before, before]
    case 'empty':
      return Array.isArray(before) ? [] : typeof before === 'object' ? {} : ''
    case 'wrap':
      return typeof before === 'object' ? [before] : { value: before }
    case 'as-text':
      return typeof before === 'string'
        ? Number(before)
        : typeof before === 'object'
          ? before
          : String(before)
    default:
      return value
  }
}

/** An input once for each of its places and each value that comes near to what should stand there. */
export function oneByOne(shape: InputShape, input: object): unknown[] {
  const copyOf = (): Container => JSON.parse(JSON.stringify(input)) as Container
  const slots = slotsOf(copyOf(), shape.fields, shape.attributes)
  return slots.flatMap(({ type }, index) =>
    [undefined, ...(isFull ? [...anyValues, ...nearlyRight(type)] : nearlyRight(type))].map((value) => {
      const copy = copyOf()
      const slot = slotsOf(copy, shape.fields, shape.attributes)[index]
      if (slot !== undefined) slot.container[slot.key] = value
      return JSON.parse(JSON.stringify(copy)) as unknown
    }),
  )
}

/** How many places of an input `oneByOne` finds. */
export function placesOf(shape: InputShape, input: object): number {
  return slotsOf(input as Container, shape.fields, shape.attributes).length
}

/** Members that are there, those that might be, and the items of lists. */
function slotsOf(container: Container, fields: readonly Field[], attributes: readonly Attribute[]): Slot[] {
  const taken = fields.map(propertyOf)
  const own = [
    ...fields.map((field) => ({
      container,
      key: propertyOf(field),
      type: field.kind === 'leaf' ? field.type.value : undefined,
    })),
    ...attributeSlots(container, attributes, taken),
  ]
  return [...own, ...fields.flatMap((field) => slotsInside(container[propertyOf(field)], field))]
}

function slotsInside(value: unknown, field: Field): Slot[] {
  if (Array.isArray(value)) {
    const items = value as unknown[]
    const type = field.kind === 'leaf' ? field.type.value : undefined
    const own = items.map((_, index) => ({
      container: value as unknown as Container,
      key: String(index),
      type,
    }))
    return [...own, ...items.flatMap((item) => slotsInside(item, field))]
  }
  if (typeof value !== 'object' || value === null) return []
  const container = value as Container
  if (field.kind === 'group') return slotsOf(container, field.fields, field.attributes)
  return [
    { container, key: 'value', type: field.type.value },
    ...attributeSlots(container, field.attributes, ['value']),
  ]
}

function attributeSlots(
  container: Container,
  attributes: readonly Attribute[],
  taken: readonly string[],
): Slot[] {
  return attributes.map((attribute) => ({
    container,
    key: attributeProperty(attribute, taken),
    type: attribute.type.value,
  }))
}
