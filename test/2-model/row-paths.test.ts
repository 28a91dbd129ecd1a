import { expect, test } from 'vitest'
import { rowPaths } from '../../generator/2-model/row-paths.ts'
import { row } from './raw.ts'

const section = { request: 'POST /x', part: 'body' } as const

test('paths of rows with levels', () => {
  const rows = [
    { level: 'root', name: 'r' },
    { level: 'Attr.', name: 'v' },
    { level: '1', name: 'a' },
    { level: '2', name: 'b' },
    { level: 'Attr.', name: 't' },
    { level: '1', name: ' c\nd ' },
    { level: 'x', name: 'e' },
  ].map((cells) => row(cells))
  expect(rowPaths({ ...section, hasLevels: true, rows })).toEqual([
    'r',
    'r/@v',
    'r/a',
    'r/a/b',
    'r/a/b/@t',
    'r/c d',
    'e',
  ])
})

test('paths of rows without levels', () => {
  const rows = [row({ name: 'a' }), row({ name: 'b[]' }), row({})]
  expect(rowPaths({ ...section, hasLevels: false, rows })).toEqual(['a', 'b[]', ''])
})
