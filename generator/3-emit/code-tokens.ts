/** A word, a text in quotes, a number or a sign of finished code. */
export interface CodeToken {
  readonly kind: 'name' | 'text' | 'number' | 'sign' | 'template' | 'end'
  /** As it is written; what it holds, for a text. */
  readonly text: string
  readonly end: number
  /** Whether a line ends between the token before and this one. */
  readonly isFirst: boolean
}

/** Finished code cut into tokens, and its comments, whole. */
export interface CodeTokens {
  readonly tokens: readonly CodeToken[]
  readonly comments: readonly { readonly text: string; readonly start: number }[]
}

/** A form that no emitted file has. */
export class OddCode extends Error {
  override readonly name: string = 'OddCode'

  constructor(found: string) {
    super(`no emitted file has ${JSON.stringify(found)}`)
  }
}

/**
 * Cuts finished code into tokens. Patterns of the language begin with a slash and templates with a backtick: since
 * emitted code has neither, each character has one meaning. Throws at any other.
 */
export function codeTokens(code: string): CodeTokens {
  const tokens: CodeToken[] = []
  const comments: { text: string; start: number }[] = []
  let isFirst = true
  for (let at = 0; at < code.length;) {
    const space = spaceAt(code, at)
    if (space > at) {
      const skipped = code.slice(at, space)
      if (skipped.startsWith('/')) comments.push({ text: skipped, start: at })
      isFirst ||= skipped.includes('\n')
      at = space
    } else {
      const token = tokenAt(code, at, isFirst)
      tokens.push(token)
      isFirst = false
      at = token.end
    }
  }
  tokens.push({ kind: 'end', text: '', end: code.length, isFirst: true })
  return { tokens, comments }
}

/** The end of the blanks, or of the comment, that stand at a place; the place itself where neither does. */
function spaceAt(code: string, at: number): number {
  if (code.startsWith('/*', at)) {
    const end = code.indexOf('*/', at + 2)
    return end === -1 ? odd(code, at) : end + 2
  }
  if (code.startsWith('//', at)) return endOf(lineComment, code, at)
  let end = at
  for (let unit = code.charCodeAt(end); unit === 0x20 || unit === 0x0a; unit = code.charCodeAt(end)) end += 1
  return end
}

const lineComment = /[^\n\r\u2028\u2029]*/y

const patterns = {
  name: /[A-Za-z_$][\w$]*(?![\w$\u0080-\uffff])/y,
  /** Names of members alone: whatever else has a name is in ASCII. */
  wideName: /[\p{ID_Start}_$][\p{ID_Continue}$]*/uy,
  text: /'(?:[^'\\\n\r]|\\.)*'|"(?:[^"\\\n\r]|\\.)*"/y,
  number: /(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?(?![\w$.])/y,
  /** The only template that emitted code has: a type. */
  template: /`\$\{number\}`/y,
  /** Signs that are part of no longer one here, and runs of signs that the language reads as one. */
  sign: /[{}()[\],:;<]|>(?!=)|=>|\.(?![.\d])|\?\.(?!\d)|[=!&|?+*%^~-]+/y,
}

const signs: ReadonlySet<string> = new Set(
  '{ } ( ) [ ] , : ; < > => . ?. = === ! !== & && || | ? + += - *'.split(' '),
)

/** Signs that are whole, whatever stands behind them. */
const loneSigns: ReadonlySet<string> = new Set('{}()[],:;<')

function tokenAt(code: string, at: number, isFirst: boolean): CodeToken {
  const kind = kindAt(code.charCodeAt(at))
  const lone = kind === 'sign' ? code.charAt(at) : ''
  if (loneSigns.has(lone)) return { kind, text: lone, end: at + 1, isFirst }
  const found = endOf(patterns[kind], code, at)
  const end = found === at && kind === 'name' ? endOf(patterns.wideName, code, at) : found
  const text = code.slice(at, end)
  if (end === at || (kind === 'sign' && !signs.has(text))) odd(code, at)
  return { kind, text: kind === 'text' ? heldIn(text) : text, end, isFirst }
}

/** What a token can be that begins with a character. */
function kindAt(character: number): Exclude<keyof typeof patterns, 'wideName'> {
  if (character >= 0x30 && character <= 0x39) return 'number'
  if (character === 0x22 || character === 0x27) return 'text'
  if (character === 0x60) return 'template'
  const lower = character | 0x20
  const isLetter = (lower >= 0x61 && lower <= 0x7a) || character === 0x5f || character === 0x24
  return isLetter || character >= 0x80 ? 'name' : 'sign'
}

function endOf(pattern: RegExp, code: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(code) ? pattern.lastIndex : at
}

/** What a text in quotes holds; the escapes are those that JSON has, and one for its other quotes. */
function heldIn(quoted: string): string {
  const inner = quoted.slice(1, -1)
  if (!inner.includes('\\')) return inner
  const json = inner.replace(/\\'|\\.|"/g, (unit) => (unit === '"' ? '\\"' : unit.replace("\\'", "'")))
  try {
    return JSON.parse(`"${json}"`) as string
  } catch {
    throw new OddCode(quoted.slice(0, 60))
  }
}

function odd(code: string, at: number): never {
  throw new OddCode(code.slice(at, at + 60))
}
