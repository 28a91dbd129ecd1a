import { ts } from 'ts-morph'
import { indexSignature, schemaCall, type Declaration } from './outline.ts'

/**
 * What a finished file declares, import and export lines left out. A form that no emitted file has stands with its
 * kind and its text, so that nothing can call for it.
 */
export function declared(source: ts.SourceFile): Declaration[] {
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
    ? named('function', node, parameters, textOf)
    : odd(node, textOf)
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
  return isNumber ? textOf(node) : odd(node, textOf).name
}

function odd(node: ts.Node, textOf: TextOf): Declaration {
  const name = `${ts.SyntaxKind[node.kind]} ${textOf(node).slice(0, 60)}`
  return { kind: 'const', name, isExported: false, holds: [] }
}
