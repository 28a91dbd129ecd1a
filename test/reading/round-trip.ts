import fc from 'fast-check'
import { expect } from 'vitest'
import { understand } from './facts.ts'
import { randomTable } from './random-table.ts'
import type { Renderer } from './renderings.ts'
import { key, silentFlaws } from './silent-flaws.ts'

/** Tables per rendering; they take 5 to 15 seconds each on an idle machine. */
const numRuns = Number(process.env['ROUND_TRIPS'] ?? 10_000)

/**
 * Reads random tables back from a rendering: every fact is right, or its row has a finding. Where a rendering loses
 * nothing, all facts are there, in the order of their rows.
 */
export function roundTrip(renderer: Renderer, losses: 'none' | 'reported'): void {
  fc.assert(
    fc.property(randomTable, renderer, (table, render) => {
      const page = render(table)
      const understood = understand(page.text)
      expect(silentFlaws(table, page, understood), page.text).toEqual([])
      if (losses === 'none')
        expect(understood.rows.map(key)).toEqual(table.rows.map(({ facts }) => key(facts)))
    }),
    { numRuns },
  )
}
