import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hash } from '../../generator/disk/digest.ts'
import {
  deletedPages,
  isAsImported,
  lockChange,
  readSpecsLock,
  specsLockPath,
  type Imported,
} from '../../generator/disk/specs-lock.ts'
import { writeSet } from '../../generator/disk/write-set.ts'
import { folderWith, put } from './folder.ts'

const imported = (text = 'page'): Imported => ({
  source: 'the vendor',
  read: '2026-11-20',
  file: 'orders.html',
  from: hash('html'),
  page: hash(text),
})

/** The list after each of these pages was imported. */
function lockOf(folder: string, ...paths: string[]): string {
  for (const path of paths) writeSet(folder, [lockChange(folder, path, imported())])
  return readFileSync(join(folder, specsLockPath), 'utf8')
}

test('it is ordered by path, whatever was imported first, and read as it was written', () => {
  const pages = { 'b/one.md': 'page', 'a/two.md': 'page', 'a/one.md': 'page' }
  const paths = Object.keys(pages)
  const folder = folderWith(pages)
  const text = lockOf(folder, ...paths)
  expect([...readSpecsLock(folder).keys()]).toEqual(['a/one.md', 'a/two.md', 'b/one.md'])
  expect(readSpecsLock(folder).get('a/two.md')).toEqual(imported())
  expect(lockOf(folderWith(pages), ...paths.toReversed())).toBe(text)
  expect(text).toMatch(/^\{\n {2}"version": 1,\n {2}"pages": \{\n {4}"a\/one\.md": \{\n {6}"source"/)
})

test.each(['markdown', 'html', 'text'] as const)('it has that a file was said to be %s', (rendering) => {
  const folder = folderWith({ 'shop/one.md': 'page' })
  lockOf(folder, 'shop/one.md')
  const told = { ...imported(), rendering }
  writeSet(folder, [lockChange(folder, 'shop/one.md', told)])
  expect([...readSpecsLock(folder)]).toEqual([['shop/one.md', told]])
})

test('pages that are gone are told, and leave the list with the next import', () => {
  const folder = folderWith({ 'a/one.md': 'page' })
  const gone = { 'b/gone.md': imported(), 'a/gone.md': imported(), 'a/one.md': imported() }
  put(folder, specsLockPath, JSON.stringify({ version: 1, pages: gone }))
  expect(deletedPages(folder)).toEqual(['a/gone.md', 'b/gone.md'])
  lockOf(folder, 'a/one.md')
  expect([...readSpecsLock(folder).keys()]).toEqual(['a/one.md'])
})

test('a change made by somebody else meanwhile is not written over', () => {
  const folder = folderWith({ 'a/one.md': 'page', 'a/two.md': 'page' })
  lockOf(folder, 'a/one.md')
  const change = lockChange(folder, 'a/one.md', imported('other'))
  lockOf(folder, 'a/two.md')
  expect(() => writeSet(folder, [change])).toThrow('was changed by somebody else while this ran')
  expect([...readSpecsLock(folder).keys()]).toEqual(['a/one.md', 'a/two.md'])
})

test.each([
  { given: '', says: 'it is no JSON' },
  { given: '<<<<<<< ours\n{}', says: 'it is no JSON' },
  { given: 'null', says: 'its version is not 1' },
  { given: '{"version":2,"pages":{}}', says: 'its version is not 1' },
  { given: '{"version":1}', says: 'it has no "pages"' },
  ...['[]', 'null', '"a/one.md"'].map((pages) => ({
    given: `{"version":1,"pages":${pages}}`,
    says: 'it has no "pages"',
  })),
  { given: '{"version":1,"pages":{"a/one.md":{}}}', says: '"a/one.md" is damaged' },
  { given: '{"version":1,"pages":{"a/one.md":null}}', says: '"a/one.md" is damaged' },
  ...[
    '../one.md',
    'a/../../one.md',
    '/a/one.md',
    'a/../one.md',
    'one.md',
    'a/b/one.md',
    'a/one.txt',
    'a/one.md.txt',
  ].map((path) => ({
    given: JSON.stringify({ version: 1, pages: { [path]: imported() } }),
    says: `"${path}" is damaged`,
  })),
  ...[
    { from: 'x' },
    { from: [hash('')] },
    { page: hash('').toUpperCase() },
    { page: `x${hash('')}` },
    { page: `${hash('')}x` },
    { source: 1 },
    { read: 1 },
    { file: undefined },
    { rendering: 'pdf' },
  ].map((part) => ({
    given: JSON.stringify({ version: 1, pages: { 'a/one.md': { ...imported(), ...part } } }),
    says: '"a/one.md" is damaged',
  })),
])('refused: $given', ({ given, says }) => {
  const folder = folderWith()
  put(folder, specsLockPath, given)
  for (const read of [readSpecsLock, (specs: string) => lockChange(specs, 'a/one.md', imported())])
    expect(() => read(folder)).toThrow(
      `lock.json is no list of imported pages: ${says}. Restore it from version control, or delete it`,
    )
})

test('other ends of lines are no edit', () => {
  expect(isAsImported(imported('a\nb\n'), 'a\r\nb\r\n')).toBe(true)
  expect(isAsImported(imported('a\r\nb\r\n'), 'a\r\nb\r\n')).toBe(true)
  expect(isAsImported(imported('a\nb\n'), 'a\nb')).toBe(false)
})
