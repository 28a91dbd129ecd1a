import type { Row } from '../tables.ts'
import { isAside } from './pipe-between.ts'
import { hasTrail, isHeading, styleOf } from './pipe-row.ts'

/** Rows that are enough to tell that their cells are counted. */
const enough = 2

/**
 * Whether each row below a heading of pipe text has as many cells as that, since empty ones were added at its end: then
 * counting tells which lines make a row. No row may have more, and one at least must show an empty cell at its end.
 */
export function countsCells(heading: Row, lines: readonly Row[]): boolean {
  const { roles } = styleOf(heading)
  const width = roles.length
  let [cells, rows, isPadded] = [0, 0, false]
  for (const line of lines) {
    if (isHeading(line)) break
    const isBegun = cells > 0
    if (!isBegun && isAside(line, roles)) continue
    cells += line.cells.length - 1
    if (cells > width || (cells === width && !hasTrail(line))) return false
    if (cells < width) continue
    isPadded ||= !isBegun && line.cells.at(-2)?.text === ''
    ;[cells, rows] = [0, rows + 1]
  }
  return hasTrail(heading) && cells === 0 && rows >= enough && isPadded
}
