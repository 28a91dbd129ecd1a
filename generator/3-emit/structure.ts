import { ts } from 'ts-morph'
import type { TextFile } from '../text-file.ts'
import type { ImportExtension } from './assemble.ts'
import { walk } from './closed-code.ts'
import { oddComments } from './comments.ts'
import { declared } from './declared.ts'
import type { ModuleView } from './module-view.ts'
import { outlineOf, type Declaration } from './outline.ts'
import type { RuntimeExport } from './runtime-exports.ts'

/** The runtime that a module may call. */
export interface Runtime {
  readonly exports: readonly RuntimeExport[]
  readonly extension: ImportExtension
}

/**
 * Proves that a finished file is what its page calls for and nothing else. It is parsed again; kinds, names, members,
 * parameters and listed values of its declarations are compared with the view; it imports what it uses of the runtime;
 * its code uses nothing from outside; its comments are comments. Throws with the differences: text became code.
 */
export function checkStructure(file: TextFile, view: ModuleView, runtime: Runtime): void {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022)
  const code = walk(source)
  const differences = [
    ...syntaxErrors(source),
    ...differing(
      [...declared(source).map(shown), ...imported(source)],
      [
        ...outlineOf(view).map(shown),
        ...needed(code.used, runtime),
        `export * from ${JSON.parse(view.shared)}`,
      ],
    ),
    ...code.odd,
    ...oddComments(source, code),
  ]
  if (differences.length > 0)
    throw new Error(
      `${file.path} does not declare what its page calls for: ${differences.slice(0, 5).join('; ')}`,
    )
}

function shown({ kind, name, isExported, holds }: Declaration): string {
  return `${isExported ? 'export ' : ''}${kind} ${name} (${holds.join(', ')})`
}

function differing(found: readonly string[], wanted: readonly string[]): string[] {
  const [has, needs] = [new Set(found), new Set(wanted)]
  return [
    ...found.filter((text, index) => found.indexOf(text) < index).map((text) => `twice: ${text}`),
    ...found.filter((text) => !needs.has(text)).map((text) => `not called for: ${text}`),
    ...wanted.filter((text) => !has.has(text)).map((text) => `missing: ${text}`),
  ]
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

/** The imports of what a module uses. */
function needed(used: ReadonlySet<string>, { exports, extension }: Runtime): string[] {
  return exports
    .filter(({ name }) => used.has(name))
    .map(({ name, path, isType }) => importLine(isType, name, `../${path.replace(/\.ts$/, `.${extension}`)}`))
}

function importLine(isType: boolean, name: string, from: string): string {
  return `import ${isType ? 'type ' : ''}${name} from ${from}`
}

const isText = ts.isStringLiteral

/** What the parser itself complained of; its list is no part of the compiler's published types. */
function syntaxErrors(source: ts.SourceFile): string[] {
  const { parseDiagnostics } = source as unknown as { readonly parseDiagnostics: readonly ts.Diagnostic[] }
  return parseDiagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}
