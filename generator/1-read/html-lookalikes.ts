import type { Element } from 'hast'
import { elementsBelow, isUnread, nameOf } from './html-names.ts'
import { textOf } from './html-text.ts'

/** A word as parameters are named, unlike the words of a menu. */
const parameter = /^[a-z][\w.[\]-]*$/

/** The first term of a list most of whose terms begin with the name of a parameter; undefined for any other list. */
export function parameterTerm(list: Element): string | undefined {
  const terms = elementsBelow(list, (name) => name === 'dt', new Set(['dl'])).map((term) => textOf([term]))
  const named = terms.filter(
    (term) => parameter.test(term.split(/\s/)[0] ?? '') && term.split(/\s+/).length < 5,
  )
  return named.length * 2 > terms.length ? terms[0] : undefined
}

/** The first of several like rows that are made of plain elements, most beginning with the name of a parameter. */
export function gridHeading(element: Element): Element | undefined {
  const rows = element.children.filter((child): child is Element => child.type === 'element')
  const start = rows.findIndex((row, index) => isRow(row) && isLike(row, rows[index + 1]))
  if (start === -1) return undefined
  const [heading, ...others] = rows.slice(start)
  const end = others.findIndex((row) => heading === undefined || !isLike(heading, row))
  const within = end === -1 ? others : others.slice(0, end)
  const named = within.filter((row) => parameter.test(textOf(row.children.slice(0, 1))))
  return named.length * 2 > within.length ? heading : undefined
}

function isLike(row: Element, other: Element | undefined): boolean {
  return other !== undefined && isRow(other) && cellsOf(other).length === cellsOf(row).length
}

/** An element that is divided into several with little text in each. */
function isRow(element: Element): boolean {
  if (nameOf(element) !== 'div' || isUnread(element)) return false
  const cells = cellsOf(element)
  const isDivided = element.children.every((child) => child.type === 'element' || textOf([child]) === '')
  return cells.length > 1 && isDivided && cells.every(isShort)
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => child.type === 'element')
}

/** Whether a cell holds no more than a few elements, so that its text is no part of a page. */
function isShort(cell: Element): boolean {
  const open: Element[] = [cell]
  let seen = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    seen += next.children.length
    if (seen > 30 || /^(?:table|pre|dl|form|h[1-6])$/.test(nameOf(next))) return false
    open.push(...cellsOf(next))
  }
  return textOf([cell]).length <= 300
}
