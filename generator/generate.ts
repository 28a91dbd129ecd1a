import type { ImportExtension } from './3-emit/assemble.ts'
import { openEmitter } from './3-emit/emit.ts'
import { openMaker, type Made } from './make-piece.ts'
import { piecesOf } from './pieces.ts'
import { putTogether, type Generated } from './put-together.ts'
import { byPath, type TextFile } from './text-file.ts'

export interface GenerateOptions {
  /** How emitted files import one another; `js` unless said otherwise. */
  readonly importExtension?: ImportExtension
}

/**
 * Pages in, TypeScript out: the whole program. Pages are told apart by the ends of their paths (`<api>/api.md`,
 * `<api>/<page>.md`, `<api>/<page>.overlay.md`). The same input gives the same output; nothing else is looked at.
 */
export async function generate(
  pages: readonly TextFile[],
  templates: readonly TextFile[],
  options: GenerateOptions = {},
): Promise<Generated> {
  const sorted = [...pages].sort(byPath)
  const emitter = await openEmitter(templates, options.importExtension ?? 'js')
  const make = openMaker(emitter)
  const made: Made[] = []
  // One after the other, so that no more than one page is held at a time.
  // oxlint-disable-next-line no-await-in-loop
  for (const piece of piecesOf(sorted)) made.push(await make(piece))
  return putTogether(
    sorted.map(({ path }) => path),
    made,
    emitter,
  )
}
