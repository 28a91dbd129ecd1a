import fc from 'fast-check'
import { expect, test } from 'vitest'
import { understand, type Understood } from './facts.ts'
import { randomTable, type RandomTable, type RowFacts } from './random-table.ts'
import { cellLines, gfm, html, pipe, spaced, type Rendered } from './renderings.ts'

/** Tables per rendering, and where their drawing starts: always alike, so that a run can be repeated. */
const numRuns = Number(process.env['ROUND_TRIPS'] ?? 2500)
const seed = Number(process.env['SEED'] ?? 3)

const key = ({ field, documented, occurs, maxLength }: RowFacts): string =>
  [field, documented, occurs, maxLength].join(' ¦ ')

/**
 * Facts that were lost, changed or invented in silence: no finding stands in the lines of their row, nor in those of a
 * group that holds it.
 */
function silentFlaws(table: RandomTable, { lines }: Rendered, { rows, found }: Understood): string[] {
  const meant = table.rows.map(({ facts }, index) => {
    const [from, to] = lines[index] ?? [0, 0]
    const isReported = found.some(({ place }) => from <= place.line && place.line <= to)
    return { facts, from, to, isReported }
  })
  const isExcused = (field: string): boolean =>
    meant.some(({ facts, isReported }) => isReported && `${field}/`.startsWith(`${facts.field}/`))
  const [known, wanted] = [new Set(rows.map(key)), new Set(meant.map(({ facts }) => key(facts)))]
  const lost = meant.filter(({ facts }) => !known.has(key(facts)) && !isExcused(facts.field))
  const wrong = rows.filter(
    (row) =>
      !wanted.has(key(row)) &&
      !meant.some(({ facts, from, to }) => from <= row.line && row.line <= to && isExcused(facts.field)),
  )
  return [...lost.map(({ facts }) => `lost: ${key(facts)}`), ...wrong.map((row) => `wrong: ${key(row)}`)]
}

test.each([
  { name: 'HTML', renderer: html, isExact: true },
  { name: 'GFM', renderer: gfm, isExact: true },
  { name: 'pipe text', renderer: pipe, isExact: false },
  { name: 'spaced text', renderer: spaced, isExact: false },
  { name: 'one cell a line', renderer: cellLines, isExact: false },
])('random tables as $name', ({ renderer, isExact }) => {
  fc.assert(
    fc.property(randomTable, renderer, (table, render) => {
      const page = render(table)
      const understood = understand(page.text)
      expect(silentFlaws(table, page, understood), page.text).toEqual([])
      if (isExact) expect(understood.rows.map(key)).toEqual(table.rows.map(({ facts }) => key(facts)))
    }),
    { numRuns, seed },
  )
})
