import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  bundledTemplates,
  filesIn,
  findPage,
  findPages,
  inputPlaces,
  readText,
} from '../../generator/disk/find-inputs.ts'
import { refuseOverlap } from '../../generator/disk/refuse-overlap.ts'
import { arm, disarm } from '../faults/inject.js'
import { folderWith, put } from './folder.ts'
import { inBothOrders } from './listed.ts'

test('pages are the Markdown of the folders below, by path', () => {
  const folder = folderWith({
    'specs/b/x.md': 'x',
    'specs/a/y.md': 'y',
    'specs/a/README.md': 'no page',
    'specs/a/z.txt': 'no page',
    'specs/w.md': 'no page',
    'specs/.tablewright/staged/0.new': 'no page',
  })
  expect(findPages(join(folder, 'specs'), folder)).toEqual([
    { path: 'specs/a/y.md', text: 'y' },
    { path: 'specs/b/x.md', text: 'x' },
  ])
})

test('pages and files come in one order on every disk', () => {
  const folder = folderWith({ 'b/x.md': '', 'a/y.md': '', 'a/x.md': '', 'c.md': '', 'd.md': '' })
  const pages = ['a/x.md', 'a/y.md', 'b/x.md']
  expect(inBothOrders(() => findPages(folder, folder).map(({ path }) => path))).toEqual([pages, pages])
  const files = ['c.md', 'd.md']
  expect(inBothOrders(() => filesIn(folder))).toEqual([files, files])
  const [one, other] = inBothOrders(() => bundledTemplates().map(({ path }) => path))
  expect(one).toEqual(other)
})

test.each([
  { call: 1, what: 'the specs in ' },
  { call: 2, what: '.*a' },
  { call: 3, what: '.*a' },
  { call: 4, what: '.*x.md' },
  { call: 5, what: '.*x.md' },
])('what cannot be read is named: call $call', ({ call, what }) => {
  const folder = folderWith({ 'a/x.md': '' })
  arm(folder, [{ at: call, effect: 'EACCES' }])
  expect(() => findPages(folder, folder)).toThrow(new RegExp(`^Cannot read ${what}.*: access is denied\\.$`))
  expect(disarm().fired).toBe(1)
})

test.each([
  { call: 1, find: filesIn, what: 'read F' },
  { call: 2, find: filesIn, what: 'read F/a' },
  { call: 1, find: inputPlaces, what: 'read the specs in F' },
  { call: 2, find: inputPlaces, what: 'read F/a' },
  { call: 3, find: inputPlaces, what: 'read F/a' },
])('what cannot be looked for is named: $find.name, call $call', ({ call, find, what }) => {
  const folder = folderWith({ 'a/x.md': '' })
  arm(folder, [{ at: call, effect: 'EACCES' }])
  expect(() => find(folder)).toThrow(`Cannot ${what.replace('F', folder)}: access is denied.`)
  expect(disarm().fired).toBe(1)
})

test('what decides which pages there are: the folder, what stands in it, and pages', () => {
  const folder = folderWith({ 'a/x.md': '', 'a/x.txt': '', 'a/README.md': '', 'b.md': '' })
  const places = ['', '/a', '/a/x.md', '/b.md'].map((path) => folder + path)
  expect(inputPlaces(folder).sort()).toEqual(places)
})

test('templates that cannot be read are told', () => {
  const folder = join(import.meta.dirname, '../../templates')
  for (const at of [1, 2]) {
    arm(folder, [{ at, effect: 'EIO' }])
    expect(() => bundledTemplates()).toThrow(/^Cannot read the templates in .*templates/)
    disarm()
  }
})

test('a path is written with slashes', () => {
  const folder = folderWith({ 'a\\b.md': '' })
  expect(readText(join(folder, 'a\\b.md'), folder).path).toBe('a/b.md')
})

test('a page comes with its overlay and its API', () => {
  const folder = folderWith({ 'a/x.md': 'x', 'a/x.overlay.md': 'o', 'a/api.md': 'a', 'a/other.md': '' })
  const paths = (page: string) => findPage(join(folder, page), folder).map(({ path }) => path)
  expect(paths('a/x.md')).toEqual(['a/x.md', 'a/x.overlay.md', 'a/api.md'])
  expect(paths('a/api.md')).toEqual(['a/api.md'])
  for (const name of ['b/x.v2.md', 'b/x.v2.overlay.md', 'b/x.overlay.md']) put(folder, name, '')
  expect(paths('b/x.v2.md')).toEqual(['b/x.v2.md', 'b/x.v2.overlay.md'])
})

test('a page that is no UTF-8 says so', () => {
  const folder = folderWith({ 'a/x.md': '' })
  writeFileSync(join(folder, 'a/x.md'), Buffer.from([0xe4]))
  expect(findPage(join(folder, 'a/x.md'), folder)).toEqual([
    { path: 'a/x.md', text: 'ä', charset: 'windows-1252' },
  ])
})

