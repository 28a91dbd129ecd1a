import {
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lastRunFile, type LastRun } from '../../generator/disk/last-run.ts'
import { isAsSeen, noteSeen, type Scene } from '../../generator/disk/seen.ts'
import { arm, disarm } from '../faults/inject.js'
import { filesOf, folderWith, put } from './folder.ts'

const files = {
  'specs/shop/api.md': 'api',
  'specs/shop/orders.md': 'page',
  'specs/README.md': 'read me',
  'out/shop/orders.ts': 'code',
  'out/shop/more.ts': 'more',
}
const emitted = filesOf({ 'shop/more.ts': 'more', 'shop/orders.ts': 'code' })
const last = JSON.parse(lastRunFile({ inputs: 'hash', proved: true, warnings: 0 }, emitted).text) as LastRun

function sceneIn(folder: string): Scene {
  return { specs: join(folder, 'specs'), out: join(folder, 'out'), last, rest: 'rest' }
}

/** Longer than a tick of any clock that disks here have. */
const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30))

const note = (folder: string, ago = 0): void => noteSeen(join(folder, 'notes'), sceneIn(folder), ago)
const isSeen = (folder: string): boolean | undefined => isAsSeen(join(folder, 'notes'), sceneIn(folder))

/** A folder that was noted when nothing had changed in it for a moment. */
async function noted(): Promise<string> {
  const folder = folderWith(files)
  await tick()
  note(folder)
  return folder
}

/** Which files of a folder are read meanwhile. */
function readIn(folder: string, work: () => void): string[] {
  arm(folder, [])
  work()
  const { log, paths } = disarm()
  return paths.filter((_, index) => log[index] === 'readFile')
}

/** Another text of the same length under the old time. */
function swap(path: string, text: string): void {
  const { atime, mtime } = statSync(path)
  writeFileSync(path, text)
  utimesSync(path, atime, mtime)
}

test('what nobody touched is as it was seen', async () => {
  const folder = await noted()
  expect(isSeen(folder)).toBe(true)
  writeFileSync(join(folder, 'specs/shop/orders.md'), 'pag2')
  expect(isSeen(folder)).toBe(false)
})

const edits: Readonly<Record<string, (folder: string) => void>> = {
  'a page of the same length, with its old time': (folder) =>
    swap(join(folder, 'specs/shop/orders.md'), 'pag2'),
  'a page that another file took the place of': (folder) => {
    put(folder, 'other', 'pag2')
    const { atime, mtime } = statSync(join(folder, 'specs/shop/orders.md'))
    utimesSync(join(folder, 'other'), atime, mtime)
    renameSync(join(folder, 'other'), join(folder, 'specs/shop/orders.md'))
  },
  'a page more': (folder) => put(folder, 'specs/shop/more.md', 'page'),
  'a page less': (folder) => rmSync(join(folder, 'specs/shop/orders.md')),
  'an API more': (folder) => mkdirSync(join(folder, 'specs/other')),
  'no specs': (folder) => rmSync(join(folder, 'specs'), { recursive: true }),
  'a manifest of a package': (folder) => put(folder, 'out/package.json', '{}'),
  'an edited file of the output, with its old time': (folder) =>
    swap(join(folder, 'out/shop/orders.ts'), 'cod2'),
  'no output': (folder) => rmSync(join(folder, 'out/shop'), { recursive: true }),
}

/** What leaves nothing to compare with. */
const losses: typeof edits = {
  'a folder in the place of output': (folder) => {
    rmSync(join(folder, 'out/shop/orders.ts'))
    mkdirSync(join(folder, 'out/shop/orders.ts'))
  },
  'no note': (folder) => rmSync(join(folder, 'notes'), { recursive: true }),
  'a damaged note': (folder) => {
    for (const name of readdirSync(join(folder, 'notes'))) put(folder, `notes/${name}`, '{')
  },
}

test.each(Object.entries(edits))('%s: not as seen', async (_, edit) => {
  const folder = await noted()
  edit(folder)
  expect(isSeen(folder)).toBe(false)
})

test.each(Object.entries(losses))('%s: nobody knows', async (_, lose) => {
  const folder = await noted()
  lose(folder)
  expect(isSeen(folder)).toBeUndefined()
})

test('a page that changed is as seen once it is noted again', async () => {
  const folder = await noted()
  put(folder, 'specs/shop/orders.md', 'pag2')
  await tick()
  note(folder)
  expect(isSeen(folder)).toBe(true)
})

test('each folder of output has its own note', async () => {
  const folder = await noted()
  const other = folderWith({ 'shop/orders.ts': 'code', 'shop/more.ts': 'more' })
  await tick()
  const scene = { ...sceneIn(folder), out: other }
  noteSeen(join(folder, 'notes'), scene, 0)
  expect([isSeen(folder), isAsSeen(join(folder, 'notes'), scene)]).toEqual([true, true])
})

