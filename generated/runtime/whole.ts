/**
 * Whether a value is written as an object, together with its attributes, and not as the bare value. A list is a
 * bare value.
 */
export function isWhole(given: unknown): given is { readonly value: unknown } {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}
