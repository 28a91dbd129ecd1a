import { Node, type Project, type SourceFile } from 'ts-morph'
import type { TextFile } from '../text-file.ts'
import type { ModuleView } from './module-view.ts'

/**
 * Proves that a finished file declares what its view calls for and nothing else: parses it again and compares the
 * kinds and names of its declarations, and the members of its interfaces. Throws where they differ.
 */
export function checkStructure(project: Project, file: TextFile, view: ModuleView): void {
  const source = project.createSourceFile(file.path, file.text, { overwrite: true })
  const found = declared(source).sort()
  project.removeSourceFile(source)
  const wanted = declarations(view).sort()
  const odd = [
    ...found.filter((name) => !wanted.includes(name)),
    ...wanted.filter((name) => !found.includes(name)),
  ]
  if (odd.length > 0 || found.length !== wanted.length)
    throw new Error(
      `${file.path} does not declare what its page calls for: ${odd.slice(0, 5).join('; ') || 'a name twice'}`,
    )
}

function declared(source: SourceFile): string[] {
  return source.getStatements().flatMap((statement) => {
    if (Node.isImportDeclaration(statement)) return []
    if (Node.isInterfaceDeclaration(statement))
      return [
        `interface ${statement.getName()}: ${statement
          .getProperties()
          .map((property) => property.getNameNode().getText())
          .map(unquoted)
          .join()}`,
      ]
    if (Node.isTypeAliasDeclaration(statement)) return [`type ${statement.getName()}`]
    if (Node.isFunctionDeclaration(statement)) return [`function ${statement.getName() ?? ''}`]
    if (Node.isVariableStatement(statement))
      return statement.getDeclarations().map((declaration) => `const ${declaration.getName()}`)
    return [`${statement.getKindName()} at line ${statement.getStartLineNumber()}`]
  })
}

/** Kinds and names of all that a page's module declares; interfaces with their members. */
export function declarations({ requests, replyRecords, replies }: ModuleView): string[] {
  return [
    ...requests.flatMap(({ records, xml, json, form, operations }) => [
      ...records.flatMap(({ type, check }) => [
        interfaceOf(type),
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
    ...replyRecords.flatMap((record) => [
      interfaceOf(record),
      `const membersOf${record.name}`,
      `function ${record.reader}`,
    ]),
    ...replies.flatMap(({ type, reader }) => [`type ${type}`, `function ${reader}`]),
  ]
}

function interfaceOf({
  name,
  members,
}: {
  readonly name: string
  readonly members: readonly { readonly property: string }[]
}): string {
  return `interface ${name}: ${members.map(({ property }) => unquoted(property.replace(/\?$/, ''))).join()}`
}

/** Quotes are prettier's to choose; the name between them is ours. */
function unquoted(name: string): string {
  return /^["']/.test(name) ? name.slice(1, -1).replace(/\\(["'])/g, '$1') : name
}
