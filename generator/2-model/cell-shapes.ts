import leven from 'leven'
import { isLength } from './length-cell.ts'
import { parseLevel } from './level.ts'
import { parseOccurrence } from './occurrence.ts'
import { parseStatus } from './status-code.ts'
import { isBareList, isClearType, isGroup } from './type-cell.ts'
import { everydayTypes, noWords, plain, typeWords, withoutMarks, yesWords, type Role } from './vocabulary.ts'

/**
 * Whether a text could stand in a column of this role. Descriptions and examples may be anything; the others have a
 * shape, which is how cells are told apart where a page has lost their places.
 */
export function fits(text: string, role: Role | undefined): boolean {
  switch (role) {
    case 'level':
      return parseLevel(text) !== undefined
    case 'name':
      return isName(text)
    case 'type':
      return isTypeText(text)
    case 'length':
      return isLength(text)
    case 'occurs':
      return parseOccurrence(withoutMark(text)) !== undefined
    case 'required':
      return yesWords.includes(withoutMark(text)) || noWords.includes(withoutMark(text))
    case 'status':
      return parseStatus(text) !== undefined
    case 'description':
    case 'values':
    case 'default':
    case 'notes':
    case 'example':
    case undefined:
      return true
    default:
      return unreachable(role)
  }
}

/** One word of letters, digits and the marks that keys and elements have; no address of a page or a person, no value of a boolean. */
export function isName(text: string): boolean {
  const isKey = /^[\p{L}_@$][\p{L}\p{N}_.:@$[\]-]*(?<![.:])\**$/u.test(text.trim())
  return isKey && !/^(?:true|false)$|^www\.|^https?:|[^@]@.*\.\p{L}+$/u.test(text.trim())
}

/** A type as it is written, or one misspelled by a letter or two; no word that is one only where a type must stand. */
export function isTypeText(text: string): boolean {
  if (everydayTypes.includes(plain(text))) return false
  return isClearType(text) || isGroup(text) || isBareList(text) || isNearlyType(text)
}

/** Whether a text says how often something stands, and is no other number than 1. */
export function isCount(text: string): boolean {
  return fits(text, 'occurs') && !/^(?:0|[2-9]|\d\d+)\**$/.test(text)
}

const longTypeWords = Object.values(typeWords)
  .flat()
  .filter((known) => known.length > 5)

/** A single word that is a longer type word but for a letter or two. */
export function isNearlyType(text: string): boolean {
  const word = plain(/^\p{L}+/u.exec(text.trim())?.[0] ?? '')
  return (
    word.length > 4 &&
    !longTypeWords.includes(word) &&
    longTypeWords.some((known) => leven(known, word, { maxDistance: 3 }) < 2 || isSwapped(known, word))
  )
}

/** Two neighbouring letters in the other's order, or one letter too many next to them. */
function isSwapped(known: string, word: string): boolean {
  return (
    leven(known, word, { maxDistance: 3 }) === 2 && [...known].sort().join('') === [...word].sort().join('')
  )
}

function withoutMark(text: string): string {
  return withoutMarks(plain(text)).trim()
}

function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${String(value)}`)
}
