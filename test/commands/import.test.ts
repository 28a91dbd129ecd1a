import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { apiPage, project, write } from './project.ts'
import { runCli } from './run-cli.ts'

const html = (length: number, note = 'String'): string => `<!doctype html><title>Orders</title>
<h1>Orders</h1><p>POST /orders</p><p>Adds an order, as JSON.</p>
<table><tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr>
<tr><td>number</td><td>String, max. ${length}</td><td>YES</td><td>Number of <b>the</b> order | with a pipe</td></tr>
<tr><td>note</td><td>${note}</td><td></td><td>A note<br>on two lines</td></tr></table>`

const tidy = `# Orders

- Source: orders.html
- Read: 2026-11-20

## POST /orders

Adds an order, as JSON.

| Name | Type | Required | Description |
| - | - | - | - |
| number | String, max. 10 | YES | Number of the order \\| with a pipe |
| note | String | | A note<br>on two lines |
`

const specs = { 'specs/shop/api.md': apiPage }
const importPage = ['import', 'saved/orders.html', '--api', 'shop', '--date', '2026-11-20']
const read = (folder: string, path = 'specs/shop/orders.md'): string =>
  readFileSync(join(folder, path), 'utf8')

test('a page in HTML becomes a tidy page of the specs, which generates', () => {
  const folder = project({ ...specs, 'saved/orders.html': html(10) })
  expect(runCli(importPage, folder)).toEqual({
    code: 0,
    out: 'specs/shop/orders.md\n2 fields, all new.\n',
    err: '',
  })
  expect(read(folder)).toBe(tidy)
  expect(runCli(['generate'], folder)).toMatchObject({ code: 0 })
})

test('a page in place: its changes, field by field', () => {
  const folder = project({ ...specs, 'specs/shop/orders.md': tidy, 'saved/orders.html': html(20) })
  const { code, out } = runCli(importPage, folder)
  expect(code).toBe(0)
  expect(out).toBe('specs/shop/orders.md\nadditive POST /orders body number: longest: 10 → 20\n')
  expect(read(folder)).toContain('String, max. 20')
})

test('--dry-run writes nothing', () => {
  const folder = project({ ...specs, 'saved/orders.html': html(10) })
  const { code, out } = runCli([...importPage, '--dry-run'], folder)
  expect({ code, out }).toMatchObject({
    code: 0,
    out: expect.stringContaining('Nothing was written') as string,
  })
  expect(existsSync(join(folder, 'specs/shop/orders.md'))).toBe(false)
})

test('a page that is not understood does not replace one that is', () => {
  const folder = project({ ...specs, 'specs/shop/orders.md': tidy, 'saved/orders.html': html(10, 'Strnig') })
  const { code, err } = runCli(importPage, folder)
  expect(code).toBe(2)
  expect(err).toContain('saved/orders.html:5:22 error unknown-type The type "Strnig" is not known.')
  expect(err).toContain('specs/shop/orders.md was left as it is, since the new page has 1 error.')
  expect(read(folder)).toBe(tidy)
})

test('a new page with flaws is written, so that an overlay can settle them', () => {
  const folder = project({ ...specs, 'saved/orders.html': html(10, 'Strnig') })
  expect(runCli(importPage, folder).code).toBe(2)
  expect(read(folder)).toContain('| note | Strnig |')
})

test('the overlay is kept, and says which of its rows no longer apply', () => {
  const row = (documented: string): string =>
    `# Overlay\n\n## Corrections\n\n| Row | Column | Documented | Corrected | Reason |\n| --- | --- | --- | --- | --- |\n| note | Type | ${documented} | String, max. 5 | asked |\n`
  const files = { ...specs, 'saved/orders.html': html(10) }
  const good = project({ ...files, 'specs/shop/orders.overlay.md': row('String') })
  expect(runCli(importPage, good).out).toContain('specs/shop/orders.overlay.md: every row applies.')
  const bad = project({ ...files, 'specs/shop/orders.overlay.md': row('Text') })
  expect(runCli(importPage, bad).out).toContain(
    'specs/shop/orders.overlay.md: rows that no longer apply: 1; that may go: 0',
  )
})

