import type { Code } from '../ir.ts'
import { distinct, readPairs } from './code-pairs.ts'
import { saysType, writesDay } from './type-words.ts'
import { fold, plain, unlistedWords } from './vocabulary.ts'

/** Codes of a cell that writes `code=label` pairs; none where it is not clear what they are. */
export function parseCodes(text: string): readonly Code[] {
  return readPairs(text).codes
}

/**
 * Codes of a cell whose column is one of values: `a, b`, `a | b`, or one a line. Sentences and single words give none, nor
 * do lists that may be no codes.
 */
export function parseValues(text: string): Code[] {
  const codes = wordsOf(text)
  return areDoubtful(text, codes) ? [] : codes
}

/** Whether a cell of values is written as a list of codes, but may show kinds, bounds, examples or some values alone. */
export function isUnclearList(text: string): boolean {
  return areDoubtful(text, wordsOf(text))
}

function wordsOf(text: string): Code[] {
  const codes = text
    .split(/[,;|/\n]/)
    .flatMap((part) => splitCodes(part))
    .map(({ code }) => ({ code: code.replace(/^(["'`])(.*)\1$/, '$2'), label: '' }))
  const isList = codes.length > 1 && codes.every(({ code }) => /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(code))
  return isList ? codes : []
}

/** `10 or more`, `10,5`, `0.00, 99.99`, `a, b, etc.`, `a-z, 0-9`, `string or null`, `2024-01-01, 2024-01-02`, `dd/mm/yyyy`, `n/a`, `image/png`. */
function areDoubtful(text: string, codes: readonly Code[]): boolean {
  const isWritten = /^(?:n\/a|and\/or|(?:application|audio|image|text|video)\/[\w.-]+)$/i.test(fold(text))
  const words = codes.map(({ code }) => plain(code))
  const isNumber = /^\d+,\d+$/.test(fold(text)) && !/^(?:0,1|1,0|1,2)$/.test(fold(text))
  const areAmounts = words.every((word) => /^\d+\.\d+$/.test(word))
  const isRange = (word: string): boolean => /^(?:a-[zåäö]|0-9|\d{4}-\d\d-\d\d)$/.test(word)
  const isOpen = (word: string): boolean =>
    word.endsWith('.') || unlistedWords.includes(word) || isRange(word)
  return (
    words.length > 0 &&
    (isWritten ||
      isNumber ||
      areAmounts ||
      writesDay.test(fold(text)) ||
      words.some(isOpen) ||
      words.every(saysType))
  )
}

/** Codes of `a, b, or c`. */
export function splitCodes(text: string): Code[] {
  const codes = fold(text)
    .split(/ ?, ?(?:(?:and|or|ja|tai|och|eller) )?| (?:and|or|ja|tai|och|eller) /)
    .map((code) => ({ code: fold(code), label: '' }))
  return distinct(codes.filter(({ code }) => code !== ''))
}
