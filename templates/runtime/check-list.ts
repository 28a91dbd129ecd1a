import { isWithin } from './check-size.js'
import { absent, placeBelow, report, type Key, type Scope } from './scope.js'

/** Checks one item of a list; what it gives does not count. */
export type ItemCheck = (scope: Scope, key: number, item: unknown) => unknown

/**
 * Checks a list of min to max items, and each item with `checkItem`, which gets the item's index. `max` is Infinity
 * where none is documented. A hole is an item that is `null`, which clears no item. Reports `wrong-type`, `too-few`, or
 * `too-many`, in which case the items are not looked at. Gives 1 for what is given, and `absent` for undefined.
 */
export function checkList(
  scope: Scope,
  key: Key,
  value: unknown,
  checkItem: ItemCheck,
  min = 0,
  max: number = Infinity,
): number {
  if (value === undefined) return absent
  const items = plainList(value, scope.plain)
  if (items === undefined) report(scope, key, 'wrong-type', 'Must be a list (an array).')
  else if (isWithin(scope, key, items.length, min, max, 'have', 'item') || items.length < min)
    checkItems(scope, key, items, checkItem)
  return 1
}

/** Checks each item with its index, and puts the key of the list in front of the paths of their issues. */
export function checkItems(scope: Scope, key: Key, items: readonly unknown[], checkItem: ItemCheck): void {
  const before = scope.issues.length
  // A hole is no item that was left out: its check has to say what it wants.
  for (let index = 0; index < items.length; index++) checkItem(scope, index, items[index] ?? null)
  if (scope.issues.length > before) placeBelow(scope, before, key)
}

/**
 * The value if it is a plain array, holes allowed; undefined for anything else: an instance of a subclass, an
 * array with members of its own beside its items, with getters (never called), or a proxy that throws. What is written
 * later is then what was checked. With `plain` any array is taken for one.
 */
export function plainList(value: unknown, plain: boolean): readonly unknown[] | undefined {
  try {
    // The prototype of plain arrays is an array itself, in every realm; that of a subclass is not.
    const isPlain = Array.isArray(value) && Array.isArray(Object.getPrototypeOf(value))
    return isPlain && (plain || holdsItemsAlone(value)) ? value : undefined
  } catch {
    return undefined
  }
}

function holdsItemsAlone(list: readonly unknown[]): boolean {
  // The names of an array hold `length` too.
  let count = 1
  for (let index = 0; index < list.length; index++) {
    const item = Object.getOwnPropertyDescriptor(list, index)
    if (item && !('value' in item && item.value === list[index])) return false
    if (item) count++
  }
  return countNames(list) === count
}

/** Two lists: engines keep the names of an object at hand, so `Reflect.ownKeys` takes several times as long. */
export function countNames(value: unknown): number {
  return Object.getOwnPropertyNames(value).length + Object.getOwnPropertySymbols(value).length
}
