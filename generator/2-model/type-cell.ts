import type { Report } from '../diagnostics.ts'
import type { Code } from '../ir.ts'
import type { Cell } from '../tables.ts'
import { splitCodes } from './codes.ts'
import { unknownType } from './findings.ts'
import { readFormat } from './format.ts'
import {
  fold,
  formattedWords,
  groupWords,
  limitWords,
  plain,
  trimmedOf,
  typeWords,
  type Word,
} from './vocabulary.ts'

/** A type cell taken apart: its word and what is said about it, not yet weighed against the row's other cells. */
export interface TypeCell {
  readonly word: Word
  readonly min: number | null
  readonly max: number | null
  readonly format: string | null
  readonly codes: readonly Code[]
  /** The one value it always has. */
  readonly always: string | null
  /** Between the parts of a list written as one value. */
  readonly listSeparator: string | null
  readonly decimalSeparator: string | null
  readonly fractionDigits: number | null
}

type Found = { -readonly [key in keyof TypeCell]?: TypeCell[key] }

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

/** A count as it is written, thousands apart or not. */
const count = '(\\d{1,3}(?:[ ,.\\u00a0]\\d{3})+(?!\\d)|\\d+)'
const units = `(?:\\s*${limitWords.units}(?!\\p{L}))?`
const pattern = (source: string): RegExp => new RegExp(`^${source}`, 'iu')
const number = (text: string): number => Number(text.replace(/\D/g, ''))

const limits: readonly {
  readonly pattern: RegExp
  readonly read: (first: string, second: string) => Found | undefined
}[] = [
  {
    pattern: pattern(`${limitWords.max}\\.?:?\\s*(?:length\\s*)?${count}${units}`),
    read: (max) => ({ max: number(max) }),
  },
  { pattern: pattern(`${limitWords.min}\\.?:?\\s*${count}${units}`), read: (min) => ({ min: number(min) }) },
  {
    pattern: pattern(`(\\d+)\\s*(?:\\.{2,3}|-|–)\\s*(\\d+)${units}`),
    read: (min, max) => ({ min: Number(min), max: Number(max) }),
  },
  { pattern: pattern(`${count}${units}`), read: (max) => ({ max: number(max) }) },
  { pattern: pattern(`${limitWords.oneOf}:?\\s+(.+)$`), read: readOneOf },
  { pattern: pattern(`${limitWords.always}\\s+(.+)$`), read: (always) => ({ always }) },
  { pattern: /^(?:list )?separated by\s+(\S)/i, read: (listSeparator) => ({ listSeparator }) },
  { pattern: /^decimal comma/i, read: () => ({ decimalSeparator: ',' }) },
  { pattern: /^decimal point/i, read: () => ({ decimalSeparator: '.' }) },
]

/** Codes are the last thing a cell says, so a limit among them is one that stands too late. */
function readOneOf(text: string): Found | undefined {
  const codes = splitCodes(text)
  return codes.some(({ code }) => /^(?:max|min)\b/i.test(code)) ? undefined : { codes }
}

/** Whether a type cell says that the row is a group of further rows. */
export function isGroup(text: string): boolean {
  return groupWords.includes(plain(text))
}

/**
 * Reads a type cell such as `String, max. 50`, `string (email)`, `int[]` or `String, one of a, b`; reports
 * `unknown-type` and gives plain text if it cannot.
 */
export function parseTypeCell(cell: Cell, report: Report): TypeCell {
  const text = trimmedOf(fold(cell.text), '*').trimEnd()
  const [, name = '', parens, rest = ''] =
    /^(?:(?:array|list) of )?(\p{L}+)(?![\p{L}\p{N}_])(?:\[\])?\s*(?:\(([^)]*)\))?[\s,;:]*(.*)$/iu.exec(
      text,
    ) ?? []
  const word = wordOf(name)
  const inside = readParens(parens, word)
  const found = word && inside && readLimits(rest, inside)
  const format = formattedWords.includes(plain(name)) ? plain(name) : null
  if (word && found && isSound(word, found)) return { ...plainText, format, ...found, word }
  report(unknownType(cell.place, text))
  return plainText
}

/** Whether the parts of a cell go together: limits that something can keep, and codes and values of its own kind. */
function isSound(word: Word, { min, max, codes, always }: Found): boolean {
  if (max === 0 || (min ?? 0) > (max ?? Infinity)) return false
  if (always !== undefined && word !== 'text') return false
  if (codes === undefined || word === 'text') return true
  const isWhole = codes.every(({ code }) => /^(0|-?[1-9]\d{0,14})$/.test(code))
  return isWhole && (word === 'integer' || word === 'number')
}

function wordOf(name: string): Word | undefined {
  if (formattedWords.includes(plain(name))) return 'text'
  return (Object.keys(typeWords) as Word[]).find((word) => typeWords[word].includes(plain(name)))
}

/** `(50)` is a length, `(10,2)` or a decimal's `(2)` counts digits behind the point, anything else names a format. */
function readParens(text: string | undefined, word: Word | undefined): Found | undefined {
  if (text === undefined || text.trim() === '') return {}
  const [, digits] = /^(?:\d+\s*,\s*)?(\d+)$/.exec(text.trim()) ?? []
  if (digits !== undefined && (word === 'decimal' || text.includes(',')))
    return { fractionDigits: Number(digits) }
  const inside = readLimits(fold(text), {})
  return inside ?? (/^\p{L}[\p{L}\d .,/:-]*$/u.test(text.trim()) ? { format: readFormat(text) } : undefined)
}

/** Takes limits off the front of `text` until none is left; undefined if something else is, or one is said twice. */
function readLimits(text: string, found: Found): Found | undefined {
  if (text === '') return found
  for (const limit of limits) {
    const match = limit.pattern.exec(text)
    if (match === null) continue
    const read = limit.read(match[1] ?? '', match[2] ?? '')
    if (read === undefined || Object.keys(read).some((key) => key in found)) return undefined
    return readLimits(text.slice(match[0].length).replace(/^[\s,;.]+/, ''), { ...found, ...read })
  }
  return undefined
}
