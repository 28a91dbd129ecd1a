import { roleOf } from './columns.ts'
import { columnWords, fold, plain, trimmedOf, type Role } from './vocabulary.ts'

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

/** Characters of a line of headings; the published ones have half of that at most. */
const longestHeading = 200

/**
 * The columns of a line that holds nothing but column headings, at least two and one of them a name or a response
 * code; undefined for any other line.
 */
export function parseJoinedHeading(line: string): JoinedColumn[] | undefined {
  const columns = beginsColumns(line) ? take(fold(line).split(' ')) : undefined
  const roles = columns?.map(({ role }) => role) ?? []
  const isHeading =
    roles.length > 1 &&
    new Set(roles).size === roles.length &&
    isFirstColumn(roles[0]) &&
    isSpelledAlike(columns ?? []) &&
    (roles.includes('name') || roles.includes('status'))
  return isHeading ? columns : undefined
}

/** Whether the headings of a table could begin with a line: its first word is one of theirs, which few lines have. */
export function beginsColumns(line: string): boolean {
  const [first = ''] = line.length > longestHeading ? [] : (/\S+/.exec(line) ?? [])
  return firstWords.has(trimmedOf(plain(first), ':*'))
}

const firstColumns = ['level', 'name', 'status'] as const
const firstWords = new Set(
  firstColumns.flatMap((role) => columnWords[role].map((words) => words.split(' ')[0])),
)

/** Tables begin with what tells their rows apart. */
export function isFirstColumn(role: Role | undefined): boolean {
  return role === 'level' || role === 'name' || role === 'status'
}

/** Where the first heading begins with a capital letter, all do. */
function isSpelledAlike(columns: readonly JoinedColumn[]): boolean {
  const [first, ...rest] = columns.map(({ text }) => /^\p{Lu}/u.test(text))
  return first !== true || rest.every(Boolean)
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
