import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareSet } from '../../generator/disk/compare-set.ts'
import { hash } from '../../generator/disk/digest.ts'
import { isUnfinished, settle } from '../../generator/disk/recover.ts'
import { writeSet } from '../../generator/disk/write-set.ts'
import { arm, disarm } from '../faults/inject.js'
import { filesOf, folderWith, put, written } from './folder.ts'

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')
const all = (folder: string): string[] => (readdirSync(folder, { recursive: true }) as string[]).sort()

const one = { path: 'x.ts', old: hash('1'), new: hash('2') }

/** A folder that a run has left half-way, as it is after a kill. */
function stopped(
  name: 'finish' | 'undo',
  entries: unknown,
  more: Readonly<Record<string, string>> = {},
): string {
  return folderWith({
    'x.ts': '1',
    '.tablewright/staged/0.old': '1',
    '.tablewright/staged/0.new': '2',
    [`.tablewright/${name}.json`]: JSON.stringify({ entries }),
    ...more,
  })
}

test('a settled folder is looked at and left alone', () => {
  for (const folder of [join(folderWith(), 'none'), written({ 'x.ts': '1' })]) {
    expect(settle(folder)).toBeUndefined()
    expect(isUnfinished(folder)).toBe(false)
  }
  const folder = written({ 'x.ts': '1' })
  put(folder, '.tablewright/.gitignore', 'last-run.json\n')
  arm(folder, [])
  settle(folder)
  expect(disarm().log).toEqual(['readdir'])
})

test('an unfinished run is finished', () => {
  const folder = stopped('finish', [one])
  expect(isUnfinished(folder)).toBe(true)
  expect(settle(folder)).toEqual({ towards: 'new', edited: [] })
  expect(read(folder, 'x.ts')).toBe('2')
  expect(all(folder)).toEqual(['x.ts'])
})

test('what a run has done already is done, not edited', () => {
  const folder = stopped('finish', [one], { 'x.ts': '2' })
  expect(settle(folder)).toEqual({ towards: 'new', edited: [] })
  expect(all(folder)).toEqual(['x.ts'])
})

test('a run that changed nothing is finished', () => {
  expect(settle(stopped('finish', []))).toEqual({ towards: 'new', edited: [] })
})

test('the lock of a dead run is taken away, and nothing else is looked for', () => {
  const host = hostname().replace(/[^A-Za-z0-9.-]/g, '-')
  const folder = folderWith({ 'x.ts': '1', [`.tablewright/lock-99999999@${host}`]: '' })
  expect(settle(folder)).toBeUndefined()
  expect(all(folder)).toEqual(['x.ts'])
})

test.each([
  'unstaged',
  'staged.txt',
  'lock-x@y',
  'my-lock-1@y',
  'lock-1',
  'finish.json.txt',
  'old-undo.json',
])('a file called %s is of no run', (name) => {
  const folder = folderWith({ 'x.ts': '1', [`.tablewright/${name}`]: '' })
  arm(folder, [])
  expect(settle(folder)).toBeUndefined()
  expect(disarm().log).toEqual(['readdir'])
  expect(isUnfinished(folder)).toBe(false)
})

test.each(['my0.new', '0.newer', '0.old.txt', 'journals', 'my-journal', 'x.new'])(
  'a staged file called %s is not ours to delete',
  (name) => {
    const folder = folderWith({ [`.tablewright/staged/${name}`]: '' })
    expect(() => settle(folder)).toThrow(/is in the way: Tablewright did not put it there/)
    expect(existsSync(join(folder, '.tablewright/staged', name))).toBe(true)
  },
)

test('many staged files are deleted', () => {
  const names = Array.from({ length: 12 }, (_, index) => `.tablewright/staged/${index}.old`)
  const folder = folderWith(Object.fromEntries(names.map((name) => [name, ''])))
  settle(folder)
  expect(all(folder)).toEqual([])
})

test('a folder of notes that goes meanwhile has nothing to tidy', () => {
  const folder = stopped('finish', [one])
  arm(folder, [])
  settle(folder)
  const at = disarm().log.lastIndexOf('readdir')
  const again = stopped('finish', [one])
  arm(again, [{ at, effect: 'ENOENT' }])
  expect(settle(again)).toEqual({ towards: 'new', edited: [] })
  disarm()
})

test('a run that was being undone is undone', () => {
  const folder = stopped('undo', [one], { 'x.ts': '2' })
  expect(isUnfinished(folder)).toBe(true)
  expect(settle(folder)).toEqual({ towards: 'old', edited: [] })
  expect(read(folder, 'x.ts')).toBe('1')
  expect(all(folder)).toEqual(['x.ts'])
})

test('staged files without a journal are deleted', () => {
  const folder = folderWith({
    'x.ts': '1',
    '.tablewright/staged/0.new': '2',
    '.tablewright/staged/journal': '{',
  })
  expect(isUnfinished(folder)).toBe(false)
  expect(settle(folder)).toBeUndefined()
  expect(all(folder)).toEqual(['x.ts'])
})

