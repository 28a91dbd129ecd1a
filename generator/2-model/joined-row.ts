import { isCount, isName, isNearlyType } from './cell-shapes.ts'
import { isLength } from './length-cell.ts'
import { parseLevel } from './level.ts'
import { parseOccurrence } from './occurrence.ts'
import { isYes } from './required-style.ts'
import { isGroup } from './type-cell.ts'
import {
  everydayTypes,
  formattedWords,
  groupWords,
  limitWords,
  plain,
  typeWords,
  withoutMarks,
  type Role,
} from './vocabulary.ts'

/** A piece of a row's text, and where in it the piece begins. */
export interface Piece {
  readonly start: number
  readonly text: string
}

const escaped = (list: readonly string[]): string =>
  [...list]
    .sort((left, right) => right.length - left.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')

const bound = '(?=$|[\\s,;.)(])'
const unit = `(?:\\s*(?:${limitWords.units}|${limitWords.fraction})(?=$|[\\s,;.]))?`
const range = '\\d+(?:\\s?(?:-|–|\\.{2,3})\\s?\\d+)?'
const day =
  '(?:(?:[dmyvkpå]{1,4}[-./]){2}[dmyvkpå]{1,4}(?: hh?[:.]mm(?:[:.]ss)?)?|[ht]{1,2}[:.]mm(?:[:.]ss)?)'
const limit = `(?:[,;]?\\s*(?:${limitWords.max}|${limitWords.min})\\.?:?\\s*\\d+${unit}|[,;]\\s*${range}${unit}|[,;]\\s*${day}${bound})`
/** Type words that are no words of every day. */
const formatted = formattedWords.filter((word) => !everydayTypes.includes(word))
const words = escaped([...Object.values(typeWords).flat(), ...formatted])
/** What stands in brackets behind a type and is none of it. */
const remark = '(?:optional|required|mandatory|valinnainen|pakollinen|valfri|obligatorisk)\\b'
const typeText = new RegExp(
  `^(?:(?:array|list) of )?(?:(?:${escaped(groupWords)}|array)(?=$|\\s)|(?:${words})(?:\\[\\])?${bound}(?:\\s?\\((?!${remark})[^()]{1,20}\\))?${limit}*)`,
  'iu',
)

/** Words that go on with a sentence: what stands before them is no type. */
const goesOn =
  /^\s+(?:of|for|in|to|is|and|or|on|if|that|which|with|from|as|by|the|a|an|will|can|may|must|should|are|was|were|has|have)(?=\s|$)/

/** The type that a text begins with, and nothing more of it; empty for none. */
export function leadingType(text: string): string {
  const found = typeText.exec(text)?.[0] ?? ''
  return goesOn.test(text.slice(found.length)) ? '' : found
}

/** What a column with a shape takes from the beginning of a text; empty if nothing there fits it. */
export function leading(role: Role, text: string): string {
  const token = /^\S+/.exec(text)?.[0] ?? ''
  switch (role) {
    case 'level':
      return parseLevel(token) === undefined ? '' : token
    case 'name':
      return isName(token) ? token : ''
    case 'type':
      return leadingType(text) || (isNearlyType(token) || isTypeBefore(token, text) ? token : '')
    case 'length':
      return isLength(token) ? token : ''
    case 'occurs':
      return parseOccurrence(withoutMarks(token).toLowerCase()) === undefined ? '' : token
    case 'required':
      return isYes(token) || /^(?:NO|No|-|–)$/.test(token) ? token : ''
    case 'status':
      return /^[1-5]\d\d$/.test(token) ? token : ''
    case 'description':
    case 'values':
    case 'default':
    case 'notes':
    case 'example':
      return ''
    default:
      return unreachable(role)
  }
}

/** Whether a word that is a type only where one must stand does so, since how often the row stands is right behind it. */
function isTypeBefore(word: string, text: string): boolean {
  return everydayTypes.includes(plain(word)) && isCount(/^\S+\s+(\S+)/.exec(text)?.[1] ?? '')
}

/** Every type of a value that stands as words of its own inside a text. */
export function innerTypes(text: string): Piece[] {
  return [...text.matchAll(/(?<=\s)\S/g)].flatMap(({ index }) => {
    const found = leadingType(text.slice(index))
    return found === '' || isGroup(found) ? [] : [{ start: index, text: found }]
  })
}

/** Words inside a text that are a type but for a letter or two. */
export function misspelledTypes(text: string): Piece[] {
  return [...text.matchAll(/(?<=\s)\p{Ll}+(?=\s|$)/gu)].flatMap((found) =>
    isNearlyType(found[0]) ? [{ start: found.index, text: found[0] }] : [],
  )
}

function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${String(value)}`)
}
