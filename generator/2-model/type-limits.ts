import type { Code } from '../ir.ts'
import { distinct } from './code-pairs.ts'
import { splitCodes } from './codes.ts'
import { readFormat } from './format.ts'
import { saysType, writesDay } from './type-words.ts'
import { fold, limitWords, noWords, plain, remarkWords, severalWords } from './vocabulary.ts'

/** What a type cell says of its values, beside the word for what they are. */
export interface Limits {
  readonly min?: number
  readonly max?: number
  readonly format?: string
  readonly codes?: readonly Code[]
  /** The one value it always has. */
  readonly always?: string
  /** Between the parts of a list written as one value. */
  readonly listSeparator?: string
  readonly decimalSeparator?: string
  readonly fractionDigits?: number
}

/** A count as it is written, thousands apart or not. */
const count = '(\\d{1,3}(?:[ ,.\\u00a0]\\d{3})+(?!\\d)|\\d+)'
const units = `(?:\\s*${limitWords.units}(?!\\p{L}))?`
const pattern = (source: string): RegExp => new RegExp(`^${source}`, 'iu')
const saysLimit = pattern(`(?:${limitWords.max}|${limitWords.min})(?!\\p{L})`)
const number = (text: string): number => Number(text.replace(/\D/g, ''))

const limits: readonly {
  readonly pattern: RegExp
  readonly read: (first: string, second: string) => Limits | undefined
}[] = [
  {
    pattern: pattern(`(?:${limitWords.max}\\.?:?\\s*)?(\\d+)\\s*${limitWords.fraction}(?!\\p{L})`),
    read: (digits) => ({ fractionDigits: Number(digits) }),
  },
  {
    pattern: pattern('(?:0\\s*(?:/|or|tai|eller)\\s*1|1\\s*(?:/|or|tai|eller)\\s*0)(?![\\p{N}/])'),
    read: () => ({ codes: splitCodes('0, 1') }),
  },
  {
    pattern: pattern(
      '((?:[dmyvkpå]{1,4}[-./]){2}[dmyvkpå]{1,4}(?:[ t]hh?[:.]mm(?:[:.]ss)?)?|[ht]{1,2}[:.]mm(?:[:.]ss)?|iso[ -]?8601)(?![\\p{L}\\p{N} ])',
    ),
    read: (format) => ({ format: readFormat(format) }),
  },
  {
    pattern: pattern(
      `${limitWords.max}\\.?:?\\s*(?:${limitWords.length}\\s*)?(?:[:=]\\s*|of\\s+)?${count}${units}`,
    ),
    read: (max) => ({ max: number(max) }),
  },
  {
    pattern: pattern(`(?:≤|<=|${limitWords.length}\\s*(?:[:=]|of(?!\\p{L}))?)\\s*${count}${units}`),
    read: (max) => ({ max: number(max) }),
  },
  {
    pattern: pattern(`${limitWords.exactly}\\s+${count}${units}`),
    read: (length) => ({ min: number(length), max: number(length) }),
  },
  { pattern: pattern(`${limitWords.min}\\.?:?\\s*${count}${units}`), read: (min) => ({ min: number(min) }) },
  {
    pattern: pattern(`(\\d+)\\s*(?:\\.{2,3}|-|–)\\s*(\\d+)${units}`),
    read: (min, max) => ({ min: Number(min), max: Number(max) }),
  },
  {
    pattern: pattern(`${count}${units}(?:\\s*max(?:imum)?\\.?)?(?!\\p{L})`),
    read: (max) => ({ max: number(max) }),
  },
  { pattern: pattern(`${limitWords.oneOf}:?\\s+(.+)$`), read: readOneOf },
  { pattern: pattern(`${limitWords.always}\\s+(.+)$`), read: (always) => ({ always: unquoted(always) }) },
  { pattern: pattern('(?:list )?separated by (\\S)'), read: (listSeparator) => ({ listSeparator }) },
  { pattern: pattern('decimal comma'), read: () => ({ decimalSeparator: ',' }) },
  { pattern: pattern('decimal point'), read: () => ({ decimalSeparator: '.' }) },
]

