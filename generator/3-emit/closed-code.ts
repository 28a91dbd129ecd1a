import { OddCode, type CodeTokens } from './code-tokens.ts'
import { CodeReader } from './code-reader.ts'
import { readExpression, type Expression } from './closed-expressions.ts'
import { readBlock } from './closed-statements.ts'
import { readMembers, readType, readTypeParameters } from './closed-types.ts'
import { schemaCall, type Declaration } from './outline.ts'

/** What emitted code uses of the language's own names. */
const globals: ReadonlySet<string> = new Set(['undefined', 'Infinity', 'JSON', 'String'])

/** What one way through a finished file finds. */
export interface Code {
  readonly declarations: readonly Declaration[]
  /** Import and export lines, one text a name. */
  readonly imports: readonly string[]
  readonly imported: ReadonlySet<string>
  /** Names that are used and not declared. */
  readonly used: ReadonlySet<string>
  /** Those of them that are neither imported nor the language's own. */
  readonly foreign: readonly string[]
  readonly comments: CodeTokens['comments']
}

/**
 * Reads a finished file, which is closed: made of the few forms that emitted code has, and calling only what it
 * declares or imports. Throws `OddCode` at any other form; so whatever comes through has one meaning.
 */
export function readCode(text: string): Code {
  const code = new CodeReader(text)
  const [imports, imported]: [string[], Set<string>] = [[], new Set()]
  const declarations: Declaration[] = []
  while (code.peek().kind !== 'end') {
    if (code.is('import')) imports.push(...readImport(code, imported))
    else if (code.is('export') && code.is('*', 1)) imports.push(readReexport(code))
    else declarations.push(readDeclaration(code))
    code.endLine()
  }
  const used = new Set([...code.used].filter((name) => !code.declared.has(name)))
  const foreign = [...used].filter((name) => !imported.has(name) && !globals.has(name))
  return { declarations, imports, imported, used, foreign, comments: code.comments }
}

/**
 * What is found in a finished file that is two, one behind the other, of which the first imports and no more: what each
 * means alone they mean together, since each ends with a line.
 */
export function joinCode(head: Code, body: Code, start: number): Code {
  if (head.declarations.length > 0 || head.used.size > 0) throw new OddCode('what imports, and more')
  return {
    ...body,
    imports: [...head.imports, ...body.imports],
    imported: new Set([...head.imported, ...body.imported]),
    foreign: body.foreign.filter((name) => !head.imported.has(name)),
    comments: [
      ...head.comments,
      ...body.comments.map((one) => ({ text: one.text, start: one.start + start })),
    ],
  }
}

/** How the import of a name is told. */
export function importLine(isType: boolean, name: string, from: string): string {
  return `import ${isType ? 'type ' : ''}${name} from ${from}`
}

function readImport(code: CodeReader, imported: Set<string>): string[] {
  code.expect('import')
  const isType = code.take('type')
  code.expect('{')
  const names = code.list('}', () => ({ isType: code.take('type') || isType, name: code.name() }))
  code.expect('from')
  const from = code.text()
  for (const { name } of names) imported.add(name)
  return names.map((one) => importLine(one.isType, one.name, from))
}

function readReexport(code: CodeReader): string {
  code.expect('export')
  code.expect('*')
  code.expect('from')
  return `export * from ${code.text()}`
}

function readDeclaration(code: CodeReader): Declaration {
  const isExported = code.take('export')
  const { text: kind } = code.next()
  if (code.peek().isFirst) code.refuse()
  const name = code.declare()
  switch (kind) {
    case 'interface':
      readTypeParameters(code)
      return { kind, name, isExported, holds: readMembers(code) }
    case 'type':
      readTypeParameters(code)
      code.expect('=')
      readType(code)
      return { kind, name, isExported, holds: [] }
    case 'function':
      return { kind, name, isExported, holds: readSignature(code) }
    case 'const':
      if (code.take(':')) readType(code)
      code.expect('=')
      return { kind, name, isExported, holds: valuesOf(readExpression(code)) }
    default:
      return code.refuse(kind)
  }
}

/** The parameters of a function with their marks, and the members of `fields` that its body reads. */
function readSignature(code: CodeReader): string[] {
  code.read.clear()
  code.expect('(')
  const parameters = code.list(')', () => {
    const name = code.declare()
    const isOptional = code.take('?')
    code.expect(':')
    readType(code)
    const hasDefault = code.take('=')
    if (hasDefault) readExpression(code)
    return name + (isOptional || hasDefault ? '?' : '')
  })
  code.expect(':')
  readType(code)
  readBlock(code)
  return [...parameters, ...Array.from(code.read, (name) => JSON.stringify(name))]
}

/** The values of a list of literals, the first of each pair in a list of pairs, or the call that makes a schema. */
function valuesOf(value: Expression): string[] {
  if (value.kind === 'list') return value.items.map(valueOf)
  if (value.kind !== 'call' || value.called !== schemaCall) throw new OddCode('a constant')
  return [schemaCall, ...value.items.map(nameOf)]
}

function valueOf(value: Expression): string {
  if (value.kind === 'text') return JSON.stringify(value.text)
  if (value.kind === 'number') return value.text
  const [first, second, third] = value.kind === 'list' ? value.items : []
  if (first === undefined || second === undefined || third !== undefined) throw new OddCode('a value')
  return valueOf(first)
}

function nameOf(value: Expression): string {
  if (value.kind !== 'name') throw new OddCode('an argument')
  return value.text
}