test('nothing is read of what nobody touched', async () => {
  const folder = await noted()
  expect(readIn(folder, () => isSeen(folder))).toEqual([expect.stringMatching(/^notes\/seen-/)])
  expect(readIn(folder, () => note(folder))).toEqual([])
})

test('output that may have been written while it was looked at is read', async () => {
  const folder = await noted()
  const outputs = ['out/shop/more.ts', 'out/shop/orders.ts']
  expect(readIn(folder, () => note(folder, 10_000))).toEqual(outputs)
})

test('output whose time is still to come is read each time, and such a page is not trusted', async () => {
  const folder = await noted()
  const later = Date.now() / 1000 + 100
  utimesSync(join(folder, 'out/shop/orders.ts'), later, later)
  note(folder)
  expect(readIn(join(folder, 'out'), () => isSeen(folder))).toEqual(['shop/orders.ts'])
  utimesSync(join(folder, 'specs/shop/orders.md'), later, later)
  await tick()
  note(folder)
  expect(isSeen(folder)).toBe(false)
})

test('output that was gone when it was noted is looked for again', async () => {
  const folder = folderWith(files)
  rmSync(join(folder, 'out/shop/orders.ts'))
  await tick()
  note(folder)
  expect(isSeen(folder)).toBe(false)
  put(folder, 'out/shop/orders.ts', 'code')
  expect(isSeen(folder)).toBe(true)
})

test('a page on another disk, which may have another clock, is not trusted', async () => {
  const folder = folderWith(files)
  symlinkSync('/dev/null', join(folder, 'specs/shop/linked.md'))
  await tick()
  note(folder)
  expect(isSeen(folder)).toBe(false)
})

test('what is no page and no output may come and go', async () => {
  const folder = await noted()
  for (const path of ['specs/shop/README.md', 'out/other.txt']) put(folder, path, 'first')
  await tick()
  note(folder)
  put(folder, 'specs/shop/README.md', 'second')
  put(folder, 'out/more.txt', 'second')
  expect(isSeen(folder)).toBe(true)
})

test('output that was only touched is read', async () => {
  const folder = await noted()
  put(folder, 'out/shop/orders.ts', 'code')
  expect(isSeen(folder)).toBe(true)
})

test.each([
  { what: 'other inputs', change: { last: { ...last, inputs: 'other' } } },
  { what: 'other options', change: { rest: 'other' } },
])('the note of $what is none', async ({ change }) => {
  const folder = await noted()
  expect(isAsSeen(join(folder, 'notes'), { ...sceneIn(folder), ...change })).toBeUndefined()
})

test('output that was not noted is not as seen', async () => {
  const folder = await noted()
  const scene = { ...sceneIn(folder), last: { ...last, files: { ...last.files, 'gone.ts': 'hash' } } }
  expect(isAsSeen(join(folder, 'notes'), scene)).toBe(false)
})

test('a page that changed while it was looked at is not trusted', async () => {
  const folder = folderWith(files)
  await tick()
  note(folder, 10_000)
  expect(isSeen(folder)).toBe(false)
})

test('output that was written meanwhile is read again before it is trusted', async () => {
  const folder = await noted()
  put(folder, 'out/shop/orders.ts', 'cod2')
  await tick()
  note(folder)
  put(folder, 'out/shop/orders.ts', 'code')
  expect(isSeen(folder)).toBe(true)
  for (const path of ['specs', 'specs/shop', 'specs/README.md']) utimesSync(join(folder, path), 1, 1)
  expect(isSeen(folder)).toBe(false)
})

test('output that was edited before it was noted is not trusted', async () => {
  const folder = folderWith(files)
  const isTrusted = async (text: string): Promise<boolean> => {
    await new Promise((resolve) => setTimeout(resolve, 900))
    put(folder, 'out/shop/orders.ts', text)
    await tick()
    // From behind the last change of a page on, which comes in front of that of the output.
    const ago = Date.now() - statSync(join(folder, 'out/shop/orders.ts')).ctimeMs + 600
    note(folder, ago)
    return isSeen(folder) === true
  }
  expect(await isTrusted('code')).toBe(true)
  expect(readIn(join(folder, 'out'), () => isSeen(folder))).toEqual([])
  expect(await isTrusted('cod2')).toBe(false)
})

test('no edit is missed that follows a note at once', () => {
  const folder = folderWith(files)
  const page = join(folder, 'specs/shop/orders.md')
  for (let round = 0; round < 300; round++) {
    swap(page, 'page')
    note(folder)
    swap(page, 'pag2')
    expect(isSeen(folder)).toBe(false)
  }
})

test('a note that cannot be written is none', () => {
  const folder = folderWith({ ...files, notes: 'a file' })
  note(folder)
  expect(isSeen(folder)).toBeUndefined()
})
