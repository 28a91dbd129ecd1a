import type { TextFile } from '../text-file.ts'
import { entryPoints } from './entry-points.ts'

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

/**
 * What the runtime's files export themselves for pages to use; re-exports are left to the file they come from, and
 * entry points to callers.
 */
export function runtimeExports(files: readonly TextFile[]): RuntimeExport[] {
  const usable = files.filter(({ path }) => !entryPoints.some((entry) => entry.path === path))
  return usable.flatMap(({ path, text }) =>
    [...text.matchAll(/^export (?:declare )?(function|const|class|type|interface) (\w+)/gm)].map(
      ([, kind, name]) => ({
        name: name ?? '',
        path,
        isType: kind === 'type' || kind === 'interface',
      }),
    ),
  )
}
