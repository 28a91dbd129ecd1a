import type { Code } from '../ir.ts'
import { closedList, fold, trimmedOf } from './vocabulary.ts'

const pair = /(^|[\s,;(:])([\p{L}\p{N}][\p{L}\p{N}_.-]*)\s*=\s*(?!["'“”=])/gu

/**
 * Codes of a cell that writes `code=label` pairs, such as `1=company, 2= consumer` or `1 = on 0 = off`; lines count
 * as separators. Fewer than two pairs are prose, not a list: then none. A code written twice counts once.
 */
export function parseCodes(text: string): Code[] {
  const starts = [...text.matchAll(pair)]
  if (starts.length < 2) return []
  const codes = starts.map((start, index) => ({
    code: start[2] ?? '',
    label: label(text.slice(start.index + start[0].length, starts[index + 1]?.index ?? text.length)),
  }))
  return firstOfEach(codes)
}

/** Codes of a sentence such as "valid values are a, b and c"; none where the text has no such sentence. */
export function parseClosedList(text: string): Code[] {
  return splitCodes(closedList.exec(fold(text))?.[1] ?? '')
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
  return firstOfEach(codes.filter(({ code }) => code !== ''))
}

function firstOfEach(codes: readonly Code[]): Code[] {
  const seen = new Set<string>()
  return codes.filter(({ code }) => !seen.has(code) && seen.add(code))
}

function label(text: string): string {
  return trimmedOf(fold(text).replace(/^[,;]/, ''), ',;.)').trim()
}
