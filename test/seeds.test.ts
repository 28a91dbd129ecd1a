import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPage } from '../generator/1-read/read-page.ts'
import type { fieldRows } from '../generator/commands/field-rows.ts'
import { understand } from '../generator/commands/understand.ts'
import { readText } from '../generator/disk/find-inputs.ts'

/** The published pages as bare text lie beside some checkouts; where they do, they have to say what specs/ says. */
const published = [
  { text: '../shared/seeds/000_8df88fbbddae581a.txt', page: 'specs/fennoa/customers.md', lost: [] },
  {
    text: '../shared/seeds/002_155f4cafeba6c973.txt',
    page: 'specs/netvisor/customer.md',
    lost: ['root/customer/customerbaseinformation/email'],
  },
]

/** An extra: where the texts are missing, the run says that it left them out. */
const arePublished = published.every(({ text }) => existsSync(text))

const lines = (path: string, beside: readonly string[]): string[] => {
  const { rows } = understand(
    readPage(readText(path, process.cwd())).value,
    beside.map((file) => readText(file, process.cwd())),
  )
  return rows.map((row: ReturnType<typeof fieldRows>[number]) => Object.values(row).join('\t'))
}

test.skipIf(!arePublished).each(published)('$text says what $page says', ({ text, page, lost }) => {
  const wanted = lines(page, [page.replace('.md', '.overlay.md')]).filter(
    (line) => !lost.some((field) => line.includes(`\t${field}\t`)),
  )
  expect(lines(text, [])).toEqual(wanted)
})

test.skipIf(!arePublished).each(published)('what $text lost is reported', ({ text, lost }) => {
  const { diagnostics } = understand(readPage(readText(text, process.cwd())).value, [])
  expect(diagnostics.filter(({ code }) => code === 'missing-name')).toHaveLength(lost.length)
  const codes = new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code))
  for (const code of codes)
    expect(['missing-name', 'missing-type', 'missing-occurrence', 'unknown-type']).toContain(code)
})
