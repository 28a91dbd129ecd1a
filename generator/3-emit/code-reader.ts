import { codeTokens, OddCode, type CodeToken, type CodeTokens } from './code-tokens.ts'
import { reserved } from './names.ts'

/** Goes through finished code token by token, and keeps what its names stand for. */
export class CodeReader {
  readonly comments: CodeTokens['comments']
  readonly declared = new Set<string>()
  readonly used = new Set<string>()
  /** The members of `fields` that the function at hand reads. */
  readonly read = new Set<string>()
  readonly #tokens: readonly CodeToken[]
  #at = 0

  constructor(text: string) {
    const { tokens, comments } = codeTokens(text)
    this.#tokens = tokens
    this.comments = comments
  }

  /** The token that comes next, or one behind it; the last one for ever. */
  peek(ahead = 0): CodeToken {
    const token = this.#tokens[this.#at + ahead] ?? this.#tokens.at(-1)
    return token ?? this.refuse('nothing')
  }

  is(sign: string, ahead = 0): boolean {
    const { kind, text } = this.peek(ahead)
    return text === sign && kind !== 'text'
  }

  next(): CodeToken {
    const token = this.peek()
    this.#at += 1
    return token
  }

  /** Goes past a sign or a word if it comes next. */
  take(sign: string): boolean {
    if (!this.is(sign)) return false
    this.#at += 1
    return true
  }

  expect(sign: string): void {
    if (!this.take(sign)) this.refuse()
  }

  text(): string {
    const { kind, text } = this.next()
    return kind === 'text' ? text : this.refuse(text)
  }

  /** A name that is declared from here on. */
  declare(): string {
    const name = this.name()
    this.declared.add(name)
    return name
  }

  /** A name that stands for what is declared somewhere. */
  use(): string {
    const name = this.is('undefined') ? this.next().text : this.name()
    this.used.add(name)
    return name
  }

  /** A member that is read of something. */
  readOf(whole: { readonly kind: string; readonly text?: string }, member: string): void {
    if (whole.kind === 'name' && whole.text === 'fields') this.read.add(member)
  }

  /** A list up to the sign that closes it; a comma may stand behind its last part. */
  list<Part>(close: string, part: () => Part): Part[] {
    const parts: Part[] = []
    while (!this.take(close)) {
      parts.push(part())
      if (!this.is(close)) this.expect(',')
    }
    return parts
  }

  /** What comes next has to begin a line, or to close what is open. */
  endLine(): void {
    if (!this.peek().isFirst && !this.is('}')) this.refuse()
  }

  refuse(found = this.peek().text): never {
    throw new OddCode(`${this.#tokens[this.#at - 1]?.text ?? ''} ${found}`)
  }

  /** A name, whatever it stands for. */
  name(): string {
    const { kind, text } = this.next()
    return kind === 'name' && !reserved.has(text) ? text : this.refuse(text)
  }

  /** A member's name, which may be a word of the language or in other letters. */
  memberName(): string {
    const { kind, text } = this.next()
    return isMemberName(kind) ? text : this.refuse(text)
  }
}

export function isMemberName(kind: CodeToken['kind']): boolean {
  return kind === 'name' || kind === 'wideName'
}
