import type { Attribute, Described, Field, Group, Leaf, ValueType, Wire } from '../ir.ts'
import { pascal, type Names } from './names.ts'

/** An object that callers write, which becomes a type, a check and a writer. */
export type RecordModel =
  /** A group of fields; the outermost may stand for no element of its own. */
  | {
      readonly kind: 'fields'
      readonly name: string
      readonly described: Described | null
      readonly fields: readonly Field[]
      readonly attributes: readonly Attribute[]
    }
  /** A value together with its attributes. */
  | { readonly kind: 'value'; readonly name: string; readonly leaf: Leaf }

/** The objects of one request, and what they need to know of one another. */
export interface RecordSet {
  readonly wire: Wire
  /** Whether `null` is a value in some of the request's operations, so that the types take a parameter for it. */
  readonly clears: boolean
  readonly records: readonly RecordModel[]
  readonly nameOf: (field: Field) => string
  /** Records whose type takes a parameter for `null`: those that hold a value it clears, however deep. */
  readonly generic: ReadonlySet<string>
  /** What that parameter is where it is left out: `null` is a value where it is one in all of the operations. */
  readonly unsaid: 'null' | 'never'
}

/**
 * The objects of a body or of a set of parameters, outermost first, in documented order. `clearing` says of each operation
 * whether `null` clears in it.
 */
export function recordSet(
  root: RecordModel & { kind: 'fields' },
  wire: Wire,
  clearing: readonly boolean[],
  names: Names,
): RecordSet {
  const clears = clearing.includes(true)
  const records: RecordModel[] = [root]
  const nameOf = new Map<Field, string>()
  addBelow(root, records, nameOf, names)
  const generic = new Set(
    records.filter((record) => clears && holdsClearable(record)).map(({ name }) => name),
  )
  const unsaid = clears && !clearing.includes(false) ? 'null' : 'never'
  return { wire, clears, records, nameOf: (field) => nameOf.get(field) ?? '', generic, unsaid }
}

function holdsClearable(record: RecordModel): boolean {
  if (record.kind === 'value') return isClearable(record.leaf)
  const isOrHolds = (field: Field): boolean =>
    field.kind === 'leaf' ? isClearable(field) : field.fields.some(isOrHolds)
  return record.fields.some(isOrHolds)
}

function addBelow(
  parent: RecordModel & { kind: 'fields' },
  records: RecordModel[],
  nameOf: Map<Field, string>,
  names: Names,
): void {
  for (const field of parent.fields) {
    if (field.kind === 'leaf' && field.attributes.length === 0) continue
    const own = pascal(field.name.value)
    const name = names.take(own, `${parent.name}${own}`)
    nameOf.set(field, name)
    if (field.kind === 'leaf') {
      records.push({ kind: 'value', name, leaf: field })
      continue
    }
    const group = {
      kind: 'fields',
      name,
      described: field,
      fields: field.fields,
      attributes: field.attributes,
    } as const
    records.push(group)
    addBelow(group, records, nameOf, names)
  }
}

/**
 * The innermost of the groups that only wrap one another, and those around it: callers write the innermost, the
 * others are written for them. A group wraps when it stands once, holds one group that stands once, and needs nothing.
 */
export function unwrap(root: Group): { readonly around: readonly Group[]; readonly inner: Group } {
  const [only, ...others] = root.fields
  const wraps =
    only?.kind === 'group' &&
    others.length === 0 &&
    standsOnce(only) &&
    root.attributes.every(({ type }) => isFixed(type.value))
  if (!wraps) return { around: [], inner: root }
  const { around, inner } = unwrap(only)
  return { around: [root, ...around], inner }
}

function standsOnce({ occurs }: Group): boolean {
  return occurs.value.min === 1 && occurs.value.max === 1
}

export function isFixed(type: ValueType): boolean {
  return type.kind === 'fixed'
}

/** Whether a caller may write the bare value, because no attribute has to be given with it. */
export function isBareAllowed({ attributes }: Leaf): boolean {
  return attributes.every(({ occurs, type }) => occurs.value.min === 0 || isFixed(type.value))
}

/** Whether callers have to give the field. */
export function isNeeded(field: Field | Attribute): boolean {
  return field.occurs.value.min > 0 && !isFilledIn(field)
}

/**
 * Whether a value that is always the same is sent where it is left out: an attribute, or a compulsory element or member
 * with nothing else to give. Parameters are given.
 */
export function isFilledIn(field: Field | Attribute): field is FilledIn {
  if (!('type' in field) || !isFixed(field.type.value) || 'in' in field) return false
  return !('kind' in field) || (field.occurs.value.min > 0 && !isMany(field) && isBareAllowed(field))
}

type FilledIn = (Attribute | Leaf) & { readonly type: { readonly value: ValueType & { kind: 'fixed' } } }

/** Whether the types make callers give the field under its name of today. */
export function isSurelyGiven(field: Field | Attribute): boolean {
  return isNeeded(field) && field.formerly === null
}

export function isMany({ occurs }: Pick<Field, 'occurs'>): boolean {
  return occurs.value.max !== 1
}

/** Whether `null` clears the field, in requests where that is possible at all. */
export function isClearable(field: Field): field is Leaf {
  return field.kind === 'leaf' && !isMany(field) && field.occurs.value.min === 0
}
