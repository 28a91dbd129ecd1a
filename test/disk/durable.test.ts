import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepSynced, removeIfThere, syncFolder, writeSynced } from '../../generator/disk/durable.ts'
import { foldersOf, makeFolders, prune, removeIfEmpty } from '../../generator/disk/folders.ts'
import { onDisk, withOutcome } from '../../generator/disk/refusal.ts'
import { arm, disarm } from '../faults/inject.js'
import { folderWith, put } from './folder.ts'

const at = (number: number, effect: `E${string}`) => [{ at: number, effect }]

test('a text is written, synced and closed, over nobody’s file', () => {
  const folder = folderWith()
  arm(folder, [])
  writeSynced(join(folder, 'x'), 'text')
  expect(disarm().log).toEqual(['open', 'write', 'fsync', 'close'])
  expect(() => writeSynced(join(folder, 'x'), 'other')).toThrow('EEXIST')
  expect(readFileSync(join(folder, 'x'), 'utf8')).toBe('text')
})

test('a kept file is the very file, or a copy of it where the disk has no second names', () => {
  const folder = folderWith({ x: 'text' })
  keepSynced(join(folder, 'x'), join(folder, 'kept'))
  expect(lstatSync(join(folder, 'kept')).ino).toBe(lstatSync(join(folder, 'x')).ino)
  arm(folder, at(1, 'ENOTSUP'))
  keepSynced(join(folder, 'x'), join(folder, 'copy'))
  expect(disarm().log).toEqual(['link', 'copyFile', 'open', 'fsync', 'close'])
  expect(readFileSync(join(folder, 'copy'), 'utf8')).toBe('text')
  expect(lstatSync(join(folder, 'copy')).ino).not.toBe(lstatSync(join(folder, 'x')).ino)
})

test('a copy that cannot be made is told', () => {
  const folder = folderWith({ x: 'text' })
  arm(folder, [...at(1, 'ENOTSUP'), ...at(2, 'ENOSPC')])
  expect(() => keepSynced(join(folder, 'x'), join(folder, 'copy'))).toThrow('ENOSPC')
  disarm()
})

test.each(['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP', 'ENOENT'] as const)(
  'a folder that cannot be synced is none the worse for it: %s',
  (code) => {
    const folder = folderWith()
    for (const call of [1, 2]) {
      arm(folder, at(call, code))
      expect(() => syncFolder(folder)).not.toThrow()
      expect(disarm().fired).toBe(1)
    }
  },
)

test('a folder whose sync fails is told', () => {
  const folder = folderWith()
  arm(folder, at(2, 'EIO'))
  expect(() => syncFolder(folder)).toThrow('EIO')
  expect(disarm().log).toEqual(['open', 'fsync', 'close'])
})

test('a file that is not there need not be removed; one that cannot be is told', () => {
  const folder = folderWith({ x: '' })
  removeIfThere(join(folder, 'none'))
  arm(folder, at(1, 'EACCES'))
  expect(() => removeIfThere(join(folder, 'x'))).toThrow('EACCES')
  disarm()
  removeIfThere(join(folder, 'x'))
  expect(readdirSync(folder)).toEqual([])
})

test('folders are made one by one, and told from outside to inside', () => {
  const folder = folderWith({ 'a/x': '' })
  expect(makeFolders(join(folder, 'a/b/c'))).toEqual([join(folder, 'a/b'), join(folder, 'a/b/c')])
  expect(makeFolders(join(folder, 'a/b/c'))).toEqual([])
  expect(makeFolders('.')).toEqual([])
})

test('folders that cannot all be made are taken away again', () => {
  const folder = folderWith()
  arm(folder, at(5, 'ENOSPC'))
  expect(() => makeFolders(join(folder, 'a/b'))).toThrow('ENOSPC')
  expect(disarm().log).toEqual(['stat', 'stat', 'stat', 'mkdir', 'mkdir', 'rmdir'])
  expect(readdirSync(folder)).toEqual([])
})

test('a folder that another run makes at the same time is as good', () => {
  const folder = folderWith()
  arm(folder, at(3, 'EEXIST'))
  expect(makeFolders(join(folder, 'a'))).toEqual([])
  expect(disarm().log).toEqual(['stat', 'stat', 'mkdir'])
})

test('only empty folders are removed', () => {
  const folder = folderWith({ 'a/x': '', 'a/b/c/x': '' })
  expect(removeIfEmpty(join(folder, 'a'))).toBe(false)
  expect(removeIfEmpty(join(folder, 'none'))).toBe(true)
  mkdirSync(join(folder, 'empty'))
  expect(removeIfEmpty(join(folder, 'empty'))).toBe(true)
  expect(() => removeIfEmpty(join(folder, 'a/x'))).toThrow('ENOTDIR')
  for (const code of ['EBUSY', 'EEXIST', 'ENOTEMPTY'] as const) {
    arm(folder, at(1, code))
    expect(removeIfEmpty(join(folder, 'a'))).toBe(false)
    disarm()
  }
})

test('folders are removed upwards as far as they are empty', () => {
  const folder = folderWith({ 'a/x': '' })
  mkdirSync(join(folder, 'a/b/c'), { recursive: true })
  prune(folder, 'a/b/c/d/gone')
  expect((readdirSync(folder, { recursive: true }) as string[]).sort()).toEqual(['a', 'a/x'])
  expect(foldersOf('a/b/c')).toEqual(['a/b', 'a'])
  expect(foldersOf('a')).toEqual([])
})

test('what the system says becomes a sentence, what is no word of the system’s stays', () => {
  const fail = (thrown: unknown) => () =>
    onDisk('write', 'x', () => {
      throw thrown
    })
  const failed = (code: string): Error => Object.assign(new Error(), { code })
  expect(fail(failed('ENOSPC'))).toThrow(/^Cannot write x: the disk is full\.$/)
  expect(fail(failed('ENAMETOOLONG'))).toThrow(/^Cannot write x: its name is too long\.$/)
  expect(fail(failed('EWHATEVER'))).toThrow(/^Cannot write x: EWHATEVER\.$/)
  expect(fail(new TypeError('ours'))).toThrow(/^ours$/)
  const bug = new TypeError('ours')
  expect(withOutcome(bug, 'Nothing was changed.')).toBe(bug)
})

test('a file that may not be read is told by its name', () => {
  const folder = folderWith()
  put(folder, 'x', '')
  chmodSync(join(folder, 'x'), 0o600)
  arm(folder, at(1, 'EACCES'))
  expect(() => onDisk('read', 'x', () => readFileSync(join(folder, 'x')))).toThrow(
    'Cannot read x: access is denied.',
  )
  disarm()
})