test('a link that leads nowhere is refused where it is read, not fallen over', () => {
  const folder = folderWith()
  symlinkSync('nowhere', join(folder, 'link'))
  expect(() => findPages(folder, folder)).toThrow(/^Cannot read .*link: it does not exist\.$/)
  expect(filesIn(folder)).toContain('link')
  expect(() => findPages(join(folder, 'none'), folder)).toThrow('Cannot read the specs in')
})

test('what is no file, or too large a one, is not opened', () => {
  const folder = folderWith({ 'large.md': '' })
  const read = (name: string) => readText(join(folder, name), folder)
  mkdirSync(join(folder, 'folder.md'))
  symlinkSync('nowhere', join(folder, 'link.md'))
  symlinkSync('circle.md', join(folder, 'circle.md'))
  execFileSync('mkfifo', [join(folder, 'pipe.md')])
  truncateSync(join(folder, 'large.md'), 8_000_001)
  expect(read('folder.md')).toEqual({ path: 'folder.md', text: '', unread: 'it is a folder.' })
  expect(read('link.md').unread).toBe('its link leads nowhere.')
  expect(read('circle.md').unread).toBe('its link leads nowhere.')
  expect(read('pipe.md').unread).toBe('it is no file.')
  expect(read('large.md').unread).toBe('it has 8000001 bytes; a page has at most 8000000.')
  truncateSync(join(folder, 'large.md'), 8_000_000)
  expect(read('large.md').unread).toBeUndefined()
  arm(folder, [{ at: 1, effect: 'EIO' }])
  expect(() => read('link.md')).toThrow('the disk failed')
  disarm()
  expect(() => read('none.md')).toThrow('it does not exist')
  expect(() => read('large.md/x.md')).toThrow(/^Cannot read/)
})

test('files of a folder are told from its folders', () => {
  const folder = folderWith({ b: '', a: '' })
  mkdirSync(join(folder, 'c'))
  expect(filesIn(folder)).toEqual(['a', 'b'])
})

test('templates come with the program', () => {
  const paths = bundledTemplates().map(({ path }) => path)
  expect(paths).toContain('runtime/issue.ts')
  expect(paths.every((path) => /^(runtime\/)?[\w-]+\.(hbs|ts)$/.test(path))).toBe(true)
})

test.each([
  { specs: 'specs', out: 'generated', fits: true },
  { specs: 'specs', out: 'specs', fits: false },
  { specs: 'specs', out: 'specs/shop', fits: false },
  { specs: 'specs', out: './x/../specs/new/deep', fits: false },
  { specs: 'specs', out: 'link/shop', fits: false },
  { specs: 'link', out: 'specs/shop', fits: false },
  { specs: 'specs', out: 'specs/a../b', fits: false },
  { specs: 'specs', out: 'specs-out', fits: true },
  { specs: 'specs', out: '..specs', fits: true },
  { specs: 'specs', out: '.', fits: true },
  { specs: 'specs/shop', out: 'specs', fits: true },
])('specs in $specs, output in $out: $fits', ({ specs, out, fits }) => {
  const folder = folderWith({ 'specs/shop/x.md': '' })
  symlinkSync('specs', join(folder, 'link'))
  const check = () => refuseOverlap(join(folder, specs), `${folder}/${out}`)
  if (fits) expect(check).not.toThrow()
  else expect(check).toThrow(/^The output folder .* stands in the specs, .*\. Choose another --out\./)
})

test('an output folder below a file is refused', () => {
  const folder = folderWith({ 'specs/shop/x.md': '', file: '' })
  expect(() => refuseOverlap(join(folder, 'specs'), join(folder, 'file/out'))).toThrow(
    /^Cannot read .*file\/out: a part of its path is no folder\.$/,
  )
})

test('a bundle has the templates in one file, which counts until one of them is changed', () => {
  const templates = [{ path: 'module.hbs', text: 'one' }]
  const folder = folderWith({ 'dist/templates.json': JSON.stringify(templates) })
  expect(bundledTemplates(join(folder, 'dist'))).toEqual(templates)
  put(folder, 'templates/runtime/a.ts', 'two')
  const set = (seconds: number): void => utimesSync(join(folder, 'templates/runtime/a.ts'), seconds, seconds)
  put(folder, 'templates/runtime/a.ts~', 'no template')
  set(1)
  expect(bundledTemplates(join(folder, 'dist'))).toEqual(templates)
  utimesSync(join(folder, 'dist/templates.json'), 1, 1)
  expect(bundledTemplates(join(folder, 'dist'))).toEqual(templates)
  set(4_000_000_000)
  expect(bundledTemplates(join(folder, 'dist'))).toEqual([{ path: 'runtime/a.ts', text: 'two' }])
  expect(() => bundledTemplates(join(folder, 'dist/none'))).toThrow(
    /^Cannot read the templates in .*templates/,
  )
})
