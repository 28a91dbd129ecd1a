import { isMemberName, type CodeReader } from './code-reader.ts'
import type { CodeToken } from './code-tokens.ts'
import { readType, readTypeArguments } from './closed-types.ts'

/** The methods that emitted code calls. */
const methods: ReadonlySet<string> = new Set(['map', 'join', 'slice', 'stringify'])

const operators: ReadonlySet<string> = new Set(['+', '&&', '||', '===', '!=='])

/** Names of values that nothing declares. */
const constants: ReadonlySet<string> = new Set(['true', 'false', 'null'])

/** What an expression is, as far as anything asks. */
export type Expression =
  | { readonly kind: 'text' | 'number' | 'name' | 'method'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'call'; readonly called: string; readonly items: readonly Expression[] }
  | { readonly kind: 'other' }

const other: Expression = { kind: 'other' }

/** An expression made of the few forms that emitted code has. */
export function readExpression(code: CodeReader): Expression {
  if (isFunction(code)) return readFunction(code)
  const first = readOperation(code)
  if (!code.take('?')) return first
  readExpression(code)
  code.expect(':')
  readExpression(code)
  return other
}

/** `(a, b) => …`: what stands behind the bracket that closes tells. */
function isFunction(code: CodeReader): boolean {
  if (!code.is('(')) return false
  let depth = 0
  for (let ahead = 0; code.peek(ahead).kind !== 'end'; ahead++) {
    if (code.is('(', ahead)) depth += 1
    if (code.is(')', ahead)) depth -= 1
    if (depth === 0) return code.is('=>', ahead + 1)
  }
  return false
}

function readFunction(code: CodeReader): Expression {
  code.expect('(')
  code.list(')', () => code.declare())
  if (code.peek().isFirst) code.refuse()
  code.expect('=>')
  if (code.is('{')) code.refuse()
  readExpression(code)
  return other
}

function readOperation(code: CodeReader): Expression {
  const first = readUnary(code)
  if (!isOperator(code.peek())) return first
  while (isOperator(code.peek())) {
    code.next()
    readUnary(code)
  }
  return other
}

function isOperator({ kind, text }: CodeToken): boolean {
  return kind === 'sign' && operators.has(text)
}

function readUnary(code: CodeReader): Expression {
  if (code.take('!')) {
    readUnary(code)
    return other
  }
  if (!code.take('-')) return readPostfix(code)
  const { kind, text } = code.next()
  return kind === 'number' ? { kind: 'number', text: `-${text}` } : code.refuse(text)
}

/** A value with what is read of it, called with it, or said of its type. */
function readPostfix(code: CodeReader): Expression {
  let value = readPrimary(code)
  while (true) {
    if (code.take('.') || code.take('?.')) {
      const text = code.memberName()
      code.readOf(value, text)
      value = { kind: 'method', text }
    } else if (code.take('[')) {
      code.readOf(value, code.text())
      code.expect(']')
      value = other
    } else if (code.is('(') || code.is('<')) value = readCall(code, value)
    else break
  }
  while (!code.peek().isFirst && code.take('as'))
    if (!code.take('const')) {
      readType(code)
      value = other
    }
  return value
}

/** Called are names and the few methods, not what a call or an expression gives. */
function readCall(code: CodeReader, called: Expression): Expression {
  if (called.kind !== 'name' && !(called.kind === 'method' && methods.has(called.text))) code.refuse()
  readTypeArguments(code)
  code.expect('(')
  const items = code.list(')', () => readExpression(code))
  return { kind: 'call', called: called.kind === 'name' ? called.text : '', items }
}

function readPrimary(code: CodeReader): Expression {
  const { kind, text } = code.peek()
  if (kind === 'text' || kind === 'number') {
    code.next()
    return { kind, text }
  }
  if (kind === 'name' && !constants.has(text)) return { kind, text: code.use() }
  if (code.take('[')) return { kind: 'list', items: code.list(']', () => readExpression(code)) }
  if (code.take('{')) code.list('}', () => readProperty(code))
  else if (code.take('(')) {
    readExpression(code)
    code.expect(')')
  } else if (kind === 'name') code.next()
  else code.refuse()
  return other
}

/** `name: value`, `'odd name': value`, `['__proto__']: value`, or a name alone. */
function readProperty(code: CodeReader): void {
  const { kind, text } = code.peek()
  if (kind === 'name' && !code.is(':', 1)) return void code.use()
  // Such a member would set the prototype (ECMA-262 B.3.1).
  if (text === '__proto__') code.refuse()
  if (code.take('[')) {
    code.text()
    code.expect(']')
  } else if (isMemberName(kind) || kind === 'text') code.next()
  else code.refuse()
  code.expect(':')
  readExpression(code)
}
