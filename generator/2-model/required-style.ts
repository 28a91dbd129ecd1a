import { noWords, withoutMarks, yesWords } from './vocabulary.ts'

/** How the rows of a table say whether they are required. */
export interface RequiredStyle {
  /** The mark that most required rows have, such as `YES`; undefined if none is sure to be a mark. */
  readonly yes: string | undefined
  /** The words that are marks here though examples have them too: `true` and `false`, or `Yes` and `No`. */
  readonly truths: RegExp | undefined
  /** Whether that is certain, since every row has one of them, and each stands in several. */
  readonly isCertain: boolean
}

/** Rows of each mark that are enough to tell a column of them from examples that happen to be alike. */
const enough = 2

/** The style of a table of which each row has one of these words, or none, where its mark would stand. */
export function requiredStyle(words: readonly string[]): RequiredStyle {
  const bare = words.map(withoutMarks)
  const families = [/^(?:true|false)$/i, /^(?:yes|no)$/i].map((family) => ({
    family,
    count: bare.filter((word) => isTruth(word) && family.test(word)).length,
  }))
  const most = families.reduce((left, right) => (right.count > left.count ? right : left))
  const counts = new Map<string, number>()
  for (const word of bare.filter(isYes)) if (!isTruth(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const [[yes, count] = [undefined, 0]] = [...counts].sort(([, left], [, right]) => right - left)
  const hasTruths = most.count > Math.max(1, count) && most.count * 2 >= words.length
  return {
    yes: hasTruths || (most.family.test('yes') && most.count >= count) ? undefined : yes,
    truths: hasTruths ? most.family : undefined,
    isCertain: most.count === words.length && isEnough(bare),
  }
}

/** Whether both marks stand often enough for it to be no chance. */
function isEnough(words: readonly string[]): boolean {
  const yes = words.filter((word) => yesWords.includes(word.toLowerCase())).length
  return Math.min(yes, words.length - yes) >= enough
}

/** Whether a word says in this style that a row is required, or that it is not. */
export function isMark(word: string, style: RequiredStyle): boolean {
  const bare = withoutMarks(word)
  if (isTruth(bare)) return style.truths?.test(bare) === true
  return isYes(bare) || /^(?:NO|-|–)$/.test(bare) || (isNo(bare) && /^\p{Lu}\p{Ll}/u.test(style.yes ?? ''))
}

/** What is not certain about a word that was taken for a mark, or was not though it could be one. */
export function doubtAboutMark(word: string, style: RequiredStyle): string | undefined {
  const bare = withoutMarks(word)
  const isLetter = /^[YJK]$/.test(bare) && style.yes === undefined
  const isOdd =
    isLetter ||
    (isTruth(bare)
      ? style.yes === undefined && !style.isCertain
      : isYes(bare) && style.yes !== undefined && bare !== style.yes)
  return isOdd ? `"${word}" may be text, or say whether the field is required` : undefined
}

/** What is not certain about a word that stands where its mark would: it is one that other rows do not write. */
export function doubtInPlace(word: string, style: RequiredStyle): string | undefined {
  const isOdd = isTruth(withoutMarks(word)) && !isMark(word, style)
  return isOdd ? `"${word}" may be text` : undefined
}

/** A yes as tables write it: in capitals, with one, a single x or a tick. */
export function isYes(word: string): boolean {
  const bare = withoutMarks(word)
  return yesWords.includes(bare.toLowerCase()) && /^\p{Lu}{2,}$|^[xX✓✔]$|^\p{Lu}\p{Ll}+$/u.test(bare)
}

function isNo(word: string): boolean {
  return noWords.includes(word.toLowerCase()) && /^\p{Lu}\p{Ll}+$/u.test(word)
}

/** A word that examples have as well. */
export function isTruth(word: string): boolean {
  return /^(?:true|false|True|False|yes|no|Yes|No)$/.test(word)
}
