/** A word, a text in quotes, a number or a sign of finished code. */
export interface CodeToken {
  readonly kind: 'name' | 'wideName' | 'text' | 'number' | 'sign' | 'template' | 'end'
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
    const unit = code.charCodeAt(at)
    if (unit === 0x20 || unit === 0x0a) {
      isFirst ||= unit === 0x0a
      at += 1
    } else if (unit === 0x2f) {
      const text = code.slice(at, commentEnd(code, at))
      comments.push({ text, start: at })
      isFirst ||= text.includes('\n')
      at += text.length
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

/** The end of the comment that a slash begins. */
function commentEnd(code: string, at: number): number {
  if (code.startsWith('//', at)) return endOf(patterns.lineComment, code, at)
  const end = code.startsWith('/*', at) ? code.indexOf('*/', at + 2) : -1
  return end === -1 ? odd(code, at) : end + 2
}

const patterns = {
  lineComment: /[^\n\r\u2028\u2029]*/y,
  /** Only members have such a name: all others are in ASCII. */
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

function tokenAt(code: string, at: number, isFirst: boolean): CodeToken {
  const kind = kindAt(code.charCodeAt(at))
  if (kind === 'name') return nameAt(code, at, isFirst)
  const end = kind === 'sign' ? signEnd(code, at) : endOf(patterns[kind], code, at)
  const text = code.slice(at, end)
  if (end === at || (kind === 'sign' && !signs.has(text))) odd(code, at)
  return { kind, text: kind === 'text' ? heldIn(text) : text, end, isFirst }
}

/** What a token can be that begins with a character. */
function kindAt(unit: number): 'name' | 'text' | 'number' | 'template' | 'sign' {
  if (isDigit(unit)) return 'number'
  if (isWord(unit) || unit >= 0x80) return 'name'
  if (unit === 0x22 || unit === 0x27) return 'text'
  return unit === 0x60 ? 'template' : 'sign'
}

function nameAt(code: string, at: number, isFirst: boolean): CodeToken {
  let end = at
  while (isWord(code.charCodeAt(end))) end += 1
  const isWide = code.charCodeAt(end) >= 0x80
  if (isWide) end = endOf(patterns.wideName, code, at)
  if (end === at) odd(code, at)
  return { kind: isWide ? 'wideName' : 'name', text: code.slice(at, end), end, isFirst }
}

/** Most signs are one character, and what stands behind it begins something else. */
function signEnd(code: string, at: number): number {
  return further.has(code.charAt(at + 1)) ? endOf(patterns.sign, code, at) : at + 1
}

/** Characters behind a sign that may make another one of it. */
const further: ReadonlySet<string> = new Set('=!&|?+*%^~.>-0123456789')

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

/** Whether a code unit is a letter, a digit or a sign that names of ASCII are made of. */
function isWord(unit: number): boolean {
  const lower = unit | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || isDigit(unit) || unit === 0x5f || unit === 0x24
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}
