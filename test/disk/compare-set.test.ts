import { linkSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compareFile, compareSet, keptFiles } from '../../generator/disk/compare-set.ts'
import { hash } from '../../generator/disk/digest.ts'
import { manifestOf } from '../../generator/disk/manifest.ts'
import { refuseOthers } from '../../generator/disk/refuse-others.ts'
import { isSafePath } from '../../generator/disk/safe-paths.ts'
import { filesOf, folderWith, put, written } from './folder.ts'

const paths = (folder: string, texts: Readonly<Record<string, string>>): string[] =>
  compareSet(folder, filesOf(texts)).map(
    ({ path, before, after, owner }) =>
      `${before === undefined ? '+' : after === undefined ? '-' : '~'} ${path} ${owner}`,
  )

const manifest = '.tablewright/manifest.json'

test('a folder that is not there lacks everything', () => {
  expect(paths(join(folderWith(), 'a/b'), { 'x.ts': '1' })).toEqual(['+ x.ts ours', `+ ${manifest} ours`])
})

test('what is the same is no difference', () => {
  expect(paths(written({ 'x.ts': '1' }), { 'x.ts': '1' })).toEqual([])
})

test('what is ours may change and go', () => {
  expect(paths(written({ 'x.ts': '1', 'y.ts': '1' }), { 'x.ts': '2' })).toEqual([
    '~ x.ts ours',
    `~ ${manifest} ours`,
    '- y.ts ours',
  ])
})

test('a difference tells what was found, byte for byte', () => {
  const folder = folderWith({ 'x.ts': 'ä' })
  expect(compareFile(folder, { path: 'x.ts', text: 'a' }, new Map())).toEqual([
    {
      path: 'x.ts',
      before: 'ä',
      found: hash(Buffer.from('ä')),
      after: { path: 'x.ts', text: 'a' },
      owner: 'foreign',
    },
  ])
})

test('an edited file is known as such, and stays when it is not wanted any more', () => {
  const folder = written({ 'x.ts': '1', 'y.ts': '1', 'z.ts': '1' })
  put(folder, 'x.ts', 'mine')
  put(folder, 'y.ts', 'mine')
  expect(paths(folder, { 'x.ts': '1' })).toEqual(['~ x.ts edited', `~ ${manifest} ours`, '- z.ts ours'])
  expect(keptFiles(folder, filesOf({ 'x.ts': '1' }))).toEqual(['y.ts'])
})

test('ends of lines that version control has changed are no edit', () => {
  const folder = written({ 'x.ts': '1\n2\n', 'y.ts': '1\n' })
  put(folder, 'x.ts', '1\r\n2\r\n')
  put(folder, 'y.ts', '1\r\n')
  expect(paths(folder, { 'x.ts': '1\n2\n' })).toEqual(['~ x.ts ours', `~ ${manifest} ours`, '- y.ts ours'])
})

test('files that are gone already are not deleted', () => {
  const folder = written({ 'x.ts': '1', 'y.ts': '1' })
  rmSync(join(folder, 'y.ts'))
  expect(paths(folder, { 'x.ts': '1' })).toEqual([`~ ${manifest} ours`])
})

test('a package is its author’s, and we change it nevertheless', () => {
  const folder = folderWith({ 'package.json': '{}' })
  expect(paths(folder, { 'package.json': '{ }' })).toEqual(['~ package.json ours', `+ ${manifest} ours`])
  expect(paths(written({ 'package.json': '{}' }), {})).toEqual([])
})

test('a file whose name only changed its case is not deleted where the disk takes both for one', () => {
  const folder = written({ 'Orders.ts': '1' })
  linkSync(join(folder, 'Orders.ts'), join(folder, 'orders.ts'))
  expect(paths(folder, { 'orders.ts': '1' })).toEqual([`~ ${manifest} ours`])
})

test('a file whose name only changed its case is deleted where the disk can tell them apart', () => {
  const folder = written({ 'Orders.ts': '1' })
  expect(paths(folder, { 'orders.ts': '1' })).toEqual([
    '+ orders.ts ours',
    `~ ${manifest} ours`,
    '- Orders.ts ours',
  ])
  rmSync(join(folder, 'Orders.ts'))
  expect(paths(folder, { 'orders.ts': '1' })).toEqual(['+ orders.ts ours', `~ ${manifest} ours`])
})

test.each([
  { texts: { 'a.ts': '', 'A.ts': '' }, says: 'Cannot write A.ts beside a.ts' },
  { texts: { 'x/a.ts': '', 'X/b.ts': '' }, says: 'Cannot write X beside x' },
  { texts: { 'é.ts': '', 'e\u0301.ts': '' }, says: 'take them for one' },
])('$texts: names that some disks take for one are refused', ({ texts, says }) => {
  expect(() => compareSet(folderWith(), filesOf(texts as Record<string, string>))).toThrow(says)
})

