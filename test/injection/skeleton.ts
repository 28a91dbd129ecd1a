import ts from 'typescript-5.9'

/**
 * A module's shape: the kinds of its nodes with what they hold left out, by a compiler that the generator does not use.
 * Names of members count the same in quotes and without, and so does reading them by a dot or by brackets.
 */
export function skeleton(text: string): string {
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2022, true)
  return source.statements.map((statement) => shape(statement)).join('\n')
}

function shape(node: ts.Node): string {
  if (ts.isParenthesizedExpression(node)) return shape(node.expression)
  const children: string[] = []
  ts.forEachChild(node, (child) => {
    if (!isName(node, child)) children.push(shape(child))
  })
  return `${kindOf(node)}(${children.join()})`
}

function isName(parent: ts.Node, child: ts.Node): boolean {
  return (
    ('name' in parent && parent.name === child && (ts.isIdentifier(child) || ts.isStringLiteral(child))) ||
    (ts.isElementAccessExpression(parent) &&
      parent.argumentExpression === child &&
      ts.isStringLiteral(child)) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === child && ts.isIdentifier(child))
  )
}

function kindOf(node: ts.Node): string {
  if (ts.isElementAccessExpression(node)) return 'Member'
  if (ts.isPropertyAccessExpression(node)) return 'Member'
  if (ts.isShorthandPropertyAssignment(node)) return ts.SyntaxKind[ts.SyntaxKind.PropertyAssignment] ?? ''
  if (ts.isExpressionStatement(node) || !ts.isStatement(node)) return ts.SyntaxKind[node.kind] ?? ''
  const marks = ts.canHaveModifiers(node) ? ts.getModifiers(node)?.length : 0
  return `${ts.SyntaxKind[node.kind]} ${marks ?? 0}`
}
