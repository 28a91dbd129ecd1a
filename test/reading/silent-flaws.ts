import type { Understood } from './facts.ts'
import type { RandomTable, RowFacts } from './random-table.ts'
import type { Rendered } from './renderings.ts'

/** The facts of a field on one line. */
export const key = ({ field, documented, occurs, maxLength, values }: RowFacts): string =>
  [field, documented, occurs, maxLength, values].join(' ¦ ')

/**
 * Facts that were lost, changed or invented in silence: no finding stands in the lines of their row, nor in those of a
 * group that holds it.
 */
export function silentFlaws(table: RandomTable, { lines }: Rendered, { rows, found }: Understood): string[] {
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
