import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync, type Stats } from 'node:fs'
import { join, resolve } from 'node:path'
import { digestOf, hash } from './digest.ts'
import { inputPlaces } from './find-inputs.ts'
import type { LastRun } from './last-run.ts'

/** What a folder of output is made of and holds, as a run left it. */
export interface Scene {
  readonly specs: string
  readonly out: string
  readonly last: LastRun
  /** A hash of all that decides what is emitted and stands in no file of the specs. */
  readonly rest: string
}

/** What the system said of all files of a scene when their contents were last looked at. */
interface Seen {
  /** The scene that it is of. */
  readonly scene: string
  /** Folders and files that are read, those that are not there too. */
  readonly inputs: readonly string[]
  /** Numbers of each input, and of each output in the order of the last run, in the base of 64. */
  readonly stats: string
}

/** How many numbers tell a file: size, both times, its number and that of its disk. */
const width = 5

/**
 * Whether the system says that no file of a scene was touched since a run noted them: not its contents, as a copy with
 * its old time has a new time of change. Of outputs that may have been written while they were noted the contents are
 * read; `folder` is where notes are kept.
 */
export function isAsSeen(folder: string, scene: Scene): boolean {
  const seen = readSeen(folder, scene)
  if (seen === undefined) return false
  const outputs = Object.entries(scene.last.files)
  const bytes = Buffer.from(seen.stats, 'base64')
  const stats = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
  if (stats.length !== (seen.inputs.length + outputs.length) * width) return false
  return (
    seen.inputs.every((path, index) => isSame(stats, index, path)) &&
    outputs.every(([path, digest], index) => {
      const place = `${scene.out}/${path}`
      return isSame(stats, seen.inputs.length + index, place) || digestOf(place) === digest
    })
  )
}

/**
 * Notes a scene whose contents were looked at in the last `ago` milliseconds. A file counts as touched for ever that changed
 * in the moments around that, so that its next change could bear the same time; outputs, which have just been written,
 * are read once more. A note that cannot be written is none.
 */
export function noteSeen(folder: string, scene: Scene, ago: number): void {
  try {
    const path = notePath(folder, scene.out)
    const own = `${path}.${process.pid}`
    mkdirSync(folder, { recursive: true })
    writeFileSync(own, '')
    const now = statSync(own)
    const begun = now.mtimeMs - ago
    const inputs = [...inputPlaces(scene.specs), join(scene.out, 'package.json')]
    const outputs = Object.entries(scene.last.files)
    const stats = new Float64Array((inputs.length + outputs.length) * width)
    for (const [index, place] of inputs.entries())
      note(stats, index, place, ({ dev, time }) => dev === now.dev && time < begun)
    for (const [index, [name, digest]] of outputs.entries()) {
      const place = join(scene.out, name)
      const isLeft = (time: number): boolean => time < begun || digestOf(place) === digest
      note(
        stats,
        inputs.length + index,
        place,
        ({ dev, time }) => dev === now.dev && time < now.mtimeMs && isLeft(time),
      )
    }
    const seen: Seen = {
      scene: keyOf(scene),
      inputs,
      stats: Buffer.from(stats.buffer).toString('base64'),
    }
    writeFileSync(own, JSON.stringify(seen))
    renameSync(own, path)
  } catch {}
}

/** Numbers that no file has stand for one that is not sure. */
function note(
  stats: Float64Array,
  index: number,
  path: string,
  isSure: (found: { readonly dev: number; readonly time: number }) => boolean,
): void {
  const found = numbersOf(path)
  const [, modified, changed, , dev] = found
  const isThere = found[0] !== -1
  const isKnown = !isThere || isSure({ dev, time: Math.max(modified, changed) })
  stats.set(isKnown ? found : found.map(() => Number.NaN), index * width)
}

function isSame(stats: Float64Array, index: number, path: string): boolean {
  const found = numbersOf(path)
  for (let position = 0; position < width; position++)
    if (found[position] !== stats[index * width + position]) return false
  return true
}

type Numbers = readonly [number, number, number, number, number]

const absent: Numbers = [-1, -1, -1, -1, -1]

function numbersOf(path: string): Numbers {
  const found: Stats | undefined = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? absent : [found.size, found.mtimeMs, found.ctimeMs, found.ino, found.dev]
}

function readSeen(folder: string, scene: Scene): Seen | undefined {
  try {
    const seen = JSON.parse(readFileSync(notePath(folder, scene.out), 'utf8')) as Seen
    return seen.scene === keyOf(scene) ? seen : undefined
  } catch {
    return undefined
  }
}

/** Each folder of output has a note of its own. */
function notePath(folder: string, out: string): string {
  return join(folder, `seen-${hash(resolve(out)).slice(0, 16)}`)
}

function keyOf({ specs, out, last, rest }: Scene): string {
  return hash(JSON.stringify([resolve(specs), resolve(out), last.inputs, rest]))
}
