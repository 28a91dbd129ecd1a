import type { Code } from '../ir.ts'
import { distinct } from './code-pairs.ts'
import {
  asideWords,
  conjunctions,
  fold,
  openWords,
  statementWords,
  maySayValues,
  valuesAre,
} from './vocabulary.ts'

/** What a text lists behind words such as "valid values are". */
export interface ClosedList {
  readonly codes: readonly Code[]
  /** The list as it is written, where it is not clear what is in it; empty otherwise. Then no code is taken. */
  readonly unclear: string
}

const none: ClosedList = { codes: [], unclear: '' }
const and = `(?:${conjunctions.join('|')})`
const separator = new RegExp(`\\s*,\\s*(?:${and}\\s+)?|\\s+${and}\\s+|\\s*[/|]\\s*`, 'iu')
const item =
  /^(?:"([^"]+)"|“([^”]+)”|'([^']+)'|`([^`]+)`|([\p{L}\p{N}_+-][\p{L}\p{N}_.+-]*))(?:\s*\(([^()]*)\))?$/u
/** A code and what it means, on a line of its own. */
const labelled = /^("[^"]+"|'[^']+'|[\p{L}\p{N}_+-][\p{L}\p{N}_.+-]*)\s?(?::|\s[=–—-])\s+(\S.*)$/u
const aside = new RegExp(`^(?:${asideWords.join('|')})(?!\\p{L})`, 'iu')

/**
 * Codes of a sentence such as "valid values are a, b and c", up to its end or an aside such as ", where c is old", or of
 * lines such as "a: new" below it. One value alone and values that are told in prose are no list, nor is "one of" with the
 * name of a field; `null` is no value.
 */
export function readClosedList(text: string, fields: ReadonlySet<string> = new Set()): ClosedList {
  const found = maySayValues.test(text) ? valuesAre.exec(text) : null
  if (found === null) return none
  const written = listOf(text.slice(found.index + found[0].length))
  const parts = written.split(separator).filter((part) => part !== '' && !/^["'`]?null["'`]?$/i.test(part))
  const isHeaded = found[0].trimEnd().endsWith(':')
  if (isHeaded && labelled.test(written)) return { codes: [], unclear: written }
  const items = parts.map(codeOf)
  const end = items.indexOf(undefined)
  const first = items.slice(0, end === -1 ? items.length : end).flatMap((code) => code ?? [])
  const rest = parts[first.length]
  const last =
    rest === undefined || rest !== parts.at(-1) || aside.test(rest) ? undefined : repeated(rest, first)
  const codes = distinct(last === undefined ? first : [...first, last])
  if (parts.length < 2 || (first.length === 0 && !isHeaded)) return none
  const isWhole = rest === undefined || last !== undefined || aside.test(rest)
  const isClear = isWhole && codes.length > 1 && !codes.some(isRemark)
  // Fields are told so too: "One of email or phone".
  const isProse = !isHeaded && /^\P{L}*one of/iu.test(found[0])
  if (isClear) return isProse && codes.some(({ code }) => fields.has(code)) ? none : { codes, unclear: '' }
  return isProse ? none : { codes: [], unclear: written }
}

/** Words such as `empty` and `e.g` say something of the list and are none of its codes. */
function isRemark({ code }: Code): boolean {
  return [...statementWords, ...openWords].includes(code.toLowerCase())
}

function codeOf(text: string): Code | undefined {
  const [, ...found] = item.exec(text) ?? []
  const code = found.slice(0, 5).find((one) => one !== undefined)
  return code === undefined ? undefined : { code, label: fold(found[5] ?? '') }
}

/** The last code of a list behind which one of its codes stands as an example, as where cells were joined. */
function repeated(text: string, codes: readonly Code[]): Code | undefined {
  const [word = '', ...others] = text.split(' ')
  const code = codeOf(word)
  const isExample =
    others.length > 0 && others.every((one) => one === word || codes.some((known) => known.code === one))
  return isExample ? code : undefined
}

/** The text up to the end of its sentence, or of the brackets that it stands in; lines go on where a list does. */
function listOf(text: string): string {
  const joined = unlabelled(withoutBullets(text.trim()))
    .replace(/^\[([^\]\n]*)\]/, '$1')
    .replace(/(?<=["”]) +(?=["“])/g, ', ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .replace(/,\n/g, ', ')
    .replace(new RegExp(`\\s(?=${and}\\s)`, 'giu'), ' ')
    .replace(new RegExp(`(\\s${and})\\s`, 'giu'), '$1 ')
  const [line = ''] = joined.split('\n')
  const isOneALine = !separator.test(line) && codeOf(fold(line)) !== undefined
  return fold(sentenceOf(isOneALine ? joined.replaceAll('\n', ', ') : line))
}

function withoutBullets(text: string): string {
  return text.replace(/^[ \t]*[-–•*·][ \t]+/gmu, '')
}

/** Lines such as `a: new` as `a (new)`; any other text as it is. A meaning that could be more codes is left out. */
function unlabelled(text: string): string {
  const lines = text.split('\n').map((line) => labelled.exec(fold(line)))
  if (lines.length < 2 || lines.includes(null)) return text
  const codes = lines.map((line) => ({ code: line?.[1] ?? '', label: line?.[2] ?? '' }))
  return codes
    .map(({ code, label }) => (separator.test(label) || /[().;]/.test(label) ? code : `${code} (${label})`))
    .join('\n')
}

function sentenceOf(text: string): string {
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    depth += character === '(' ? 1 : character === ')' ? -1 : 0
    const isEnd = /[.;!?]/.test(character) && /^\s*$/.test(text.charAt(index + 1))
    if (depth < 0 || (depth === 0 && isEnd)) return text.slice(0, index)
  }
  return text
}
