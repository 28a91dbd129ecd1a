// One walk through a JSON Schema of ours for all rivals: each gives its own words for objects, texts, numbers and so on.

/** The part of JSON Schema that `export` writes, in the words of one rival. */
function inWords(schema, definitions, words) {
  const inner = (part) => inWords(part, definitions, words)
  const { anyOf, $ref, ...own } = schema
  if (anyOf !== undefined) return words.anyOf(anyOf.map(inner))
  if ('const' in own) return words.oneOf([own.const])
  if (own.enum !== undefined) return words.oneOf(own.enum)
  if (own.type === 'object') {
    const required = own.required ?? []
    return words.object(
      Object.entries(own.properties ?? {}).map(([key, part]) => ({
        key,
        part: inner(part),
        optional: !required.includes(key),
      })),
    )
  }
  if (own.type === 'array') return words.list(inner(own.items), own.minItems ?? 0)
  if (own.type === 'integer') return words.integer(own.minimum, own.maximum)
  if (own.type === 'number') return words.number()
  if (own.type !== 'string') throw new Error(`No rival is told of ${JSON.stringify(schema).slice(0, 200)}`)
  const patterns = [own.pattern, $ref && definitions[$ref.replace('#/$defs/', '')].pattern].filter(Boolean)
  const without = own.not?.pattern === undefined ? [] : [`^(?![^]*${own.not.pattern})`]
  return words.text(own.minLength ?? 0, own.maxLength ?? Infinity, [...patterns, ...without])
}

const definitionsOf = ({ $defs }) => $defs ?? {}

export function inZod(z, schema) {
  return inWords(schema, definitionsOf(schema), {
    anyOf: (parts) => z.union(parts),
    oneOf: (values) => (values.length === 1 ? z.literal(values[0]) : z.literal(values)),
    object: (members) =>
      z.strictObject(
        Object.fromEntries(
          members.map(({ key, part, optional }) => [key, optional ? part.optional() : part]),
        ),
      ),
    list: (item, min) => z.array(item).min(min),
    integer: (min = -Infinity, max = Infinity) => z.number().int().min(min).max(max),
    number: () => z.number(),
    text: (min, max, patterns) =>
      patterns.reduce((text, pattern) => text.regex(new RegExp(pattern, 'u')), lengths(z.string(), min, max)),
  })
}

function lengths(text, min, max) {
  const from = min > 0 ? text.min(min) : text
  return max < Infinity ? from.max(max) : from
}

export function inValibot(v, schema) {
  return inWords(schema, definitionsOf(schema), {
    anyOf: (parts) => v.union(parts),
    oneOf: (values) => v.picklist(values),
    object: (members) =>
      v.strictObject(
        Object.fromEntries(
          members.map(({ key, part, optional }) => [key, optional ? v.optional(part) : part]),
        ),
      ),
    list: (item, min) => v.pipe(v.array(item), v.minLength(min)),
    integer: (min = -Infinity, max = Infinity) =>
      v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max)),
    number: () => v.number(),
    text: (min, max, patterns) =>
      v.pipe(
        v.string(),
        ...(min > 0 ? [v.minLength(min)] : []),
        ...(max < Infinity ? [v.maxLength(max)] : []),
        ...patterns.map((pattern) => v.regex(new RegExp(pattern, 'u'))),
      ),
  })
}

export function inTypebox({ Type }, schema) {
  return inWords(schema, definitionsOf(schema), {
    anyOf: (parts) => Type.Union(parts),
    oneOf: (values) => Type.Union(values.map((value) => Type.Literal(value))),
    object: (members) =>
      Type.Object(
        Object.fromEntries(
          members.map(({ key, part, optional }) => [key, optional ? Type.Optional(part) : part]),
        ),
        { additionalProperties: false },
      ),
    list: (item, minItems) => Type.Array(item, { minItems }),
    integer: (minimum, maximum) => Type.Integer({ minimum, maximum }),
    number: () => Type.Number(),
    text: (minLength, max, patterns) => {
      const limits = { ...(minLength > 0 && { minLength }), ...(max < Infinity && { maxLength: max }) }
      // One pattern a text: of two, each is a type of its own here.
      const texts = (patterns.length === 0 ? [undefined] : patterns).map((pattern) =>
        Type.String({ ...limits, ...(pattern && { pattern }) }),
      )
      return texts.length === 1 ? texts[0] : Type.Intersect(texts)
    },
  })
}

export function inArktype(type, schema) {
  return inWords(schema, definitionsOf(schema), {
    anyOf: (parts) => parts.reduce((all, part) => all.or(part)),
    oneOf: (values) => type.enumerated(...values),
    object: (members) =>
      type({
        '+': 'reject',
        ...Object.fromEntries(members.map(({ key, part, optional }) => [optional ? `${key}?` : key, part])),
      }),
    list: (item, min) => item.array().atLeastLength(min),
    integer: (min = -Infinity, max = Infinity) => type('number.integer').atLeast(min).atMost(max),
    number: () => type('number'),
    text: (min, max, patterns) => {
      const text = patterns.reduce((all, pattern) => all.and(new RegExp(pattern, 'u')), type('string'))
      const from = min > 0 ? text.atLeastLength(min) : text
      return max < Infinity ? from.atMostLength(max) : from
    },
  })
}

/** The schema as a TypeScript type with the tags of typia. */
export function inTypia(schema) {
  return inWords(schema, definitionsOf(schema), {
    anyOf: (parts) => parts.join(' | '),
    oneOf: (values) => values.map((value) => JSON.stringify(value)).join(' | '),
    object: (members) =>
      `{ ${members.map(({ key, part, optional }) => `${JSON.stringify(key)}${optional ? '?' : ''}: ${part}`).join('; ')} }`,
    list: (item, min) => `((${item})[] & tags.MinItems<${min}>)`,
    integer: () => `(number & tags.Type<'int64'>)`,
    number: () => 'number',
    text: (min, max, patterns) =>
      `(${[
        'string',
        ...(min > 0 ? [`tags.MinLength<${min}>`] : []),
        ...(max < Infinity ? [`tags.MaxLength<${max}>`] : []),
        ...patterns.slice(0, 1).map((pattern) => `tags.Pattern<${JSON.stringify(pattern)}>`),
      ].join(' & ')})`,
  })
}
