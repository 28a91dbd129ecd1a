import type { Cell } from '../tables.ts'
import type { RawCell } from './facts.ts'
import { fold, nothingWords, plain } from './vocabulary.ts'

/** Whether a text could be the cell of a column of lengths: a count, a range, or digits and decimals. */
export function isLength(text: string): boolean {
  return isNothing(text) || withLength('', text) !== undefined
}

/**
 * A type cell with the row's length cell worked in, as one cell that says both would have it: `String` and `50` give
 * `String, max. 50`.
 */
export function typeWithLength(type: Cell, length: RawCell): RawCell {
  const text = withLength(fold(type.text) || 'String', length.text) ?? `${type.text}, ${length.text}`
  return { ...length, text }
}

/** Undefined for a length that is none. */
function withLength(type: string, length: string): string | undefined {
  const text = fold(length).replace(/(\d)\*+$/, '$1')
  if (/^\d+$/.test(text)) return `${type}, max. ${text}`
  if (/^\d+\s*,\s*\d+$/.test(text)) return `${type}(${text})`
  return /^(?:\D{0,12}\s)?\d[\d ]*(?:\s*(?:\.{2,3}|-|–)\s*\d+)?(?:\s\p{L}+)?$/u.test(text)
    ? `${type}, ${text}`
    : undefined
}

/** Whether a cell says that there is nothing to say. */
export function isNothing(text: string): boolean {
  return nothingWords.includes(plain(text))
}
