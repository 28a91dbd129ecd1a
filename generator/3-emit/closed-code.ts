import { ts } from 'ts-morph'

const {
  SyntaxKind: {
    AmpersandAmpersandToken,
    EqualsEqualsEqualsToken,
    ExclamationEqualsEqualsToken,
    PlusEqualsToken,
    PlusToken,
  },
} = ts

/** What emitted code uses of the language's own names. */
const globals: ReadonlySet<string> = new Set(['undefined', 'Infinity', 'JSON', 'String', 'const'])

/** The methods it calls. */
const methods: ReadonlySet<string> = new Set(['push', 'map', 'join', 'stringify'])

const operators: ReadonlySet<ts.SyntaxKind> = new Set([
  AmpersandAmpersandToken,
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

/** What one walk through a finished file finds. */
export interface Code {
  /** Forms that no emitted file has, and names from outside. */
  readonly odd: readonly string[]
  /** Names that are used and not declared. */
  readonly used: ReadonlySet<string>
  /** Where texts stand in quotes, in order. */
  readonly texts: readonly ts.TextRange[]
  /** Tags in doc comments, as the compiler finds them. */
  readonly tags: readonly string[]
}

/**
 * Whether code is closed: made of the few forms that emitted code has, calling only what the module declares or
 * imports, and naming nothing else.
 */
export function walk(source: ts.SourceFile): Code {
  const [odd, tags, texts]: [string[], string[], ts.TextRange[]] = [[], [], []]
  const names = { declared: new Set<string>(), imported: new Set<string>(), used: new Set<string>() }
  const visit = (node: ts.Node, parent: ts.Node): void => {
    if (!isKnown(node, source)) odd.push(`${ts.SyntaxKind[node.kind]} ${node.getText(source).slice(0, 60)}`)
    if (ts.isIdentifier(node)) {
      const role = roleOf(node, parent)
      if (role !== 'member') names[role].add(node.text)
    }
    for (const { tagName } of tagsOf(node)) tags.push(tagName.text)
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralTypeNode(node))
      texts.push({ pos: node.getStart(source), end: node.end })
    else ts.forEachChild(node, (child) => visit(child, node))
  }
  visit(source, source)
  const { declared, imported, used } = names
  for (const name of declared) used.delete(name)
  const foreign = [...used].filter((name) => !imported.has(name) && !globals.has(name))
  return { odd: [...odd, ...foreign.map((name) => `uses ${name}`)], used, texts, tags }
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
  if (operatorToken.kind === PlusEqualsToken) return ts.isIdentifier(left) && left.text === 'xml'
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
