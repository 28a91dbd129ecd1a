import ts from 'typescript-5.9'
import { importLine } from '../../generator/3-emit/closed-code.ts'
import { indexSignature, schemaCall, type Declaration } from '../../generator/3-emit/outline.ts'

// What the generator's own reader says of a finished file, said by a compiler that the generator does not use.

const {
  SyntaxKind: {
    AmpersandAmpersandToken,
    BarBarToken,
    EqualsEqualsEqualsToken,
    ExclamationEqualsEqualsToken,
    PlusEqualsToken,
    PlusToken,
  },
} = ts

/** What emitted code uses of the language's own names. */
const globals: ReadonlySet<string> = new Set(['undefined', 'Infinity', 'JSON', 'String'])

/** The methods it calls. */
const methods: ReadonlySet<string> = new Set(['map', 'join', 'slice', 'stringify'])

/** The texts that grow. */
const texts: ReadonlySet<string> = new Set(['xml', 'json', 'form', 'query', 'tally'])

const operators: ReadonlySet<ts.SyntaxKind> = new Set([
  AmpersandAmpersandToken,
  BarBarToken,
  EqualsEqualsEqualsToken,
  ExclamationEqualsEqualsToken,
  PlusEqualsToken,
  PlusToken,
])

/** Kinds of nodes that emitted code is made of, operators aside. */
const kinds: ReadonlySet<ts.SyntaxKind> = new Set(
  (
    'SourceFile ImportDeclaration ImportClause NamedImports ImportSpecifier ExportDeclaration InterfaceDeclaration ' +
    'PropertySignature IndexSignature TypeAliasDeclaration TypeParameter VariableStatement VariableDeclarationList ' +
    'VariableDeclaration FunctionDeclaration Parameter Block IfStatement ReturnStatement ExpressionStatement ' +
    'ForOfStatement Identifier StringLiteral NumericLiteral ArrayLiteralExpression ObjectLiteralExpression ' +
    'PropertyAssignment ShorthandPropertyAssignment ComputedPropertyName PropertyAccessExpression ' +
    'ElementAccessExpression CallExpression ParenthesizedExpression ArrowFunction PrefixUnaryExpression ' +
    'BinaryExpression ConditionalExpression AsExpression TypeReference LiteralType UnionType IntersectionType ' +
    'ArrayType TupleType NamedTupleMember TypeOperator ParenthesizedType TypeLiteral TemplateLiteralType ' +
    'StringKeyword NumberKeyword BooleanKeyword UnknownKeyword UndefinedKeyword VoidKeyword NullKeyword ' +
    'NeverKeyword TrueKeyword FalseKeyword ReadonlyKeyword ExportKeyword QuestionToken QuestionDotToken ColonToken ' +
    'EqualsGreaterThanToken EndOfFileToken'
  )
    .split(' ')
    .map((name) => ts.SyntaxKind[name as keyof typeof ts.SyntaxKind]),
)

/** What a compiler finds in a file. */
export interface Compiled {
  readonly declarations: readonly Declaration[]
  readonly imports: readonly string[]
  readonly used: ReadonlySet<string>
  /** What it does not parse, forms that no emitted file has, names from outside, and tags in comments. */
  readonly odd: readonly string[]
}

/** A file as a compiler reads it. */
export function readByCompiler(text: string): Compiled {
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2022)
  const strange: string[] = syntaxErrors(source)
  const names = { declared: new Set<string>(), imported: new Set<string>(), used: new Set<string>() }
  const visit = (node: ts.Node, parent: ts.Node): void => {
    if (!isKnown(node, source))
      strange.push(`${ts.SyntaxKind[node.kind]} ${node.getText(source).slice(0, 60)}`)
    if (ts.isIdentifier(node)) {
      const role = roleOf(node, parent)
      if (role !== 'member') names[role].add(node.text)
    }
    for (const tag of tagsOf(node)) if (!isFormerName(tag, source)) strange.push(`tag ${tag.tagName.text}`)
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateLiteralTypeNode(node))
      ts.forEachChild(node, (child) => visit(child, node))
  }
  visit(source, source)
  const used = new Set([...names.used].filter((name) => !names.declared.has(name) && name !== 'const'))
  const foreign = [...used].filter((name) => !names.imported.has(name) && !globals.has(name))
  return {
    declarations: declared(source),
    imports: imported(source),
    used,
    odd: [...strange, ...foreign.map((name) => `uses ${name}`)],
  }
}

/** The one tag that emitted comments have, of a former name. */
function isFormerName({ pos }: ts.JSDocTag, { text }: ts.SourceFile): boolean {
  return text.startsWith('/** @deprecated Renamed to ', pos - 4)
}

