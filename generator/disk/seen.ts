import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { digestOf, hash } from './digest.ts'
import { inputPlaces } from './find-inputs.ts'
import type { LastRun } from './last-run.ts'
import { isOlder, markOf, statOf, touched, type Moment } from './mark.ts'

/** What a folder of output is made of and holds, as a run left it. */
export interface Scene {
  readonly specs: string
  readonly out: string
  readonly last: LastRun
  /** A hash of all that decides what is emitted and stands in no file of the specs. */
  readonly rest: string
}

/** The mark of a file whose contents were looked at; null for one whose next change could leave it the same. */
type Mark = string | null

/** The marks of all files of a scene. */
interface Note {
  /** The scene that it is of. */
  readonly scene: string
  /** Folders and files that are read, those that are not there too. */
  readonly inputs: readonly (readonly [path: string, mark: Mark])[]
  /** By the names of outputs. */
  readonly outputs: Readonly<Record<string, Mark>>
}

/**
 * Whether the system says that no file of a scene was touched since a run noted them; undefined where there is no note. Of
 * outputs that may have been written while they were noted the contents are read; `folder` is where notes are kept.
 */
export function isAsSeen(folder: string, scene: Scene): boolean | undefined {
  try {
    const note = JSON.parse(readFileSync(notePath(folder, scene.out), 'utf8')) as Note
    return note.scene === keyOf(scene) ? isAsNoted(note, scene) : undefined
  } catch {
    return undefined
  }
}

function isAsNoted({ inputs, outputs }: Note, { out, last }: Scene): boolean {
  const isSame = (path: string, mark: Mark | undefined): boolean => markOf(statOf(path)) === mark
  return (
    inputs.every(([path, mark]) => isSame(path, mark)) &&
    Object.entries(last.files).every(([name, digest]) => {
      const path = `${out}/${name}`
      return isSame(path, outputs[name]) || digestOf(path) === digest
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
    const end = touched(statSync(own))
    const begin = { ...end, time: end.time - ago }
    writeFileSync(own, JSON.stringify(noteOf(scene, { begin, end })))
    renameSync(own, path)
  } catch {}
}

/** The moments between which the contents of a scene were looked at. */
interface Look {
  readonly begin: Moment
  readonly end: Moment
}

function noteOf(scene: Scene, look: Look): Note {
  const { specs, out, last } = scene
  const inputs = [...inputPlaces(specs), join(out, 'package.json')]
  const outputs = Object.entries(last.files)
  return {
    scene: keyOf(scene),
    inputs: inputs.map((path) => [path, inputMark(path, look)]),
    outputs: Object.fromEntries(
      outputs.map(([name, digest]) => [name, outputMark(join(out, name), digest, look)]),
    ),
  }
}

function inputMark(path: string, { begin }: Look): Mark {
  const found = statOf(path)
  return found === undefined || isOlder(found, begin) ? markOf(found) : null
}

/** What was written during the look is read behind its end, and an edit after that is younger. */
function outputMark(path: string, digest: string, { begin, end }: Look): Mark {
  const found = statOf(path)
  if (found === undefined || !isOlder(found, end)) return null
  return isOlder(found, begin) || digestOf(path) === digest ? markOf(found) : null
}

/** Each folder of output has a note of its own. */
function notePath(folder: string, out: string): string {
  return join(folder, `seen-${hash(resolve(out))}`)
}

function keyOf({ specs, out, last, rest }: Scene): string {
  return hash(JSON.stringify([resolve(specs), resolve(out), last.inputs, rest]))
}
