import type { Place, Report } from '../diagnostics.ts'
import type { Code, Fact, ValueType } from '../ir.ts'
import { fact, factOf, inferred, type RawCell } from './facts.ts'
import { missingType, unclearLimit, unknownFormat, unknownLength } from './findings.ts'
import { formatHint } from './format.ts'
import { isNothing, typeWithLength } from './length-cell.ts'
import type { RawRow } from './raw-row.ts'
import { rowCodes } from './row-codes.ts'
import { parseTypeCell, type TypeCell } from './type-cell.ts'
import { fold, type Word } from './vocabulary.ts'

/** What the reading of a row depends on beside the row. */
export interface RowContext {
  readonly decimalSeparator: string
  /** A row of a reply: its code lists are open, since a service may send more than it documents. */
  readonly reply: boolean
  /** What the fields of its request are called: "One of email or phone" may list fields, and no codes. */
  readonly names: ReadonlySet<string>
}

/** The type of a row's value with its codes; reports a type cell that is empty or not understood. */
export function readValueType(row: RawRow, context: RowContext, report: Report): Fact<ValueType> {
  const type = row.cells.type ?? textWith(row.cells.length)
  const text: ValueType = { kind: 'text', minLength: null, maxLength: null, format: null }
  if (type === undefined)
    return inferred(withCodes(text, rowCodes(row, context.names, report), context), row.place)
  if (type.text.trim() === '') {
    report(missingType(type.place, fold(row.cells.name?.text ?? '')))
    return inferred(text, type.place)
  }
  const cell = withClearLimit(readTypeCell(row, type, report), row, report)
  if (type.basis === 'overlay' && cell.format !== null) reportFormat(type.place, cell.format, report)
  const value = cell.codes.length === 0 ? rowCodes(row, context.names, report) : cell.codes
  const read = withCodes(typeOf(cell, context), value, context)
  return read.kind === 'digits' && cell.word === 'number'
    ? fact(read, 'inferred', type.place)
    : factOf(read, type)
}

/** Reports a format in which a word is not known but near one that is. */
function reportFormat(place: Place, format: string, report: Report): void {
  const hint = formatHint(format)
  if (hint !== '') report(unknownFormat(place, format, hint))
}

/** In a table without a column for types, what a length is of. */
function textWith(length: RawCell | undefined): RawCell | undefined {
  return length && { ...length, text: 'String' }
}

/** The type cell and the length cell together; reports a length that does not go with the type. */
function readTypeCell(row: RawRow, type: RawCell, report: Report): TypeCell {
  const { length } = row.cells
  if (length === undefined || isNothing(length.text)) return parseTypeCell(type, report)
  let isKnown = true
  const cell = parseTypeCell(typeWithLength(type, length), () => (isKnown = false))
  if (isKnown) return cell
  const alone = parseTypeCell(type, report)
  if (!isSame(alone, length)) report(unknownLength(length.place, fold(length.text), fold(type.text)))
  return alone
}

/** Whether a type cell with a limit of its own says the same as the length cell. */
function isSame({ max }: TypeCell, length: RawCell): boolean {
  return max !== null && fold(length.text) === String(max)
}

function typeOf(cell: TypeCell, context: RowContext): ValueType {
  if (cell.always !== null) return { kind: 'fixed', value: cell.always }
  if (cell.listSeparator !== null)
    return { kind: 'list', separator: cell.listSeparator, maxLength: cell.max, format: cell.format }
  return byWord[cell.word](cell, context)
}

const byWord: Readonly<Record<Word, (cell: TypeCell, context: RowContext) => ValueType>> = {
  text: ({ min, max, format }) => ({ kind: 'text', minLength: min, maxLength: max, format }),
  digits,
  integer: ({ max }) => ({ kind: 'integer', maxDigits: max }),
  // A number whose digits are counted identifies something; one that is not counted is an amount.
  number: (cell, context) => (cell.max === null ? amount(cell, context) : digits(cell)),
  decimal: amount,
  boolean: () => ({ kind: 'boolean' }),
  flag: ({ codes }) => ({ kind: 'flag', codes }),
  date: ({ format }) =>
    format === null || dayFormats.includes(format)
      ? { kind: 'date' }
      : { kind: 'text', minLength: null, maxLength: null, format },
}

/** Digits that any documented number has at most: a greater limit is one of values. */
const mostDigits = { integer: 20, number: 40 }

/** A type without a limit that may be one of a number's value as well as of its digits or decimals, which is reported. */
function withClearLimit(
  cell: TypeCell,
  { cells: { type, length }, place }: RawRow,
  report: Report,
): TypeCell {
  if (cell.word === 'text' || (cell.min === null && cell.max === null)) return cell
  const said = [type, length].filter((one) => one !== undefined && !isNothing(one.text))
  const text = said.map((one) => fold(one?.text ?? '')).join(', ')
  const isOfNumber = cell.word === 'integer' || cell.word === 'number'
  const isValue = length?.mayBeValue === true && isOfNumber && cell.max !== null
  if (!isValue && !isUnclear(cell, text)) return cell
  report(unclearLimit(said.at(-1)?.place ?? place, text))
  return { ...cell, min: null, max: null }
}

/**
 * Whether the limit of a type may be one of values. Digits are counted to an end, and from two on where they have a
 * beginning: what begins at 0 or 1 is a range of values.
 */
function isUnclear({ word, min, max, fractionDigits }: TypeCell, text: string): boolean {
  if (word === 'decimal' || fractionDigits !== null) return true
  const saysDigits = /\d\s*(?:digits?|numeroa?|siffror)(?!\p{L})/iu.test(text)
  const isRange = min !== null && (word === 'integer' || min < 2 || max === null)
  return (
    (word === 'integer' || word === 'number') && (isRange || ((max ?? 0) > mostDigits[word] && !saysDigits))
  )
}

function digits({ min, max, format }: TypeCell): ValueType {
  return { kind: 'digits', min: min ?? 1, max, format }
}

/** Ways to say that a day is written YYYY-MM-DD. */
const dayFormats = ['date', 'iso 8601', 'iso8601', 'iso-8601']

function amount({ decimalSeparator, fractionDigits }: TypeCell, context: RowContext): ValueType {
  return { kind: 'decimal', separator: decimalSeparator ?? context.decimalSeparator, fractionDigits }
}

function withCodes(type: ValueType, codes: readonly Code[], { reply }: RowContext): ValueType {
  if (codes.length === 0) return type
  switch (type.kind) {
    case 'text':
      return { kind: 'choice', of: 'text', codes, open: reply }
    case 'integer':
    case 'decimal':
    case 'digits':
      return numberCodes(type, codes, reply)
    default:
      return type
  }
}

function numberCodes(type: ValueType, codes: readonly Code[], open: boolean): ValueType {
  if (!codes.every(({ code }) => /^(0|-?[1-9]\d{0,14})$/.test(code))) return type
  const isFlag = codes.length === 2 && codes.every(({ code }) => code === '0' || code === '1')
  return isFlag && !open ? { kind: 'flag', codes } : { kind: 'choice', of: 'integer', codes, open }
}
