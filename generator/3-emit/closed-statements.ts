import { readExpression } from './closed-expressions.ts'
import { readType } from './closed-types.ts'
import type { CodeReader } from './code-reader.ts'

/** The texts that grow, and the tally of what is checked. */
const growing: ReadonlySet<string> = new Set(['xml', 'json', 'form', 'query', 'tally'])

/** `{ … }`, the body of a function. */
export function readBlock(code: CodeReader): void {
  code.expect('{')
  while (!code.take('}')) readStatement(code)
}

function readStatement(code: CodeReader): void {
  if (code.is('{')) return readBlock(code)
  if (code.take('if')) return readIf(code)
  if (code.take('for')) return readFor(code)
  if (code.is('const') || code.is('let')) readVariable(code)
  else if (code.take('return')) {
    if (!code.peek().isFirst && !code.is('}')) readExpression(code)
  } else readEffect(code)
  code.endLine()
}

function readIf(code: CodeReader): void {
  readCondition(code)
  readStatement(code)
}

function readCondition(code: CodeReader): void {
  code.expect('(')
  readExpression(code)
  code.expect(')')
}

function readFor(code: CodeReader): void {
  code.expect('(')
  code.expect('const')
  code.declare()
  code.expect('of')
  readExpression(code)
  code.expect(')')
  readStatement(code)
}

function readVariable(code: CodeReader): void {
  code.next()
  code.declare()
  if (code.take(':')) readType(code)
  code.expect('=')
  readExpression(code)
}

/** A call, or more text for what is written. It begins with a name: other beginnings may go on with the line above. */
function readEffect(code: CodeReader): void {
  if (code.peek().kind !== 'name') code.refuse()
  const effect = readExpression(code)
  if (effect.kind === 'name' && growing.has(effect.text) && code.is('+=')) {
    code.next()
    readExpression(code)
  } else if (effect.kind !== 'call') code.refuse()
}
