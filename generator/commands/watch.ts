import { fileURLToPath } from 'node:url'
import { watch, type FSWatcher } from 'chokidar'
import { DiskRefusal, onDisk } from '../disk/refusal.ts'
import { openBell, type Bell } from './bell.ts'
import { exitCode, type ExitCode } from './exit-code.ts'
import { generateCommand } from './generate.ts'
import { hashOf, readInputs } from './inputs.ts'
import type { GenerateOptions } from './nothing-to-do.ts'

/** How long nothing has to change before anything is done, in milliseconds: editors write a file in several steps. */
const quiet = 50

/**
 * Generates, and again whenever pages, overlays or templates change, until it is told to end. What is wrong with a page
 * does not end it. A run is never interrupted, so that its lock is given back.
 */
export async function watchCommand(options: GenerateOptions): Promise<ExitCode> {
  // Refuses folders that cannot be meant, before anything is waited for.
  readInputs(options)
  const bell = openBell()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => bell.end())
  const watcher = watchInputs(options.specs, bell)
  try {
    let seen = ''
    for await (const _ of bell.rings()) seen = await generateIfChanged(options, seen)
  } finally {
    await watcher.close()
  }
  return exitCode.done
}

/** Rings when the folders are watched, and whenever nothing has changed in them for a moment after something had. */
function watchInputs(specs: string, { ring, end }: Bell): FSWatcher {
  const templates = fileURLToPath(new URL('../../templates/', import.meta.url))
  let timer: NodeJS.Timeout | undefined
  const changed = (): void => {
    clearTimeout(timer)
    timer = setTimeout(ring, quiet)
  }
  // Pages lie in the folders of the specs, and the runtime in one of the templates.
  return watch([specs, templates], { ignoreInitial: true, depth: 1 })
    .on('all', changed)
    .on('error', (thrown) => end(refusalOf(specs, thrown)))
    .on('ready', () => {
      process.stdout.write(`Watching ${specs}. Ctrl-C ends it.\n`)
      ring()
    })
}

/** What the system says against watching, as a refusal. */
function refusalOf(specs: string, thrown: unknown): Error {
  try {
    return onDisk('watch', specs, () => {
      throw thrown
    })
  } catch (refusal) {
    return refusal as Error
  }
}

/**
 * Generates unless the inputs are those that were seen before; returns what is seen now. A refusal is told once, and
 * whatever changes next is tried.
 */
async function generateIfChanged(options: GenerateOptions, seen: string): Promise<string> {
  try {
    const { pages, templates } = readInputs(options)
    // The package's manifest is left out: it is written, too.
    const now = hashOf({ pages, templates, packageJson: undefined }, options)
    if (now !== seen) await generateCommand(options)
    return now
  } catch (thrown) {
    if (!(thrown instanceof DiskRefusal)) throw thrown
    if (thrown.message !== seen) process.stderr.write(`${thrown.message}\n`)
    return thrown.message
  }
}
