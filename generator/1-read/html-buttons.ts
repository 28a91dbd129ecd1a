import type { Element } from 'hast'
import { rowsOf } from './html-layout.ts'
import { buttonsBelow, nameOf } from './html-names.ts'
import { shownText, textOf } from './html-text.ts'

/** Buttons with all words of their cell, and lists to choose from in cells. */
export function buttonsIn(table: Element): Element[] {
  const cells = rowsOf(table).flatMap((row) => row.cells)
  return cells.flatMap((cell) =>
    buttonsBelow(cell).filter(
      (button) => shownText(button) !== '' && (button.tagName === 'select' || textOf([cell]) === ''),
    ),
  )
}

/** Buttons that name a request, and stand in no heading, which would show them. */
export function requestButtons(elements: readonly Element[]): Element[] {
  const headings = elements.filter((element) => /^h[1-6]$/.test(nameOf(element)))
  const shown = new Set(headings.flatMap(buttonsBelow))
  return elements.filter(
    (element) =>
      element.tagName === 'button' &&
      !shown.has(element) &&
      /^(?:GET|POST|PUT|PATCH|DELETE)\b.*\//s.test(shownText(element)),
  )
}
