import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loggable } from '../../generator/commands/report.ts'
import { page, shop, write } from './project.ts'
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

const check = ['check', '--specs', 'docs', '--out', 'src/api', '--reporter']
const generated = (folder: string): void => {
  expect(runCli(['generate', '--no-proof', '--specs', 'docs', '--out', 'src/api'], folder).code).toBe(0)
}

test('github: check has one annotation a stale file, at the line where it begins to differ', () => {
  const folder = shop({ 'docs/shop/gone.md': page.replaceAll('/orders', '/gone') })
  generated(folder)
  const file = join(folder, 'src/api/shop/orders.ts')
  const lines = readFileSync(file, 'utf8').split('\n')
  write(folder, 'docs/shop/orders.md', page.replace('max. 10', 'max. 20'))
  rmSync(join(folder, 'docs/shop/gone.md'))
  write(folder, 'docs/shop/more.md', page.replaceAll('/orders', '/more'))
  write(folder, 'src/api/runtime/url.ts', '// mine\n')
  const { code, out, err } = runCli([...check, 'github'], folder)
  expect(code).toBe(1)
  const annotations = err.split('\n').filter((line) => line.startsWith('::'))
  const stale = (path: string, line: number, said = `${path} is not up to date.`): string =>
    `::error file=src/api/${path},line=${line},col=1,title=stale::${said} Run "tablewright generate".`
  const limit = lines.findIndex((line) => /\b10\b/.test(line)) + 1
  expect(limit).toBeGreaterThan(5)
  expect(annotations.sort()).toEqual([
    annotations.find((line) => line.includes('README.md')),
    stale(
      'runtime/url.ts',
      1,
      'runtime/url.ts was edited by hand; "generate" writes over it with --force only.',
    ),
    stale('shop/gone.ts', 1),
    stale('shop/more.ts', 1),
    stale('shop/orders.ts', limit),
  ])
  expect(out).toContain('+++ b/shop/orders.ts')
  const { err: text } = runCli([...check, 'text'], folder)
  expect(text).not.toContain('::')
})

test('github: nothing in the diff is a command', () => {
  const folder = shop()
  generated(folder)
  write(folder, 'src/api/shop/orders.ts', '##[add-mask]x\n')
  const { out } = runCli([...check, 'github'], folder)
  expect(out).toContain('-## [add-mask]x\n')
  const hostile = '::error::a\n ::error::b\n\t\u00a0::error::c\r\n+ ##[error]d ##[x]\n: : a::b\n'
  const lines = loggable(hostile).split('\n')
  expect(lines).toHaveLength(6)
  for (const line of lines) expect(line.trim()).not.toMatch(/^::|##\[/)
  expect(lines[4]).toBe(': : a::b')
})

test('a page that was deleted by hand is told, until the next import takes it out of the list', () => {
  const folder = shop({ 'saved/one.md': page, 'saved/two.md': page.replaceAll('/orders', '/two') })
  rmSync(join(folder, 'docs/shop/orders.md'))
  const words = ['--api', 'shop', '--specs', 'docs']
  expect(runCli(['import', 'saved', ...words], folder).code).toBe(0)
  rmSync(join(folder, 'docs/shop/one.md'))
  generated(folder)
  const said =
    'shop/one.md was imported, and is not there any more; the next import takes it out of docs/lock.json.'
  expect(runCli([...check, 'text'], folder)).toMatchObject({ code: 0, err: `${said}\n` })
  expect(runCli([...check, 'github'], folder)).toMatchObject({
    code: 0,
    err: `::warning file=docs/lock.json,line=1,col=1,title=deleted::${said}\n`,
  })
  expect(runCli(['import', 'saved/two.md', ...words], folder).code).toBe(0)
  expect(runCli([...check, 'text'], folder)).toMatchObject({ code: 0, err: '' })
})

test('github: no annotation where all is up to date', () => {
  const folder = shop()
  generated(folder)
  expect(runCli([...check, 'github'], folder)).toMatchObject({ code: 0, err: '' })
})
