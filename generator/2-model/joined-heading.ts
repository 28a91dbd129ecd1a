import { roleOf } from './columns.ts'
import { columnWords, fold, type Role } from './vocabulary.ts'

/** A column of a heading whose cells were joined by spaces. */
export interface JoinedColumn {
  readonly text: string
  readonly role: Role
}

const longest = Math.max(
  ...Object.values(columnWords)
    .flat()
    .map((words) => words.split(' ').length),
)

/**
 * The columns of a line that holds nothing but column headings, at least two and one of them a name or a response
 * code; undefined for any other line.
 */
export function parseJoinedHeading(line: string): JoinedColumn[] | undefined {
  const columns = take(fold(line).split(' '))
  const roles = columns?.map(({ role }) => role) ?? []
  const isHeading =
    roles.length > 1 &&
    new Set(roles).size === roles.length &&
    (roles.includes('name') || roles.includes('status'))
  return isHeading ? columns : undefined
}

/** Words as column headings, the longest first; undefined where words are left that are none. */
function take(words: readonly string[]): JoinedColumn[] | undefined {
  if (words.length === 0) return []
  for (let count = Math.min(longest, words.length); count > 0; count--) {
    const text = words.slice(0, count).join(' ')
    const role = roleOf(text)
    const rest = role && take(words.slice(count))
    if (role && rest) return [{ text, role }, ...rest]
  }
  return undefined
}
