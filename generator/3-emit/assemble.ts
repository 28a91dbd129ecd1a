import { StructureKind, ts, type ImportDeclarationStructure, type Project } from 'ts-morph'
import type { TextFile } from '../text-file.ts'
import type { RuntimeExport } from './runtime-exports.ts'

/** How emitted files name one another: `js` for compilers, `ts` for runtimes that strip types. */
export type ImportExtension = 'js' | 'ts'

/** A module with the import lines for all that it uses of the runtime, in order of file and name. */
export function addImports(
  project: Project,
  file: TextFile,
  exports: readonly RuntimeExport[],
  extension: ImportExtension,
): TextFile {
  const used = usedNames(file)
  const imports = [...new Set(exports.map(({ path }) => path))].sort().flatMap((path) => {
    const names = exports.filter((found) => found.path === path && used.has(found.name))
    return names.length === 0 ? [] : [importOf(names, `../${path.replace(/\.ts$/, `.${extension}`)}`)]
  })
  const source = project.createSourceFile(file.path, { statements: imports }, { overwrite: true })
  return { path: file.path, text: `${source.getFullText()}\n${file.text}` }
}

function importOf(names: readonly RuntimeExport[], moduleSpecifier: string): ImportDeclarationStructure {
  const isTypeOnly = names.every(({ isType }) => isType)
  const namedImports = names
    .map(({ name, isType }) => ({ name, isTypeOnly: isType && !isTypeOnly }))
    .sort((left, right) => (left.name < right.name ? -1 : 1))
  return { kind: StructureKind.ImportDeclaration, moduleSpecifier, isTypeOnly, namedImports }
}

/** Doc comments hold no names that have to be imported. */
const withoutDocs: ts.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.ES2022,
  jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
}

/** Identifiers that refer to something, not those that name a member. */
function usedNames({ path, text }: TextFile): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (node: ts.Node, parent: ts.Node): void => {
    if (ts.isIdentifier(node) && !namesMember(node, parent)) names.add(node.text)
    ts.forEachChild(node, (child) => visit(child, node))
  }
  const source = ts.createSourceFile(path, text, withoutDocs)
  visit(source, source)
  return names
}

function namesMember(node: ts.Identifier, parent: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  return (ts.isPropertySignature(parent) || ts.isPropertyAssignment(parent)) && parent.name === node
}
