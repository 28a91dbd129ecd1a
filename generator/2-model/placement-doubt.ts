import type { Cell } from '../tables.ts'
import { everyday } from './joined-doubt.ts'
import { factColumns, placements, type Roles, type Way } from './placements.ts'
import { doubtAboutMark, type RequiredStyle } from './required-style.ts'
import { isGroup } from './type-cell.ts'
import { trimmedOf, type Role } from './vocabulary.ts'

/** What is not certain about the best way to put the cells of a short row into columns; undefined if all of it is. */
export function doubtAboutWay(
  cells: readonly Cell[],
  way: Way,
  { roles, required: style }: { readonly roles: Roles; readonly required: RequiredStyle },
): string | undefined {
  const inColumn = (role: Role): string | undefined => cells[way.indexOf(roles.indexOf(role))]?.text
  const last = cells.at(-1)?.text
  const [occurs, type, required] = [inColumn('occurs'), inColumn('type'), inColumn('required')]
  const isValue = !roles.includes('type') || (type !== undefined && !isGroup(type))
  const isLone = factColumns(way, roles).length === way.length && isValue && occurs === last
  if (isLone && occurs === '1') return `"${occurs}" may be text and no occurrence`
  const odd = doubtAboutOccurs(occurs)
  if (odd !== undefined) return odd
  const mark = required ?? behindType(cells, way, roles)
  const oddMark =
    mark === undefined || isFilledBehind(mark, cells, roles) ? undefined : doubtAboutMark(mark, style)
  if (oddMark !== undefined) return oddMark
  if (required !== undefined && required === last && isSaid(required, inColumn('description'), roles))
    return `"${required}" may be its example`
  if (type !== undefined && everyday.test(type) && couldBeDescription('type', { cells, way, roles }))
    return `"${type}" may be text and no type`
  return undefined
}

/** Whether a mark is a value that the description speaks of, in a table with examples behind it. */
function isSaid(mark: string, description: string | undefined, roles: Roles): boolean {
  const words = description?.split(/[^\p{L}\p{N}]+/u) ?? []
  return roles.at(-1) === 'example' && words.includes(trimmedOf(mark, '*'))
}

/** The cell behind the type, where the column behind it is one of marks and empty. */
function behindType(cells: readonly Cell[], way: Way, roles: Roles): string | undefined {
  const column = roles.indexOf('type')
  const at = way.indexOf(column)
  return at === -1 || roles[column + 1] !== 'required' ? undefined : cells[at + 1]?.text
}

/** A bare number other than 1 is hardly ever an occurrence. */
export function doubtAboutOccurs(text: string | undefined): string | undefined {
  return text !== undefined && /^\d+$/.test(text) && text !== '1'
    ? `"${text}" may be text and no occurrence`
    : undefined
}

/** Whether every column of free text behind that of the marks is filled, so that a mark can be nothing else. */
function isFilledBehind(mark: string, cells: readonly Cell[], roles: Roles): boolean {
  const behind = cells.length - 1 - cells.findIndex(({ text }) => text === mark)
  return behind >= roles.length - 1 - roles.indexOf('required')
}

/** Whether the cell of a column of facts could be the description, with all other facts as they are. */
function couldBeDescription(
  role: Role,
  { cells, way, roles }: { readonly cells: readonly Cell[]; readonly way: Way; readonly roles: Roles },
): boolean {
  const position = way.indexOf(roles.indexOf(role))
  const count = factColumns(way, roles).length
  return placements(cells, roles).some(
    (other) =>
      roles[other[position] ?? -1] === 'description' && factColumns(other, roles).length === count - 1,
  )
}
