// What rivals do: whatever has members is an object, and members are what `for…in` finds.

export function cleanKeys(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return -1
  let count = 0
  for (const _ in value) count++
  return count
}

export const isCleanList = Array.isArray

export const odd = /[\0-\x08\v\f\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/