test('a page with headings of its own is written as published, and read by what the overlay says of them', () => {
  const overlay = [
    '# Overlay',
    '## Columns',
    '| Column | Means | Reason |\n| - | - | - |\n| Attribut | Name | asked |\n| Intern | Notes | asked |',
    '## Accepted',
    '| Finding | Row | Reason |\n| - | - | - |\n| unknown-table | Version, Date | no fields |',
  ].join('\n\n')
  const page =
    '<h1>Orders</h1><p>POST /orders</p><p>As JSON.</p><table><tr><th>Attribut</th><th>Type</th><th>Intern</th></tr><tr><td>number</td><td>String</td><td>A1</td></tr></table><table><tr><th>Version</th><th>Date</th></tr><tr><td>1</td><td>today</td></tr></table>'
  const files = { ...specs, 'saved/orders.html': page, 'specs/shop/orders.overlay.md': overlay }
  const folder = project(files)
  expect(runCli(importPage, folder)).toMatchObject({ code: 0, err: '' })
  expect(read(folder)).toContain('| Attribut | Type | Intern |\n| - | - | - |\n| number | String | A1 |')
  expect(read(folder)).toContain('| Version | Date |')
  expect(runCli(['read', 'specs/shop/orders.md', '--format', 'tsv'], folder).out).toContain(
    'POST /orders\tbody\tnumber\tString',
  )
})

const doubtful = `Orders

Resource: orders.nv
HTTP-method: POST

Sent as XML.

Level | Element | Format | Occurrences | Description | Example |
root | root | Aggregate | 1 | ||
1 | name | String | 1 | Name | X |
1 | days | Numeric | 14 |
`

const acceptDays = `# Overlay

## Accepted

| Finding       | Row  | Reason                           |
| ------------- | ---- | -------------------------------- |
| uncertain-row | days | Compared with the published page |
`

test('what is not certain stays visible until it is settled', () => {
  const folder = project({ ...specs, 'saved/orders.txt': doubtful })
  const words = ['import', 'saved/orders.txt', '--api', 'shop', '--date', '2026-11-20']
  const { code, out, err } = runCli(words, folder)
  expect(code).toBe(0)
  expect(err).toContain(
    'warning uncertain-row The page has lost the borders of its cells here, and it is not certain where they were: "14" may be text and no occurrence. Read as level=1, name=days, type=Numeric, occurs=14.',
  )
  expect(out).toContain(
    '1 line at the top of the page says what is not certain in it, until that is settled.',
  )
  expect(read(folder)).toContain('\n- Uncertain: days (line 11): The page has lost the borders')
  expect(runCli(['generate'], folder)).toMatchObject({
    code: 0,
    err: expect.stringContaining(
      'specs/shop/orders.md:5:3 warning uncertain-row Since the import of "days"',
    ) as string,
  })
  expect(runCli(['read', 'specs/shop/orders.md'], folder).err).toContain('warning uncertain-row')
  write(folder, 'specs/shop/orders.overlay.md', acceptDays)
  expect(runCli(['read', 'specs/shop/orders.md'], folder).err).toBe('')
  expect(runCli(words, folder)).toMatchObject({ code: 0, err: '' })
  expect(read(folder)).toContain('\n- Uncertain: days')
  expect(runCli(['read', 'specs/shop/orders.md'], folder).err).toBe('')
})

test('what the reader was not sure of stays visible too', () => {
  const folder = project(specs)
  const latin = Buffer.from(html(10).replace('A note', 'Ä note'), 'latin1')
  mkdirSync(join(folder, 'saved'), { recursive: true })
  writeFileSync(join(folder, 'saved/orders.html'), latin)
  expect(runCli(importPage, folder).err).toContain('other-charset')
  expect(read(folder)).toContain('- Uncertain: page (line 1): ')
  expect(runCli(['read', 'specs/shop/orders.md'], folder).err).toContain('warning uncertain-row')
})

test('a folder of pages, with one summary', () => {
  const folder = project({
    ...specs,
    'saved/Orders, new.html': html(10),
    'saved/nothing.txt': 'Hello there\n',
  })
  const { code, out, err } = runCli(['import', 'saved', '--api', 'shop'], folder)
  expect(out).toContain('2 pages read, 1 without errors, 1 with errors.')
  expect(err).toContain('saved/nothing.txt: no field was understood, so nothing was imported.')
  expect(code).toBe(2)
  expect(existsSync(join(folder, 'specs/shop/orders-new.md'))).toBe(true)
})

