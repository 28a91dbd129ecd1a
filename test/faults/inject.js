import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import process from 'node:process'

// Stands between the program and the disk: counts the calls that touch one folder, and lets chosen ones fail, or ends
// the process at them. Loaded ahead of the program, so that every import of node:fs gets these functions.

const calls =
  'open write fsync close rename unlink mkdir rmdir link copyFile readFile readdir stat lstat'.split(' ')

/** Open files that stand in the folder, with their paths; what is written to others is not counted.
 * @type {Map<number, string>} */
const files = new Map()
/** @type {{ under: string, plan: readonly { at: number, effect: string | (() => void) }[] } | undefined} */
let armed
let count = 0
let fired = 0
/** @type {string[]} */
let log = []
/** @type {string[]} */
let paths = []

/** From now on, calls that touch `under` are counted from 1, and the effects of the plan happen. */
export function arm(under, plan) {
  armed = { under, plan }
  count = 0
  fired = 0
  log = []
  paths = []
}

/** Ends that; returns how many calls were counted, how many effects happened, and which calls these were, on which paths. */
export function disarm() {
  armed = undefined
  return { count, fired, log, paths }
}

function isCounted([first, second]) {
  if (armed === undefined) return false
  if (typeof first === 'number') return files.has(first)
  return [first, second].some((path) => typeof path === 'string' && path.startsWith(armed.under))
}

/** What happens at the call that is next: an effect's name, or nothing. */
function nextEffect(name, [first]) {
  count++
  log.push(name)
  paths.push(String(files.get(first) ?? first).slice(armed.under.length + 1))
  const { effect } = armed.plan.find(isNow) ?? {}
  if (effect !== undefined) fired++
  if (typeof effect !== 'function') return effect
  effect()
  return undefined
}

function isNow({ at, effect }) {
  return at === count || (String(effect).startsWith('from-') && at <= count)
}

function kill() {
  process.kill(process.pid, 'SIGKILL')
}

function failure(effect, name) {
  const code = effect.replace('from-', '')
  return Object.assign(new Error(`${code}: injected, ${name}`), { code, syscall: name })
}

function wrap(name, original) {
  return function (...args) {
    if (!isCounted(args)) return original.apply(this, args)
    const effect = nextEffect(name, args)
    if (effect === 'kill-before') kill()
    if (effect === 'short-write') return original.apply(this, shortened(name, args))
    if (effect !== undefined && effect.includes('E') && !effect.startsWith('kill')) {
      // A file that could not be closed well is closed all the same.
      if (name === 'close') original.apply(this, args)
      if (name === 'write') original.apply(this, shortened(name, args))
      throw failure(effect, name)
    }
    try {
      const result = original.apply(this, args)
      if (name === 'open') files.set(result, args[0])
      if (name === 'close') files.delete(args[0])
      return result
    } finally {
      if (effect === 'kill-after') kill()
    }
  }
}

/** Half of what was to be written, as a disk does that is about to be full. */
function shortened(name, args) {
  if (name !== 'write') return args
  const [file, bytes, offset = 0] = args
  return [file, bytes, offset, Math.ceil((bytes.length - offset) / 2)]
}

for (const call of calls) {
  fs[`${call}Sync`] = wrap(call, fs[`${call}Sync`])
  if (call in fs.promises) fs.promises[call] = wrap(call, fs.promises[call])
}
syncBuiltinESMExports()
