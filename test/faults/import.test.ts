import { cpSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { settle } from '../../generator/disk/recover.ts'
import { apiPage, page, write } from '../commands/project.ts'
import { runCli } from '../commands/run-cli.ts'
import { each, startCli } from './child.ts'
import { judge, temporaryFolder, treeOf, type Tree } from './sets.ts'
import { count, expectWhole, newTally, patience, tryAll } from './tally.ts'

// An import that is killed at the calls to the specs: a page and the list of imported pages belong together.

const importPage = ['import', 'saved/orders.md', '--api', 'shop']
let expected: Readonly<Record<'none' | 'old' | 'new', Tree>>
let start: string

beforeAll(() => {
  start = temporaryFolder()
  write(start, 'specs/shop/api.md', apiPage)
  save(page)
  expect(runCli(importPage, start)).toMatchObject({ code: 0 })
  const old = treeOf(join(start, 'specs'))
  save(page.replace('max. 10', 'max. 20'))
  const after = copyOf(start)
  expect(runCli(importPage, after)).toMatchObject({ code: 0 })
  expected = { none: new Map(), old, new: treeOf(join(after, 'specs')) }
}, patience)

function save(text: string): void {
  write(start, 'saved/orders.md', text)
  utimesSync(join(start, 'saved/orders.md'), 1, 1)
}

function copyOf(project: string): string {
  const folder = temporaryFolder()
  cpSync(project, folder, { recursive: true, preserveTimestamps: true })
  return folder
}

test(
  'the page and the list are both old or both new after the next start',
  async () => {
    const tally = newTally('kills of imports')
    const states = new Set<string>()
    let killed = 0
    const calls = Array.from({ length: 130 }, (_, index) => index + 1)
    await each(
      calls.filter((at) => tryAll || at % 13 === 0),
      async (at) => {
        const folder = copyOf(start)
        const specs = join(folder, 'specs')
        const { signal } = await startCli(importPage, folder, 'specs', [{ at, effect: 'kill-after' }]).ended
        killed += Number(signal === 'SIGKILL')
        const stopped = judge(treeOf(specs), expected)
        settle(specs)
        const settled = judge(treeOf(specs), expected)
        states.add(settled.state)
        count(tally, stopped, settled)
      },
    )
    expectWhole(tally)
    expect(killed).toBeGreaterThan(tryAll ? 100 : 7)
    expect([...states].sort()).toEqual(['new', 'old'])
  },
  patience,
)
