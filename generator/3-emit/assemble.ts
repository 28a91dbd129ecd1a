import type { RuntimeExport } from './runtime-exports.ts'

/** How emitted files name one another: `js` for compilers, `ts` for runtimes that strip types. */
export type ImportExtension = 'js' | 'ts'

const width = 100

/** The import lines for names of the runtime that a module uses, in order of file and name, as prettier prints them. */
export function importsOf(
  used: ReadonlySet<string>,
  exports: readonly RuntimeExport[],
  extension: ImportExtension,
): string {
  const needed = exports.filter(({ name }) => used.has(name))
  return [...new Set(needed.map(({ path }) => path))]
    .sort()
    .map((path) =>
      importOf(
        needed.filter((found) => found.path === path),
        `../${path.replace(/\.ts$/, `.${extension}`)}`,
      ),
    )
    .join('')
}

function importOf(exports: readonly RuntimeExport[], from: string): string {
  const isTypeOnly = exports.every(({ isType }) => isType)
  const names = [...exports]
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .map(({ name, isType }) => (isType && !isTypeOnly ? `type ${name}` : name))
  const [start, end] = [`import ${isTypeOnly ? 'type ' : ''}{`, `} from '${from}'\n`]
  const line = `${start} ${names.join(', ')} ${end}`
  // prettier never breaks the import of one name.
  return line.length - 1 <= width || names.length === 1
    ? line
    : `${start}\n${names.map((name) => `  ${name},\n`).join('')}${end}`
}
