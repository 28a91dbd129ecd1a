import { ts } from 'ts-morph'
import { indexSignature, schemaCall, type Declaration } from './outline.ts'

/**
 * What a finished file declares, import and export lines left out. A form that no emitted file has stands with its
 * kind and its text, so that nothing can call for it.
 */
export function declared(source: ts.SourceFile): Declaration[] {
  return source.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) return []
    if (ts.isInterfaceDeclaration(statement)) return [interfaceOf(statement)]
    if (ts.isTypeAliasDeclaration(statement)) return [named('type', statement, [])]
    if (ts.isFunctionDeclaration(statement)) return [functionOf(statement)]
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(constantOf)
    return [odd(statement)]
  })
}

type Named = ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.FunctionDeclaration

function named(kind: Declaration['kind'], node: Named, holds: readonly string[]): Declaration {
  const marks = (node.modifiers ?? []).map(({ kind: mark }) => mark)
  const isExported = marks.length === 1 && marks[0] === ts.SyntaxKind.ExportKeyword
  if (node.name === undefined || (marks.length > 0 && !isExported)) return odd(node)
  return { kind, name: node.name.text, isExported, holds }
}

function interfaceOf(node: ts.InterfaceDeclaration): Declaration {
  return node.heritageClauses === undefined ? named('interface', node, node.members.map(memberOf)) : odd(node)
}

/** The name of a member as the wire has it, whatever quotes it stands in, and whether it may be left out. */
function memberOf(member: ts.TypeElement): string {
  if (ts.isIndexSignatureDeclaration(member)) return indexSignature
  const isPlain =
    ts.isPropertySignature(member) &&
    member.modifiers?.length === 1 &&
    member.modifiers[0]?.kind === ts.SyntaxKind.ReadonlyKeyword
  if (!isPlain || (!ts.isIdentifier(member.name) && !ts.isStringLiteral(member.name))) return odd(member).name
  return JSON.stringify(member.name.text) + (member.questionToken === undefined ? '' : '?')
}

function functionOf(node: ts.FunctionDeclaration): Declaration {
  return node.asteriskToken === undefined && node.body !== undefined
    ? named('function', node, node.parameters.map(parameterOf))
    : odd(node)
}

function parameterOf(parameter: ts.ParameterDeclaration): string {
  const { name, dotDotDotToken, initializer, questionToken } = parameter
  if (!ts.isIdentifier(name) || dotDotDotToken !== undefined) return odd(parameter).name
  return name.text + (initializer === undefined && questionToken === undefined ? '' : '?')
}

function constantOf(node: ts.VariableDeclaration): Declaration {
  const { name, initializer, parent } = node
  const statement = parent.parent
  if (!ts.isIdentifier(name) || !(parent.flags & ts.NodeFlags.Const) || !ts.isVariableStatement(statement))
    return odd(node)
  const holds = initializer === undefined ? [] : valuesOf(initializer)
  return { kind: 'const', name: name.text, isExported: statement.modifiers?.length === 1, holds }
}

/** The values of a list of literals, the first of each pair in a list of pairs, or the call that makes a schema. */
function valuesOf(node: ts.Expression): string[] {
  if (ts.isAsExpression(node) && node.type.getText() === 'const') return valuesOf(node.expression)
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(valueOf)
  const isSchema = ts.isCallExpression(node) && ts.isIdentifier(node.expression)
  if (isSchema && node.expression.getText() === schemaCall)
    return [schemaCall, ...node.arguments.map((argument) => argument.getText())]
  return [odd(node).name]
}

function valueOf(node: ts.Expression): string {
  const [first, second, third] = ts.isArrayLiteralExpression(node) ? node.elements : []
  if (first !== undefined && second !== undefined && third === undefined) return valueOf(first)
  if (ts.isStringLiteral(node)) return JSON.stringify(node.text)
  const isNumber =
    ts.isNumericLiteral(node) || (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand))
  return isNumber ? node.getText() : odd(node).name
}

function odd(node: ts.Node): Declaration {
  const name = `${ts.SyntaxKind[node.kind]} ${node.getText().slice(0, 60)}`
  return { kind: 'const', name, isExported: false, holds: [] }
}
