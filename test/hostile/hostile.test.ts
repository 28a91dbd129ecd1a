import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { write } from '../commands/project.ts'
import { runInChild, startChildren, stopChildren, type Ran } from './children.ts'
import type { Kind } from './kind.ts'
import { kinds } from './kinds.ts'

const most = { seconds: 5, megabytes: 512 }
const measured: (Ran & { readonly name: string })[] = []

beforeAll(() => startChildren(2))
afterAll(() => {
  stopChildren()
  process.stdout.write(summary())
})

test('there are 200 kinds at least, each of them once', () => {
  expect(kinds.length).toBeGreaterThanOrEqual(200)
  expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length)
})

test.concurrent.each(kinds)('$name', { timeout: 120_000 }, async (kind) => {
  const { ran, written } = await run(kind)
  measured.push({ ...ran, name: kind.name })
  const { code, err, seconds, megabytes } = ran
  expect(err).not.toMatch(/^\s+at /m)
  expect(code === 0 ? 'passed' : code).toBe(kind.mayPass && code === 0 ? 'passed' : 2)
  if (code === 2) {
    expect(err).toMatch(/^[^\n]+:\d+:\d+ error [a-z-]+ [A-Z"/]/m)
    expect(written).toEqual([])
  }
  expect(seconds).toBeLessThan(most.seconds)
  expect(megabytes).toBeLessThan(most.megabytes)
})

/** Runs a kind in a folder of its own; gives the paths that were not there before as well. */
async function run(kind: Kind): Promise<{ ran: Ran; written: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'tablewright-hostile-'))
  try {
    for (const [path, text] of Object.entries(kind.files())) write(folder, path, text)
    kind.prepare?.(folder)
    const before = new Set(pathsIn(folder))
    const ran = await runInChild(folder, kind)
    return { ran, written: pathsIn(folder).filter((path) => !before.has(path)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
}

function summary(): string {
  const worst = (measure: 'seconds' | 'megabytes'): string =>
    measured
      .toSorted((left, right) => right[measure] - left[measure])
      .slice(0, Number(process.env['WORST'] ?? 3))
      .map((ran) => `${ran.name} ${ran[measure].toFixed(1)}`)
      .join('\n  ')
  const refused = measured.filter(({ code }) => code === 2).length
  const total = measured.reduce((sum, { seconds }) => sum + seconds, 0)
  return `${measured.length} kinds, ${refused} refused, ${total.toFixed(0)} s\nslowest, s\n  ${worst('seconds')}\nlargest, MB\n  ${worst('megabytes')}\n`
}
