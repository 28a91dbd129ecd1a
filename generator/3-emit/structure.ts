import { ts } from 'ts-morph'
import type { TextFile } from '../text-file.ts'
import type { ModuleView } from './module-view.ts'

/**
 * Proves that a finished file declares what its view calls for and nothing else: parses it again and compares the
 * kinds and names of its declarations, and the members of its interfaces. Throws where they differ.
 */
export function checkStructure(file: TextFile, view: ModuleView): void {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022)
  const found = source.statements.flatMap((statement) => declared(statement, source)).sort()
  const wanted = declarations(view).sort()
  const odd = [
    ...found.filter((name) => !wanted.includes(name)),
    ...wanted.filter((name) => !found.includes(name)),
  ]
  if (odd.length === 0 && found.length === wanted.length) return
  throw new Error(
    `${file.path} does not declare what its page calls for: ${odd.slice(0, 5).join('; ') || 'a name twice'}`,
  )
}

function declared(statement: ts.Statement, source: ts.SourceFile): string[] {
  if (ts.isImportDeclaration(statement)) return []
  if (ts.isExportDeclaration(statement)) return [`export ${statement.moduleSpecifier?.getText(source) ?? ''}`]
  if (ts.isInterfaceDeclaration(statement))
    return [`interface ${statement.name.text}: ${statement.members.map(memberText).join()}`]
  if (ts.isTypeAliasDeclaration(statement)) return [`type ${statement.name.text}`]
  if (ts.isFunctionDeclaration(statement)) return [`function ${statement.name?.text ?? ''}`]
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(
      ({ name }) => `const ${ts.isIdentifier(name) ? name.text : ''}`,
    )
  return [ts.SyntaxKind[statement.kind]]
}

/** The name of a member as the wire has it, whatever quotes it stands in; the index signature of open records. */
function memberText(member: ts.TypeElement): string {
  if (ts.isIndexSignatureDeclaration(member)) return '[]'
  if (!ts.isPropertySignature(member)) return ts.SyntaxKind[member.kind]
  return JSON.stringify(
    ts.isIdentifier(member.name) || ts.isStringLiteral(member.name) ? member.name.text : '',
  )
}

/** Kinds and names of all that a page's module declares; interfaces with their members. */
export function declarations({ requests, replyRecords, replies, shared }: ModuleView): string[] {
  return [
    `export '${shared}'`,
    ...requests.flatMap(({ records, xml, json, form, operations }) => [
      ...records.flatMap(({ type, check }) => [
        interfaceText(type.name, type.members),
        `const ${check.namesConstant}`,
        ...check.codes.map(({ name }) => `const ${name}`),
        `function ${check.name}`,
      ]),
      ...[...xml, ...json, ...form].map(({ name }) => `function ${name}`),
      ...operations.flatMap(({ name, type, alias, check, codes }) => [
        `function ${name}`,
        ...codes.map((code) => `const ${code.name}`),
        ...(type === '' ? [] : [`const ${type}`, `function ${check}`]),
        ...(alias === '' ? [] : [`type ${type}`]),
      ]),
    ]),
    ...replyRecords.flatMap(({ name, members, reader }) => [
      interfaceText(name, [...members, undefined]),
      `const membersOf${name}`,
      `function ${reader}`,
    ]),
    ...replies.flatMap(({ type, reader }) => [`type ${type}`, `function ${reader}`]),
  ]
}

/** As `memberText` has them; undefined stands for the index signature of an open record. */
function interfaceText(name: string, members: readonly ({ readonly name: string } | undefined)[]): string {
  return `interface ${name}: ${members.map((member) => (member === undefined ? '[]' : JSON.stringify(member.name))).join()}`
}