const sha = (content: string): string => createHash('sha256').update(content).digest('hex')

test('the list of imported pages: source, day, and the hashes of the page and of what it was made of', () => {
  const folder = project({ ...specs, 'saved/orders.html': html(10) })
  const words = ['--source', 'Shop, "Orders"', '--rendering', 'html']
  expect(runCli([...importPage, ...words], folder).code).toBe(0)
  expect(JSON.parse(read(folder, 'specs/lock.json'))).toEqual({
    version: 1,
    pages: {
      'shop/orders.md': {
        source: 'Shop, "Orders"',
        read: '2026-11-20',
        file: 'orders.html',
        rendering: 'html',
        from: sha(html(10)),
        page: sha(read(folder)),
      },
    },
  })
  const before = read(folder, 'specs/lock.json')
  write(folder, 'saved/orders.html', html(20))
  runCli([...importPage, '--dry-run'], folder)
  expect(read(folder, 'specs/lock.json')).toBe(before)
  runCli(importPage, folder)
  expect(read(folder, 'specs/lock.json')).toContain(sha(html(20)))
})

test('a damaged list is refused before anything is written', () => {
  const folder = project({ ...specs, 'saved/orders.html': html(10), 'specs/lock.json': '{' })
  expect(runCli(importPage, folder)).toEqual({
    code: 3,
    out: '',
    err: 'specs/lock.json is no list of imported pages: it is no JSON. Restore it from version control, or delete it: pages are found by their names then, until they are imported again.\n',
  })
  expect(existsSync(join(folder, 'specs/shop/orders.md'))).toBe(false)
  expect(runCli([...importPage, '--dry-run'], folder).code).toBe(0)
})

test('no page is written over the page of the API, or over that of another file', () => {
  const folder = project({ ...specs, 'saved/api.html': html(10), 'saved/orders.html': html(10) })
  write(folder, 'saved/Orders.txt', 'orders')
  const { code, out, err } = runCli(['import', 'saved', '--api', 'shop'], folder)
  expect(code).toBe(2)
  expect(err).toContain('saved/api.html: "api" cannot name a page.')
  expect(err).toContain('saved/orders.html: Orders.txt goes by its name.')
  expect(out).toContain('3 pages read, 0 without errors, 3 with errors.')
  expect(read(folder, 'specs/shop/api.md')).toBe(apiPage)
  expect(runCli(['import', 'saved/api.html', '--api', 'shop'], folder).code).toBe(2)
  expect(read(folder, 'specs/shop/api.md')).toBe(apiPage)
})

test.each([
  { words: ['--as', 'a b'], says: '"a b" cannot name an API or a page' },
  { words: ['--as', '../x'], says: '"../x" cannot name an API or a page' },
  { words: ['--as', 'api'], says: '"api" cannot name an API or a page' },
  { words: ['--date', 'today'], says: '--date "today" is no day' },
])('$words: exit 2, and nothing is written', ({ words, says }) => {
  const folder = project({ ...specs, 'saved/orders.html': html(10) })
  const { code, err } = runCli([...importPage.slice(0, 4), ...words], folder)
  expect(err).toContain(says)
  expect(code).toBe(2)
  expect(existsSync(join(folder, 'specs/shop/orders.md'))).toBe(false)
})

test('a page that is not there: exit 3', () => {
  expect(runCli(['import', 'gone.html', '--api', 'shop'])).toMatchObject({
    code: 3,
    err: 'Cannot read gone.html: it does not exist.\n',
  })
})

test('a page whose overlay no longer fits is imported, and the overlay is to be mended', () => {
  const overlay =
    '## Corrections\n\n| Row | Column | Documented | Corrected | Reason |\n| - | - | - | - | - |\n| note | Type | String | String, max. 9 | It is so |\n'
  const renamed = html(10).replace('<td>note</td>', '<td>remark</td>')
  const folder = project({
    ...specs,
    'specs/shop/orders.md': tidy,
    'specs/shop/orders.overlay.md': overlay,
    'saved/orders.html': renamed,
  })
  const { code, out, err } = runCli(importPage, folder)
  expect(code).toBe(2)
  expect(err).toContain('specs/shop/orders.overlay.md:5:3 error correction-unmatched')
  expect(out).toContain('rows that no longer apply: 1')
  expect(read(folder)).toContain('| remark |')
})
