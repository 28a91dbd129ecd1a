import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { settle } from '../../generator/disk/recover.ts'
import { arm, disarm, type Fault } from './inject.js'
import { expectedTrees, judge, sets, temporaryFolder, treeOf, write, type Verdict } from './sets.ts'
import { count, expectWhole, newTally, randomNumbers, tryAll, type Tally } from './tally.ts'

// Every call to the disk fails once, in this process: so the coverage of the writer is that of these tests.

let expected: ReturnType<typeof expectedTrees>
let start: string
let place: string

beforeAll(() => {
  expected = expectedTrees()
  start = temporaryFolder()
  write(start, sets.old)
  place = temporaryFolder()
})

interface Tried {
  readonly thrown: unknown
  readonly calls: number
  readonly fired: number
  readonly stopped: Verdict
  readonly settled: Verdict
}

/** Writes the new set over the old one, or the old one over nothing, with faults; then starts again without. */
function tryWith(from: 'none' | 'old', plan: readonly Fault[]): Tried {
  const folder = join(place, 'src/api')
  rmSync(join(place, 'src'), { recursive: true, force: true })
  if (from === 'old') cpSync(start, folder, { recursive: true })
  const thrown = attempt(place, plan, () => write(folder, from === 'old' ? sets.new : sets.old))
  const stopped = judge(treeOf(folder), expected)
  attempt(place, [], () => settle(folder))
  return { ...thrown, stopped, settled: judge(treeOf(folder), expected) }
}

function attempt(
  under: string,
  plan: readonly Fault[],
  work: () => void,
): { thrown: unknown; calls: number; fired: number } {
  let thrown: unknown
  arm(under, plan)
  try {
    work()
  } catch (error) {
    thrown = error
  }
  const { count: calls, fired } = disarm()
  return { thrown, calls, fired }
}

/** A run that does not say that it failed has written the new set; one that says that it changed nothing has not. */
function expectHonest(from: 'none' | 'old', { thrown, stopped, settled }: Tried): void {
  const to = from === 'old' ? 'new' : 'old'
  if (thrown === undefined) {
    // The lock alone may stay: it is dead as soon as the process is.
    expect(stopped.mixed).toBe(false)
    expect(stopped.leftovers.filter((path) => !path.startsWith('.tablewright/lock-'))).toEqual([])
    expect(settled.state).toBe(to)
  } else {
    expect(thrown).toMatchObject({ name: 'DiskRefusal' })
    const { message } = thrown as Error
    expect(message).toMatch(/^(Cannot \w+|.* was changed by somebody else)/)
    if (message.endsWith('Nothing was changed.')) expect(settled.state).toBe(from)
    if (/The new files are in place/.test(message)) expect(settled.state).toBe(to)
    if (!/half written/.test(message)) expect(stopped.mixed).toBe(false)
  }
}

function sweep(from: 'none' | 'old', effect: Fault['effect'], tally: Tally): number {
  let refused = 0
  for (let at = 1; ; at++) {
    const tried = tryWith(from, [{ at, effect }])
    if (tried.fired === 0) return refused
    refused += Number(tried.thrown !== undefined)
    expectHonest(from, tried)
    count(tally, tried.stopped, tried.settled)
  }
}

const errors = tryAll
  ? (['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'EPERM', 'EROFS'] as const)
  : (['ENOSPC'] as const)

test.each(errors)('the n-th call fails with %s, for every n', (error) => {
  const tally = newTally(`failures with ${error} at every n-th call`)
  const refused = sweep('old', error, tally) + sweep('none', error, tally)
  expect(tally.runs).toBeGreaterThan(200)
  expect(refused).toBeGreaterThan(tally.runs / 2)
  expectWhole(tally)
})

test.each(tryAll ? (['from-EIO', 'from-ENOSPC', 'from-EROFS'] as const) : (['from-EIO'] as const))(
  'the disk is gone from the n-th call on: %s',
  (error) => {
    const tally = newTally(`disks gone at every n-th call, ${error}`)
    sweep('old', error, tally)
    sweep('none', error, tally)
    expect(tally.halfWritten).toBeGreaterThan(5)
    expectWhole(tally)
  },
)

test('the disk takes half of a text at a time', () => {
  const tally = newTally('writes cut short')
  for (let at = 1; ; at++) {
    const { fired, thrown, stopped, settled } = tryWith('old', [{ at, effect: 'short-write' }])
    if (fired === 0) break
    expect(thrown).toBeUndefined()
    count(tally, stopped, settled)
  }
  expectWhole(tally)
})

test('a second call fails while the first failure is undone', () => {
  const random = randomNumbers(1)
  const tally = newTally('two failures, the second in the undoing')
  const { calls } = tryWith('old', [])
  for (let run = 0; run < (tryAll ? 1000 : 300); run++) {
    const at = 1 + Math.floor(random() * calls)
    const after = at + 1 + Math.floor(random() * 100)
    const tried = tryWith('old', [
      { at, effect: 'EIO' },
      { at: after, effect: 'EIO' },
    ])
    expectHonest('old', tried)
    count(tally, tried.stopped, tried.settled)
  }
  expect(tally.halfWritten).toBeGreaterThan(3)
  expectWhole(tally)
})

test('the n-th call of the recovery fails, for every n', () => {
  const tally = newTally('failures at every n-th call of a recovery')
  const { calls } = tryWith('old', [])
  for (const stop of [0.6, 0.75, 0.9].map((part) => Math.floor(calls * part)))
    for (let at = 1; ; at++) {
      const folder = join(place, 'src/api')
      rmSync(join(place, 'src'), { recursive: true, force: true })
      cpSync(start, folder, { recursive: true })
      attempt(place, [{ at: stop, effect: 'from-EIO' }], () => write(folder, sets.new))
      const { fired } = attempt(place, [{ at, effect: 'EIO' }], () => settle(folder))
      const stopped = judge(treeOf(folder), expected)
      if (fired === 0) break
      settle(folder)
      count(tally, stopped, judge(treeOf(folder), expected))
    }
  expect(tally.runs).toBeGreaterThan(30)
  expectWhole(tally)
})
