import { expect, test } from 'vitest'
import { build } from './pages.ts'

function body(wire: string, ...names: string[]) {
  return build({
    page: [
      '## POST /x',
      wire,
      '',
      '| Name | Type |',
      '| - | - |',
      ...names.map((name) => `| ${name} | int |`),
    ],
  })
}

test.each([
  { path: '/', found: [] },
  { path: '/a/{b}/c.d', found: ['1:1 undescribed-path-parameter'] },
  { path: '/a-b_c~d/%20', found: [] },
  { path: '/a?b=c', found: ['1:1 bad-path'] },
  { path: '/ä', found: ['1:1 bad-path'] },
  { path: '/a#b', found: ['1:1 bad-path'] },
  { path: '/a\\\\b', found: ['1:1 bad-path'] },
  { path: '/a"b', found: ['1:1 bad-path'] },
  { path: '/a[b]', found: ['1:1 bad-path'] },
])('path $path', ({ path, found }) => {
  expect(build({ page: [`## GET ${path}`] }).found).toEqual(found)
})

test.each([
  { name: 'a', wire: 'XML', found: [] },
  { name: '_a-b.c9', wire: 'XML', found: [] },
  { name: 'a b', wire: 'XML', found: ['6:3 odd-name'] },
  { name: 'x:a', wire: 'XML', found: ['6:3 bad-xml-name'] },
  { name: '9a', wire: 'XML', found: ['6:3 bad-xml-name'] },
  { name: 'nimikyltti-ö', wire: 'XML', found: ['6:3 bad-xml-name'] },
  { name: 'a b', wire: 'JSON', found: ['6:3 odd-name'] },
  { name: 'ö', wire: 'FORM DATA', found: [] },
])('name $name in $wire', ({ name, wire, found }) => {
  expect(body(wire, name).found).toEqual(found)
})

test('groups that hold nothing, and that a form cannot hold', () => {
  const levels = (wire: string) => [
    '## POST /x',
    wire,
    '',
    '| Level | Name | Type |',
    '| - | - | - |',
    '| 1 | a | Group |',
    '| 2 | b | Group |',
  ]
  expect(build({ page: levels('JSON') }).found).toEqual(['7:7 empty-group'])
  expect(build({ page: levels('FORM DATA') }).found).toEqual([
    '6:7 group-in-form',
    '7:7 empty-group',
    '7:7 group-in-form',
  ])
})

test('keys that would be one property', () => {
  expect(body('FORM DATA', 'a[]', 'a').found).toEqual(['7:3 same-property'])
  expect(body('FORM DATA', 'a[]', 'a[b]').found).toEqual([])
})
