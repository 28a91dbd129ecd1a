import type { Cell } from '../tables.ts'
import { innerTypes, leading, misspelledTypes, type Piece } from './joined-row.ts'
import type { Role } from './vocabulary.ts'

/** What the rows of a table have in common, by which one of them is understood. */
export interface JoinedShape {
  readonly roles: readonly Role[]
  /** How often each type is written in the table, by the text as it stands: a rare one is more likely prose. */
  readonly types: ReadonlyMap<string, number>
}

/** The cells of a row whose cells were joined by spaces, one for each column; empty where nothing is left of one. */
export function splitRow(row: Cell, { roles, types }: JoinedShape): Cell[] {
  const cells: Piece[] = []
  let from = 0
  for (const [column, role] of roles.entries()) {
    const start = skipSpace(row.text, from)
    const piece =
      role === 'description' || role === 'example'
        ? freeText(row.text, start, roles.slice(column + 1), types)
        : { start, text: leading(role, row.text.slice(start)) }
    cells.push(piece)
    from = piece.start + piece.text.length
  }
  return [...cells.slice(0, -1), lastWithRest(row.text, cells.at(-1), from)].map((piece) =>
    cellAt(row, piece),
  )
}

/** Free text reaches to where the next column with a shape begins; the last free text of a row takes what is left. */
function freeText(text: string, start: number, after: readonly Role[], types: JoinedShape['types']): Piece {
  const next = after.find((role) => role !== 'description' && role !== 'example')
  const rest = text.slice(start)
  const isNextFree = after[0] === 'description' || after[0] === 'example'
  if (next === 'type') {
    const type = bestType(rest, types)
    if (type !== undefined) return { start, text: rest.slice(0, type.start) }
  } else if (next !== undefined) {
    const at = [...rest.matchAll(/(?<=\s)\S/g)].find(({ index }) => leading(next, rest.slice(index)) !== '')
    if (at !== undefined) return { start, text: rest.slice(0, at.index) }
  }
  const example = next === undefined && !isNextFree ? rest.length : exampleStart(rest)
  return {
    start,
    text: after.length === 0 ? rest : rest.slice(0, isNextFree || next !== undefined ? example : rest.length),
  }
}

/** The type that is written most often in the table; of two alike the last, since descriptions stand before types. */
function bestType(text: string, types: JoinedShape['types']): Piece | undefined {
  const found = innerTypes(text)
  const counts = found.map((piece) => types.get(piece.text.toLowerCase()) ?? 0)
  const most = Math.max(...counts)
  return found.findLast((_, index) => counts[index] === most) ?? misspelledTypes(text).at(-1)
}

/** Where, in text without a type, the example begins: at codes with labels, at a list in brackets, behind a footnote mark. */
function exampleStart(text: string): number {
  const found = /(?<=\s)(?:[\p{L}\p{N}_.-]+\s?=\s?\S|\[[\d,\s]*\])|(?<=\*\s+)\S/u.exec(text)
  return found?.index ?? text.length
}

/** A row is never shorter than its text: what no column took belongs to the last. */
function lastWithRest(text: string, last: Piece | undefined, from: number): Piece {
  const start = last === undefined || last.text === '' ? skipSpace(text, from) : last.start
  return { start, text: text.slice(start) }
}

function skipSpace(text: string, from: number): number {
  return from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0)
}

/** A piece as a cell, with the line and column at which it stands. */
function cellAt({ text, place }: Cell, piece: Piece): Cell {
  const before = text.slice(0, piece.start).split('\n')
  const column = before.length === 1 ? place.column + piece.start : (before.at(-1)?.length ?? 0) + 1
  return { text: piece.text.trim(), place: { ...place, line: place.line + before.length - 1, column } }
}
