import {
  Node,
  type ImportSpecifierStructure,
  type OptionalKind,
  type Project,
  type SourceFile,
} from 'ts-morph'
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
  const source = project.createSourceFile(file.path, file.text, { overwrite: true })
  const used = usedNames(source)
  const declarations = [...new Set(exports.map(({ path }) => path))].sort(byCodeUnit).flatMap((path) => {
    const names = exports.filter((found) => found.path === path && used.has(found.name))
    if (names.length === 0) return []
    const moduleSpecifier = `../${path.replace(/\.ts$/, `.${extension}`)}`
    return [{ moduleSpecifier, ...importClause(names) }]
  })
  source.insertImportDeclarations(0, declarations)
  const text = source.getFullText()
  project.removeSourceFile(source)
  return { path: file.path, text }
}

function importClause(names: readonly RuntimeExport[]): {
  isTypeOnly: boolean
  namedImports: OptionalKind<ImportSpecifierStructure>[]
} {
  const isTypeOnly = names.every(({ isType }) => isType)
  const sorted = [...names].sort((left, right) => byCodeUnit(left.name, right.name))
  return {
    isTypeOnly,
    namedImports: sorted.map(({ name, isType }) => ({ name, isTypeOnly: isType && !isTypeOnly })),
  }
}

/** Identifiers that refer to something, not those that name a member. */
function usedNames(source: SourceFile): Set<string> {
  const names = new Set<string>()
  source.forEachDescendant((node) => {
    if (!Node.isIdentifier(node)) return
    const parent = node.getParent()
    const isMember =
      (Node.isPropertyAccessExpression(parent) && parent.getNameNode() === node) ||
      Node.isPropertySignature(parent) ||
      (Node.isPropertyAssignment(parent) && parent.getNameNode() === node)
    if (!isMember) names.add(node.getText())
  })
  return names
}

function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
