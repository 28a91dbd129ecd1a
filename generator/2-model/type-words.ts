import { formattedWords, formatWords, plain, remarkWords, severalWords, typeWords } from './vocabulary.ts'

/** Ways to write days and times between slashes: `dd/mm/yyyy`. */
export const writesDay = /^[dmyhsvkpåt]{1,4}(?:\/[dmyhsvkpåt]{1,4}){1,2}$/i

const known = new Set([
  ...remarkWords,
  ...severalWords,
  ...formattedWords,
  ...Object.values(typeWords).flat(),
  ...Object.values(formatWords).flat(),
  'null',
])

/** Whether a word says something of a type, and so is no code. */
export function saysType(word: string): boolean {
  return known.has(plain(word))
}
