import type { Report } from '../diagnostics.ts'
import type { Code } from '../ir.ts'
import type { Cell } from '../tables.ts'
import { bareGroup, unclearList, unknownType } from './findings.ts'
import { readFormat } from './format.ts'
import { remembered } from './remembered.ts'
import { mayBeCodes, quotedCodes, readBrackets, readLimits, readOneOf, type Limits } from './type-limits.ts'
import {
  fold,
  formattedWords,
  groupWords,
  limitWords,
  maySaySeveral,
  plain,
  typePhrases,
  typeWords,
  withoutMarks,
  type Word,
} from './vocabulary.ts'

/** A type cell taken apart: its word and what is said about it, not yet weighed against the row's other cells. */
export interface TypeCell {
  readonly word: Word
  readonly min: number | null
  readonly max: number | null
  readonly format: string | null
  readonly codes: readonly Code[]
  readonly always: string | null
  readonly listSeparator: string | null
  readonly decimalSeparator: string | null
  readonly fractionDigits: number | null
}

const plainText: TypeCell = {
  word: 'text',
  min: null,
  max: null,
  format: null,
  codes: [],
  always: null,
  listSeparator: null,
  decimalSeparator: null,
  fractionDigits: null,
}

/** Whether a type cell says that the row is a group of further rows, or a list of such groups. */
export function isGroup(text: string): boolean {
  return saysGroup(text)
}

const saysGroup = remembered((text) => groupWords.includes(plain(oneOfMany(fold(text)))))

/** Whether a type cell says that there are several of something, but not of what. */
export function isBareList(text: string): boolean {
  return saysList(text)
}

const saysList = remembered((text) => ['array', 'list'].includes(plain(text)))

const typeName = /^(?:(?:array|list|collection) of )?\[?(?:\p{Lu}[\p{L}\p{N}]*)\]?(?:\[\])?(?: objects?)?$/iu

/** Whether a type cell holds no type that is known, but what could be the name of one: `Address`, `Item[]`. */
export function isTypeName(text: string): boolean {
  const line = fold(text)
  return typeName.test(line) && /(?:^|\W)\p{Lu}/u.test(line) && !isClearType(line) && !isGroup(line)
}

/** Reads a type cell such as `String, max. 50`, `string (email)`, `int[]` or `String, one of a, b`; gives plain text if it cannot. */
export function parseTypeCell(cell: Cell, report: Report): TypeCell {
  const read = readTypeText(cell.text)
  if (read !== 'unknown' && !hasUnclearList(read)) return read
  const text = typeTextOf(cell.text)
  if (read !== 'unknown') {
    report(unclearList(cell.place, text))
    return read
  }
  report(isGroup(text) || isBareList(text) ? bareGroup(cell.place, text) : unknownType(cell.place, text))
  return plainText
}

/** Whether a type cell is read without anything to report, which takes less than to make what is reported. */
export function isClearType(text: string): boolean {
  const read = readTypeText(text)
  return read !== 'unknown' && !hasUnclearList(read)
}

function typeTextOf(text: string): string {
  return withoutMarks(fold(text)).trimEnd()
}

function hasUnclearList({ word, format }: TypeCell): boolean {
  return format !== null && word !== 'boolean' && mayBeCodes(format)
}

/** A type of several values, `int[]`, `list of int`, `Array<int>`, as that of one of them. */
function oneOfMany(text: string): string {
  if (!maySaySeveral.test(text)) return text
  return text
    .replace(/^(?:array|list|collection) of (\p{L}+?)s?(?!\p{L})/iu, '$1')
    .replace(/^(?:array|list|collection)\s?[<[(]\s?(\p{L}+)\s?[>\])]/iu, '$1')
    .replace(/^\[(\p{L}+)\]/u, '$1')
    .replace(/^(\p{L}+)\[\]/u, '$1')
    .replace(/^(\p{L}+) (?:array|list)$/iu, '$1')
}

