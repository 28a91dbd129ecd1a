/**
 * Names that callers may still use: where the former name stands, as a JSON Pointer without its first slash
 * (RFC 6901) that goes through lists as if they were their items, and the name that it has now.
 */
export type FormerNames = readonly (readonly [former: string, name: string])[]

/**
 * The input under the names of today. What has no former name is the input itself; what has one is a copy, made
 * without calling a getter. Where both names are given the former one stays, and its check refuses it.
 */
export function newNames<T>(input: T, names: FormerNames): T {
  let renamed: unknown = input
  for (const [former, name] of names) {
    const path = former.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    renamed = below(renamed, path, name)
  }
  return renamed as T
}

/** A value with the member at the end of the path under its new name. */
function below(value: unknown, [step = '', ...rest]: readonly string[], name: string): unknown {
  if (typeof value !== 'object') return value
  try {
    if (Array.isArray(value)) return itemsBelow(value, [step, ...rest], name)
    const whole = value as object
    const member = memberOf(whole, step)
    if (!('value' in member)) return value
    if (rest.length === 0) return Object.hasOwn(whole, name) ? value : copy(whole, step, name, member)
    const inner = below(member.value, rest, name)
    return inner === member.value ? value : copy(whole, step, step, { ...member, value: inner })
  } catch {
    // Null, or a proxy that throws: the check says so.
    return value
  }
}

/** A plain list with its items renamed; any other list as it is, for the check to refuse. */
function itemsBelow(list: readonly unknown[], path: readonly string[], name: string): readonly unknown[] {
  const isPlain =
    Array.isArray(Object.getPrototypeOf(list)) && Reflect.ownKeys(list).length === list.length + 1
  const given = Array.from({ length: list.length }, (_, index) => memberOf(list, index))
  if (!isPlain || given.some((item) => !('value' in item))) return list
  const items = given.map((item) => below(item.value, path, name))
  return items.every((item, index) => item === given[index]?.value) ? list : items
}

/** A member, which has no value if it is a getter or not there. */
function memberOf(whole: object, key: string | number): PropertyDescriptor {
  return Object.getOwnPropertyDescriptor(whole, key) ?? {}
}

/** A copy with one member in the place of another, and all else as it is: getters, hidden members, prototype. */
function copy(whole: object, former: string, name: string, member: PropertyDescriptor): object {
  const made = Object.create(Object.getPrototypeOf(whole) as object | null) as object
  for (const key of Reflect.ownKeys(whole)) {
    const kept = Object.getOwnPropertyDescriptor(whole, key)
    if (key === former) Object.defineProperty(made, name, member)
    else if (kept !== undefined) Object.defineProperty(made, key, kept)
  }
  return made
}
