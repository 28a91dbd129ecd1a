import type { Report } from '../diagnostics.ts'
import type { Block, Cell } from '../tables.ts'
import { roleOf } from './columns.ts'
import { unreadHeading } from './findings.ts'
import { isFirstColumn } from './joined-heading.ts'
import { fold, type Role } from './vocabulary.ts'

/** Reports lines of prose that are most likely the headings of a table one of whose columns is not known. */
export function reportLostHeadings(blocks: readonly Block[], report: Report): void {
  for (const lines of proseIn(blocks)) {
    let next = 0
    lines.forEach((line, index) => {
      if (index < next || index === lines.length - 1) return
      const below = cellsFrom(lines, index)
      next = Math.max(next, index + below.length)
      if (isJoined(line.text)) report(unreadHeading(line.place, [line.text]))
      else if (below.length > 0)
        report(
          unreadHeading(
            line.place,
            below.map(({ text }) => text),
          ),
        )
    })
  }
}

/** The lines of paragraphs that follow one another. */
function proseIn(blocks: readonly Block[]): Cell[][] {
  const runs: Cell[][] = [[]]
  for (const block of blocks)
    if (block.kind === 'paragraph') for (const line of linesOf(block)) runs.at(-1)?.push(line)
    else runs.push([])
  return runs
}

function linesOf({ text, place }: Cell): Cell[] {
  return text.split('\n').map((line, index) => ({
    text: fold(line),
    place: index === 0 ? place : { ...place, line: place.line + index, column: 1 },
  }))
}

/** Words of a line of headings, and of a heading that is not known. */
const [mostWords, longestUnknown] = [10, 3]

/** Whether a line has headings as its words, more of them known than not, and if its first is none of a name many. */
function isJoined(text: string): boolean {
  const words = text.split(' ', mostWords + 1)
  if (words.length > mostWords || /[:!?()]/.test(text)) return false
  const parts = text.split(/ ?[,;] ?/)
  const { known, unknown } = parts.length > 1 ? partsOf(parts) : columnsOf(words)
  if (known.length + unknown < 3) return false
  const least = isHeading(parts[0] ?? '') || isHeading(words[0] ?? '') ? 2 : 3
  const isDistinct = new Set(known).size === known.length
  return isDistinct && known.length >= least && known.length > unknown && tells(new Set(known))
}

interface Columns {
  readonly known: readonly Role[]
  readonly unknown: number
}

/** The columns that texts between commas or semicolons name. */
function partsOf(parts: readonly string[]): Columns {
  const known = parts.flatMap((part) => (isHeading(part) ? (roleOf(part) ?? []) : []))
  return { known, unknown: parts.length - known.length }
}

/** The columns that some words name, the longest headings first, and how many words name none. */
function columnsOf(words: readonly string[]): Columns {
  const known: Role[] = []
  let unknown = 0
  for (let at = 0; at < words.length;) {
    const count = /^\p{Lu}/u.test(words[at] ?? '')
      ? [4, 3, 2, 1].find((length) => isHeading(words.slice(at, at + length).join(' ')))
      : undefined
    const role = count === undefined ? undefined : roleOf(words.slice(at, at + count).join(' '))
    if (role !== undefined) known.push(role)
    else unknown++
    at += count ?? 1
  }
  return { known, unknown }
}

/** Headings that stand one below the other from a line on, a name first; none if fewer than two of them are known. */
function cellsFrom(lines: readonly Cell[], index: number): readonly Cell[] {
  if (!isHeading(lines[index]?.text ?? '') || !isFirstColumn(roleOf(lines[index]?.text ?? ''))) return []
  const roles = new Set<Role>()
  let end = index
  for (const [position, { text }] of lines.slice(index, index + mostWords).entries()) {
    const role = isHeading(text) ? roleOf(text) : undefined
    if (role !== undefined && roles.has(role)) break
    if (role !== undefined) end = index + position + 1
    else if (index + position > end || text.split(' ').length > longestUnknown) break
    if (role !== undefined) roles.add(role)
  }
  return roles.size > 1 && tells(roles) && end < lines.length ? lines.slice(index, end) : []
}

function isHeading(text: string): boolean {
  return /^\p{Lu}/u.test(text) && roleOf(text) !== undefined
}

/** Whether columns tell what a field is. */
function tells(roles: ReadonlySet<Role | undefined>): boolean {
  return ['type', 'occurs', 'required', 'description'].some((role) => roles.has(role as Role))
}
