import { closeSync, openSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { removeIfThere } from './durable.ts'
import { makeFolders, removeIfEmpty } from './folders.ts'
import { refuseLinks } from './links.ts'
import { DiskRefusal, errorCode, onDisk } from './refusal.ts'
import { workFolder, workNames } from './work-folder.ts'

/** A run that has, or had, the lock of a folder, as the name of its lock file tells. */
interface Rival {
  readonly name: string
  readonly pid: number
  readonly host: string
}

/** How often to look whether a rival that began at the same moment gives way, and how long to wait between, in ms. */
const looks = 10
const pause = 10

/**
 * Takes the lock of a folder, and makes the folder if need be; what is returned gives the lock back. Each run has a lock
 * file whose name tells its process, so that a file left by a dead process can be deleted without a race. Whoever is
 * alone after putting up its own has the lock; of two that began together, the first by name has it.
 */
export function takeLock(folder: string): () => void {
  const work = join(folder, workFolder)
  const own = `lock-${process.pid}@${thisHost()}`
  refuseLinks(folder, [workFolder])
  const made = onDisk('write', work, () => putUp(work, own, 3))
  const release = (): void => letGo(join(work, own), [...made, work])
  try {
    waitForRivals(folder, own)
    return release
  } catch (thrown) {
    release()
    throw thrown
  }
}

/** Puts up a lock file; returns the folders that had to be made for it. */
function putUp(work: string, own: string, tries: number): readonly string[] {
  const made = makeFolders(work)
  try {
    closeSync(openSync(join(work, own), 'wx'))
    return made
  } catch (thrown) {
    const code = errorCode(thrown)
    // A dead process had our number.
    if (code === 'EEXIST') return made
    // Another run has just ended, and has taken the folder along.
    if (code === 'ENOENT' && tries > 1) return [...made, ...putUp(work, own, tries - 1)]
    for (const folder of made.toReversed()) removeIfEmpty(folder)
    throw thrown
  }
}

function waitForRivals(folder: string, own: string): void {
  for (let look = 1; ; look++) {
    const [first] = liveRivals(folder, own)
    if (first === undefined) return
    if (first.name < own || look === looks) throw new DiskRefusal(whoWrites(folder, first))
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
  }
}

/** Other runs that live or may live, by name; lock files of dead ones are deleted. */
function liveRivals(folder: string, own: string): Rival[] {
  const others = (workNames(folder) ?? []).filter((name) => /^lock-\d+@/.test(name) && name !== own)
  return others.sort().map(rivalOf).filter(mayLive(folder))
}

function rivalOf(name: string): Rival {
  const at = name.indexOf('@')
  return { name, pid: Number(name.slice('lock-'.length, at)), host: name.slice(at + 1) }
}

function mayLive(folder: string): (rival: Rival) => boolean {
  return ({ name, pid, host }) => {
    if (host !== thisHost() || isAlive(pid)) return true
    const path = join(folder, workFolder, name)
    onDisk('delete', path, () => removeIfThere(path))
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return errorCode(thrown) !== 'ESRCH'
  }
}

function whoWrites(folder: string, { name, pid, host }: Rival): string {
  const file = join(folder, workFolder, name)
  return host === thisHost()
    ? `Another run (process ${pid}) is writing to ${folder}. Run again when it has ended. If process ${pid} is not Tablewright, delete ${file}.`
    : `A run on ${host} (process ${pid}) is writing to ${folder}, or was stopped; that cannot be told from here. If no such run is going, delete ${file} and run again.`
}

/** A lock that cannot be removed is no obstacle: it is dead as soon as this process is. */
function letGo(path: string, folders: readonly string[]): void {
  try {
    removeIfThere(path)
    for (const folder of folders.toReversed()) if (!removeIfEmpty(folder)) return
  } catch {}
}

function thisHost(): string {
  return hostname().replace(/[^A-Za-z0-9.-]/g, '-')
}
