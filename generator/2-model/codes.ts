import type { Code } from '../ir.ts'
import { distinct, readPairs } from './code-pairs.ts'
import { fold } from './vocabulary.ts'

/** Codes of a cell that writes `code=label` pairs; none where it is not clear what they are. */
export function parseCodes(text: string): readonly Code[] {
  return readPairs(text).codes
}

/** Codes of a cell whose column is one of values: `a, b`, `a | b`, or one a line. Sentences and single words give none. */
export function parseValues(text: string): Code[] {
  const codes = text
    .split(/[,;|/\n]/)
    .flatMap((part) => splitCodes(part))
    .map(({ code }) => ({ code: code.replace(/^(["'`])(.*)\1$/, '$2'), label: '' }))
  const isList = codes.length > 1 && codes.every(({ code }) => /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(code))
  return isList ? codes : []
}

/** Codes of `a, b, or c`. */
export function splitCodes(text: string): Code[] {
  const codes = fold(text)
    .split(/ ?, ?(?:(?:and|or|ja|tai|och|eller) )?| (?:and|or|ja|tai|och|eller) /)
    .map((code) => ({ code: fold(code), label: '' }))
  return distinct(codes.filter(({ code }) => code !== ''))
}
