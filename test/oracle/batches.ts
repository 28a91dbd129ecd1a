import type { Arbitrary } from 'fast-check'
import { afterAll } from 'vitest'
import type { Subject } from './subjects.ts'
import { isFull, objects } from './tools.ts'
import { sample } from './values.ts'

/** Some random inputs of one operation, and what all oracles need of them. */
export interface Batch<T> {
  readonly subject: Subject
  /** For the name of a test. */
  readonly label: string
  readonly count: number
  /** Made when first asked for, and held until another batch is. */
  readonly get: () => T
}

/** Few enough to be held at once. */
const largest = 10_000

/** Random inputs of some operations, so many in all as there are to be, each with its share of them. */
export function batches<I, T>(
  shares: readonly { readonly subject: Subject; readonly share: number }[],
  inputs: (subject: Subject) => Arbitrary<I>,
  make: (subject: Subject, inputs: readonly I[]) => T,
): Batch<T>[] {
  const sum = shares.reduce((before, { share }) => before + share, 0)
  let held: { readonly batch: object; readonly value: T } | undefined
  return shares.flatMap(({ subject, share }) => {
    const wanted = Math.ceil((objects * share) / sum)
    return Array.from({ length: Math.ceil(wanted / largest) }, (_, index) => {
      const count = Math.min(largest, wanted - index * largest)
      const label = `${subject.name}, ${count} inputs${index === 0 ? '' : `, ${index + 1}`}`
      const batch: Batch<T> = {
        subject,
        label,
        count,
        get: () => {
          if (held?.batch === batch) return held.value
          const value = make(subject, sample(inputs(subject), count, index))
          held = { batch, value }
          return value
        },
      }
      return batch
    })
  })
}

const figures = new Map<string, { count: number; milliseconds: number }>()

/** Does some work and adds it to the figures that are printed at the end. */
export async function measured(what: string, count: number, work: () => void | Promise<void>): Promise<void> {
  const since = performance.now()
  await work()
  const before = figures.get(what) ?? { count: 0, milliseconds: 0 }
  figures.set(what, {
    count: before.count + count,
    milliseconds: before.milliseconds + performance.now() - since,
  })
}

/** Prints the figures of a file of tests, if all counts are the full ones. */
export function printFigures(): void {
  afterAll(() => {
    if (!isFull) return
    for (const [what, { count, milliseconds }] of figures)
      process.stderr.write(`${count} ${what}: ${(milliseconds / 1000).toFixed(1)} s\n`)
  })
}
