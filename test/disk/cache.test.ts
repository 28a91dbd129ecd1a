import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cacheFolder, noCache, openCache } from '../../generator/disk/cache.ts'
import { folderWith } from './folder.ts'

const source = 'a'
const made = { text: 'b', list: [1, null], packed: new Uint8Array([0, 255]) }

/** A folder of a cache that holds one thing. */
function kept(): string {
  const folder = join(folderWith({}), 'cache')
  openCache(folder, 'v1').write(source, made)
  return folder
}

test('what was made is there for the same source and program', () => {
  const folder = kept()
  expect(openCache(folder, 'v1').read(source)).toEqual(made)
  expect(openCache(folder, 'v1').read('b')).toBeUndefined()
  expect(openCache(folder, 'v2').read(source)).toBeUndefined()
  expect(['a', 'b'].map(openCache(folder, 'v1').has)).toEqual([true, false])
  expect(readdirSync(folder)).toHaveLength(1)
})

test.each([
  ['cut off', (text: string) => text.slice(0, -1)],
  ['empty', () => ''],
  ['changed', (text: string) => text.replace('text', 'test')],
  ['of another name', (text: string) => text.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))],
])('a file that is %s counts as none, and is written again', (_, change) => {
  const folder = kept()
  const [name = ''] = readdirSync(folder)
  writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'latin1')), 'latin1')
  const cache = openCache(folder, 'v1')
  expect(cache.read(source)).toBeUndefined()
  cache.write(source, made)
  expect(cache.read(source)).toEqual(made)
})

test('a file under the name of another counts as none', () => {
  const folder = kept()
  const [name = ''] = readdirSync(folder)
  openCache(folder, 'v1').write('b', 'other')
  const other = readdirSync(folder).find((one) => one !== name) ?? ''
  writeFileSync(join(folder, name), readFileSync(join(folder, other)))
  expect(openCache(folder, 'v1').read(source)).toBeUndefined()
})

test('a disk that takes nothing is as good as an empty one', () => {
  const folder = join(folderWith({ file: '' }), 'file')
  const cache = openCache(folder, 'v1')
  cache.write(source, made)
  expect(cache.read(source)).toBeUndefined()
  cache.tidy()
})

test('what no run has used goes once there is much of it', () => {
  const folder = kept()
  for (let index = 0; index < 101; index++) writeFileSync(join(folder, `old${index}`), '')
  const idle = openCache(folder, 'v1')
  idle.read(source)
  idle.tidy()
  expect(readdirSync(folder)).toHaveLength(102)
  writeFileSync(join(folder, 'one-more'), '')
  idle.tidy()
  expect(readdirSync(folder)).toHaveLength(1)
  expect(idle.read(source)).toEqual(made)
})

test('a cache that holds nothing', () => {
  const cache = noCache()
  cache.write(source, made)
  cache.tidy()
  expect([cache.has(source), cache.read(source)]).toEqual([false, undefined])
})

test('the folder is that of a project with packages', () => {
  const folder = folderWith({ 'package.json': '{}' })
  expect(cacheFolder(folder)).toBeUndefined()
  mkdirSync(join(folder, 'node_modules'))
  expect(cacheFolder(folder)).toBe(join(folder, 'node_modules/.cache/tablewright'))
  rmSync(join(folder, 'package.json'))
  expect(cacheFolder(folder)).toBeUndefined()
})
