import type { Report } from '../diagnostics.ts'
import { sentences } from './describe.ts'
import { markWithoutNote } from './findings.ts'
import type { RawRow } from './raw-row.ts'
import type { RequestOutline } from './outline.ts'
import { fold, starsAreRequired, withoutMarks, type Role } from './vocabulary.ts'

/**
 * Texts of footnotes by their marker, `*`, `**` and so on: paragraphs of a request that begin with one, or that say what
 * is marked with it.
 */
export function readFootnotes(request: RequestOutline): ReadonlyMap<string, string> {
  const notes = request.prose.flatMap(({ text }) => {
    if (!text.includes('*')) return []
    const [, marker, note] = /^(\*+)\s*(.+)$/.exec(fold(text)) ?? []
    if (marker !== undefined && note !== undefined) return [[marker, note] as const]
    const [, star] = starsAreRequired.exec(fold(text)) ?? []
    return star === undefined ? [] : [[star, 'Required.'] as const]
  })
  return new Map(notes)
}

/** A row whose cells end in the marker of a known footnote, with the note moved to its description. */
export function resolveFootnotes(row: RawRow, notes: ReadonlyMap<string, string>): RawRow {
  if (notes.size === 0 || !holdsMark(row)) return row
  const cells = { ...row.cells }
  for (const role of mayBeMarked) {
    const cell = cells[role]
    const marked = (cell?.text ?? '').trimEnd()
    const bare = withoutMarks(marked)
    const note = notes.get(marked.slice(bare.length))
    if (cell === undefined || note === undefined) continue
    cells[role] = { ...cell, text: bare.trimEnd() }
    const described = cells.description ?? { text: '', place: row.place, basis: 'documented' }
    cells.description = { ...described, text: sentences(described.text, note) }
  }
  return { ...row, cells }
}

function holdsMark({ cells }: RawRow): boolean {
  for (const role of mayBeMarked) if (cells[role]?.text.includes('*')) return true
  return false
}

const mayBeMarked: readonly Role[] = [
  'name',
  'type',
  'length',
  'occurs',
  'required',
  'example',
  'description',
]

/** Reports each mark that is left behind a fact, where it says nothing, at the first of its rows. */
export function reportMarks(rows: readonly RawRow[], report: Report): void {
  const seen = new Set<string>()
  for (const { cells } of rows)
    for (const role of ['type', 'length', 'occurs', 'required'] as const) {
      const cell = cells[role]
      if (cell === undefined || !cell.text.includes('*')) continue
      const text = fold(cell.text)
      const mark = text.slice(withoutMarks(text).length)
      if (mark === '' || seen.has(mark)) continue
      seen.add(mark)
      report(markWithoutNote(cell.place, text, mark))
    }
}
