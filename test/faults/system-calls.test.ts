import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { settle } from '../../generator/disk/recover.ts'
import { expectedTrees, judge, setFiles, sets, temporaryFolder, treeOf, write } from './sets.ts'
import { count, expectWhole, newTally, patience, tryAll, type Tally } from './tally.ts'

// The same below Node: strace lets system calls fail, or kills the process at them, and knows nothing of our program.

const hasStrace = spawnSync('strace', ['-V']).status === 0
const writer = fileURLToPath(new URL('./writer.js', import.meta.url))
let expected: ReturnType<typeof expectedTrees>
let files: ReturnType<typeof setFiles>
let start: string

beforeAll(() => {
  expected = expectedTrees()
  files = setFiles()
  start = temporaryFolder()
  write(start, sets.old)
})

/** Writes the new set over the old one; returns whether the injection happened. */
function stopAt(call: string, when: number, effect: string, tally: Tally): boolean {
  const folder = join(temporaryFolder(), 'out')
  cpSync(start, folder, { recursive: true })
  const inject = `inject=${call}:${effect}:when=${when}`
  const { stderr } = spawnSync(
    'strace',
    ['-f', '-qq', '-e', `trace=${call}`, '-e', inject, process.execPath, writer, 'once', folder, files.new],
    { encoding: 'utf8' },
  )
  const stopped = judge(treeOf(folder), expected)
  settle(folder)
  count(tally, stopped, judge(treeOf(folder), expected))
  return stderr.includes('INJECTED') || stderr.includes('killed by SIGKILL')
}

function sweep(effect: string, tally: Tally): void {
  for (const call of ['fsync', 'rename', 'unlink', 'mkdir', 'rmdir', 'link'])
    for (let when = 1; stopAt(call, when, effect, tally); when++);
}

test.each(tryAll && hasStrace ? ['error=EIO', 'signal=SIGKILL'] : [])(
  '%s at the n-th system call',
  (effect) => {
    const tally = newTally(`${effect} at every n-th system call`)
    sweep(effect, tally)
    expect(tally.runs).toBeGreaterThan(40)
    expectWhole(tally)
  },
  patience,
)

test('system calls are stopped where strace is installed', () => {
  if (tryAll && !hasStrace)
    process.stdout.write('strace is not here, so no system calls were stopped: apt-get install strace\n')
  expect(typeof hasStrace).toBe('boolean')
})
