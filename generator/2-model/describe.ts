import { parseCodes, parseValues } from './codes.ts'
import type { RawCell } from './facts.ts'
import type { RawRow } from './raw-row.ts'
import { fold, nothingWords, plain } from './vocabulary.ts'

/** What a row says in prose: its description, and behind it what stands in columns of notes, values and defaults. */
export function describe({ cells }: RawRow): RawCell | undefined {
  if (cells.notes === undefined && cells.values === undefined && cells.default === undefined)
    return cells.description
  const more = [
    said('', cells.notes),
    isList(cells.values) ? undefined : said('Values: ', cells.values),
    said('Default: ', cells.default),
  ].flatMap((found) => found ?? [])
  return more.reduce<RawCell | undefined>(
    (before, found) =>
      before === undefined || fold(before.text) === ''
        ? found
        : { ...before, text: sentences(before.text, found.text) },
    cells.description,
  )
}

/** Whether the codes of a cell are read as such. */
function isList(cell: RawCell | undefined): boolean {
  return cell !== undefined && (parseCodes(cell.text).length > 0 || parseValues(cell.text).length > 0)
}

function said(label: string, cell: RawCell | undefined): RawCell | undefined {
  const text = fold(cell?.text ?? '')
  return cell === undefined || nothingWords.includes(plain(text))
    ? undefined
    : { ...cell, text: label + text }
}

/** One text behind another, with a full stop between them. */
export function sentences(text: string, next: string): string {
  if (text === '') return next
  return /[.!?]$/.test(text) ? `${text} ${next}` : `${text}. ${next}`
}
