import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { takeLock } from '../../generator/disk/lock.ts'
import { each, startWriter } from './child.ts'
import { expectedTrees, judge, setFiles, sets, temporaryFolder, treeOf, write } from './sets.ts'
import { count, expectWhole, newTally, patience, tryAll } from './tally.ts'

let expected: ReturnType<typeof expectedTrees>
let files: ReturnType<typeof setFiles>
let start: string

beforeAll(() => {
  expected = expectedTrees()
  files = setFiles()
  start = temporaryFolder()
  write(start, sets.old)
})

/** All that a run may say that another one has kept from writing. */
const told =
  /^(Another run \(process \d+\) is writing to |.* was changed by somebody else while this ran\. Run again\. Nothing was changed\.$)/

test(
  'of runs at once, one at a time writes, and the others say so',
  async () => {
    const tally = newTally('rounds of three processes that write against one another')
    let written = 0
    let refused = 0
    await each([...Array(tryAll ? 12 : 2).keys()], async () => {
      const folder = join(temporaryFolder(), 'out')
      cpSync(start, folder, { recursive: true })
      const writers = [0, 1, 2].map(() => startWriter('contend', folder, [files.new, files.old]))
      for (const { code, out, err } of await Promise.all(writers.map((writer) => writer.ended))) {
        expect({ code, err }).toEqual({ code: 0, err: '' })
        const said = JSON.parse(out.replace('ready\n', '')) as { written: number; refused: string[] }
        for (const message of said.refused) expect(message).toMatch(told)
        written += said.written
        refused += said.refused.length
      }
      const verdict = judge(treeOf(folder), expected)
      count(tally, verdict, verdict)
    })
    process.stdout.write(`writes at once: ${written} went well, ${refused} said that another was writing\n`)
    expect(written).toBeGreaterThan(50)
    expect(refused).toBeGreaterThan(20)
    expectWhole(tally)
  },
  patience,
)

test('of two runs at once, the second ends with exit code 3', async () => {
  const folder = join(temporaryFolder(), 'out')
  cpSync(start, folder, { recursive: true })
  write(folder, sets.old)
  const release = takeLock(folder)
  const { code, err } = await startWriter('once', folder, [files.new]).ended
  expect(err).toContain(`DiskRefusal: Another run (process ${process.pid}) is writing to ${folder}.`)
  expect(code).toBe(3)
  release()
  expect(await startWriter('once', folder, [files.new]).ended).toMatchObject({ code: 0, err: '' })
  expect(judge(treeOf(folder), expected).state).toBe('new')
})
