import { expect, test } from 'vitest'
import { page, shop } from './project.ts'
import { runCli } from './run-cli.ts'

const flawed = page.replace('String, max. 10', 'Str:n,i%g')
const args = ['generate', '--specs', 'docs', '--out', 'src/api', '--reporter']

test('github: one annotation a finding, with what would end it escaped', () => {
  const { code, err } = runCli([...args, 'github'], shop({ 'docs/shop/orders.md': flawed }))
  expect(code).toBe(2)
  expect(err.split('\n')[0]).toMatch(
    /^::error file=docs\/shop\/orders\.md,line=9,col=12,title=unknown-type::The type "Str:n,i%25g" is not known\./,
  )
})

test('json: one document', () => {
  const { err } = runCli([...args, 'json'], shop({ 'docs/shop/orders.md': flawed }))
  const document: unknown = JSON.parse(err.slice(0, err.lastIndexOf('}') + 1))
  expect(document).toMatchObject({
    diagnostics: [
      {
        code: 'unknown-type',
        severity: 'error',
        place: { file: 'docs/shop/orders.md', line: 9, column: 12 },
      },
    ],
  })
})

test('text: no character of a page moves the cursor', () => {
  const hostile = flawed.replace('A note', '\u001b[2J\u009b2J A note').replace('Str:n', '\u001b]0;x\u0007Str')
  const { err } = runCli([...args, 'text'], shop({ 'docs/shop/orders.md': hostile }))
  expect(err).toContain('unknown-type')
  expect(err.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/)
})
