import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { changes } from '../../generator/compare/changes.ts'
import { subjects } from '../../generator/compare/subjects.ts'
import type { Model } from '../../generator/ir.ts'
import { readModel } from '../../generator/read-model.ts'
import { apply, bare } from './apply.ts'
import { edit } from './edits.ts'

const pages = ['fennoa', 'netvisor'].flatMap((api) =>
  readdirSync(`specs/${api}`).map((name) => ({
    path: `${api}/${name}`,
    text: readFileSync(`specs/${api}/${name}`, 'utf8'),
  })),
)
const model = readModel(pages, { needsApi: true }).value
const numRuns = 1_000

/** A copy in which equal rows share nothing: an edit changes one of them. */
const copyOf = (whole: Model): Model => JSON.parse(JSON.stringify(whole)) as Model

test('a model differs from itself in nothing', () => {
  expect(changes(subjects(model), subjects(model))).toEqual([])
})

test('each random edit is reported, and none twice', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
      const now = copyOf(model)
      const want = edit(now, dice(numbers))
      seen.add(want)
      const found = changes(subjects(model), subjects(now))
      expect(found.map((change) => (change.what === 'changed' ? change.fact : change.what))).toEqual([want])
    }),
    { numRuns, seed: 1 },
  )
  // As many kinds of edits as the editor knows: none of them is never made.
  expect(seen.size).toBe(23)
})

test('the reported changes, carried out, make the new model of the old one', () => {
  const before = subjects(model)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.infiniteStream(fc.nat()), (count, numbers) => {
      const now = copyOf(model)
      const pick = dice(numbers)
      for (let done = 0; done < count; done++) edit(now, pick)
      const after = subjects(now)
      expect(sorted(apply(before, changes(before, after)))).toEqual(sorted(bare(after)))
    }),
    { numRuns, seed: 2 },
  )
})

/** Numbers below a limit, one after the other. */
function dice(numbers: Iterator<number>): (below: number) => number {
  return (below) => numbers.next().value % below
}

/** Facts that a reading does not have are as good as null. */
function sorted(made: ReturnType<typeof bare>): object {
  const facts = Object.entries(made.facts).filter(([, value]) => value !== null)
  return { ...made, facts: Object.fromEntries(facts), parts: made.parts.map(sorted) }
}
