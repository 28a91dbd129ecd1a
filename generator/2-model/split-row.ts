import type { Cell } from '../tables.ts'
import { innerTypes, leading, misspelledTypes, type Piece } from './joined-row.ts'
import { isMark, type RequiredStyle } from './required-style.ts'
import { freeRoles, type Role } from './vocabulary.ts'

/** What the rows of a table have in common, by which one of them is understood. */
export interface JoinedShape {
  readonly roles: readonly Role[]
  /** How often each type is written in the table, by the text as it stands: a rare one is more likely prose. */
  readonly types: ReadonlyMap<string, number>
  /** Whether the names of most rows begin with a small letter, and their texts with a capital one. */
  readonly smallNames: boolean
  readonly largeTexts: boolean
  readonly required: RequiredStyle
}

/** A row whose cells were joined by spaces as one piece a column; empty where nothing is left of one. */
export function splitPieces(text: string, shape: JoinedShape): Piece[] {
  const { roles } = shape
  const cells: Piece[] = []
  let from = 0
  for (const [column, role] of roles.entries()) {
    const start = skipSpace(text, from)
    const piece = isFree(role)
      ? freeText(text, start, roles.slice(column + 1), shape)
      : { start, text: taken(role, text.slice(start), shape) }
    cells.push(piece)
    from = piece.start + piece.text.length
  }
  return [...cells.slice(0, -1), lastWithRest(text, cells.at(-1), from)]
}

/** What a column takes from the beginning of a text; which words are marks, the table tells. */
export function taken(role: Role, text: string, { required }: JoinedShape): string {
  const word = /^\S+/.exec(text)?.[0] ?? ''
  return role === 'required' ? (isMark(word, required) ? word : '') : leading(role, text)
}

/** Free text reaches to where the next column with a shape begins; the last free text of a row takes what is left. */
function freeText(text: string, start: number, after: readonly Role[], shape: JoinedShape): Piece {
  const next = after.find((role) => !isFree(role))
  const rest = text.slice(start)
  if (next !== undefined) {
    const at = next === 'type' ? bestType(rest, shape.types)?.start : lastLeading(rest, next, shape)
    if (at !== undefined) return { start, text: rest.slice(0, at) }
  }
  if (after.length === 0) return { start, text: rest }
  if (after[0] === 'description') return { start, text: '' }
  const isCut = isFree(after[0]) || next !== undefined
  return { start, text: isCut ? rest.slice(0, exampleStart(rest)) : rest }
}

/** Where the last word stands that a column with a shape takes. */
function lastLeading(text: string, role: Role, shape: JoinedShape): number | undefined {
  if (taken(role, text, shape) !== '') return 0
  return [...text.matchAll(/(?<=\s)\S/g)].findLast(
    ({ index }) => taken(role, text.slice(index), shape) !== '',
  )?.index
}

/** The type that is written most often in the table; of two alike the last, since descriptions stand before types. */
function bestType(text: string, types: JoinedShape['types']): Piece | undefined {
  const found = innerTypes(` ${text}`).map((piece) => ({ ...piece, start: piece.start - 1 }))
  const counts = found.map((piece) => types.get(piece.text.toLowerCase()) ?? 0)
  const most = counts.reduce((high, count) => Math.max(high, count), 0)
  return (
    found.findLast((_, index) => counts[index] === most) ??
    misspelledTypes(` ${text}`)
      .map((piece) => ({ ...piece, start: piece.start - 1 }))
      .at(-1)
  )
}

/** Where, in text without a type, the example begins: at codes with labels, at a list in brackets that ends it, behind a footnote mark. */
function exampleStart(text: string): number {
  const found = /(?<=^|\s)(?:[\p{L}\p{N}_.-]+\s?=\s?\S|\[[\d,\s]*\]\s*$)|(?<=\*\s+)\S/u.exec(text)
  return found?.index ?? text.length
}

/** A row is never shorter than its text: what no column took belongs to the last. */
function lastWithRest(text: string, last: Piece | undefined, from: number): Piece {
  const start = last === undefined || last.text === '' ? skipSpace(text, from) : last.start
  return { start, text: text.slice(start) }
}

/** Whether a column has no shape by which its cells are told. */
export function isFree(role: Role | undefined): boolean {
  return freeRoles.includes(role)
}

function skipSpace(text: string, from: number): number {
  return from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0)
}

/** A piece as a cell, with the line and column at which it stands. */
export function cellAt({ text, place }: Cell, piece: Piece): Cell {
  const before = text.slice(0, piece.start).split('\n')
  const column = before.length === 1 ? place.column + piece.start : (before.at(-1)?.length ?? 0) + 1
  return { text: piece.text.trim(), place: { ...place, line: place.line + before.length - 1, column } }
}
