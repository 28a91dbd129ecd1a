import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import os, { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { takeLock } from '../../generator/disk/lock.ts'
import { arm, disarm } from '../faults/inject.js'
import { folderWith, put } from './folder.ts'
import { inBothOrders } from './listed.ts'

const host = hostname().replace(/[^A-Za-z0-9.-]/g, '-')
const own = `lock-${process.pid}@${host}`
const notes = (folder: string): string[] => readdirSync(join(folder, '.tablewright')).sort()

/** The number of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'close')
  return child.pid ?? 0
}

test('the lock is one file while it is held, and nothing stays of it', () => {
  const folder = join(folderWith(), 'a/b')
  const release = takeLock(folder)
  expect(notes(folder)).toEqual([own])
  release()
  expect(existsSync(join(folder, '..'))).toBe(false)
})

test('folders that were there, or hold something now, stay', () => {
  const folder = folderWith()
  const release = takeLock(join(folder, 'a/b'))
  put(folder, 'a/x', '')
  release()
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['a', 'a/x'])
})

test('the lock of a dead process is taken away', async () => {
  const dead = `.tablewright/lock-${await deadProcess()}@${host}`
  const folder = folderWith({ [dead]: '' })
  const release = takeLock(folder)
  expect(notes(folder)).toEqual([own])
  release()
})

test('a lock that has our own number is of a dead process', () => {
  const folder = folderWith({ [`.tablewright/${own}`]: '' })
  takeLock(folder)()
  expect(existsSync(join(folder, '.tablewright'))).toBe(false)
})

// The parent's name comes before or behind ours: the first gives way at once, the second is waited for.
test.each([{ pid: process.ppid }, { pid: 1 }])('a live process is told of', ({ pid }) => {
  const rival = `lock-${pid}@${host}`
  const folder = folderWith({ [`.tablewright/${rival}`]: '' })
  expect(() => takeLock(folder)).toThrow(
    `Another run (process ${pid}) is writing to ${folder}. Run again when it has ended. If process ${pid} is not Tablewright, delete ${join(folder, '.tablewright', rival)}.`,
  )
  expect(notes(folder)).toEqual([rival])
})

test('a process of somebody else is alive', () => {
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error(), { code: 'EPERM' })
  })
  const folder = folderWith({ [`.tablewright/lock-77@${host}`]: '' })
  expect(() => takeLock(folder)).toThrow('Another run (process 77)')
  kill.mockRestore()
})

test.each(['aaa', 'zzz'])('of a lock of another machine, %s, nothing can be told', (other) => {
  const rivals = { [`.tablewright/lock-1@${other}`]: '', [`.tablewright/lock-9999999@${other}`]: '' }
  const folder = folderWith(rivals)
  expect(() => takeLock(folder)).toThrow(
    `A run on ${other} (process 1) is writing to ${folder}, or was stopped; that cannot be told from here. If no such run is going, delete ${join(folder, '.tablewright', `lock-1@${other}`)} and run again.`,
  )
  expect(Object.keys(rivals)).toEqual(notes(folder).map((name) => `.tablewright/${name}`))
})

test('a rival that gives way is waited for, for a while', () => {
  const later = '.tablewright/lock-99999@zzz'
  const folder = folderWith({ [later]: '' })
  let looks = 0
  const wait = vi.spyOn(Atomics, 'wait').mockImplementation(() => {
    if (++looks === 12) rmSync(join(folder, later))
    return 'timed-out'
  })
  expect(() => takeLock(folder)).toThrow('A run on zzz')
  expect(looks).toBe(9)
  const release = takeLock(folder)
  expect(looks).toBe(12)
  expect(notes(folder)).toEqual([own])
  release()
  wait.mockRestore()
})

test('a folder that another run has just taken along is made again', () => {
  const folder = folderWith()
  arm(folder, [{ at: 6, effect: 'ENOENT' }])
  const release = takeLock(folder)
  const { log, fired } = disarm()
  expect(fired).toBe(1)
  expect(log.slice(0, 8)).toEqual(['lstat', 'lstat', 'stat', 'stat', 'mkdir', 'open', 'stat', 'open'])
  release()
  arm(folder, [{ at: 6, effect: 'from-ENOENT' }])
  expect(() => takeLock(folder)).toThrow(/^Cannot write .*\.tablewright: it does not exist\.$/)
  disarm()
})

test('a lock that cannot be made leaves nothing', () => {
  const folder = join(folderWith(), 'a')
  arm(join(folder, '..'), [{ at: 8, effect: 'EACCES' }])
  expect(() => takeLock(folder)).toThrow(/^Cannot write .*\.tablewright: access is denied\.$/)
  expect(disarm().log.at(7)).toBe('open')
  expect(existsSync(folder)).toBe(false)
})

test('a folder that is gone has no rivals', () => {
  const folder = folderWith()
  arm(folder, [{ at: 8, effect: 'ENOENT' }])
  const release = takeLock(folder)
  expect(disarm().log.at(7)).toBe('readdir')
  release()
})

test('a folder that is taken along again and again is not made for ever', () => {
  const folder = folderWith()
  arm(
    folder,
    [6, 8, 10].map((at) => ({ at, effect: 'ENOENT' }) as const),
  )
  expect(() => takeLock(folder)).toThrow(/^Cannot write .*\.tablewright: it does not exist\.$/)
  expect(disarm().log.filter((name) => name === 'open')).toHaveLength(3)
})

/** Takes the lock of a folder; says how often it waited. */
function waits(folder: string): { waited: number; thrown: unknown } {
  const wait = vi.spyOn(Atomics, 'wait').mockImplementation(() => 'timed-out')
  let thrown: unknown
  try {
    takeLock(folder)()
  } catch (error) {
    thrown = error
  }
  const waited = wait.mock.calls.length
  wait.mockRestore()
  return { waited, thrown }
}

test('of two that began together the second by name gives way at once', () => {
  expect(waits(folderWith({ '.tablewright/lock-0@zzz': '' }))).toMatchObject({
    waited: 0,
    thrown: { name: 'DiskRefusal' },
  })
})

test('the dead and files of others are not waited for', async () => {
  const dead = `.tablewright/lock-${await deadProcess()}@${host}`
  expect(waits(folderWith({ [dead]: '' }))).toEqual({ waited: 0, thrown: undefined })
  const others = { '.tablewright/my-lock-1@zzz': '', '.tablewright/lock-x@zzz': '' }
  expect(waits(folderWith(others))).toEqual({ waited: 0, thrown: undefined })
})

test('of several rivals the first by name is told, on every disk', () => {
  const folder = folderWith({ '.tablewright/lock-2@zzz': '', '.tablewright/lock-1@zzz': '' })
  for (const { thrown } of inBothOrders(() => waits(folder)))
    expect(thrown).toMatchObject({ message: expect.stringContaining('process 1') as string })
})

test('the lock of a dead process that cannot be taken away is told', async () => {
  const dead = `lock-${await deadProcess()}@${host}`
  const folder = folderWith({ [`.tablewright/${dead}`]: '' })
  arm(folder, [])
  takeLock(folder)()
  const at = disarm().log.indexOf('unlink') + 1
  put(folder, `.tablewright/${dead}`, '')
  arm(folder, [{ at, effect: 'EACCES' }])
  expect(() => takeLock(folder)).toThrow(
    `Cannot delete ${join(folder, '.tablewright', dead)}: access is denied.`,
  )
  disarm()
})

test('a machine is called by letters, digits, dots and hyphens', () => {
  const name = vi.spyOn(os, 'hostname').mockReturnValue('a b_c/d.e-f')
  syncBuiltinESMExports()
  const folder = folderWith()
  const release = takeLock(folder)
  const names = notes(folder)
  release()
  name.mockRestore()
  syncBuiltinESMExports()
  expect(names).toEqual([`lock-${process.pid}@a-b-c-d.e-f`])
})
