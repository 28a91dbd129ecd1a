import type { Issue, Path } from './issue.js'
import { at } from './reply-value.js'

/** Reads one value of a reply; undefined where it is missing or, with an issue, not as documented. */
export type ReplyReader<T = unknown> = (path: Path, value: unknown, issues: Issue[], documented: string) => T

/**
 * A record of a reply: documented members understood, those that are not as documented left out with an issue, and
 * every other member as it came. Undefined, with an issue, for what is no object; null stays null.
 */
export function readRecord<T extends object>(
  path: Path,
  json: unknown,
  issues: Issue[],
  documented: string,
  readers: readonly (readonly [name: string, reader: ReplyReader])[],
): T | null | undefined {
  if (json === null || json === undefined) return json
  if (typeof json !== 'object' || Array.isArray(json)) {
    issues.push({ path, code: 'wrong-type', limit: null, message: 'Must be an object.', documented })
    return undefined
  }
  const known = new Map(readers)
  const members = Object.entries(json).flatMap(([name, value]: [string, unknown]) => {
    const read = known.get(name)
    const understood = read === undefined ? value : read([...path, name], value, issues, documented)
    return understood === undefined ? [] : [[name, understood] as const]
  })
  return Object.fromEntries(members) as T
}

/** A reader of a list of values, each read by `read`; those that are not as documented are left out with an issue. */
export function replyList<T>(read: ReplyReader<T | null | undefined>): ReplyReader<T[] | null | undefined> {
  return (path, value, issues, documented) => {
    if (value === undefined || value === null) return value
    if (Array.isArray(value)) {
      return value.flatMap((item: unknown, index) => {
        const result = read([...path, index], item, issues, documented)
        return result === undefined || result === null ? [] : [result]
      })
    }
    issues.push({ path, code: 'wrong-type', limit: null, message: 'Must be a list.', documented })
    return undefined
  }
}

/** The result that stands where `steps` lead; undefined if nothing does. */
export function readAt<T>(
  json: unknown,
  steps: readonly string[],
  issues: Issue[],
  documented: string,
  read: ReplyReader<T | null | undefined>,
): T | undefined {
  const value = at(json, steps)
  return value === undefined ? undefined : (read(steps, value, issues, documented) ?? undefined)
}

/** The results that stand at `inside` in each member of the list at `outside`; undefined if there is no list. */
export function readEach<T>(
  json: unknown,
  outside: readonly string[],
  inside: readonly string[],
  issues: Issue[],
  documented: string,
  read: ReplyReader<T | null | undefined>,
): T[] | undefined {
  const list = at(json, outside)
  if (!Array.isArray(list)) return undefined
  return list.flatMap((member: unknown, index) => {
    const result = read([...outside, index, ...inside], at(member, inside), issues, documented)
    return result === undefined || result === null ? [] : [result]
  })
}