test('an empty folder of notes is deleted', () => {
  const folder = folderWith({ 'x.ts': '1' })
  mkdirSync(join(folder, '.tablewright'))
  settle(folder)
  expect(all(folder)).toEqual(['x.ts'])
})

test('a file that was edited since stays, and all else is finished', () => {
  const entries = [one, { path: 'y.ts', old: null, new: hash('2') }]
  const folder = stopped('finish', entries, { 'x.ts': 'mine', '.tablewright/staged/1.new': '2' })
  expect(settle(folder)).toEqual({ towards: 'new', edited: ['x.ts'] })
  expect([read(folder, 'x.ts'), read(folder, 'y.ts')]).toEqual(['mine', '2'])
})

test.each(['finish', 'undo'] as const)('%s: a staged file that is damaged is not put in place', (name) => {
  const folder = stopped(name, [one], {
    'x.ts': name === 'finish' ? '1' : '2',
    '.tablewright/staged/0.new': 'torn',
    '.tablewright/staged/0.old': 'torn',
  })
  expect(() => settle(folder)).toThrow(
    /staged\/0\.(new|old) is not what was to be written to .*x\.ts\. Restore/,
  )
  expect(read(folder, 'x.ts')).toBe(name === 'finish' ? '1' : '2')
})

test.each([
  'no JSON',
  'null',
  '{}',
  '{ "entries": {} }',
  '{ "entries": [null] }',
  JSON.stringify({ entries: [{ ...one, path: 1 }] }),
  JSON.stringify({ entries: [{ ...one, old: 1 }] }),
  JSON.stringify({ entries: [{ ...one, new: 'abc' }] }),
  JSON.stringify({ entries: [{ ...one, old: [one.old] }] }),
  JSON.stringify({ entries: [{ ...one, new: `${one.new}0` }] }),
  JSON.stringify({ entries: [{ ...one, new: `0${one.new}` }] }),
  JSON.stringify({ entries: [one, null] }),
  JSON.stringify({ entries: [{ ...one, path: '../x.ts' }] }),
  JSON.stringify({ entries: [{ ...one, path: '/x.ts' }] }),
  JSON.stringify({ entries: [{ ...one, path: '.git/hooks/pre-commit' }] }),
  JSON.stringify({ entries: [{ ...one, path: '.tablewright/lock-1@x' }] }),
  JSON.stringify({ entries: [{ ...one, path: 'a//x.ts' }] }),
  JSON.stringify({ entries: [{ ...one, path: 'C:\\x.ts' }] }),
])('a journal that is none is refused, and nothing happens: %s', (text) => {
  const folder = stopped('finish', [], { '.tablewright/finish.json': text })
  const before = all(folder)
  expect(() => settle(folder)).toThrow(
    /finish\.json is no note of a run that Tablewright could finish\. Restore/,
  )
  expect(all(folder)).toEqual(before)
  expect(read(folder, 'x.ts')).toBe('1')
})

test('a journal does not lead through links', () => {
  const elsewhere = folderWith({ 'x.ts': '1' })
  const folder = stopped('finish', [{ ...one, path: 'link/x.ts' }])
  symlinkSync(elsewhere, join(folder, 'link'))
  expect(() => settle(folder)).toThrow(/link is a symbolic link/)
  expect(read(elsewhere, 'x.ts')).toBe('1')
})

test('a folder of staged files that leads elsewhere is not emptied', () => {
  const elsewhere = folderWith({ '0.new': 'mine' })
  const folder = folderWith({ '.tablewright/manifest.json': '{ "files": {} }' })
  symlinkSync(elsewhere, join(folder, '.tablewright/staged'))
  expect(() => settle(folder)).toThrow(/staged is a symbolic link/)
  expect(read(elsewhere, '0.new')).toBe('mine')
})

test('a staged file that is a link is not put in place', () => {
  const folder = stopped('finish', [one])
  rmSync(join(folder, '.tablewright/staged/0.new'))
  put(folder, 'same', '2')
  symlinkSync('../../same', join(folder, '.tablewright/staged/0.new'))
  expect(() => settle(folder)).toThrow(/0\.new is a symbolic link/)
})

test('a folder of notes that is a file is refused', () => {
  const folder = folderWith({ '.tablewright': '' })
  expect(() => settle(folder)).toThrow(/^Cannot read .*\.tablewright: a part of its path is no folder\.$/)
})

test('a run finishes what another has left before it writes', () => {
  const folder = stopped('finish', [one])
  writeSet(folder, compareSet(folderWith(), filesOf({ 'y.ts': '1' })))
  expect([read(folder, 'x.ts'), read(folder, 'y.ts')]).toEqual(['2', '1'])
  expect(existsSync(join(folder, '.tablewright/finish.json'))).toBe(false)
})
