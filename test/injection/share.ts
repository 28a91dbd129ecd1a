import { tallyOf } from './hostile.ts'
import { hostilePages } from './pages.ts'

// An emitted module that imports at run time gets a rejected promise, which nobody awaits.
const rejected: string[] = []
process.on('unhandledRejection', (reason) => rejected.push(String(reason)))

/** A process of its own for one share of the pages: its words are the count, the share and the number of shares. */
const [count = 0, share = 0, shares = 1] = process.argv.slice(2).map(Number)
const { effects, ...tally } = await tallyOf(hostilePages(count, share, shares))
process.stdout.write(JSON.stringify({ ...tally, effects: [...effects, ...rejected] }))
