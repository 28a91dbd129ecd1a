import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import type { Tally } from './hostile.ts'

/** `npm run test:injection` tries ten times as many. */
const { env } = import.meta as ImportMeta & { readonly env: { readonly MODE: string } }
const isLong = env.MODE === 'long'
const count = isLong ? 100_000 : 10_000
const shares = Math.min(availableParallelism(), 8)

/** Beside the packages that it imports; its templates are those of the repository. */
const outfile = join(import.meta.dirname, '../../node_modules/.injection/share.mjs')

test('hostile pages: no structure differs, nothing has an effect, what is refused has a place', async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'share.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  })
  const start = performance.now()
  const tallies = await Promise.all(Array.from({ length: shares }, (_, share) => runShare(share)))
  const all = tallies.reduce(added)
  if (isLong) process.stdout.write(figures(all, (performance.now() - start) / 1000))
  const { emitted, refused, ...wrong } = all
  expect(wrong).toEqual({ placeless: [], thrown: [], differences: [], effects: [] })
  expect(emitted + refused).toBe(count)
  expect(emitted).toBeGreaterThan(count * 0.3)
  expect(refused).toBeGreaterThan(count * 0.2)
}, 3_600_000)

async function runShare(share: number): Promise<Tally> {
  const words = [outfile, ...[count, share, shares].map(String)]
  const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 2 ** 28 })
  return JSON.parse(stdout) as Tally
}

function added(one: Tally, other: Tally): Tally {
  return {
    emitted: one.emitted + other.emitted,
    refused: one.refused + other.refused,
    placeless: [...one.placeless, ...other.placeless],
    thrown: [...one.thrown, ...other.thrown],
    differences: [...one.differences, ...other.differences],
    effects: [...one.effects, ...other.effects],
  }
}

function figures({ emitted, refused, differences, effects }: Tally, seconds: number): string {
  return (
    `${count} hostile pages in ${seconds.toFixed(0)} s: ${emitted} emitted, ${refused} refused, ` +
    `${differences.length} differences in structure, ${effects.length} effects\n`
  )
}
