import { parseLevel } from './level.ts'
import type { RawSection } from './sections.ts'
import { fold } from './vocabulary.ts'

/**
 * The names of a section's rows as corrections and reports write them: nested names joined with `/` from the outermost
 * element, attributes as `/@name`.
 */
export function rowPaths({ rows, hasLevels }: RawSection): string[] {
  /** The paths of the elements from the outermost to the last one. */
  const open: string[] = []
  return rows.map((row) => {
    const name = fold(row.cells.name?.text ?? '')
    const level = hasLevels ? parseLevel(row.cells.level?.text ?? '') : undefined
    if (level === undefined) return name
    if (level.kind === 'attribute') return below(open.at(-1), `@${name}`)
    open.length = Math.min(level.depth, open.length)
    const path = below(open.at(-1), name)
    open.push(path)
    return path
  })
}

function below(path: string | undefined, name: string): string {
  return path === undefined ? name : `${path}/${name}`
}