/** The tags of a node's doc comments; the list of them is no part of the compiler's published types. */
function tagsOf(node: ts.Node): readonly ts.JSDocTag[] {
  const { jsDoc } = node as { readonly jsDoc?: readonly ts.JSDoc[] }
  return jsDoc?.flatMap(({ tags }) => tags ?? []) ?? []
}

function isKnown(node: ts.Node, source: ts.SourceFile): boolean {
  if (ts.isCallExpression(node)) return isKnownCall(node)
  if (ts.isBinaryExpression(node)) return isKnownOperation(node)
  if (ts.isElementAccessExpression(node) || ts.isComputedPropertyName(node))
    return ts.isStringLiteral(ts.isComputedPropertyName(node) ? node.expression : node.argumentExpression)
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.ExclamationToken || ts.isNumericLiteral(node.operand)
  if (ts.isTemplateLiteralTypeNode(node)) return node.getText(source) === '`${number}`'
  if (ts.isVariableDeclarationList(node)) return (node.flags & ts.NodeFlags.Using) !== ts.NodeFlags.Using
  if (ts.isForOfStatement(node)) return node.awaitModifier === undefined
  return kinds.has(node.kind) || operators.has(node.kind)
}

function isKnownCall({ expression, questionDotToken }: ts.CallExpression): boolean {
  if (questionDotToken !== undefined) return false
  if (ts.isIdentifier(expression)) return true
  return ts.isPropertyAccessExpression(expression) && methods.has(expression.name.text)
}

function isKnownOperation({ left, operatorToken }: ts.BinaryExpression): boolean {
  if (operatorToken.kind === PlusEqualsToken) return ts.isIdentifier(left) && texts.has(left.text)
  return operators.has(operatorToken.kind)
}

/** What a name stands for: what is declared or imported here, what is used, or a member of something. */
function roleOf(node: ts.Identifier, parent: ts.Node): 'declared' | 'imported' | 'used' | 'member' {
  if (ts.isImportSpecifier(parent)) return 'imported'
  if (!('name' in parent) || parent.name !== node) return 'used'
  const namesMember =
    ts.isPropertyAccessExpression(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isNamedTupleMember(parent)
  if (namesMember) return 'member'
  return ts.isShorthandPropertyAssignment(parent) ? 'used' : 'declared'
}

/**
 * What a finished file declares, import and export lines left out. A form that no emitted file has stands with its
 * kind and its text, so that nothing can call for it.
 */
function declared(source: ts.SourceFile): Declaration[] {
  const textOf: TextOf = (node) => node.getText(source)
  return source.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) return []
    if (ts.isInterfaceDeclaration(statement)) return [interfaceOf(statement, textOf)]
    if (ts.isTypeAliasDeclaration(statement)) return [named('type', statement, [], textOf)]
    if (ts.isFunctionDeclaration(statement)) return [functionOf(statement, textOf)]
    if (ts.isVariableStatement(statement)) return constantsOf(statement, textOf)
    return [odd(statement, textOf)]
  })
}

type TextOf = (node: ts.Node) => string
type Named = ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.FunctionDeclaration

function named(
  kind: Declaration['kind'],
  node: Named,
  holds: readonly string[],
  textOf: TextOf,
): Declaration {
  const isExported = isExport(node.modifiers)
  if (node.name === undefined || (node.modifiers !== undefined && !isExported)) return odd(node, textOf)
  return { kind, name: node.name.text, isExported, holds }
}

function isExport(modifiers: readonly ts.ModifierLike[] | undefined): boolean {
  return modifiers?.length === 1 && modifiers[0]?.kind === ts.SyntaxKind.ExportKeyword
}

function interfaceOf(node: ts.InterfaceDeclaration, textOf: TextOf): Declaration {
  const members = node.members.map((member) => memberOf(member, textOf))
  return node.heritageClauses === undefined ? named('interface', node, members, textOf) : odd(node, textOf)
}

/** The name of a member as the wire has it, whatever quotes it stands in, and whether it may be left out. */
function memberOf(member: ts.TypeElement, textOf: TextOf): string {
  if (ts.isIndexSignatureDeclaration(member)) return indexSignature
  const isPlain =
    ts.isPropertySignature(member) &&
    member.modifiers?.length === 1 &&
    member.modifiers[0]?.kind === ts.SyntaxKind.ReadonlyKeyword
  if (!isPlain || (!ts.isIdentifier(member.name) && !ts.isStringLiteral(member.name)))
    return odd(member, textOf).name
  return JSON.stringify(member.name.text) + (member.questionToken === undefined ? '' : '?')
}

