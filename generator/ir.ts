import type { Place } from './diagnostics.ts'

/** Raised when a reader of the JSON would have to change. */
export const irVersion = 1

/** Whether the page says it, a rule of ours concluded it from what the page says, or the overlay set it. */
export type Basis = 'documented' | 'inferred' | 'overlay'

export interface Fact<T> {
  readonly value: T
  readonly basis: Basis
  /** The cell, heading or line it was read from; for `overlay` the cell of the overlay. */
  readonly origin: Place
}

/** The whole model: plain data that survives a trip through JSON. `null` means "the page does not say". */
export interface Model {
  readonly version: typeof irVersion
  readonly apis: readonly Api[]
}

export interface Api {
  /** The folder's name. */
  readonly name: string
  readonly title: Fact<string>
  readonly baseUrls: readonly Fact<string>[]
  readonly authentication: Fact<string> | null
  /** Written between the whole and the fraction of a decimal number on the wire. */
  readonly decimalSeparator: Fact<string>
  readonly envelope: Envelope | null
  readonly pages: readonly Page[]
}

/** The members of a JSON reply that tell how the request went. */
export interface Envelope {
  readonly outcome: Fact<string>
  /** Values of `outcome` that mean success, in lower case. */
  readonly succeeded: readonly string[]
  readonly errors: Fact<string>
}

export interface Page {
  readonly api: string
  readonly name: string
  readonly title: Fact<string>
  readonly source: Fact<string> | null
  readonly requests: readonly Request[]
  readonly operations: readonly Operation[]
}

/** One request as documented; the overlay may make several operations of it. */
export interface Request {
  readonly method: Fact<string>
  /** As documented; mostly a template such as `/customers/{id}`. */
  readonly path: Fact<string>
  /** The path with its parameters in braces, which the page may leave out. */
  readonly template: Fact<string>
  readonly summary: Fact<string> | null
  readonly parameters: readonly Parameter[]
  readonly body: Body | null
  /** The fields of one record of the reply, where a table documents them. */
  readonly response: ResponseTable | null
  readonly statuses: readonly Status[]
  readonly origin: Place
}

export interface Parameter extends Leaf {
  readonly in: 'path' | 'query'
}

export type Wire = 'form' | 'json' | 'xml'

export interface Body {
  readonly wire: Fact<Wire>
  /** In documented order. For `xml` the one root element. */
  readonly fields: readonly Field[]
}

export interface ResponseTable {
  readonly wire: Fact<'json' | 'xml'>
  /** Name of the record's type; empty where nobody gave it one. */
  readonly type: Fact<string>
  readonly fields: readonly Field[]
}

export interface Status {
  readonly code: Fact<number>
  readonly description: string
}

export type Field = Leaf | Group

/** `max` null: as many as wanted. */
export interface Occurs {
  readonly min: number
  readonly max: number | null
}

/** What a row says about itself, a group, a value or an attribute alike. */
export interface Described {
  /** On the wire, spelled as documented. */
  readonly name: Fact<string>
  readonly occurs: Fact<Occurs>
  readonly description: Fact<string> | null
  readonly example: Fact<string> | null
  /** The name it had before, where callers may still use that. */
  readonly formerly: Fact<string> | null
  readonly documented: Documented
  readonly origin: Place
}

/** The cells as the page has them, before any overlay. */
export interface Documented {
  /** White space folded; empty when the page has none. */
  readonly type: string
  readonly occurs: string
  readonly required: string
  /** Codes of a cell that writes two or more `code=label` pairs. */
  readonly codes: readonly string[]
}

export interface Leaf extends Described {
  readonly kind: 'leaf'
  readonly type: Fact<ValueType>
  readonly attributes: readonly Attribute[]
}

export interface Group extends Described {
  readonly kind: 'group'
  readonly attributes: readonly Attribute[]
  readonly fields: readonly Field[]
}

/** An XML attribute of the element it is listed with. */
export interface Attribute extends Described {
  readonly type: Fact<ValueType>
}

export interface Code {
  readonly code: string
  /** Empty when the page gives none. */
  readonly label: string
}

/** Formats that emitted code can check, where its callers ask for it: what a text means, beyond its length. */
export const knownFormats = [
  'email',
  'business-id',
  'ovt',
  'reference-number',
  'rf-reference',
  'personal-identity-code',
  'country-code',
  'date',
] as const

export type KnownFormat = (typeof knownFormats)[number]

/**
 * Lengths count UTF-16 units, the stricter count: pages do not say which unit they mean. A `format` is one that is
 * known, several joined with " or ", or else what the page says, for people.
 */
export type ValueType =
  | {
      readonly kind: 'text'
      readonly minLength: number | null
      readonly maxLength: number | null
      readonly format: string | null
    }
  /** A number that identifies: kept as text, so that leading zeros survive. Counts of digits. */
  | {
      readonly kind: 'digits'
      readonly min: number
      readonly max: number | null
      readonly format: string | null
    }
  /** `maxDigits` does not count the sign. */
  | { readonly kind: 'integer'; readonly maxDigits: number | null }
  | { readonly kind: 'decimal'; readonly separator: string; readonly fractionDigits: number | null }
  /** `true` or `false`, on the wire too. */
  | { readonly kind: 'boolean' }
  /** 1 for yes, 0 for no. */
  | { readonly kind: 'flag'; readonly codes: readonly Code[] }
  | {
      readonly kind: 'choice'
      readonly of: 'text' | 'integer'
      readonly codes: readonly Code[]
      readonly open: boolean
    }
  /** Always this one value. */
  | { readonly kind: 'fixed'; readonly value: string }
  /** A calendar day, YYYY-MM-DD. */
  | { readonly kind: 'date' }
  /** Several texts in one value. `maxLength` counts the joined text. */
  | {
      readonly kind: 'list'
      readonly separator: string
      readonly maxLength: number | null
      readonly format: string | null
    }

/** A function that callers get: a documented request, with what tells it from its siblings. */
export interface Operation {
  readonly name: Fact<string>
  /** `METHOD /path` of the documented request. */
  readonly request: string
  /** What it does; the request's own summary unless the overlay says it better. */
  readonly summary: Fact<string> | null
  /** Query parameters that always have this value here. */
  readonly fixed: readonly { readonly name: string; readonly value: string }[]
  /** Parameters that must be given here, though the page leaves them optional. */
  readonly required: readonly string[]
  /** Parameters that have no place here. */
  readonly leftOut: readonly string[]
  /** Whether an empty value blanks what is stored, so that `null` may be given. */
  readonly emptyClears: boolean
  readonly statuses: readonly Status[]
  readonly reply: Reply | null
  readonly origin: Place
}

/** Where in a successful reply the result stands. */
export interface Reply {
  readonly status: Fact<number>
  /** Member names from the outside in; `[]` steps into each member of a list. */
  readonly at: readonly string[]
  readonly holds:
    | { readonly kind: 'record'; readonly request: string }
    | { readonly kind: 'value'; readonly type: ValueType }
}
