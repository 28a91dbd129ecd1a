import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { takeLock } from '../../generator/disk/lock.ts'
import { arm, disarm } from '../faults/inject.js'
import { folderWith, put } from './folder.ts'

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
