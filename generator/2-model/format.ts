import { nearestHint } from '../diagnostics.ts'
import { knownFormats, type KnownFormat } from '../ir.ts'
import { formatWords, plain } from './vocabulary.ts'

/** What a type cell says of the format, known words in their one spelling: `E-mail or Y-tunnus` is `email or business-id`. */
export function readFormat(text: string): string {
  return plain(text)
    .split(' or ')
    .map((word) => knownFormat(word) ?? word)
    .join(' or ')
}

const known = Object.values(formatWords).flat()

/** ` Did you mean "…"?` for a format in which a word is not known but near one that is; otherwise nothing. */
export function formatHint(format: string): string {
  return format
    .split(' or ')
    .filter((word) => knownFormat(word) === undefined)
    .map((word) => nearestHint(word, known))
    .join('')
}

function knownFormat(word: string): KnownFormat | undefined {
  return knownFormats.find((format) => formatWords[format].includes(word))
}
