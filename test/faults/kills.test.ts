import { cpSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { settle } from '../../generator/disk/recover.ts'
import { each, startWriter } from './child.ts'
import { arm, disarm, type Fault } from './inject.js'
import { expectedTrees, judge, quickDisk, setFiles, sets, temporaryFolder, treeOf, write } from './sets.ts'
import { count, expectWhole, newTally, patience, randomNumbers, tryAll, type Tally } from './tally.ts'

// Processes that write are killed: at every call to the disk, and from outside at any moment.

let expected: ReturnType<typeof expectedTrees>
let files: ReturnType<typeof setFiles>
let start: string

beforeAll(() => {
  expected = expectedTrees()
  files = setFiles()
  start = temporaryFolder()
  write(start, sets.old)
})

function settleAndCount(folder: string, tally: Tally): void {
  const stopped = judge(treeOf(folder), expected)
  settle(folder)
  count(tally, stopped, judge(treeOf(folder), expected))
}

/** Kills a process that writes the new set over the old one; returns whether it lived to be killed. */
async function killAt(plan: readonly Fault[], tally: Tally): Promise<boolean> {
  const folder = join(temporaryFolder(), 'out')
  cpSync(start, folder, { recursive: true })
  const { signal } = await startWriter('once', folder, [files.new], plan).ended
  settleAndCount(folder, tally)
  return signal === 'SIGKILL'
}

/** How many calls a run makes that nothing stops. */
function callsOfARun(): number {
  const folder = join(temporaryFolder(), 'out')
  cpSync(start, folder, { recursive: true })
  arm(folder, [])
  write(folder, sets.new)
  return disarm().count
}

test(
  'a kill after the n-th call, for every n',
  async () => {
    const tally = newTally('kills after every n-th call')
    const step = tryAll ? 1 : 13
    const lastCall = callsOfARun()
    const numbers = Array.from({ length: Math.floor(lastCall / step) }, (_, index) => (index + 1) * step)
    await each(numbers, async (at) => {
      expect(await killAt([{ at, effect: 'kill-after' }], tally)).toBe(true)
    })
    expect(await killAt([{ at: 1, effect: 'kill-before' }], tally)).toBe(true)
    expect(await killAt([{ at: lastCall + 1, effect: 'kill-before' }], tally)).toBe(false)
    expect(tally.halfWritten).toBeGreaterThan(0)
    expectWhole(tally)
  },
  patience,
)

test(
  'a kill while a failure is undone',
  async () => {
    const tally = newTally('kills while a failure is undone')
    const random = randomNumbers(2)
    const plans = Array.from({ length: tryAll ? 100 : 10 }, (): Fault[] => {
      const at = 180 + Math.floor(random() * 80)
      return [
        { at, effect: 'EIO' },
        { at: at + 1 + Math.floor(random() * 40), effect: 'kill-after' },
      ]
    })
    await each(plans, async (plan) => void (await killAt(plan, tally)))
    expectWhole(tally)
  },
  patience,
)

test(
  'kills from outside at random moments',
  async () => {
    const tally = newTally('kills at random moments')
    const random = randomNumbers(3)
    const disks = [tmpdir(), quickDisk, quickDisk]
    const moments = disks.flatMap((disk) =>
      Array.from({ length: tryAll ? 170 : 15 }, () => ({ disk, moment: random() })),
    )
    await each(moments, async ({ disk, moment }) => {
      const folder = join(temporaryFolder(disk), 'out')
      cpSync(start, folder, { recursive: true })
      const writer = startWriter('loop', folder, [files.new, files.old])
      const span = Number(await writer.said)
      await setTimeout(moment * span)
      writer.kill()
      expect(await writer.ended).toMatchObject({ signal: 'SIGKILL', err: '' })
      settleAndCount(folder, tally)
    })
    // How many fall between two renames is up to the disk: where syncing is slow, hardly any. For those, see above.
    expect(tally.unsettled).toBeGreaterThan(0)
    expectWhole(tally)
  },
  patience,
)
