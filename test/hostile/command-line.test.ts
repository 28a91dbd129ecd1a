import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { apiPage, write } from '../commands/project.ts'
import { kinds } from './kinds.ts'
import { columns, times } from './kind.ts'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const cost = `process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  process.stderr.write(JSON.stringify({ cost: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024 }))
})`

/** Runs the built command line; the time is by the clock, or of the processor where that is less. */
function run(folder: string, command: readonly string[]) {
  const start = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(cost)}`, cli, ...command],
    { cwd: folder, encoding: 'utf8', timeout: 60_000, killSignal: 'SIGKILL' },
  )
  const seconds = (performance.now() - start) / 1000
  const at = stderr.lastIndexOf('{"cost"')
  const spent = JSON.parse(stderr.slice(at)) as { cost: number; peak: number }
  return { status, err: stderr.slice(0, at), seconds: Math.min(seconds, spent.cost), megabytes: spent.peak }
}

const chosen: Readonly<Record<string, string>> = {
  'inline: emphasis, opened and closed crosswise, 60 KB': 'docs/shop/orders.md:1:1 error page-too-slow',
  'overlay: emphasis': 'docs/shop/orders.overlay.md:1:1 error page-too-slow',
  'tables: 6,000 rows': 'docs/shop/orders.md:7:1 error page-too-large The page has 6000 rows',
  'html: divs, 100,000 deep': 'page.html:1:1 error unreadable-page',
  'text: a line of 1,000,000 pipes': 'page.txt:',
  'bytes as text: 100 MB': 'page.txt:1:1 error unreadable-page',
  'place: a pipe called as a page': 'docs/shop/more.md:1:1 error unreadable-page',
  'place: a link to more.md': 'docs/shop/more.md:1:1 error unreadable-page',
}

test.each(Object.entries(chosen))('%s', (name, says) => {
  const kind = kinds.find((one) => one.name === name)
  const folder = mkdtempSync(join(tmpdir(), 'tablewright-hostile-'))
  try {
    for (const [path, text] of Object.entries(kind?.files() ?? {})) write(folder, path, text)
    kind?.prepare?.(folder)
    const { status, err, seconds, megabytes } = run(folder, kind?.command ?? [])
    expect(err).toContain(says)
    expect(err).not.toMatch(/^\s+at /m)
    expect(status).toBe(2)
    expect(existsSync(join(folder, 'out'))).toBe(false)
    expect(seconds).toBeLessThan(5)
    expect(megabytes).toBeLessThan(512)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

const rows = (count: number, description: (index: number) => string): string =>
  times(count, (index) => `| a${index} | String | YES | ${description(index)} |\n`)
const request = (index: number, table: string): string =>
  `## POST /a${index}\n\nAs JSON.\n\n${columns}${table}\n\n`

/** The largest pages that are taken. */
const largest: Readonly<Record<string, string>> = {
  '1,000 fields':
    request(
      1,
      rows(500, () => 'x'),
    ) +
    request(
      2,
      rows(500, () => 'x'),
    ),
  '150 requests': times(150, (index) =>
    request(
      index,
      rows(3, () => 'x'),
    ),
  ),
  '5,000 codes': request(
    1,
    rows(5, (field) => times(1_000, (index) => `c${field}x${index}=l`, ' ')),
  ),
  '300,000 characters': request(
    1,
    rows(15, () => 'word '.repeat(3_900)),
  ),
}

test.each(Object.entries(largest))('a page of %s is emitted and proved', (_, page) => {
  const folder = mkdtempSync(join(tmpdir(), 'tablewright-hostile-'))
  try {
    write(folder, 'docs/shop/api.md', apiPage)
    write(folder, 'docs/shop/orders.md', page)
    const ran = run(folder, ['generate', '--specs', 'docs', '--out', 'out'])
    expect(ran).toMatchObject({ status: 0, err: '' })
    // Compiling all of it is the most of it; on a busy machine the same work takes half as much again.
    expect(ran.seconds).toBeLessThan(8)
    expect(ran.megabytes).toBeLessThan(512)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
