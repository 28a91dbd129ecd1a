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

/**
 * Whether code is closed: made of the few forms that emitted code has, calling only what the module declares or
 * imports, and naming nothing else. Gives what is odd, and the names that are used and not declared.
 */
export function oddCode(source: ts.SourceFile): {
  readonly odd: readonly string[]
  readonly used: ReadonlySet<string>
} {
  const odd: string[] = []
  const names = { declared: new Set<string>(), imported: new Set<string>(), used: new Set<string>() }
  const visit = (node: ts.Node): void => {
    if (!isKnown(node)) odd.push(`${ts.SyntaxKind[node.kind]} ${node.getText(source).slice(0, 60)}`)
    const role = ts.isIdentifier(node) ? roleOf(node) : 'member'
    if (role !== 'member') names[role].add((node as ts.Identifier).text)
    if (!ts.isTemplateLiteralTypeNode(node)) ts.forEachChild(node, visit)
  }
  visit(source)
  const { declared, imported, used } = names
  for (const name of declared) used.delete(name)
  const foreign = [...used].filter((name) => !imported.has(name) && !globals.has(name))
  return { odd: [...odd, ...foreign.map((name) => `uses ${name}`)], used }
}

function isKnown(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) return isKnownCall(node)
  if (ts.isBinaryExpression(node)) return isKnownOperation(node)
  if (ts.isElementAccessExpression(node) || ts.isComputedPropertyName(node))
    return ts.isStringLiteral(ts.isComputedPropertyName(node) ? node.expression : node.argumentExpression)
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.ExclamationToken || ts.isNumericLiteral(node.operand)
  if (ts.isTemplateLiteralTypeNode(node)) return node.getText() === '`${number}`'
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
function roleOf(node: ts.Identifier): 'declared' | 'imported' | 'used' | 'member' {
  const { parent } = node
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
