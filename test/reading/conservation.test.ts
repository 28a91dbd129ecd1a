import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPage } from '../../generator/1-read/read-page.ts'
import { restoreTables } from '../../generator/2-model/restore-tables.ts'
import type { Block } from '../../generator/tables.ts'
import { randomTable } from './random-table.ts'
import { cellLines, pipe, spaced } from './renderings.ts'

/** All text of some blocks, in the order of the page; the heading of a table that text interrupts counts once. */
function textsOf(blocks: readonly Block[]): string[] {
  const headings = new Set<number>()
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.map(({ text }) => text)
    if (block.kind !== 'table') return [block.text]
    const isShown = headings.has(block.place.line)
    headings.add(block.place.line)
    return [...(isShown ? [] : [block.heading]), ...block.rows].flatMap(({ cells }) =>
      cells.map(({ text }) => text),
    )
  })
}

/** A pipe of the text itself has a backslash in front of it in some renderings. */
const bare = (text: string): string => text.replace(/[\s|\\]/g, '')

test.each([
  { name: 'pipe text', renderer: pipe },
  { name: 'spaced text', renderer: spaced },
  { name: 'one cell a line', renderer: cellLines },
])('no text of a page vanishes: $name', ({ renderer }) => {
  fc.assert(
    fc.property(randomTable, renderer, (table, render) => {
      const { text } = render(table)
      const { value: page } = readPage({ path: 'a/page.txt', text })
      const { blocks } = restoreTables(page, () => {})
      expect(bare(textsOf(blocks).join(''))).toBe(bare(text))
    }),
    { numRuns: 500, seed: 1 },
  )
})
