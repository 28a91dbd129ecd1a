import type { TextFile } from '../text-file.ts'

/** A name that a runtime file exports, and where from. */
export interface RuntimeExport {
  readonly name: string
  /** The file's path below the output, such as `runtime/issue.ts`. */
  readonly path: string
  readonly isType: boolean
}

/** Files of the runtime among the templates: copied into the output as they are. */
export function runtimeFiles(templates: readonly TextFile[]): TextFile[] {
  return templates.filter(({ path }) => path.startsWith('runtime/') && path.endsWith('.ts'))
}

/** What the runtime's files export themselves; re-exports are left to the file they come from. */
export function runtimeExports(files: readonly TextFile[]): RuntimeExport[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/^export (?:declare )?(function|const|class|type|interface) (\w+)/gm)].map(
      ([, kind, name]) => ({
        name: name ?? '',
        path,
        isType: kind === 'type' || kind === 'interface',
      }),
    ),
  )
}
