import { parseLevel } from './level.ts'
import { innerTypes, isYes, leading } from './joined-row.ts'
import { isFree, type JoinedShape } from './split-row.ts'
import { trimmedOf, type Role } from './vocabulary.ts'

/** What the lines below a heading have in common. */
export function shapeOf(texts: readonly string[], roles: readonly Role[]): JoinedShape {
  const types = new Map<string, number>()
  for (const text of texts)
    for (const type of new Set(innerTypes(text).map((piece) => piece.text.toLowerCase())))
      types.set(type, (types.get(type) ?? 0) + 1)
  const yes = usualYes(texts.flatMap((text) => text.split(' ')))
  const first: JoinedShape = { roles, types, smallNames: false, largeTexts: false, yes }
  const rows = texts.filter((text) => startOf(text, first) === 'yes').map((text) => text.split(' ', 2))
  return {
    ...first,
    smallNames: share(rows.map(([name = '']) => name)) < 0.5,
    largeTexts: share(rows.map(([, second = '']) => second)) > 0.8,
  }
}

/** The share of words that begin with a capital letter, of those that begin with a letter. */
function share(words: readonly string[]): number {
  const letters = words.filter((word) => /^\p{L}/u.test(word))
  return letters.filter((word) => /^\p{Lu}/u.test(word)).length / Math.max(1, letters.length)
}

/** How a table mostly writes its yes, of all the words or cells it has. */
export function usualYes(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const word of words.filter(isYes)) {
    const bare = trimmedOf(word, '*')
    counts.set(bare, (counts.get(bare) ?? 0) + 1)
  }
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0]
}

/** Whether a line could begin a row as far as its first word tells. */
export function couldStart(text: string, { roles }: JoinedShape): boolean {
  return leading(roles[0] ?? 'name', text) !== ''
}

/** How surely a line begins a row. */
export type Start = 'yes' | 'maybe' | 'no'

/**
 * Whether a line begins a row: with a name and what it is, or with a name that no prose has. A line that is no row but
 * looks a little like one is a `maybe`; other lines go on with the row above, such as the second of several codes.
 */
export function startOf(text: string, shape: JoinedShape): Start {
  const [first = 'name', second] = shape.roles
  const free = shape.roles.find(isFree)
  const token = leading(first, text)
  const rest = text.slice(token.length).trimStart()
  if (first === 'level' && token === '') return lostLevel(text)
  if (first === 'level' && parseLevel(token)?.kind === 'attribute' && leading('name', rest) !== '')
    return 'yes'
  if (first === 'level') return startOfElement(rest, second, free)
  if (token === '' || rest.startsWith('=')) return 'no'
  if (first === 'status') return 'yes'
  if (/[_\d[\]]|\p{Ll}\p{Lu}/u.test(token)) return 'yes'
  if (hasWhat(rest, shape)) return 'yes'
  const isSmall = /^[\p{Ll}_]/u.test(token) || !shape.smallNames
  const isSentence = free !== 'example' && goesOnSmall(rest) && rest.includes(' ')
  return isSmall && !isSentence ? 'maybe' : 'no'
}

/** Whether a text begins with a word of small letters, as it does within a sentence. */
function goesOnSmall(text: string): boolean {
  return /^\p{Ll}[\p{L},]*(?=$|\s)/u.test(text)
}

/** Whether what a row is stands where its table has it: right behind the name, or somewhere behind free text. */
function hasWhat(rest: string, { roles, types }: JoinedShape): boolean {
  const direct = roles.slice(1, roles.findIndex(isFree))
  if (direct.length > 0) return direct.some((role) => leading(role, rest) !== '')
  if (!roles.includes('type')) return true
  return innerTypes(` ${rest}`).some((piece) => types.has(piece.text.toLowerCase()))
}

/** Behind a level stands a name and what it is, or, where the name was lost, what it is. */
function startOfElement(rest: string, second: Role | undefined, free: Role | undefined): Start {
  if (second !== 'name') return 'yes'
  if (isWhat(rest) || startsElement(rest)) return 'yes'
  const behind = rest.slice(leading('name', rest).length).trimStart()
  if (behind === rest || (free !== 'example' && goesOnSmall(behind) && behind.includes(' '))) return 'no'
  return behind === '' ? 'yes' : 'maybe'
}

/** A line without a level that is a row otherwise. */
function lostLevel(text: string): Start {
  return startsElement(text) && leading('type', text) === '' ? 'maybe' : 'no'
}

function startsElement(text: string): boolean {
  const name = leading('name', text)
  return name !== '' && isWhat(text.slice(name.length).trimStart())
}

function isWhat(text: string): boolean {
  return leading('type', text) !== '' || leading('occurs', text) !== ''
}