function functionOf(node: ts.FunctionDeclaration, textOf: TextOf): Declaration {
  const parameters = node.parameters.map((parameter) => parameterOf(parameter, textOf))
  return node.asteriskToken === undefined && node.body !== undefined
    ? named('function', node, [...parameters, ...membersRead(node.body)], textOf)
    : odd(node, textOf)
}

/** The members that a check reads, each once: those of `fields`, by whatever name. */
function membersRead(body: ts.Node): string[] {
  const names = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && isFields(node.expression)) names.add(node.name.text)
    if (
      ts.isElementAccessExpression(node) &&
      isFields(node.expression) &&
      ts.isStringLiteral(node.argumentExpression)
    )
      names.add(node.argumentExpression.text)
    ts.forEachChild(node, visit)
  }
  visit(body)
  return Array.from(names, (name) => JSON.stringify(name))
}

function isFields(node: ts.Node): boolean {
  return ts.isIdentifier(node) && node.text === 'fields'
}

function parameterOf(parameter: ts.ParameterDeclaration, textOf: TextOf): string {
  const { name, dotDotDotToken, initializer, questionToken } = parameter
  if (!ts.isIdentifier(name) || dotDotDotToken !== undefined) return odd(parameter, textOf).name
  return name.text + (initializer === undefined && questionToken === undefined ? '' : '?')
}

function constantsOf({ declarationList, modifiers }: ts.VariableStatement, textOf: TextOf): Declaration[] {
  const isExported = isExport(modifiers)
  const isPlain =
    (declarationList.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const &&
    (modifiers === undefined || isExported)
  return declarationList.declarations.map((node) =>
    isPlain && ts.isIdentifier(node.name)
      ? { kind: 'const', name: node.name.text, isExported, holds: valuesOf(node.initializer, textOf) }
      : odd(node, textOf),
  )
}

/** The values of a list of literals, the first of each pair in a list of pairs, or the call that makes a schema. */
function valuesOf(node: ts.Expression | undefined, textOf: TextOf): string[] {
  if (node === undefined) return []
  if (ts.isAsExpression(node) && textOf(node.type) === 'const') return valuesOf(node.expression, textOf)
  if (ts.isArrayLiteralExpression(node)) return node.elements.map((element) => valueOf(element, textOf))
  if (ts.isCallExpression(node) && textOf(node.expression) === schemaCall)
    return [schemaCall, ...node.arguments.map(textOf)]
  return [odd(node, textOf).name]
}

function valueOf(node: ts.Expression, textOf: TextOf): string {
  const [first, second, third] = ts.isArrayLiteralExpression(node) ? node.elements : []
  if (first !== undefined && second !== undefined && third === undefined) return valueOf(first, textOf)
  if (ts.isStringLiteral(node)) return JSON.stringify(node.text)
  const isNumber =
    ts.isNumericLiteral(node) || (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand))
  return isNumber ? textOf(node).replace(/\s/g, '') : odd(node, textOf).name
}

function odd(node: ts.Node, textOf: TextOf): Declaration {
  const name = `${ts.SyntaxKind[node.kind]} ${textOf(node).slice(0, 60)}`
  return { kind: 'const', name, isExported: false, holds: [] }
}
/** The import and export lines, one text a name; any other form stands as it is written, which nothing calls for. */
function imported(source: ts.SourceFile): string[] {
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return [exported(statement, source)]
    return ts.isImportDeclaration(statement) ? importedNames(statement, source) : []
  })
}

function exported(statement: ts.ExportDeclaration, source: ts.SourceFile): string {
  const { exportClause, isTypeOnly, attributes, moduleSpecifier: from } = statement
  const isPlain = exportClause === undefined && !isTypeOnly && attributes === undefined
  return isPlain && from !== undefined && isText(from)
    ? `export * from ${from.text}`
    : statement.getText(source)
}

function importedNames(statement: ts.ImportDeclaration, source: ts.SourceFile): string[] {
  const { importClause: clause, moduleSpecifier: from, attributes } = statement
  const bindings = clause?.namedBindings
  if (attributes !== undefined || clause?.name !== undefined || !isText(from))
    return [statement.getText(source)]
  if (bindings === undefined || !ts.isNamedImports(bindings)) return [statement.getText(source)]
  return bindings.elements.map(({ name, propertyName, isTypeOnly }) =>
    importLine(
      clause?.isTypeOnly === true || isTypeOnly,
      propertyName === undefined ? name.text : `${propertyName.text} as ${name.text}`,
      from.text,
    ),
  )
}

const isText = ts.isStringLiteral

/** What the parser itself complained of; its list is no part of the compiler's published types. */
function syntaxErrors(source: ts.SourceFile): string[] {
  const { parseDiagnostics } = source as unknown as { readonly parseDiagnostics: readonly ts.Diagnostic[] }
  return parseDiagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}
