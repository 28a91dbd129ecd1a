import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareSet } from '../../generator/disk/compare-set.ts'
import { hash } from '../../generator/disk/digest.ts'
import { replaceTexts, writeSet } from '../../generator/disk/write-set.ts'
import { arm, disarm } from '../faults/inject.js'
import { filesOf, folderWith, put, written } from './folder.ts'

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')
const all = (folder: string): string[] => (readdirSync(folder, { recursive: true }) as string[]).sort()
const notes = ['.tablewright', '.tablewright/manifest.json']

test('new files come, with their folders; old ones go, with theirs', () => {
  const folder = written({ 'a/b/x.ts': '1', 'c/y.ts': '1', 'c/z.ts': '1' })
  expect(all(folder)).toEqual([...notes, 'a', 'a/b', 'a/b/x.ts', 'c', 'c/y.ts', 'c/z.ts'])
  writeSet(folder, compareSet(folder, filesOf({ 'c/z.ts': '1', 'd/e/f.ts': '1' })))
  expect(all(folder)).toEqual([...notes, 'c', 'c/z.ts', 'd', 'd/e', 'd/e/f.ts'])
})

test('what stays is not touched', () => {
  const folder = written({ 'x.ts': '1', 'y.ts': '1' })
  const before = lstatSync(join(folder, 'x.ts'))
  writeSet(folder, compareSet(folder, filesOf({ 'x.ts': '1', 'y.ts': '2' })))
  expect(lstatSync(join(folder, 'x.ts'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
  expect(read(folder, 'y.ts')).toBe('2')
})

test('nothing to change makes no folder', () => {
  const folder = folderWith()
  writeSet(join(folder, 'out'), [])
  expect(all(folder)).toEqual([])
})

test('a change that is made already, by a run of the same pages, is none', () => {
  const folder = written({ 'x.ts': '1', 'y.ts': '1' })
  const differences = compareSet(folder, filesOf({ 'x.ts': '2' }))
  writeSet(folder, differences)
  const before = lstatSync(join(folder, 'x.ts'))
  writeSet(folder, differences)
  expect(lstatSync(join(folder, 'x.ts')).ino).toBe(before.ino)
})

// No test can take the power away; this is the order in which nothing is lost then.
test('the disk has what a step stands on before the step is made', () => {
  const folder = written({ 'a/x.ts': '1', 'a/y.ts': '1' })
  arm(folder, [])
  writeSet(folder, compareSet(folder, filesOf({ 'a/x.ts': '2', 'b/z.ts': '2' })))
  const { log, paths } = disarm()
  const steps = log.map((name, index) => `${name} ${paths[index]}`)
  const work = '.tablewright'
  const from = steps.indexOf(`mkdir ${work}/staged`)
  expect(steps.slice(from).filter((step) => /^(link|fsync|rename|unlink|mkdir|rmdir) /.test(step))).toEqual([
    `mkdir ${work}/staged`,
    'link a/x.ts',
    'link a/y.ts',
    `link ${work}/manifest.json`,
    `fsync ${work}/staged/0.new`,
    `fsync ${work}/staged/1.new`,
    `fsync ${work}/staged/3.new`,
    `fsync ${work}/staged/journal`,
    `fsync ${work}/staged`,
    `rename ${work}/staged/journal`,
    `fsync ${work}`,
    'fsync ',
    `rename ${work}/staged/0.new`,
    'mkdir b',
    `rename ${work}/staged/1.new`,
    'unlink a/y.ts',
    `rename ${work}/staged/3.new`,
    'rmdir a',
    'fsync ',
    'fsync a',
    'fsync b',
    `fsync ${work}`,
    `unlink ${work}/finish.json`,
    `unlink ${work}/undo.json`,
    `unlink ${work}/finish.json`,
    `fsync ${work}`,
    `unlink ${work}/staged/0.old`,
    `unlink ${work}/staged/2.old`,
    `unlink ${work}/staged/3.old`,
    `rmdir ${work}/staged`,
    `unlink ${work}/lock-${process.pid}@${hostname().replace(/[^A-Za-z0-9.-]/g, '-')}`,
    `rmdir ${work}`,
  ])
})

test('a file that is edited between staging and writing stays, and is told', () => {
  const texts = { 'x.ts': '1', 'y.ts': '1' }
  const change = (folder: string): void =>
    writeSet(folder, compareSet(folder, filesOf({ 'x.ts': '2', 'y.ts': '2' })))
  const rehearsal = written(texts)
  arm(rehearsal, [])
  change(rehearsal)
  const commit = disarm().log.indexOf('rename') + 1
  const folder = written(texts)
  arm(folder, [{ at: commit, effect: () => put(folder, 'y.ts', 'mine') }])
  expect(() => change(folder)).toThrow(
    /^[^,]*y\.ts: changed by somebody else while this ran, and left so\. All else is written\.$/,
  )
  disarm()
  expect([read(folder, 'x.ts'), read(folder, 'y.ts')]).toEqual(['2', 'mine'])
  expect(all(folder)).toEqual([...notes, 'x.ts', 'y.ts'])
})

test.each([
  { what: 'changed', change: (folder: string) => put(folder, 'x.ts', 'mine') },
  { what: 'come', change: (folder: string) => put(folder, 'z.ts', 'mine') },
])('a file that has $what since it was compared is not replaced, and nothing else is', ({ change }) => {
  const folder = written({ 'x.ts': '1', 'y.ts': '1' })
  const differences = compareSet(folder, filesOf({ 'x.ts': '2', 'z.ts': '2' }))
  change(folder)
  const before = all(folder).map((path) => [path, lstatSync(join(folder, path)).ino])
  expect(() => writeSet(folder, differences)).toThrow(
    /[xz]\.ts was changed by somebody else while this ran\. Run again\. Nothing was changed\.$/,
  )
  expect(all(folder).map((path) => [path, lstatSync(join(folder, path)).ino])).toEqual(before)
})

test('a text is replaced, and no note stays', () => {
  const folder = folderWith({ 'shop/orders.md': 'old' })
  replaceTexts(folder, [{ path: 'shop/orders.md', text: 'new' }])
  replaceTexts(folder, [{ path: 'other/page.md', text: 'new' }])
  expect(read(folder, 'shop/orders.md')).toBe('new')
  expect(all(folder)).toEqual(['other', 'other/page.md', 'shop', 'shop/orders.md'])
})

const links = [
  {
    what: 'the folder',
    link: (folder: string) => move(folder, folder),
    says: /is a symbolic link; .* Give the folder/,
  },
  {
    what: 'the folder of notes',
    link: (folder: string) => move(folder, join(folder, '.tablewright')),
    says: /Put a real/,
  },
  {
    what: 'a folder in it',
    link: (folder: string) => move(folder, join(folder, 'a')),
    says: /a is a symbolic link/,
  },
  {
    what: 'a file',
    link: (folder: string) => move(folder, join(folder, 'a/x.ts')),
    says: /x\.ts is a symbolic link/,
  },
  {
    what: 'the place of a new file',
    link: (folder: string) => symlinkSync('elsewhere', join(folder, 'z.ts')),
    says: /z\.ts is a symbolic link/,
  },
]

function move(folder: string, path: string): void {
  renameSync(path, `${folder}-elsewhere`)
  symlinkSync(`${folder}-elsewhere`, path)
}

test.each(links)('$what is a symbolic link: refused, and nothing is written', ({ link, says }) => {
  const folder = join(folderWith(), 'out')
  const first = filesOf({ 'a/x.ts': '1', 'y.ts': '1' })
  writeSet(folder, compareSet(folder, first))
  link(folder)
  const differences = compareSet(folder, filesOf({ 'a/x.ts': '2', 'z.ts': '2' }))
  expect(() => writeSet(folder, differences)).toThrow(says)
  expect(() => writeSet(folder, differences)).toThrow(/Nothing was changed\.$/)
  expect(read(folder, 'a/x.ts')).toBe('1')
  expect(read(folder, 'y.ts')).toBe('1')
})

test('a folder that stands behind a link further up is as good as any', () => {
  const folder = folderWith()
  mkdirSync(join(folder, 'real'))
  symlinkSync('real', join(folder, 'link'))
  writeSet(join(folder, 'link/out'), compareSet(join(folder, 'link/out'), filesOf({ 'x.ts': '1' })))
  expect(read(folder, 'real/out/x.ts')).toBe('1')
})

test('what somebody put among the staged files is not deleted', () => {
  const folder = written({ 'x.ts': '1' })
  put(folder, '.tablewright/staged/mine.txt', 'mine')
  expect(() => writeSet(folder, compareSet(folder, filesOf({ 'x.ts': '2' })))).toThrow(
    /staged\/mine\.txt is in the way: Tablewright did not put it there/,
  )
  expect(read(folder, '.tablewright/staged/mine.txt')).toBe('mine')
  expect(read(folder, 'x.ts')).toBe('1')
})

test('a path that leads out of the folder is a flaw of the program', () => {
  const folder = folderWith()
  const change = { path: '../x.ts', found: undefined, after: { text: '1' } }
  expect(() => writeSet(join(folder, 'out'), [change])).toThrow(/^No path for a file of ours: \.\.\/x\.ts$/)
  expect(all(folder)).toEqual([])
})

test('a text of letters beyond ASCII arrives whole', () => {
  const folder = folderWith()
  const text = 'ä€😀'.repeat(10_000)
  replaceTexts(folder, [{ path: 'x.md', text: text }])
  expect(hash(readFileSync(join(folder, 'x.md')))).toBe(hash(text))
})

test('a folder in the place of a file: nothing is written', () => {
  const folder = written({ 'x.ts': '1' })
  mkdirSync(join(folder, 'y.ts'))
  writeFileSync(join(folder, 'y.ts/in-the-way'), '')
  expect(() =>
    writeSet(folder, [
      { path: 'x.ts', found: hash('1'), after: { text: '2' } },
      { path: 'y.ts', found: undefined, after: { text: '2' } },
    ]),
  ).toThrow(/^Cannot read .*y\.ts: it is a folder\. Nothing was changed\.$/)
  expect(read(folder, 'x.ts')).toBe('1')
})
