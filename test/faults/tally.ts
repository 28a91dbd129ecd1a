import { expect } from 'vitest'
import type { Verdict } from './sets.ts'

/** Whether to try everything, as `npm run test:faults` does, or a part of it. */
export const tryAll = process.env['FAULTS'] === 'all'

/** How long many runs may take, in ms, on a machine that is busy with other things. */
export const patience = 900_000

/** What many interrupted runs came to. */
export interface Tally {
  readonly what: string
  runs: number
  /** How often anything was left to do when the run had stopped. */
  unsettled: number
  /** How often the set was neither the old nor the new one when the run had stopped. */
  halfWritten: number
  /** After the next start: files with a content of no set, sets that are mixed, paths of no set. */
  torn: number
  mixed: number
  leftovers: number
}

export function newTally(what: string): Tally {
  return { what, runs: 0, unsettled: 0, halfWritten: 0, torn: 0, mixed: 0, leftovers: 0 }
}

/** Notes how a folder was after a stop, and after the next start. */
export function count(tally: Tally, stopped: Verdict, settled: Verdict): void {
  tally.runs++
  if (stopped.state === 'broken') tally.unsettled++
  if (stopped.mixed) tally.halfWritten++
  tally.torn += settled.torn.length
  tally.mixed += Number(settled.mixed)
  tally.leftovers += settled.leftovers.length
}

/** Prints the figures, and fails unless every set was whole. */
export function expectWhole(tally: Tally): void {
  const { what, runs, unsettled, halfWritten, torn, mixed, leftovers } = tally
  process.stdout.write(
    `${what}: ${runs}; when stopped, ${unsettled} were unsettled and ${halfWritten} of these half written; after the next start: ${torn} torn, ${mixed} mixed, ${leftovers} leftovers\n`,
  )
  expect({ torn, mixed, leftovers }).toEqual({ torn: 0, mixed: 0, leftovers: 0 })
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
