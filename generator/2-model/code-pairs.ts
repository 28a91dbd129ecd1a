import type { Code } from '../ir.ts'
import { remembered } from './remembered.ts'
import { fold, statementWords } from './vocabulary.ts'

/** What a cell writes as `code=label` pairs. */
export interface CodePairs {
  readonly codes: readonly Code[]
  /** Words that may be one code or only end in one, such as `bank transfer` of `bank transfer=…`; then no code is taken. */
  readonly unclear: readonly string[]
  /** Pairs of a word and a number that may be codes or none, as in `yes=1, no=0` or `1=on, 0=off, page=2`; then no code is taken. */
  readonly doubtful: readonly string[]
}

/** A pair as it is found: where its code begins and its label does, and how many brackets are open there. */
interface Pair {
  readonly code: string
  readonly isQuoted: boolean
  readonly start: number
  readonly end: number
  readonly depth: number
}

const mark =
  /(^|[\s,;(:/|])(?:["“”'`]([^"“”'`=\n]{1,60})["“”'`]|((?:-(?=\p{N}))?[\p{L}\p{N}][\p{L}\p{N}_.+-]*%?))\s*={1,3}>?(?!\s*=)\s*/gu

const none: CodePairs = { codes: [], unclear: [], doubtful: [] }

/**
 * Codes of a cell that writes two or more `code=label` pairs, such as `1=company, 2= consumer` or `1 = on 0 = off`;
 * lines count as separators. A code written twice counts once. Limits, defaults, formulas, settings such as `width=10`
 * and what stands in brackets within a label are no pairs.
 */
export function readPairs(text: string): CodePairs {
  return text.includes('=') ? pairsOf(text) : none
}

const pairsOf = remembered((text): CodePairs => {
  const all = withoutStatements(text, findPairs(text))
  const pairs = all.filter(({ depth }) => depth === all[0]?.depth)
  const labels = labelsOf(text, pairs)
  if (pairs.length < 2 || areFormulas(pairs, labels)) return none
  const settings = pairs.flatMap(({ code }, index) => {
    const label = labels[index] ?? ''
    return !isNumber(code) && isNumber(label) ? [`${code}=${label}`] : []
  })
  if (settings.length > 0)
    return pairs.length - settings.length === 1 ? none : { ...none, doubtful: settings }
  const unclear = pairs.flatMap((pair, index) => longerCode(text, pair, pairs[index - 1]?.end ?? 0) ?? [])
  if (unclear.length > 0) return { ...none, unclear }
  return { ...none, codes: distinct(pairs.map(({ code }, index) => ({ code, label: labels[index] ?? '' }))) }
})

/** Codes without those that stand before them already. */
export function distinct(codes: readonly Code[]): Code[] {
  const seen = new Set<string>()
  return codes.filter(({ code }) => !seen.has(code) && seen.add(code))
}

function findPairs(text: string): Pair[] {
  const pairs: Pair[] = []
  let [depth, at] = [0, 0]
  for (const found of text.matchAll(mark)) {
    const [whole, before = '', quoted, bare = ''] = found
    const [start, end] = [found.index + before.length, found.index + whole.length]
    depth += openedBy(text.slice(at, start))
    at = start
    const isValue = quoted === undefined && /^["'“”]/.test(text.slice(end, end + 1))
    const isPath = before === '/' && pairs.length === 0
    if (!isValue && !isPath)
      pairs.push({ code: fold(quoted ?? bare), isQuoted: quoted !== undefined, start, end, depth })
  }
  return pairs
}

/** How many more brackets a text opens than it closes. */
function openedBy(text: string): number {
  return text.split('(').length - text.split(')').length
}

/** Without `default=0`, `empty=no change`, `max=50`: they say something of a value and name none. */
function withoutStatements(text: string, pairs: readonly Pair[]): Pair[] {
  const isStatement = ({ code }: Pair): boolean => statementWords.includes(code.toLowerCase())
  const others = new Set(pairs.filter((pair) => !isStatement(pair)).map(({ code }) => code))
  const areNumbers = others.size > 0 && [...others].every(isNumber)
  const labels = labelsOf(text, pairs)
  return pairs.filter((pair, index) => {
    const label = labels[index] ?? ''
    return !(isStatement(pair) && (areNumbers || isNumber(label) || others.has(label)))
  })
}

/** Whether a label calculates: with what another pair of the cell names, or with a factor. */
function areFormulas(pairs: readonly Pair[], labels: readonly string[]): boolean {
  const names = new Set(pairs.flatMap(({ code }) => (isNumber(code) ? [] : code)))
  return labels.some((label) =>
    [...label.matchAll(/(?<=^| )(\S{1,80}) ([*×+/-]) (?=(\S{1,80}))/g)].some(
      ([, left = '', operator = '', right = '']) =>
        names.has(left) || names.has(right) || (names.size > 0 && /[*×]/.test(operator) && isNumber(right)),
    ),
  )
}

const separator = /[,;:()[\]/|\n]|\.\s/g

/**
 * The words that a code may be the end of: what stands in front of a word, back to a separator. Where nothing but blanks
 * parts it from the pair before, `a=one b=two`, these words are the label of that pair.
 */
function longerCode(text: string, { code, isQuoted, start }: Pair, from: number): string | undefined {
  if (isQuoted || /\p{N}/u.test(code) || !/\p{Ll}/u.test(code)) return undefined
  const parts = text.slice(from, start).split(separator)
  if (from > 0 && parts.length === 1) return undefined
  const words = fold(parts.at(-1) ?? '')
  return words === '' ? undefined : `${words} ${code}`
}

/** What stands behind each pair up to the next one, without the marks that part them. */
function labelsOf(text: string, pairs: readonly Pair[]): string[] {
  return pairs.map(({ end }, index) => {
    const label = fold(text.slice(end, pairs[index + 1]?.start)).replace(/^[,;]/, '')
    const bare = withoutEnd(label, /[\s,;./|(]/)
    const closed = openedBy(bare) < 0 ? withoutEnd(bare, /[\s,;.)]/) : bare
    return closed.replace(/^["“”'`](.*)["“”'`]$/, '$1').trim()
  })
}

function withoutEnd(text: string, marks: RegExp): string {
  let end = text.length
  while (marks.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

function isNumber(text: string): boolean {
  return /^-?\d+(?:[.,]\d+)?%?$/.test(text)
}
