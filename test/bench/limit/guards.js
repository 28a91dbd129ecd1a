/**
 * The number of an object's members, if it is a plain object whose every member is a data property of its own that is
 * enumerable and not undefined; -1 for anything that has to be looked at closely.
 */
export function cleanKeys(value) {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return -1
  let count = 0
  for (const key in value) {
    if (Object.getOwnPropertyDescriptor(value, key)?.value === undefined) return -1
    count++
  }
  if (Object.getOwnPropertyNames(value).length !== count) return -1
  return Object.getOwnPropertySymbols(value).length === 0 ? count : -1
}

/** The same for a list: plain, without holes, getters and members beside its items. */
export function isCleanList(value) {
  if (!Array.isArray(value) || Object.getPrototypeOf(value) !== Array.prototype) return false
  for (let index = 0; index < value.length; index++)
    if (Object.getOwnPropertyDescriptor(value, index)?.value === undefined) return false
  if (Object.getOwnPropertyNames(value).length !== value.length + 1) return false
  return Object.getOwnPropertySymbols(value).length === 0
}

/** Characters that XML 1.0 forbids, and halves of surrogate pairs; whole pairs too, which are told apart later. */
export const odd = /[\0-\x08\v\f\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/
