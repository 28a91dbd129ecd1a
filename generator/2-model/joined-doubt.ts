import type { Place } from '../diagnostics.ts'
import type { Row } from '../tables.ts'
import { innerTypes, leading, type Piece } from './joined-row.ts'
import { doubtAboutMark, isYes } from './required-style.ts'
import { isFree, taken, type JoinedShape } from './split-row.ts'
import { trimmedOf, type Role } from './vocabulary.ts'

/** What is not certain about a row, and where. */
export interface Doubt {
  readonly why: string
  readonly place: Place
}

/** A row whose words can be read in more than one way. */
export interface DoubtfulRow extends Row {
  readonly doubts: readonly Doubt[]
}

export function doubtsOf(row: Row | DoubtfulRow): readonly Doubt[] {
  return 'doubts' in row ? row.doubts : []
}

/** What is not certain about the way in which the text of a row was divided; undefined if all of it is. */
export function doubtAbout(text: string, pieces: readonly Piece[], shape: JoinedShape): string | undefined {
  for (const [column, role] of shape.roles.entries()) {
    const piece = pieces[column]
    if (piece === undefined || (piece.text === '' && role !== 'required')) continue
    const doubt = doubts[role]?.({ text, piece, column, shape })
    if (doubt !== undefined) return doubt
  }
  return undefined
}

interface Question {
  readonly text: string
  readonly piece: Piece
  readonly column: number
  readonly shape: JoinedShape
}

const doubts: Readonly<Partial<Record<Role, (question: Question) => string | undefined>>> = {
  name: doubtName,
  type: doubtType,
  occurs: doubtOccurs,
  required: doubtRequired,
}

/** A name in front of free text could be its first word: names begin small or large, mostly all alike. */
function doubtName({ text, piece, column, shape }: Question): string | undefined {
  const rest = text.slice(piece.start + piece.text.length).trimStart()
  if (leading('type', piece.text) === piece.text && !/\n/.test(piece.text) && piece.text.length > 2)
    if (shape.roles[column + 1] === 'type' && !hasTypeAndOccurs(rest, shape.roles[column + 2]))
      return `"${piece.text}" may be a type`
  if (!isFree(shape.roles[column + 1])) return undefined
  if (/^\p{Lu}/u.test(piece.text) && shape.smallNames) return `"${piece.text}" may be no name`
  if (/^\p{Ll}/u.test(rest) && leading('type', rest) === '' && shape.largeTexts)
    return `"${piece.text}" may go on with the row above`
  return undefined
}

/** Whether a type stands behind a name, and how often the row stands behind that, so that the name is none. */
function hasTypeAndOccurs(text: string, next: Role | undefined): boolean {
  const type = leading('type', text)
  return next === 'occurs' && type !== '' && leading('occurs', text.slice(type.length).trimStart()) !== ''
}

/** Type words that are words of every day too: "Free text", "Due date", "Customer number". */
export const everyday =
  /^(?:text|teksti|date|datum|päivämäärä|number|numero|tal|long|double|digits|flag|object|group|char)(?=$|\s?\(|\s\d|[.:*]+$)/i

function doubtType({ text, piece, column, shape }: Question): string | undefined {
  const rest = text.slice(piece.start + piece.text.length)
  if (/^\s?[,;(]/.test(rest)) return `the type "${piece.text}" may go on`
  const isFollowed = nextTaken(rest, column, shape) !== ''
  const before = text.slice(0, piece.start).trim()
  const isNamed = !shape.smallNames || /(?:^|\s)[\p{Ll}_]\S*$/u.test(before)
  const isSmall = /^\p{Ll}/u.test(piece.text) && shape.largeTexts && isNamed
  if (!isFree(shape.roles[column - 1]))
    return everyday.test(piece.text) && !isFollowed && !isSmall
      ? `"${piece.text}" may be text and no type`
      : undefined
  const rival = innerTypes(text).findLast(({ text: type }) => type !== piece.text)
  const isLater = rival !== undefined && rival.start > piece.start
  if (rival !== undefined && (everyday.test(piece.text) || isLater || !everyday.test(rival.text)))
    return `"${rival.text}" may be its type`
  if (!everyday.test(piece.text)) return undefined
  const isSaidTwice = text.slice(0, piece.start).endsWith(` ${piece.text} `)
  const isAlone = !/\s/.test(before) && isSmall
  return isSaidTwice || isAlone ? undefined : `"${piece.text}" may be text and no type`
}

function nextTaken(rest: string, column: number, shape: JoinedShape): string {
  const next = shape.roles[column + 1]
  const found = next === undefined ? '' : taken(next, rest.trimStart(), shape)
  return found === '' && next === 'length' ? nextTaken(rest, column + 1, shape) : found
}

/** A bare number could be the first word of the text behind it. */
function doubtOccurs({ text, piece, column, shape }: Question): string | undefined {
  const rest = text.slice(piece.start + piece.text.length).trimStart()
  const isRange = /\D/.test(trimmedOf(piece.text, '*'))
  const isOdd =
    !isRange &&
    (!/^1\**$/.test(piece.text) ||
      (shape.roles[column + 1] === 'example' ? /^(?:[=:%]|\d{3}(?!\d))/ : /^[\d=:%+-]/).test(rest))
  if (isOdd) return `"${piece.text}" may be text and no occurrence`
  const inner = isFree(shape.roles[column - 1]) && !isRange
  return inner ? `"${piece.text}" may be text and no occurrence` : undefined
}

/** A mark that is unlike the others of its table could be an example, and an example a mark. */
function doubtRequired({ text, piece, column, shape }: Question): string | undefined {
  // Where no row has a sure mark, the last word of a row may be one that examples and sentences have too.
  const last = /\S*$/.exec(text.trimEnd())?.[0] ?? ''
  const isLast = shape.roles.at(-1) === 'required' && shape.required.yes === undefined
  const word = isLast && piece.text === '' ? last : (/^\S*/.exec(text.slice(piece.start))?.[0] ?? '')
  // Between two texts a mark may stand anywhere.
  const inner = piece.text === '' && isFree(shape.roles[column - 1]) && column < shape.roles.length - 1
  const mark =
    inner && shape.required.yes === undefined ? text.split(/\s+/).find((one) => isYes(one)) : undefined
  if (mark !== undefined) return `"${mark}" may say whether the field is required`
  const isExample = piece.text !== '' && shape.roles.at(-1) === 'example' && isSaidOf(piece, text)
  return isExample ? `"${piece.text}" may be its example` : doubtAboutMark(word, shape.required)
}

/** Whether a mark ends its row, and is a value that the text in front of it speaks of. */
function isSaidOf({ start, text: mark }: Piece, text: string): boolean {
  const words = text.slice(0, start).split(/[^\p{L}\p{N}]+/u)
  return start + mark.length >= text.trimEnd().length && words.includes(trimmedOf(mark, '*'))
}
