import { remarkWords } from './vocabulary.ts'

const word = '[\\p{L}\\p{M}\\p{N}_@$][\\p{L}\\p{M}\\p{N}_@$-]*'
const box = '\\[[^\\[\\]\\s]*\\]'
const wireName = new RegExp(`^(?:${word}|${box}\\.?${word})(?:[.:]${word}|${box}(?:${word})?)*$`, 'u')

/** Whether a text could be sent as the name of a field as it stands: `name`, `row[0][name]`, `a.b`, `@type`, `ids[]`. */
export function isWireName(text: string): boolean {
  return plainName.test(text) || (!text.includes(' ') && /[\p{L}_]/u.test(text) && wireName.test(text))
}

/** Nearly all names are, and the pattern for others takes long to be compiled. */
const plainName = /^[A-Za-z_]\w*(?:\[\])?$/

const step = '[\\p{L}_@$][\\p{L}\\p{M}\\p{N}_@$-]*(?:\\[(?:\\d*|[*nix])\\])?'
/** More parts than this are deeper than any level. */
const mostSteps = 50
const namePath = new RegExp(`^${step}(?:\\.${step}){1,${mostSteps}}$`, 'u')

/** Whether a name says in which group or list of groups its field stands: `address.city`, `rows[].price`. */
export function isNamePath(text: string): boolean {
  return namePath.test(text)
}

/** The name in a cell that has marks around it, or a remark behind it; undefined where nothing tells which it is. */
export function nameWithin(text: string): string | undefined {
  if (text.length > 200) return undefined
  const bare = text
    .replace(/\s*\(.*\)$/, '')
    .replace(new RegExp(`\\s+(?:${remarkWords.join('|')})$`, 'iu'), '')
    .replace(/^[^\p{L}\p{N}_@$[]+|[^\p{L}\p{N}_\]]+$/gu, '')
  return isWireName(bare) ? bare : undefined
}
