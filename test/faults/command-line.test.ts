import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { apiPage, page, write } from '../commands/project.ts'
import { settle } from '../../generator/disk/recover.ts'
import { runCli } from '../commands/run-cli.ts'
import { each, startCli, type Ended } from './child.ts'
import type { Fault } from './inject.js'
import { judge, temporaryFolder, treeOf, type Tree } from './sets.ts'
import { count, expectWhole, newTally, patience, randomNumbers, tryAll } from './tally.ts'

// The whole program, stopped at the calls to its output folder.

const generate = ['generate', '--no-proof', '--specs', 'docs', '--out', 'src/api']
const second = page.replaceAll('/orders', '/more')
let expected: Readonly<Record<'none' | 'old' | 'new', Tree>>
let start: string

/** The old set has a module that the new one has not, and the other way round. */
beforeAll(() => {
  start = temporaryFolder()
  write(start, 'docs/shop/api.md', apiPage)
  write(start, 'docs/shop/orders.md', page)
  write(start, 'docs/shop/gone.md', second)
  expect(runCli(generate, start)).toMatchObject({ code: 0, err: '' })
  const old = treeOf(join(start, 'src/api'))
  write(start, 'docs/shop/orders.md', page.replace('max. 10', 'max. 20'))
  rmSync(join(start, 'docs/shop/gone.md'))
  write(start, 'docs/shop/come.md', second)
  const after = copyOf(start)
  expect(runCli(generate, after)).toMatchObject({ code: 0, err: '' })
  expected = { none: new Map(), old, new: treeOf(join(after, 'src/api')) }
}, patience)

function copyOf(project: string): string {
  const folder = temporaryFolder()
  cpSync(project, folder, { recursive: true })
  return folder
}

async function stopAt(plan: readonly Fault[]): Promise<Ended & { readonly folder: string }> {
  const folder = copyOf(start)
  const ended = await startCli(generate, folder, 'src/api', plan).ended
  return { ...ended, folder }
}

const random = randomNumbers(4)
const plans = (effect: Fault['effect'], some: number): Fault[] =>
  Array.from({ length: tryAll ? 4 * some : some }, () => ({ at: 1 + Math.floor(random() * 330), effect }))

test(
  'a run that is killed is settled by the next one, even if that has nothing to write',
  async () => {
    const tally = newTally('kills of the command line')
    await each(plans('kill-after', 2), async (fault) => {
      const { folder, signal } = await stopAt([fault])
      expect(signal).toBe('SIGKILL')
      const stopped = judge(treeOf(join(folder, 'src/api')), expected)
      write(folder, 'docs/shop/orders.md', page.replace('String, max. 10', 'Strnig'))
      expect(runCli(generate, folder).code).toBe(2)
      count(tally, stopped, judge(treeOf(join(folder, 'src/api')), expected))
    })
    expectWhole(tally)
  },
  patience,
)

test(
  'a run that the disk refuses says so, and ends with exit code 3',
  async () => {
    const tally = newTally('failures of the command line')
    const faults = (['ENOSPC', 'EIO', 'EACCES', 'EMFILE'] as const).flatMap((error) => plans(error, 1))
    await each(faults, async (fault) => {
      const { folder, code, err } = await stopAt([fault])
      const out = join(folder, 'src/api')
      const stopped = judge(treeOf(out), expected)
      if (code !== 0) expect(err).toMatch(/^Cannot \w+ src\/api.*\n$/)
      expect([0, 3]).toContain(code)
      settle(out)
      count(tally, stopped, judge(treeOf(out), expected))
    })
    expectWhole(tally)
  },
  patience,
)
