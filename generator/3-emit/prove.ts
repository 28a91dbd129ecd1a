import { Project, ts } from 'ts-morph'
import type { TextFile } from '../text-file.ts'

/** The strictest settings a consumer may have; what compiles here compiles with less. */
const compilerOptions: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedDeclarations: true,
  declaration: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  allowImportingTsExtensions: true,
  emitDeclarationOnly: true,
  // The language's own declarations are not what is to be proved.
  skipDefaultLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  types: [],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
}

/** Compiles emitted files in memory, all together. Throws with what the compiler says, since that is a flaw in our code. */
export function prove(files: readonly TextFile[]): void {
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions })
  for (const { path, text } of files) if (path.endsWith('.ts')) project.createSourceFile(`/${path}`, text)
  const found = project.getPreEmitDiagnostics()
  if (found.length > 0)
    throw new Error(
      `Emitted code does not compile:\n${project.formatDiagnosticsWithColorAndContext(found.slice(0, 10))}`,
    )
}
