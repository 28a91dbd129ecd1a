import type { Row } from '../tables.ts'

/** A row, and what its first cell is written with in front of its text. */
export interface Indented {
  readonly row: Row
  readonly blank: string
}

/** What stands in front of names to tell that they belong to the row above. */
const mark = /^[-–>›»→↳└├─]+\s*/u

/**
 * Rows whose first cells are moved to the right with spaces that stay, `&nbsp;&nbsp;name`, as rows with a dash for each
 * level in front: a text that is moved by two or more beyond that of a row above belongs to it. Other rows as they are.
 */
export function withLevels(rows: readonly Indented[]): Row[] {
  if (!rows.some(({ blank }) => widthOf(blank) > 1)) return rows.map(({ row }) => row)
  const open: number[] = []
  return rows.map(({ row, blank }) => {
    const [first, ...others] = row.cells
    if (first === undefined || first.text === '') return row
    const [marks = ''] = mark.exec(first.text) ?? []
    const width = widthOf(blank) + 2 * marks.trimEnd().length
    while ((open.at(-1) ?? -2) + 2 > width) open.pop()
    const level = open.push(width) - 1
    const text = first.text.slice(marks.length)
    return level === 0 || text === ''
      ? row
      : { ...row, cells: [{ ...first, text: `${'-'.repeat(level)} ${text}` }, ...others] }
  })
}

/** How many letters wide a blank is; line breaks and the spaces of the page's own text are none. */
function widthOf(blank: string): number {
  return blank.replace(/[^\u00a0\u2000-\u200a\u3000]/g, '').replace(/[\u2001\u2003\u3000]/g, '  ').length
}
