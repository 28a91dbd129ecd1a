import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import type { ImportExtension } from '../3-emit/assemble.ts'
import type { Diagnostic } from '../diagnostics.ts'
import type { Cache } from '../disk/cache.ts'
import { hashOfFile } from '../disk/digest.ts'
import { unpack } from '../disk/pack.ts'
import type { Made } from '../make-piece.ts'
import type { Piece } from '../pieces.ts'
import type { TextFile } from '../text-file.ts'
import { showProgress } from './progress.ts'
import { openReader, type Answer, type Reader } from './reader.ts'
import type { PackedMade } from './tasks.ts'

/** So many pieces are worth a second thread, and are handed to a thread at once at most. */
const worthOne = 8
const together = 8

/** What is to be made, and where what was made before is kept. */
export interface Work {
  readonly pieces: readonly Piece[]
  readonly templates: readonly TextFile[]
  readonly extension: ImportExtension
  readonly cache: Cache<PackedMade>
}

/** What came of the pieces, in their order; or the finding about the page that put an end to it. */
export async function makePieces(work: Work): Promise<readonly Made[] | Diagnostic> {
  const all: Share = { ...work, sources: work.pieces.map(sourceOf), made: new Map() }
  const missing = (): number[] => [...all.sources.keys()].filter((index) => !all.made.has(index))
  const kept = new Set(missing().filter((index) => work.cache.has(all.sources[index] ?? '')))
  const making = makeThose(
    missing().filter((index) => !kept.has(index)),
    all,
  )
  // While threads make what is new.
  for (const index of kept) {
    const before = work.cache.read(all.sources[index] ?? '')
    if (before !== undefined) all.made.set(index, before)
  }
  const ended = (await making) ?? (await makeThose(missing(), all))
  return ended ?? [...all.sources.keys()].flatMap((index) => all.made.get(index) ?? []).map(unpacked)
}

/** The pieces of a run, and what has come of them so far, by their places. */
interface Share extends Work {
  readonly sources: readonly string[]
  readonly made: Map<number, PackedMade>
}

/** What decides what comes of a piece: the paths and the contents of its files. */
function sourceOf({ api, files }: Piece): string {
  const told = [api, ...files].map((file) => file && [file.path, hashOfFile(file), file.charset, file.unread])
  return JSON.stringify(told)
}

/** Makes some of the pieces on threads; gives the finding about the page that put an end to it. */
async function makeThose(waiting: number[], share: Share): Promise<Diagnostic | undefined> {
  const count = Math.min(availableParallelism(), Math.ceil(waiting.length / worthOne))
  if (count > 1) leaveProcessors()
  const queue: Queue = { ...share, waiting, busy: 0, ended: undefined }
  const total = share.pieces.length
  const progress = showProgress(() => `${total - waiting.length} of ${total} pages`)
  const readers = Array.from({ length: count }, () => openReader(() => queue.busy))
  try {
    await Promise.all(readers.map((reader) => takeShare(reader, queue)))
  } finally {
    progress.end()
    await Promise.all(readers.map((reader) => reader.close()))
  }
  return queue.ended
}

/**
 * Has functions run more often before they are compiled anew to be fast, and threads collect their garbage alone. Node 20
 * compiles so early, each thread by itself, that it takes a quarter of the time of two hundred pages, and has every
 * thread's garbage collected by helpers, for whom no processor is left. Later versions gain nothing by it.
 */
function leaveProcessors(): void {
  if (!process.version.startsWith('v20.')) return
  setFlagsFromString('--interrupt-budget=400000')
  setFlagsFromString('--no-parallel-scavenge')
}

interface Queue extends Share {
  /** The places of the pieces that nobody has taken yet. */
  readonly waiting: number[]
  busy: number
  ended: Diagnostic | undefined
}

/** Has one reader make pieces as long as there are any; it is at the next ones while what came of the last is kept. */
async function takeShare(reader: Reader, queue: Queue): Promise<void> {
  queue.busy += 1
  for (let asked = askNext(reader, queue, queue.templates); asked !== undefined;) {
    // oxlint-disable-next-line no-await-in-loop -- a reader has one thread
    const [taken, answer] = [asked.taken, await asked.answer]
    if ('ended' in answer) queue.ended ??= answer.ended
    asked = askNext(reader, queue)
    if ('result' in answer) answer.result.forEach((made, index) => keep(queue, taken[index] ?? -1, made))
  }
  queue.busy -= 1
}

interface Asked {
  readonly taken: readonly number[]
  readonly answer: Promise<Answer<readonly PackedMade[]>>
}

/** Asks for the next few pieces, and brings the templates with the first; undefined where none are left to be made. */
function askNext(reader: Reader, queue: Queue, templates?: Work['templates']): Asked | undefined {
  const { waiting, ended } = queue
  if (waiting.length === 0 || ended !== undefined) return undefined
  const taken = waiting.splice(0, Math.min(together, Math.ceil(waiting.length / 2)))
  return { taken, answer: askFor(reader, taken, queue, templates) }
}

function askFor(
  reader: Reader,
  taken: readonly number[],
  queue: Queue,
  templates: Work['templates'] | undefined,
): Promise<Answer<readonly PackedMade[]>> {
  const pieces = taken.flatMap((index) => queue.pieces[index] ?? [])
  const paths = pieces.flatMap(({ api, files }) => [...(api ? [api] : []), ...files]).map(({ path }) => path)
  return reader.ask('makePieces', { pieces, templates, extension: queue.extension }, paths)
}

function keep({ sources, made, cache }: Share, index: number, result: PackedMade): void {
  const source = sources[index]
  if (source === undefined) throw new Error('More came back than was asked for')
  made.set(index, result)
  cache.write(source, result)
}

function unpacked(made: PackedMade): Made {
  return { ...made, files: made.files.map(unpack) }
}
