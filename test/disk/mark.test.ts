import { statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isOlder, markOf, statOf, touched } from '../../generator/disk/mark.ts'
import { folderWith } from './folder.ts'

test('a mark has all that the system says of a file, and one of no file has none of it', () => {
  const path = join(folderWith({ page: 'text' }), 'page')
  const { mtimeMs, ctimeMs, ino, dev } = statSync(path)
  expect(markOf(statOf(path))).toBe(`4 ${mtimeMs} ${ctimeMs} ${ino} ${dev}`)
  expect(markOf(statOf(`${path}.gone`))).toBe('undefined undefined undefined undefined undefined')
})

test.each([
  { what: 'of a change', modified: 1000, want: 'ctimeMs' },
  { what: 'that was set', modified: 4e9, want: 'mtimeMs' },
] as const)('the later time counts, here the one $what', ({ modified, want }) => {
  const folder = folderWith({ page: 'text' })
  utimesSync(join(folder, 'page'), modified, modified)
  const found = statSync(join(folder, 'page'))
  expect(touched(found)).toEqual({ dev: found.dev, time: found[want] })
})

test('a file is older than a later moment of its disk', () => {
  const found = statSync(join(folderWith({ page: 'text' }), 'page'))
  const { dev, time } = touched(found)
  expect(isOlder(found, { dev, time: time + 1 })).toBe(true)
  expect(isOlder(found, { dev, time })).toBe(false)
  expect(isOlder(found, { dev, time: time - 1 })).toBe(false)
  expect(isOlder(found, { dev: dev + 1, time: time + 1 })).toBe(false)
})
