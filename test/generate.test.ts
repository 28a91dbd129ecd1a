import { expect, test } from 'vitest'
import { bundledTemplates, generate } from 'tablewright'
import { apiPage, page } from './commands/project.ts'

const pages = [
  { path: 'shop/orders.md', text: page },
  { path: 'shop/api.md', text: apiPage },
]

test('the program as a library: the same files whatever the order of the pages', async () => {
  const one = await generate(pages, bundledTemplates())
  const other = await generate([...pages].reverse(), bundledTemplates())
  expect(one.diagnostics).toEqual([])
  expect(one.files.map(({ path }) => path)).toContain('shop/orders.ts')
  expect(other).toEqual(one)
})

test('with errors, no files', async () => {
  const { files, diagnostics } = await generate([{ path: 'shop/orders.md', text: page }], bundledTemplates())
  expect(files).toEqual([])
  expect(diagnostics.map(({ code }) => code)).toEqual(['missing-api-page'])
})
