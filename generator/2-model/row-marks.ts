import type { Cell } from '../tables.ts'
import { fits } from './cell-shapes.ts'
import { isLength } from './length-cell.ts'
import type { Roles } from './placements.ts'
import { isTruth, isYes } from './required-style.ts'

/** The cell of a row that stands where its mark would: behind its type, or anywhere if types tell nothing of it. */
export function marksOf(cells: readonly Cell[], roles: Roles): string[] {
  const texts = cells.map(({ text }) => text)
  const column = roles.indexOf('type')
  const hasLength = roles[column + 1] === 'length'
  if (roles[hasLength ? column + 2 : column + 1] !== 'required')
    return texts.filter((text) => isYes(text) && !isTruth(text))
  const isType = (text: string, index: number): boolean => index > 0 && text !== '' && fits(text, 'type')
  const at = column === 1 ? texts.findIndex(isType) : texts.findLastIndex(isType)
  const next = hasLength && isLength(texts[at + 1] ?? '') ? at + 2 : at + 1
  return [at === -1 ? '' : (texts[next] ?? '')]
}
