import fc, { type GeneratorValue } from 'fast-check'

/** The value with the keys of every object in it in an order that fast-check chooses; lists keep theirs. */
export function shuffled<T>(value: T, gen: GeneratorValue): T {
  if (Array.isArray(value)) return value.map((item: unknown) => shuffled(item, gen)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const order = gen(fc.shuffledSubarray, entries, { minLength: entries.length })
  return Object.fromEntries(order.map(([key, inner]) => [key, shuffled(inner, gen)])) as T
}

/** The value with the keys of every object in it the other way round; lists keep their order. */
export function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => reversed(item)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toReversed()
  return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)])) as T
}
