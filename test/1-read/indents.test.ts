import { expect, test } from 'vitest'
import { readHtml } from '../../generator/1-read/html.ts'
import { readMarkdown } from '../../generator/1-read/markdown.ts'
import type { Document } from '../../generator/tables.ts'

function firstCells({ blocks }: Document): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells[0]?.text ?? '') : [],
  )
}

test.each([
  { given: ['a', '&nbsp;&nbsp;b', '&nbsp;&nbsp;c', 'd'], want: ['a', '- b', '- c', 'd'] },
  { given: ['a', '&emsp;b', '&emsp;&emsp;c', '&emsp;d'], want: ['a', '- b', '-- c', '- d'] },
  {
    given: ['a', '&nbsp;&nbsp;&nbsp;&nbsp;b', '&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;c', '&nbsp;&nbsp;d'],
    want: ['a', '- b', '- c', '- d'],
  },
  { given: ['a', '&nbsp;&nbsp;- b', '&nbsp;&nbsp;&nbsp;&nbsp;- c'], want: ['a', '- b', '-- c'] },
  { given: ['a', '↳ b', '&nbsp;&nbsp;↳ c'], want: ['a', '- b', '-- c'] },
  { given: ['a', '&nbsp;&nbsp;<code>b</code>'], want: ['a', '- b'] },
  { given: ['&nbsp;&nbsp;a', '&nbsp;&nbsp;b'], want: ['a', 'b'] },
  { given: ['a', '&nbsp;b', 'c'], want: ['a', 'b', 'c'] },
  { given: ['a', '- b', '↳ c'], want: ['a', '- b', '↳ c'] },
  { given: ['a', '', '&nbsp;&nbsp;'], want: ['a', '', ''] },
])('names that are moved to the right: $given', ({ given, want }) => {
  const rows = given.map((cell) => `| ${cell} | x |`)
  const markdown = readMarkdown('page.md', ['| Name | Type |', '| - | - |', ...rows].join('\n'))
  expect(firstCells(markdown)).toEqual(want)
  const cells = given.map((cell) => `<tr><td>\n  ${cell}</td><td>x</td></tr>`)
  const html = `<table><tr><th>Name</th><th>Type</th></tr>${cells.join('')}</table>`
  expect(firstCells(readHtml('page.html', html))).toEqual(want)
})

test('a cell that reaches down is moved once', () => {
  const html =
    '<table><tr><th>A</th><th>B</th></tr><tr><td rowspan="2">a</td><td>x</td></tr><tr><td>&nbsp;&nbsp;y</td></tr></table>'
  expect(firstCells(readHtml('page.html', html))).toEqual(['a', 'a'])
})