/**
 * Codes are the last thing a cell says, so a limit among them is one that stands too late. Quotation marks and brackets
 * around them are none of them; one code with a mark that parts others, `a / b`, may be two.
 */
export function readOneOf(text: string): Limits | undefined {
  const bare = /^\(([^()]*)\)$/.exec(text)?.[1] ?? text
  const codes = splitCodes(bare).map(({ code, label }) => ({ code: unquoted(code), label }))
  const isOdd = codes.some(({ code }) => /^(?:max|min)\b/i.test(code)) || /^[[({].*[\])}]$/.test(bare)
  const isParted = codes.length === 1 && /\S\s?[/|]\s?\S/.test(bare)
  return isOdd || isParted ? undefined : { codes }
}

/** Codes that are certain to be some: with quotation marks, between `|`, or three numbers; none a word of type cells. */
function bracketCodes(text: string): readonly Code[] | undefined {
  const parts = text.split(/\s*[,/|]\s*/)
  const isQuoted = parts.every((part) => unquoted(part) !== part)
  const areNumbers = parts.length > 2 && parts.every((part) => /^-?\d+$/.test(part))
  const isCertain = isQuoted || areNumbers || text.includes('|')
  if (parts.length < 2 || !isCertain || !areWords(parts.map(unquoted))) return undefined
  return distinct(parts.map((part) => ({ code: unquoted(part), label: '' })))
}

/** Codes of `"a" | "b"`, a type by itself. */
export function quotedCodes(text: string): readonly Code[] | undefined {
  const parts = text.split(/\s*\|\s*/)
  const isQuoted = parts.length > 1 && parts.every((part) => unquoted(part) !== part)
  return isQuoted ? distinct(parts.map((part) => ({ code: unquoted(part), label: '' }))) : undefined
}

/** Whether what was taken for a format lists words that may be codes, `a, b` or `a/b`. */
export function mayBeCodes(format: string): boolean {
  if (!/[,/|]/.test(format)) return false
  const parts = format.split(/\s*[,/|]\s*/)
  return !writesDay.test(format) && areWords(parts)
}

function areWords(parts: readonly string[]): boolean {
  return parts.every((part) => /^[\p{L}\p{N}][\p{L}\p{N}_+-]*$/u.test(part) && !saysType(part))
}

/** A text without the quotation marks around it. */
function unquoted(text: string): string {
  const [, inside = text] = /^["'`“](?=\S)([^"'`“”]+)(?<=\S)["'`”]$/.exec(text) ?? []
  return inside
}

/** Takes limits off the front of `text` until none is left; undefined if something else is, or one is said twice. */
export function readLimits(text: string, found: Limits): Limits | undefined {
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

/**
 * What stands in brackets behind a word: `(50)` is a length, `(10,2)` counts digits behind the point, as does a single
 * number where `countsDigits` says so, and `(a|b)` lists codes; anything else that is no limit names a format.
 */
export function readBrackets(text: string | undefined, countsDigits: boolean): Limits | undefined {
  if (text === undefined) return {}
  const [, digits] = /^(?:\d+\s*,\s*)?(\d+)$/.exec(text.trim()) ?? []
  if (digits !== undefined && (countsDigits || text.includes(','))) return { fractionDigits: Number(digits) }
  const codes = bracketCodes(fold(text))
  if (codes !== undefined) return { codes }
  const inside = readLimits(fold(text), {})
  if (inside !== undefined || saysLimit.test(text.trim())) return inside
  if (noWords.includes(plain(text)) || plain(text) === 'enum') return {}
  if (remarkWords.includes(plain(text)) || severalWords.includes(plain(text))) return undefined
  return /^\p{L}[\p{L}\d .,/:-]*$/u.test(text.trim()) ? { format: readFormat(text) } : undefined
}