test('a folder, or what is no file, in the place of a file is refused', () => {
  const folder = folderWith()
  mkdirSync(join(folder, 'x.ts'))
  expect(() => paths(folder, { 'x.ts': '1' })).toThrow(/^Cannot read .*x\.ts: it is a folder\.$/)
  symlinkSync('/dev/null', join(folder, 'y.ts'))
  expect(() => paths(folder, { 'y.ts': '1' })).toThrow(/^Cannot read .*y\.ts: it is no file\.$/)
})

test.each([
  'no JSON',
  '<<<<<<< ours\n{}\n',
  '{}',
  '{ "files": { "x.ts": 1 } }',
  '{ "files": { "x.ts": "1" } }',
  `{ "files": { "x.ts": "${hash('1')}0" } }`,
  `{ "files": { "x.ts": "0${hash('1')}" } }`,
  `{ "files": { "y.ts": "${hash('1')}", "x.ts": "1" } }`,
  `{ "files": { "../x.ts": "${hash('1')}" } }`,
  `{ "files": { "/etc/passwd": "${hash('1')}" } }`,
  `{ "files": { "a/../../x": "${hash('1')}" } }`,
  `{ "files": { "a\\\\..\\\\x": "${hash('1')}" } }`,
  `{ "files": { ".git/config": "${hash('1')}" } }`,
])('a manifest that is none is refused: %s', (text) => {
  const folder = folderWith({ [manifest]: text })
  expect(() => paths(folder, { 'x.ts': '1' })).toThrow(
    /manifest\.json is no list of emitted files\. Restore it/,
  )
})

test('a manifest lists its files by path, whatever order they come in', () => {
  const [one, other] = [filesOf({ 'a.ts': '1', 'b.ts': '2' }), filesOf({ 'b.ts': '2', 'a.ts': '1' })]
  expect(manifestOf(other)).toEqual(manifestOf(one))
  expect(manifestOf(one).text).toBe(
    `${JSON.stringify({ files: { 'a.ts': hash('1'), 'b.ts': hash('2') } }, null, 2)}\n`,
  )
})

test.each([
  { path: 'a/x.ts', isSafe: true },
  { path: '.tablewright/manifest.json', isSafe: true },
  { path: '.tablewright/last-run.json', isSafe: true },
  { path: '.tablewright/finish.json', isSafe: false },
  { path: 'a/..', isSafe: false },
  { path: 'a/b\u0000c', isSafe: false },
])('the path $path from a note: $isSafe', ({ path, isSafe }) => {
  expect(isSafePath(path)).toBe(isSafe)
})

const differing = (): { folder: string; differences: ReturnType<typeof compareSet> } => {
  const folder = written({ 'x.ts': '1', 'y.ts': '1' })
  put(folder, 'x.ts', 'mine')
  put(folder, 'z.ts', 'theirs')
  return { folder, differences: compareSet(folder, filesOf({ 'x.ts': '1', 'y.ts': '2', 'z.ts': '1' })) }
}

test('what others wrote is refused, all of it in one message', () => {
  const { folder, differences } = differing()
  expect(() => refuseOthers(folder, differences, false)).toThrow(
    `${join(folder, 'z.ts')} is in the way: Tablewright did not write it and does not overwrite it.
${join(folder, 'x.ts')} was edited by hand.
Move what is in the way, or choose another --out.
Edits are lost with --force; what they are for belongs into the pages.
Nothing was written.`,
  )
})

test('edits may be written over by force, files of others may not', () => {
  const { folder, differences } = differing()
  const without = (path: string) => differences.filter((one) => one.path !== path)
  expect(() => refuseOthers(folder, without('z.ts'), true)).not.toThrow()
  expect(() => refuseOthers(folder, without('z.ts'), false)).toThrow(/x\.ts was edited by hand\.\nEdits/)
  expect(() => refuseOthers(folder, without('x.ts'), true)).toThrow(/z\.ts is in the way/)
})

test('what is told is of what is there alone', () => {
  const { folder, differences } = differing()
  const told = (path: string) => () =>
    refuseOthers(
      folder,
      differences.filter((one) => one.path === path),
      false,
    )
  expect(told('z.ts')).toThrow(/overwrite it\.\nMove what is in the way, .*--out\.\nNothing was written\.$/)
  expect(told('x.ts')).toThrow(/x\.ts was edited by hand\.\nEdits are lost .*\nNothing was written\.$/)
  expect(told('y.ts')).not.toThrow()
})
