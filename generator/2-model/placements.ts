import type { Cell } from '../tables.ts'
import { fits, isCount } from './cell-shapes.ts'
import { isMark, type RequiredStyle } from './required-style.ts'
import { everydayTypes, freeRoles, plain, type Role } from './vocabulary.ts'

export type Roles = readonly (Role | undefined)[]

/** A way to put cells into columns: the column of each cell, in order. */
export type Way = readonly number[]

/** Ways grow quickly in number with the columns, and no table published comes near. */
const mostColumns = 12

/** The ways that fill the most columns of facts; a description has no shape, so it takes what is left. */
export function bestWays(cells: readonly Cell[], roles: Roles, required?: RequiredStyle): Way[] {
  const at = roles.indexOf('required')
  const all = roles.length > mostColumns ? [] : placements(cells, roles)
  const ways = all.filter((way) => {
    const mark = cells[way.indexOf(at)]?.text
    return mark === undefined || required === undefined || isMark(mark, required)
  })
  const most = Math.max(...ways.map((way) => factColumns(way, roles).length))
  return ways.filter((way) => factColumns(way, roles).length === most)
}

/** Every way to put the cells into columns in order, such that each fits its column. */
export function placements(cells: readonly Cell[], roles: Roles, from = 0): Way[] {
  const [first, ...rest] = cells
  if (first === undefined) return [[]]
  return roles.flatMap((role, column) =>
    column >= from &&
    roles.length - column >= cells.length &&
    (fits(first.text, role) || (role === 'type' && isTypeBefore(first, rest[0], roles[column + 1])))
      ? placements(rest, roles, column + 1).map((way) => [column, ...way])
      : [],
  )
}

/** Whether a word that is a type only where one must stand does so, since how often the row stands is right behind it. */
function isTypeBefore({ text }: Cell, next: Cell | undefined, role: Role | undefined): boolean {
  return role === 'occurs' && everydayTypes.includes(plain(text)) && isCount(next?.text ?? '')
}

/** The columns of a way that hold facts, which is neither description nor example. */
export function factColumns(way: Way, roles: Roles): number[] {
  return way.filter((column) => !freeRoles.includes(roles[column]))
}

/** Whether cells make a row by themselves: the first column is filled, and a name and what it is are among them. */
export function isWholeRow(cells: readonly Cell[], roles: Roles): boolean {
  const needed: readonly Role[] = (['level', 'name', 'status'] as const).filter((role) =>
    roles.includes(role),
  )
  const says = (['type', 'occurs'] as const).filter((role) => roles.includes(role))
  return bestWays(cells, roles).some((way) => {
    const filled = way.map((column) => roles[column])
    return (
      way[0] === 0 &&
      needed.every((role) => filled.includes(role)) &&
      (says.length === 0 || says.some((role) => filled.includes(role)))
    )
  })
}
