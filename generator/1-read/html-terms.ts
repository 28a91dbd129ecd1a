import type { Element } from 'hast'
import type { Cell } from '../tables.ts'
import { parameterTerm } from './html-lookalikes.ts'
import { elementsBelow, nameOf } from './html-names.ts'
import { firstText, placeOf, textOf } from './html-text.ts'

/**
 * The items of a list of terms that look like parameters, as lists of parameters are written:
 * `name (what stands behind it): description`. Undefined for any other list, and for one that holds more than texts.
 */
export function readTerms(list: Element, file: string): Cell[] | undefined {
  const parts = elementsBelow(list, (name) => name === 'dt' || name === 'dd', new Set(['dl']))
  const isPlain = parts.every(
    (part) => elementsBelow(part, (name) => within.test(name), new Set()).length === 0,
  )
  if (parameterTerm(list) === undefined || !isPlain) return undefined
  const starts = parts.flatMap((part, index) => (nameOf(part) === 'dt' ? [index] : []))
  return starts.flatMap((start, position) => {
    const [term, ...described] = parts.slice(start, starts[position + 1])
    if (term === undefined || textOf([term]) === '') return []
    return [{ text: itemOf(term, described), place: placeOf(file, firstText([term])) }]
  })
}

const within = /^(?:dl|table|pre|h[1-6])$/

function itemOf(term: Element, described: readonly Element[]): string {
  const pieces = term.children.map((child) => trimmed(textOf([child]).replaceAll('\n', ', ')))
  const text = pieces.filter((piece) => piece !== '').join(', ')
  const name = /^[^\s,(]+/.exec(text)?.[0] ?? ''
  const said = trimmed(text.slice(name.length))
  const description = textOf(described)
  return `${name}${said === '' ? '' : ` (${said})`}${description === '' ? '' : `: ${description}`}`
}

/** A text without the marks that part it from its neighbours. */
function trimmed(text: string): string {
  const bare = text.replace(/^[\s,;:–—-]+/, '').replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '')
  return /^\([^()]*\)$/.test(bare) ? bare.slice(1, -1).trim() : bare
}
