import type { Report } from '../diagnostics.ts'
import type { Fact, Occurs } from '../ir.ts'
import { fact, factOf, inferred, type RawCell } from './facts.ts'
import { missingOccurrence, unknownOccurrence } from './findings.ts'
import type { RawRow } from './raw-row.ts'
import { remembered } from './remembered.ts'
import { fold, isArrayType, noWords, plain, saysRepeatable, withoutMarks, yesWords } from './vocabulary.ts'

/**
 * How often a row's value may stand, from its occurrence or its required cell. A key ending in `[]` or a description
 * that says so makes it repeatable. Without such a column: `fallback`, inferred. Reports what it cannot read.
 */
export function readOccurs(row: RawRow, fallback: Occurs, report: Report): Fact<Occurs> {
  const { occurs, required } = row.cells
  if (occurs !== undefined) return readOccurrenceCell(row, occurs, fallback, report)
  const min = required === undefined ? inferred(fallback.min, row.place) : readRequiredCell(required, report)
  const max = isRepeatable(row) ? null : fallback.max
  return fact({ min: min.value, max }, max === fallback.max ? min.basis : 'inferred', min.origin)
}

function readOccurrenceCell(row: RawRow, cell: RawCell, fallback: Occurs, report: Report): Fact<Occurs> {
  const known = readOccurrence(cell.text)
  if (known !== undefined) return factOf(known, cell)
  if (wordOf(cell.text) === '') report(missingOccurrence(cell.place, fold(row.cells.name?.text ?? '')))
  else report(unknownOccurrence(cell.place, cell.text))
  return inferred(fallback, cell.place)
}

/** What a cell says, whatever marks stand behind it. */
const wordOf = remembered((text) => withoutMarks(plain(text)).trim())

const readOccurrence = remembered((text) => parseOccurrence(wordOf(text)))

/** `1`, `0..1`, `0...1`, `0-1`, `1...n`, `n` is `0..n`; undefined for anything else. */
export function parseOccurrence(text: string): Occurs | undefined {
  const [, low, high] =
    /^(0|[1-9]\d{0,5}|n)(?:\s*(?:\.{2,3}|…|-|–)\s*(0|[1-9]\d{0,5}|n|\*|∞|unbounded))?$/i.exec(text) ?? []
  if (low === undefined) return undefined
  const min = low === 'n' ? 0 : Number(low)
  const top = high ?? low
  const max = /^\d/.test(top) ? Number(top) : null
  return max !== null && max < Math.max(min, 1) ? undefined : { min, max }
}

function readRequiredCell(cell: RawCell, report: Report): Fact<number> {
  const word = wordOf(cell.text)
  if (yesWords.includes(word)) return factOf(1, cell)
  if (!noWords.includes(word)) report(unknownOccurrence(cell.place, cell.text))
  return factOf(0, cell)
}

const isArray = remembered((text) => isArrayType(fold(text)))

function isRepeatable(row: RawRow): boolean {
  const { name, type, description } = row.cells
  return (
    name?.text.trimEnd().endsWith('[]') === true ||
    (type !== undefined && isArray(type.text)) ||
    (description !== undefined && saysRepeatable(description.text))
  )
}
