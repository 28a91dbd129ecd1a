import { availableParallelism } from 'node:os'
import type { ImportExtension } from '../3-emit/assemble.ts'
import type { Diagnostic } from '../diagnostics.ts'
import type { Cache } from '../disk/cache.ts'
import type { Made } from '../make-piece.ts'
import type { Piece } from '../pieces.ts'
import type { TextFile } from '../text-file.ts'
import { showProgress } from './progress.ts'
import { openReader, type Reader } from './reader.ts'

/** So many pieces are worth a second thread, and are handed to a thread at once at most. */
const worthOne = 8
const together = 8

/** What is to be made, and where what was made before is kept. */
export interface Work {
  readonly pieces: readonly Piece[]
  readonly templates: readonly TextFile[]
  readonly extension: ImportExtension
  readonly cache: Cache<Made>
}

/** What came of the pieces, in their order; or the finding about the page that put an end to it. */
export async function makePieces(work: Work): Promise<readonly Made[] | Diagnostic> {
  const { pieces, cache } = work
  const made = pieces.map((piece) => cache.read(piece))
  const waiting = [...pieces.keys()].filter((index) => made[index] === undefined)
  const count = Math.min(availableParallelism(), Math.ceil(waiting.length / worthOne))
  const share = { ...work, made, waiting, busy: 0, ended: undefined as Diagnostic | undefined }
  const progress = showProgress(() => `${pieces.length - share.waiting.length} of ${pieces.length} pages`)
  const readers = Array.from({ length: count }, () => openReader(() => share.busy))
  try {
    await Promise.all(readers.map((reader) => takeShare(reader, share)))
  } finally {
    progress.end()
    await Promise.all(readers.map((reader) => reader.close()))
  }
  return share.ended ?? made.flatMap((one) => one ?? [])
}

interface Share extends Work {
  readonly made: (Made | undefined)[]
  /** The places of the pieces that nobody has taken yet. */
  readonly waiting: number[]
  busy: number
  ended: Diagnostic | undefined
}

/** Has one reader make pieces as long as there are any. */
async function takeShare(reader: Reader, share: Share): Promise<void> {
  let templates: Work['templates'] | undefined = share.templates
  share.busy += 1
  while (share.waiting.length > 0 && share.ended === undefined) {
    const taken = share.waiting.splice(0, Math.min(together, Math.ceil(share.waiting.length / 2)))
    const pieces = taken.flatMap((index) => share.pieces[index] ?? [])
    const paths = pieces
      .flatMap(({ api, files }) => [...(api ? [api] : []), ...files])
      .map(({ path }) => path)
    // oxlint-disable-next-line no-await-in-loop -- a reader has one thread
    const answer = await reader.ask('makePieces', { pieces, templates, extension: share.extension }, paths)
    templates = undefined
    if ('ended' in answer) share.ended ??= answer.ended
    else answer.result.forEach((made, index) => keep(share, taken[index] ?? -1, made))
  }
  share.busy -= 1
}

function keep({ pieces, made, cache }: Share, index: number, result: Made): void {
  const piece = pieces[index]
  if (piece === undefined) throw new Error('More came back than was asked for')
  made[index] = result
  cache.write(piece, result)
}
