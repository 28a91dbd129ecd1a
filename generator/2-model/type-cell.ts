import type { Report } from '../diagnostics.ts'
import type { Code } from '../ir.ts'
import type { Cell } from '../tables.ts'
import { splitCodes } from './codes.ts'
import { unknownType } from './findings.ts'
import { fold, groupWords, plain, typeWords, type Word } from './vocabulary.ts'

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
}

const limits: readonly {
  readonly pattern: RegExp
  readonly read: (first: string, second: string) => Found
}[] = [
  {
    pattern: /^max(?:imum)?\.?:?\s*(?:length\s*)?(\d+)(?:\s*(?:characters|chars|digits|merkkiä|tecken))?/i,
    read: (max) => ({ max: Number(max) }),
  },
  {
    pattern: /^min(?:imum)?\.?:?\s*(\d+)(?:\s*(?:characters|chars|digits))?/i,
    read: (min) => ({ min: Number(min) }),
  },
  {
    pattern: /^(\d+)\s*(?:\.{2,3}|-|–)\s*(\d+)/,
    read: (min, max) => ({ min: Number(min), max: Number(max) }),
  },
  { pattern: /^(\d+)(?:\s*(?:characters|chars|digits))?/, read: (max) => ({ max: Number(max) }) },
  { pattern: /^one of:?\s+(.+)$/i, read: (codes) => ({ codes: splitCodes(codes) }) },
  { pattern: /^always\s+(.+)$/i, read: (always) => ({ always }) },
  { pattern: /^(?:list )?separated by\s+(\S)/i, read: (listSeparator) => ({ listSeparator }) },
  { pattern: /^decimal comma/i, read: () => ({ decimalSeparator: ',' }) },
  { pattern: /^decimal point/i, read: () => ({ decimalSeparator: '.' }) },
]

/** Whether a type cell says that the row is a group of further rows. */
export function isGroup(text: string): boolean {
  return groupWords.includes(plain(text))
}

/**
 * Reads a type cell such as `String, max. 50`, `string (email)`, `int[]` or `String, one of a, b`; reports
 * `unknown-type` and gives plain text if it cannot.
 */
export function parseTypeCell(cell: Cell, report: Report): TypeCell {
  const text = fold(cell.text).replace(/\s*\*+$/, '')
  const [, name = '', parens, rest = ''] =
    /^(?:(?:array|list) of )?(\p{L}+)(?:\[\])?\s*(?:\(([^)]*)\))?[\s,;:]*(.*)$/iu.exec(text) ?? []
  const word = wordOf(name)
  const found = word && readLimits(rest, readParens(parens))
  if (word && found) return { ...plainText, ...found, word }
  report(unknownType(cell.place, text))
  return plainText
}

function wordOf(name: string): Word | undefined {
  return (Object.keys(typeWords) as Word[]).find((word) => typeWords[word].includes(plain(name)))
}

function readParens(text: string | undefined): Found {
  if (text === undefined || text.trim() === '') return {}
  return readLimits(fold(text), {}) ?? { format: plain(text) }
}

/** Takes limits off the front of `text` until none is left; undefined if something else is. */
function readLimits(text: string, found: Found): Found | undefined {
  if (text === '') return found
  for (const { pattern, read } of limits) {
    const match = pattern.exec(text)
    if (match === null) continue
    const rest = text.slice(match[0].length).replace(/^[\s,;.]+/, '')
    return readLimits(rest, { ...found, ...read(match[1] ?? '', match[2] ?? '') })
  }
  return undefined
}
