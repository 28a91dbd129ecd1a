import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesAt } from '../../generator/disk/revision.ts'
import { folderWith, put } from './folder.ts'

function repository(): string {
  const folder = folderWith({
    'specs/a/page.md': 'Größe\n',
    'specs/a/api.md': '',
    'specs/bb/two words.md': 'last line without an end',
    'specs/a/notes.txt': 'no page',
    'specs/a/two\nlines.md': 'its name cannot be asked for',
    'other/page.md': 'elsewhere',
  })
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: folder,
    })
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'first')
  git('tag', 'v1')
  put(folder, 'specs/a/page.md', 'changed')
  return folder
}

test('the pages below a folder as they were, in order', () => {
  expect(filesAt('v1', 'specs', repository())).toEqual([
    { path: 'v1:specs/a/api.md', text: '' },
    { path: 'v1:specs/a/page.md', text: 'Größe\n' },
    { path: 'v1:specs/bb/two words.md', text: 'last line without an end' },
  ])
})

test('the folder itself: its pages, and none of those deeper or beside them', () => {
  const folder = repository()
  const found = (specs: string, from: string): string[] | undefined =>
    filesAt('v1', specs, join(folder, from))?.map(({ path }) => path)
  expect(found('.', 'specs')).toEqual(['v1:./a/api.md', 'v1:./a/page.md', 'v1:./bb/two words.md'])
  expect(found('./specs/', '.')).toEqual([
    'v1:specs/a/api.md',
    'v1:specs/a/page.md',
    'v1:specs/bb/two words.md',
  ])
  expect(found('.', '.')).toEqual(['v1:./other/page.md'])
})

test('a folder that was not there has no pages', () => {
  expect(filesAt('v1', 'nowhere', repository())).toEqual([])
})

test.each(['v2', '', '--help', 'v1:specs/a/page.md', 'v1\nv1'])('%j is no revision', (revision) => {
  expect(filesAt(revision, 'specs', repository())).toBeUndefined()
})

test('where there is no repository there are no revisions', () => {
  expect(filesAt('HEAD', 'specs', folderWith({}))).toBeUndefined()
})
