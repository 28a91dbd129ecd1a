import { counted } from './issue.js'
import { inner, report, type Key, type Scope } from './scope.js'

/**
 * Checks a list of min to max items, and each item with `checkItem`, which gets the scope of the list and the
 * item's index. `max` is Infinity where none is documented. A hole is an item that is undefined. Reports
 * `wrong-type`, `too-few`, or `too-many`, in which case the items are not looked at.
 */
export function checkList(
  scope: Scope,
  key: Key,
  value: unknown,
  min: number,
  max: number,
  checkItem: (scope: Scope, key: number, item: unknown) => void,
): void {
  const items = plainList(value)
  if (items === undefined) return report(scope, key, 'wrong-type', 'Must be a list (an array).')
  if (items.length > max) {
    return report(scope, key, 'too-many', `Must have at most ${counted(max, 'item')}.`, max)
  }
  if (items.length < min) {
    report(scope, key, 'too-few', `Must have at least ${counted(min, 'item')}.`, min)
  }
  const below = key === undefined ? scope : inner(scope, key)
  items.forEach((item, index) => checkItem(below, index, item))
}

/**
 * The items of an array, holes filled with undefined; undefined for anything else, also a proxy that throws.
 */
export function plainList(value: unknown): readonly unknown[] | undefined {
  try {
    return Array.isArray(value) ? Array.from({ length: value.length }, (_, index) => value[index]) : undefined
  } catch {
    return undefined
  }
}
