import { readPage } from '../1-read/read-page.ts'
import type { Accepted } from '../compare/accepted.ts'
import type { TextFile } from '../text-file.ts'

const columns = ['where', 'change', 'reason'] as const

/** The accepted changes of a page: every table with the columns Where, Change and Reason. What is wrong with it, as a sentence, otherwise. */
export function readAccepted(page: TextFile): Accepted[] | string {
  const list: Accepted[] = []
  const keys = new Set<string>()
  for (const block of readPage(page).value.blocks) {
    if (block.kind !== 'table') continue
    const titles = block.heading.cells.map(({ text }) => text.trim().toLowerCase())
    const missing = columns.filter((column) => !titles.includes(column))
    const at = `${page.path}:${block.place.line}`
    if (missing.length > 0)
      return `${at}: a table of accepted changes has the columns Where, Change and Reason.`
    for (const { cells, place } of block.rows) {
      const [where = '', change = '', reason = ''] = columns.map((column) =>
        cells[titles.indexOf(column)]?.text.trim(),
      )
      if (where === '' || change === '' || reason === '')
        return `${page.path}:${place.line}: say where, which change, and why it is accepted.`
      const key = JSON.stringify([where, change]).replace(/\s+/g, ' ')
      if (keys.has(key))
        return `${page.path}:${place.line}: this change is accepted above; say the reason once.`
      keys.add(key)
      list.push({ where, change, reason })
    }
  }
  return list
}
