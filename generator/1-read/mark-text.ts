import { raisedText } from './raised.ts'

/** A cell's text without the marks of its footnotes, and the marks as one key, empty where it has none. */
export interface MarkedCell {
  readonly text: string
  readonly key: string
}

/** `1)`, `(1)` and `[1]` mark the same footnote as `1`. */
function keyOf(text: string): string {
  return text.replace(/[\s()[\].:]/g, '')
}

/**
 * Takes the marks of footnotes off a cell. Raised text is one if a footnote begins with it, if it is a sign or in
 * brackets, or if it is a number behind everything else; not the power of a unit, nor one behind a number within a text.
 */
export function markedCell(text: string, notes: ReadonlySet<string>): MarkedCell {
  const keys: string[] = []
  const end = endOfText(text)
  const kept = text.replace(raisedText, (_, inside: string, at: number) => {
    const before = text.slice(Math.max(0, at - 20), at)
    if (!isMark(inside, before, { isLast: at >= end, isNoted: notes.has(keyOf(inside)) }))
      return plainText(inside, before)
    keys.push(keyOf(inside))
    return ''
  })
  return { text: keys.length === 0 ? kept : kept.replace(/ +(?=\n|$)/g, '').trim(), key: keys.join(',') }
}

/** Where a text ends that has only marks behind it. */
function endOfText(text: string): number {
  const blank = text.replace(raisedText, (whole) => ' '.repeat(whole.length))
  return blank.trimEnd().length
}

interface Position {
  readonly isLast: boolean
  readonly isNoted: boolean
}

function isMark(inside: string, before: string, { isLast, isNoted }: Position): boolean {
  if (isPowerOfUnit(inside, before) || (!isLast && /^\d+$/.test(inside) && /\d$/.test(before))) return false
  const isSign = /^(?:[*†‡§¶#]+|[([]?[\p{L}\d]{1,2}[)\]])$/u.test(inside)
  return isNoted || isSign || (isLast && /^\d{1,2}(?:\s*,\s*\d{1,2})*$/.test(inside))
}

/** A unit of measure with its second or third power, alone, behind a number or within a text. */
function isPowerOfUnit(inside: string, before: string): boolean {
  return /^[-−]?[123]$/.test(inside) && /(?:^|[\s\d/·(])(?:[mcdk]?m|[\s\d/](?:ft|in|s))$/.test(before)
}

/** A footnote's mark and its text, for a paragraph that begins with one; also one that is not raised, but in brackets. */
export function noteOf(text: string): { readonly key: string; readonly text: string } | undefined {
  const [, mark = '', plain = '', note = ''] =
    /^(?:\ufdd0([^\ufdd0\ufdd1]*)\ufdd1|(\*+|[†‡]+|[([]?[\p{L}\d]{1,2}[)\]])(?=\s))\s*([^]+)$/u.exec(text) ??
    []
  const key = keyOf(mark || plain)
  return key === '' || note === '' ? undefined : { key, text: note }
}

/** Text outside of tables, where raised text marks nothing that is resolved. */
export function proseText(text: string): string {
  return text.replace(raisedText, (_, inside: string, at: number) =>
    plainText(inside, text.slice(Math.max(0, at - 20), at)),
  )
}

/** Raised text as plain text: powers and endings stand at what is in front of them, anything else apart. */
function plainText(inside: string, before: string): string {
  const digits = /^[-+−]?\d+$/.test(inside)
    ? [...inside].map((digit) => raisedDigits.get(digit) ?? digit).join('')
    : undefined
  const isPower = /(?:^|[\s(])[\d.,]+$/.test(before) || isPowerOfUnit(inside, before)
  if (digits !== undefined) return isPower || before === '' ? digits : ` ${digits}`
  const isEnding = /\d$/.test(before) ? /^(?:st|nd|rd|th|[:.]?[aeo])$/ : /^(?:tm|sm|®|©|™)$/i
  return isEnding.test(inside) || before === '' ? inside : ` ${inside}`
}

const raisedDigits = new Map([...'0123456789+-−'].map((digit, index) => [digit, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'][index]]))