/** `string or null` and its like: the value may be missing, which the row's other cells say too. */
function withoutNull(text: string): string {
  return text.replace(/^nullable /i, '').replace(/(?:\s?[,|]\s?|\sor\s)(?:null|nullable)$/i, '')
}

/** A type of several words that are known together as one word. */
function oneWord(text: string): string {
  const found = Object.keys(typePhrases).find((words) => plain(text).startsWith(words))
  return found === undefined ? text : `${typePhrases[found] ?? ''}${text.slice(found.length)}`
}

const readTypeText = remembered((cell): TypeCell | 'unknown' => {
  const text = typeTextOf(cell)
  const union = quotedCodes(withoutNull(text))
  if (union !== undefined) return { ...plainText, codes: union }
  const [, name = '', paren, angle, square, range, rest = ''] =
    /^(\p{L}+(?:-time|16|32|64)?)(?![\p{L}\p{N}_-])(?:\s*\(([^)]*)\)|\s*<([^<>]*)>|\[(\d+)\]|\s?\[(\d+\.{2,3}\d+)\])?[\s,;:]*(.*)$/iu.exec(
      oneWord(withoutNull(oneOfMany(text))),
    ) ?? []
  const isType = Object.values(typeWords)
    .flat()
    .includes(plain(angle ?? ''))
  const round = paren ?? (isType ? undefined : angle)
  const word = wordOf(name)
  if (word === undefined) return 'unknown'
  const inside = readBrackets(round ?? square ?? range, word === 'decimal')
  const said = enumCodes(name, round, rest) ?? (inside && readLimits(rest, inside))
  if (said === undefined) return 'unknown'
  const isTruth = word === 'boolean' || word === 'flag'
  const isFlag = isTruth && said.codes?.every(({ code }) => code === '0' || code === '1') === true
  const format = formattedWords.includes(plain(name)) ? readFormat(name) : null
  const read: TypeCell = { ...plainText, format, ...said, word }
  if (isFlag) return { ...read, word: 'flag', codes: [] }
  return isSound(word, said) ? read : 'unknown'
})

/** The codes of `enum (a, b)` and `enum: a, b`. */
function enumCodes(name: string, round: string | undefined, rest: string): Limits | undefined {
  const list = rest === '' ? round : round === undefined ? rest : undefined
  if (plain(name) !== 'enum' || !list?.includes(',') || new RegExp(`^${limitWords.oneOf}`, 'i').test(list))
    return undefined
  return readOneOf(list)
}

/** Ways to say that a boolean is written true and false. */
const truthForms = [
  'true/false',
  'true or false',
  'true, false',
  'false/true',
  'false or true',
  'false, true',
]

/** Whether the parts of a cell go together: limits that something can keep, and codes and values of its own kind. */
function isSound(word: Word, { min, max, codes, always, format, fractionDigits }: Limits): boolean {
  if (![min, max, fractionDigits].every((count) => Number.isSafeInteger(count ?? 0))) return false
  if (max === 0 || (min ?? 0) > (max ?? Infinity)) return false
  if (word === 'boolean' && format !== undefined && !truthForms.includes(format)) return false
  if (min === 0 && word === 'digits') return false
  if (fractionDigits !== undefined && word !== 'decimal' && word !== 'number') return false
  if (word === 'date' && format !== undefined && !/^(?:date|[dmyhsvkpåt:./ -]+|iso[ -]?8601)$/.test(format))
    return false
  if (always !== undefined && word !== 'text') return false
  if (codes === undefined || codes.length === 0 || word === 'text') return true
  const isWhole = codes.every(({ code }) => /^(0|-?[1-9]\d{0,14})$/.test(code))
  return isWhole && (word === 'integer' || word === 'number')
}

function wordOf(name: string): Word | undefined {
  const word = plain(name)
  if (formattedWords.includes(word)) return 'text'
  return (Object.keys(typeWords) as Word[]).find((known) => typeWords[known].includes(word))
}
