#!/usr/bin/env node
import { writeSync } from 'node:fs'
import { readInputs } from './commands/inputs.ts'
import { nothingToDo } from './commands/nothing-to-do.ts'
import { plainOptions } from './commands/plain-options.ts'
import { isSettled } from './disk/recover.ts'

/**
 * Whether there is nothing to do, and it was said: found out before the rest of the program is loaded, which takes
 * longer than that. Whatever is not plain is left to the rest, and so are files that were touched: most have changed, and
 * need not be read twice.
 */
function isDone(): boolean {
  try {
    const options = plainOptions(process.argv.slice(2))
    if (options === undefined || !isSettled(options.out)) return false
    const done = nothingToDo(options, (isTouched) => (isTouched ? undefined : readInputs(options)))
    if (done !== undefined) writeSync(1, `${done}\n`)
    return done !== undefined
  } catch {
    return false
  }
}

if (!isDone()) await import('./commands/command-line.ts')
