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
 * The items of a plain array, holes filled with undefined; undefined for anything else: an instance of a subclass, an
 * array with members of its own beside its items, with getters (never called), or a proxy that throws. What is written
 * later is then what was checked.
 */
export function plainList(value: unknown): readonly unknown[] | undefined {
  try {
    // The prototype of plain arrays is an array itself, in every realm; that of a subclass is not.
    if (!Array.isArray(value) || !Array.isArray(Object.getPrototypeOf(value))) return undefined
    if (!Reflect.ownKeys(value).every((key) => key === 'length' || isItem(value, key))) return undefined
    return Array.from({ length: value.length }, (_, index): unknown => value[index])
  } catch {
    return undefined
  }
}

function isItem(list: readonly unknown[], key: string | symbol): boolean {
  const property = Object.getOwnPropertyDescriptor(list, key)
  return typeof key === 'string' && /^\d+$/.test(key) && property !== undefined && 'value' in property
}
