import { isMemberName, type CodeReader } from './code-reader.ts'
import { indexSignature } from './outline.ts'

/** Types that are words of the language. */
const words: ReadonlySet<string> = new Set(
  'string number boolean unknown undefined void null never true false'.split(' '),
)

/** Words that are types, or begin them, and that emitted code does without. */
const odd: ReadonlySet<string> = new Set(
  'any asserts bigint infer intrinsic keyof object symbol unique'.split(' '),
)

/** `A | B & C[]`, with a stroke in front where it stands on lines of its own. */
export function readType(code: CodeReader): void {
  if (!code.take('|')) code.take('&')
  do readPostfix(code)
  while (code.take('|') || code.take('&'))
}

/** `<A, B>` behind a name, if it is there. */
export function readTypeArguments(code: CodeReader): void {
  if (!code.peek().isFirst && code.take('<')) code.list('>', () => readType(code))
}

/** `<Clear extends null = never>` behind what is declared, if it is there. */
export function readTypeParameters(code: CodeReader): void {
  if (!code.take('<')) return
  code.list('>', () => {
    code.declare()
    if (code.take('extends')) readType(code)
    if (code.take('=')) readType(code)
  })
}

/** `{ readonly name?: Type … }`: the names with their marks, in order; every member is readonly. */
export function readMembers(code: CodeReader): string[] {
  const members: string[] = []
  code.expect('{')
  while (!code.take('}')) {
    members.push(readMember(code))
    if (!code.take(';')) code.endLine()
  }
  return members
}

function readMember(code: CodeReader): string {
  code.expect('readonly')
  if (code.peek().isFirst) code.refuse()
  const name = readMemberName(code)
  const mark = name !== indexSignature && code.take('?') ? '?' : ''
  code.expect(':')
  readType(code)
  return name + mark
}

function readMemberName(code: CodeReader): string {
  if (code.take('[')) {
    code.declare()
    code.expect(':')
    code.expect('string')
    code.expect(']')
    return indexSignature
  }
  return JSON.stringify(code.peek().kind === 'text' ? code.text() : code.memberName())
}

function readPostfix(code: CodeReader): void {
  code.take('readonly')
  readPrimary(code)
  while (!code.peek().isFirst && code.take('[')) code.expect(']')
}

function readPrimary(code: CodeReader): void {
  const { kind, text } = code.peek()
  if (code.is('{')) return void readMembersOf(code)
  if (code.take('(')) {
    readType(code)
    return code.expect(')')
  }
  if (code.take('[')) return void code.list(']', () => readElement(code))
  if (code.take('-')) return code.peek().kind === 'number' ? void code.next() : code.refuse()
  if (kind === 'name' && !words.has(text)) {
    if (odd.has(text)) code.refuse()
    code.use()
    return readTypeArguments(code)
  }
  if (kind === 'sign' || kind === 'wideName' || kind === 'end') code.refuse()
  code.next()
}

/** A type in braces; none of its members stands for a member of the module. */
function readMembersOf(code: CodeReader): void {
  if (code.is('}', 1)) {
    code.next()
    code.next()
  } else readMembers(code)
}

/** A part of a tuple, with its name or without. */
function readElement(code: CodeReader): void {
  const isNamed = isMemberName(code.peek().kind) && (code.is(':', 1) || (code.is('?', 1) && code.is(':', 2)))
  if (isNamed) {
    code.next()
    code.take('?')
    code.expect(':')
  }
  readType(code)
}
