import type { Element, Root } from 'hast'
import type { Report } from '../diagnostics.ts'
import {
  hiddenParts,
  nestedTable,
  picturesAlone,
  tableAroundTables,
  unreadGrid,
  unreadTerms,
  wordsInButtons,
} from './findings.ts'
import { buttonsIn, requestButtons } from './html-buttons.ts'
import { gridHeading, parameterTerm } from './html-lookalikes.ts'
import { hasHeadings, laysOut, rowsOf, tablesIn, widthOf } from './html-layout.ts'
import { isHidden, isUnread, nameOf } from './html-names.ts'
import { holdsPicture } from './html-pictures.ts'
import { placeOf, shownText, textOf } from './html-text.ts'

/** An element, and whether it stands inside a table. */
interface Found {
  readonly element: Element
  readonly isInTable: boolean
}

/** Reports what a page holds that none of its blocks tells, or not as what it is. */
export function reportLosses(root: Root, file: string, report: Report): void {
  const found = elementsOf(root)
  const unread = found.filter(isLost).map(({ element }) => element)
  const elements = found.map(({ element }) => element)
  const tables = elements.filter((element) => nameOf(element) === 'table' && !isUnread(element))
  const grids = tables.filter((table) => !laysOut(table))
  const pictures = grids.flatMap(pictureCells)
  if (unread[0] !== undefined) report(hiddenParts(placeOf(file, unread[0]), unread.length))
  const buttons = [...grids.flatMap(buttonsIn), ...requestButtons(elements)]
  if (buttons[0] !== undefined) report(wordsInButtons(placeOf(file, buttons[0]), buttons.length))
  if (pictures[0] !== undefined) report(picturesAlone(placeOf(file, pictures[0]), pictures.length))
  for (const table of tables) reportNested(table, file, report)
  for (const { element, isInTable } of found) if (!isInTable) reportLookalike(element, file, report)
}

/** All elements of a page in order, but for those inside one that is not read. */
function elementsOf(root: Root): Found[] {
  const found: Found[] = []
  const open = childrenOf(root, false).reverse()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next)
    const { element, isInTable } = next
    const isTable = isInTable || (nameOf(element) === 'table' && !laysOut(element))
    if (!isUnread(element)) for (const child of childrenOf(element, isTable).reverse()) open.push(child)
  }
  return found
}

function childrenOf({ children }: Root | Element, isInTable: boolean): Found[] {
  return children.flatMap((element) => (element.type === 'element' ? [{ element, isInTable }] : []))
}

/** Whether an element that is not read holds what could have been understood. */
function isLost({ element, isInTable }: Found): boolean {
  if (!isUnread(element)) return false
  const inside = elementsOf({ type: 'root', children: element.children }).map((found) => found.element)
  const holdsBlocks = [element, ...inside].some((one) => /^(?:table|tr|pre|dl|h[1-6])$/.test(nameOf(one)))
  return holdsBlocks || (isInTable && isHidden(element) && shownText(element) !== '')
}

function pictureCells(table: Element): Element[] {
  const rows = rowsOf(table)
  if (widthOf(rows) < 2) return []
  const isPicture = (cell: Element): boolean =>
    holdsPicture(cell) && tablesIn(cell).length === 0 && textOf([cell]) === ''
  return rows.flatMap(({ cells }) => cells.filter(isPicture))
}

/** A table inside a cell is told by its lines where they are codes and labels. */
function reportNested(table: Element, file: string, report: Report): void {
  const [inner, rows] = [tablesIn(table), rowsOf(table)]
  if (inner.length === 0) return
  if (!laysOut(table)) {
    for (const one of inner) if (!isPlain(one)) report(nestedTable(placeOf(file, one)))
    return
  }
  const isWide = widthOf(rows) > 2 || rows.filter(({ cells }) => cells.length > 1).length > 2
  if (isWide && hasHeadings(rows)) report(tableAroundTables(placeOf(file, table)))
}

function isPlain(table: Element): boolean {
  const rows = rowsOf(table)
  return widthOf(rows) < 3 && rows.every(({ part }) => part !== 'head') && tablesIn(table).length === 0
}

function reportLookalike(element: Element, file: string, report: Report): void {
  if (isUnread(element)) return
  const term = nameOf(element) === 'dl' ? parameterTerm(element) : undefined
  if (term !== undefined) report(unreadTerms(placeOf(file, element), term))
  const grid = gridHeading(element)
  if (grid !== undefined)
    report(
      unreadGrid(
        placeOf(file, grid),
        grid.children.map((cell) => textOf([cell])),
      ),
    )
}
