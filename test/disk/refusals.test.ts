import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareSet } from '../../generator/disk/compare-set.ts'
import { settle } from '../../generator/disk/recover.ts'
import { DiskRefusal, onDisk, withOutcome } from '../../generator/disk/refusal.ts'
import { writeSet } from '../../generator/disk/write-set.ts'
import { arm, disarm, type Fault } from '../faults/inject.js'
import { filesOf, put, written } from './folder.ts'

// What people are told where the disk refuses, and what the folder holds then.

const [old, wanted] = [
  { 'x.ts': '1', 'b/y.ts': '1' },
  { 'x.ts': '2', 'c/z.ts': '2' },
]

/** The names and texts below a folder that are no notes. */
function textsIn(folder: string): Record<string, string> {
  const names = (readdirSync(folder, { recursive: true }) as string[]).sort()
  const files = names.filter((name) => name.endsWith('.ts'))
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** Changes the old set to the wanted one with faults; tells what was thrown, without the name of the folder. */
function change(plan: readonly Fault[]): { folder: string; said: string; calls: string[]; fired: number } {
  const folder = written(old)
  const differences = compareSet(folder, filesOf(wanted))
  let said = ''
  arm(folder, plan)
  try {
    writeSet(folder, differences)
  } catch (thrown) {
    said = `${(thrown as Error).message}`.replaceAll(folder, '')
  }
  const { log, paths, fired } = disarm()
  return { folder, said, calls: log.map((name, index) => `${name} ${paths[index]}`), fired }
}

/** The number of the last call of its kind, such as `link x.ts`, in a run without faults. */
function numberOf(call: string): number {
  const { calls } = change([])
  expect(calls).toContain(call)
  return calls.lastIndexOf(call) + 1
}

test('whichever call fails: what could not be done to which file, and the old set or the new one', () => {
  const told: string[] = []
  for (let at = 1; ; at++) {
    const { folder, said, fired } = change([{ at, effect: 'EIO' }])
    if (fired === 0) break
    const isNew = said === '' || said.endsWith(' The new files are in place; the next run tidies up.')
    expect(textsIn(folder)).toEqual(isNew ? wanted : old)
    if (!isNew) expect(existsSync(join(folder, '.tablewright/staged'))).toBe(false)
    if (!isNew) expect(said).toMatch(/^Cannot \w+ [^ ]*: the disk failed\.( Nothing was changed\.)?$/)
    if (!said.startsWith('Cannot read ')) told.push(said.replace(': the disk failed.', ''))
  }
  const notes = '/.tablewright'
  const nothing = 'Nothing was changed.'
  expect(told.filter((said, index) => said !== told[index - 1])).toEqual([
    `Cannot write ${notes} ${nothing}`,
    `Cannot tidy ${notes}`,
    `Cannot write ${notes}/staged ${nothing}`,
    // No second name for the file: a copy is as good.
    '',
    `Cannot write /x.ts ${nothing}`,
    `Cannot write /c/z.ts ${nothing}`,
    '',
    `Cannot write ${notes}/manifest.json ${nothing}`,
    `Cannot write ${notes}/staged ${nothing}`,
    `Cannot write ${notes}/staged/journal ${nothing}`,
    `Cannot write ${notes}/finish.json ${nothing}`,
    `Cannot write ${notes} ${nothing}`,
    `Cannot write  ${nothing}`,
    `Cannot write /x.ts ${nothing}`,
    `Cannot write /c/z.ts ${nothing}`,
    `Cannot delete /b/y.ts ${nothing}`,
    `Cannot write ${notes}/manifest.json ${nothing}`,
    `Cannot tidy /b/y.ts ${nothing}`,
    `Cannot write  ${nothing}`,
    `Cannot write /c ${nothing}`,
    `Cannot write /b ${nothing}`,
    `Cannot write ${notes} ${nothing}`,
    `Cannot delete ${notes}/finish.json ${nothing}`,
    `Cannot tidy ${notes} The new files are in place; the next run tidies up.`,
    // A lock that cannot be removed is dead all the same.
    '',
  ])
})

test('a file that can neither be linked nor copied cannot be kept', () => {
  const at = numberOf('link x.ts')
  const { said } = change([
    { at, effect: 'ENOTSUP' },
    { at: at + 1, effect: 'ENOSPC' },
  ])
  expect(said).toBe('Cannot keep /x.ts: the disk is full. Nothing was changed.')
})

test('a disk that goes while files are put in place leaves half, and the next run settles it', () => {
  const { folder, said } = change([{ at: numberOf('unlink b/y.ts'), effect: 'from-EIO' }])
  expect(said).toBe(
    'Cannot delete /b/y.ts: the disk failed. The folder is half written; the next run settles that.',
  )
  expect(textsIn(folder)).toEqual({ ...old, ...wanted })
  expect(settle(folder)).toEqual({ towards: 'new', edited: [] })
  expect(textsIn(folder)).toEqual(wanted)
})

test('a run that cannot be undone to its end is undone by the next one', () => {
  const at = numberOf('unlink b/y.ts')
  const undone = change([{ at, effect: 'EIO' }]).calls
  const again = undone.indexOf(`rename .tablewright/staged/0.old`) + 1
  expect(again).toBeGreaterThan(at)
  const { folder, said } = change([
    { at, effect: 'EIO' },
    { at: again, effect: 'EIO' },
  ])
  expect(said).toMatch(/half written; the next run settles that\.$/)
  expect(settle(folder)).toEqual({ towards: 'old', edited: [] })
  expect(textsIn(folder)).toEqual(old)
})

test('what was written last is undone first, and the journal goes when all is undone', () => {
  const { calls: done } = change([{ at: numberOf('fsync c'), effect: 'EIO' }])
  const undoing = done.slice(done.indexOf('rename .tablewright/finish.json'))
  expect(undoing.filter((call) => /^(rename|unlink) /.test(call)).slice(0, 6)).toEqual([
    'rename .tablewright/finish.json',
    'rename .tablewright/staged/3.old',
    'rename .tablewright/staged/2.old',
    'unlink c/z.ts',
    'rename .tablewright/staged/0.old',
    'unlink .tablewright/undo.json',
  ])
})

test('a file that is replaced just after it was kept stays, and is told', () => {
  const folder = written(old)
  const differences = compareSet(folder, filesOf(wanted))
  const replace = (): void => {
    put(folder, 'new.txt', 'mine')
    put(folder, 'b/new.txt', 'mine')
    renameSync(join(folder, 'new.txt'), join(folder, 'x.ts'))
    renameSync(join(folder, 'b/new.txt'), join(folder, 'b/y.ts'))
  }
  arm(folder, [{ at: numberOf('stat .tablewright/staged/2.old'), effect: replace }])
  const [x, y] = [join(folder, 'x.ts'), join(folder, 'b/y.ts')]
  expect(() => writeSet(folder, differences)).toThrow(
    `${x}, ${y}: changed by somebody else while this ran, and left so. All else is written.`,
  )
  disarm()
  expect(textsIn(folder)).toEqual({ 'x.ts': 'mine', 'b/y.ts': 'mine', 'c/z.ts': '2' })
})

test('nothing to change touches nothing, and what is changed already is not staged', () => {
  const folder = written(old)
  const differences = compareSet(folder, filesOf(wanted))
  arm(folder, [])
  writeSet(folder, [])
  expect(disarm().log).toEqual([])
  writeSet(folder, differences)
  arm(folder, [])
  writeSet(folder, differences)
  const { log } = disarm()
  expect(log.filter((name) => ['mkdir', 'link', 'rename'].includes(name))).toEqual([])
  expect(existsSync(join(folder, '.tablewright/staged'))).toBe(false)
})

test.each([
  { code: 'ENOENT', reason: 'it does not exist' },
  { code: 'EACCES', reason: 'access is denied' },
  { code: 'EPERM', reason: 'access is denied' },
  { code: 'EROFS', reason: 'the disk is read-only' },
  { code: 'ENOSPC', reason: 'the disk is full' },
  { code: 'EDQUOT', reason: "the disk's quota is used up" },
  { code: 'EIO', reason: 'the disk failed' },
  { code: 'EEXIST', reason: 'a file is in its place' },
  { code: 'EISDIR', reason: 'it is a folder' },
  { code: 'ENOTDIR', reason: 'a part of its path is no folder' },
  { code: 'ENOTEMPTY', reason: 'the folder is not empty' },
  { code: 'ENAMETOOLONG', reason: 'its name is too long' },
  { code: 'ELOOP', reason: 'its symbolic links lead in a circle' },
  { code: 'EXDEV', reason: 'a part of the folder is another disk' },
  { code: 'EBUSY', reason: 'it is in use' },
  { code: 'EMFILE', reason: 'too many files are open' },
  { code: 'ENFILE', reason: 'too many files are open' },
  { code: 'EODD', reason: 'EODD' },
])('$code: $reason', ({ code, reason }) => {
  const cause = Object.assign(new Error('from the system'), { code })
  const refusal = (): void =>
    onDisk('write', 'x', () => {
      throw cause
    })
  expect(refusal).toThrow(DiskRefusal)
  expect(refusal).toThrow(
    expect.objectContaining({ name: 'DiskRefusal', message: `Cannot write x: ${reason}.`, cause }) as Error,
  )
})

test('a refusal that tells the outcome keeps its cause', () => {
  const cause = new Error('from the system')
  expect(withOutcome(new DiskRefusal('Cannot write x.', { cause }), 'Nothing was changed.')).toMatchObject({
    message: 'Cannot write x. Nothing was changed.',
    cause,
  })
})
