import type { TextFile } from '../text-file.ts'
import type { ImportExtension } from './assemble.ts'
import { importLine, readCode, type Code } from './closed-code.ts'
import { OddCode } from './code-tokens.ts'
import { oddComments } from './comments.ts'
import type { ModuleView } from './module-view.ts'
import { outlineOf, type Declaration } from './outline.ts'
import type { RuntimeExport } from './runtime-exports.ts'

/** The runtime that a module may call. */
export interface Runtime {
  readonly exports: readonly RuntimeExport[]
  readonly extension: ImportExtension
}

/**
 * Proves that a finished file is what its page calls for and nothing else. It is read again; kinds, names, members,
 * parameters and listed values of its declarations are compared with the view; it imports what it uses of the runtime;
 * its code uses nothing from outside; its comments are comments. Throws with the differences: text became code. `read`
 * gives what was found in the file where that is known.
 */
export function checkStructure(
  file: TextFile,
  view: ModuleView,
  runtime: Runtime,
  read: () => Code = () => readCode(file.text),
): void {
  const differences = differencesOf(file.text, view, { runtime, read })
  if (differences.length > 0)
    throw new Error(
      `${file.path} does not declare what its page calls for: ${differences.slice(0, 5).join('; ')}`,
    )
}

function differencesOf(
  text: string,
  view: ModuleView,
  { runtime, read }: { readonly runtime: Runtime; readonly read: () => Code },
): string[] {
  try {
    const code = read()
    const imports = [...needed(code.used, runtime), `export * from ${JSON.parse(view.shared)}`]
    const declarations = outlineOf(view)
    return [
      ...(areSame(code.declarations, declarations)
        ? []
        : differing(code.declarations.map(shown), declarations.map(shown))),
      ...differing(code.imports, imports),
      ...code.foreign.map((name) => `uses ${name}`),
      ...oddComments(text, code),
    ]
  } catch (thrown) {
    if (thrown instanceof OddCode) return [thrown.message]
    throw thrown
  }
}

/** Whether every declaration that is called for is found, once, and no other. */
function areSame(found: readonly Declaration[], wanted: readonly Declaration[]): boolean {
  const open = new Map(wanted.map((one) => [keyOf(one), one]))
  return (
    found.length === wanted.length &&
    found.every((one) => {
      const other = open.get(keyOf(one))
      return other !== undefined && isSame(one, other) && open.delete(keyOf(one))
    })
  )
}

/** A type and a schema have one name. */
function keyOf({ kind, name }: Declaration): string {
  return `${kind} ${name}`
}

function isSame(one: Declaration, other: Declaration): boolean {
  return (
    one.isExported === other.isExported &&
    one.holds.length === other.holds.length &&
    one.holds.every((text, index) => text === other.holds[index])
  )
}

/** Different declarations are shown as different texts. */
function shown({ kind, name, isExported, holds }: Declaration): string {
  return `${isExported ? 'export ' : ''}${kind} ${name} (${holds.map((part) => JSON.stringify(part)).join(', ')})`
}

function differing(found: readonly string[], wanted: readonly string[]): string[] {
  const [has, needs] = [new Set(found), new Set(wanted)]
  return [
    ...(has.size === found.length ? [] : found.filter((text, index) => found.indexOf(text) < index)).map(
      (text) => `twice: ${text}`,
    ),
    ...found.filter((text) => !needs.has(text)).map((text) => `not called for: ${text}`),
    ...wanted.filter((text) => !has.has(text)).map((text) => `missing: ${text}`),
  ]
}

/** The imports of what a module uses. */
function needed(used: ReadonlySet<string>, { exports, extension }: Runtime): string[] {
  return exports
    .filter(({ name }) => used.has(name))
    .map(({ name, path, isType }) => importLine(isType, name, `../${path.replace(/\.ts$/, `.${extension}`)}`))
}
