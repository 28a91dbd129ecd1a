import { parseLevel } from './level.ts'
import { innerTypes, leading } from './joined-row.ts'
import { isTruth, isYes, requiredStyle } from './required-style.ts'
import { isFree, splitPieces, type JoinedShape } from './split-row.ts'
import type { Role } from './vocabulary.ts'

/** What the lines below a heading have in common. */
export function shapeOf(texts: readonly string[], roles: readonly Role[]): JoinedShape {
  const types = new Map<string, number>()
  for (const text of texts)
    for (const type of new Set(innerTypes(text).map((piece) => piece.text.toLowerCase())))
      types.set(type, (types.get(type) ?? 0) + 1)
  const required = requiredStyle([])
  const first: JoinedShape = { roles, types, smallNames: false, largeTexts: false, required }
  const starts = texts.filter((text) => startOf(text, first) === 'yes')
  const free = roles.findIndex(isFree)
  return {
    ...first,
    required: requiredStyle(marksOf(starts, first)),
    smallNames: share(starts) <= 0.5,
    largeTexts: share(starts.map((text) => splitPieces(text, first)[free]?.text ?? '')) > 0.8,
  }
}

/** The share of texts that begin with a capital letter, of those that begin with a letter. */
function share(words: readonly string[]): number {
  const letters = words.filter((word) => /^\p{L}/u.test(word))
  return letters.filter((word) => /^\p{Lu}/u.test(word)).length / Math.max(1, letters.length)
}

/** The word of each row that stands where its mark would: behind its type, or anywhere if types tell nothing of it. */
function marksOf(texts: readonly string[], shape: JoinedShape): string[] {
  const column = shape.roles.indexOf('type')
  const hasLength = shape.roles[column + 1] === 'length'
  if (shape.roles[hasLength ? column + 2 : column + 1] !== 'required')
    return texts.flatMap((text) => text.split(' ').filter((word) => isYes(word) && !isTruth(word)))
  return texts.map((text) => {
    const type = splitPieces(text, shape)[column]
    const [first = '', second = ''] =
      type === undefined
        ? []
        : text
            .slice(type.start + type.text.length)
            .trim()
            .split(/\s+/, 2)
    return hasLength && leading('length', first) !== '' ? second : first
  })
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
  const token = leading(first, text)
  const rest = text.slice(token.length).trimStart()
  if (first === 'level' && token === '') return lostLevel(text)
  if (first === 'level' && parseLevel(token)?.kind === 'attribute' && leading('name', rest) !== '')
    return 'yes'
  if (first === 'level') return startOfElement(rest, second)
  if (token === '' || rest.startsWith('=')) return 'no'
  if (sentenceWords.test(token)) return /^\p{Lu}/u.test(rest) && hasWhat(rest, shape) ? 'yes' : 'no'
  if (first === 'status') return 'yes'
  if (/[_\d[\]]|\p{Ll}\p{Lu}/u.test(token)) return 'yes'
  if (hasWhat(rest, shape)) return 'yes'
  const isSmall = /^[\p{Ll}_]/u.test(token) || !shape.smallNames
  return isSmall ? 'maybe' : 'no'
}

/** Words that sentences have between others, and hardly a field is named after but for `from` and `to`. */
const sentenceWords =
  /^(?:a|an|and|as|at|by|for|from|if|in|is|not|of|on|or|that|the|to|when|which|with|ja|jos|on|tai|att|av|eller|för|med|och|om|på|som)$/i

/** Whether what a row is stands where its table has it: right behind the name, or somewhere behind free text. */
function hasWhat(rest: string, { roles, types }: JoinedShape): boolean {
  const direct = roles.slice(1, roles.findIndex(isFree))
  if (direct.length > 0) return direct.some((role) => leading(role, rest) !== '')
  if (!roles.includes('type')) return true
  return innerTypes(` ${rest}`).some((piece) => types.has(piece.text.toLowerCase()))
}

/** Whether a line that may begin a row says what the row is, as no prose does: with its type or how often it stands. */
export function tellsWhat(text: string, shape: JoinedShape): boolean {
  const [first = 'name', second] = shape.roles
  const token = leading(first, text)
  const rest = text.slice(token.length).trimStart()
  if (first === 'level') return second === 'name' && startsElement(rest)
  if (first === 'status') return /^\p{Lu}/u.test(rest)
  return (shape.roles.includes('type') || shape.roles.includes('occurs')) && hasWhat(rest, shape)
}

/** Behind a level stands a name and what it is, or, where the name was lost, what it is. */
function startOfElement(rest: string, second: Role | undefined): Start {
  if (second !== 'name') return 'yes'
  if (isWhat(rest) || startsElement(rest)) return 'yes'
  const behind = rest.slice(leading('name', rest).length).trimStart()
  if (behind === rest) return 'no'
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
