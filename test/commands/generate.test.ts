import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { page, project, shop, times, write } from './project.ts'
import { modulesLoadedBy, runCli } from './run-cli.ts'

const generate = ['generate', '--specs', 'docs', '--out', 'src/api']

test("a project of one's own gets its clients, and a second run writes nothing", () => {
  const folder = shop()
  expect(runCli(generate, folder)).toMatchObject({ code: 0, err: '' })
  expect(readFileSync(join(folder, 'src/api/shop/orders.ts'), 'utf8')).toContain(
    'export function postOrders(',
  )
  const before = times(join(folder, 'src/api'))
  expect(runCli(generate, folder)).toEqual({ code: 0, out: 'Nothing to do.\n', err: '' })
  expect(times(join(folder, 'src/api'))).toEqual(before)
})

test('a changed page rewrites its module and leaves the other files alone', () => {
  const folder = shop()
  runCli(generate, folder)
  const before = times(join(folder, 'src/api'))
  write(folder, 'docs/shop/orders.md', page.replace('max. 10', 'max. 20'))
  expect(runCli(generate, folder)).toMatchObject({ code: 0 })
  const after = times(join(folder, 'src/api'))
  const changed = Object.keys(after).filter((path) => after[path] !== before[path])
  expect(changed).toEqual(['.tablewright/last-run.json', '.tablewright/manifest.json', 'shop/orders.ts'])
})

test('a page that is gone takes its module with it', () => {
  const folder = shop({ 'docs/shop/more.md': page.replaceAll('/orders', '/more') })
  runCli(generate, folder)
  rmSync(join(folder, 'docs/shop/more.md'))
  expect(runCli(generate, folder).out).toContain('1 deleted')
  expect(existsSync(join(folder, 'src/api/shop/more.ts'))).toBe(false)
})

test('a module that was edited by hand stays when its page is gone', () => {
  const folder = shop({ 'docs/shop/more.md': page.replaceAll('/orders', '/more') })
  runCli(generate, folder)
  write(folder, 'src/api/shop/more.ts', '// mine now\n')
  rmSync(join(folder, 'docs/shop/more.md'))
  expect(runCli(generate, folder).code).toBe(0)
  expect(readFileSync(join(folder, 'src/api/shop/more.ts'), 'utf8')).toBe('// mine now\n')
})

test('pages with flaws: all are reported, nothing is written, exit 2', () => {
  const flawed = page.replace('String, max. 10', 'Strnig').replace('| YES |', '| perhaps |')
  const folder = shop({ 'docs/shop/orders.md': flawed })
  const { code, err } = runCli(generate, folder)
  expect(code).toBe(2)
  expect(err).toContain(
    'docs/shop/orders.md:9:12 error unknown-type The type "Strnig" is not known. Did you mean "string"?',
  )
  expect(err).toContain('docs/shop/orders.md:9:21 error unknown-occurrence')
  expect(err).toContain('  | | number | Strnig | perhaps | Number of the order |\n  |            ^\n')
  expect(err).toContain('2 errors, 0 warnings')
  expect(existsSync(join(folder, 'src'))).toBe(false)
})

test('no page makes emitted code that does not compile', () => {
  const rows = '| f | String, always a | YES |  |\n'
  const fixed = page.replace(/\| number [^]*$/, rows)
  const folder = shop({
    'docs/shop/orders.md': fixed,
    'docs/shop/odd.md': '# Odd\n\n## GET /{a-b}/{a_b}\n\nReads.\n',
  })
  const { code, err } = runCli(generate, folder)
  expect(err).toContain('docs/shop/odd.md:3:1 error same-property')
  expect(code).toBe(2)
  rmSync(join(folder, 'docs/shop/odd.md'))
  expect(runCli(generate, folder)).toMatchObject({ code: 0, err: '' })
})

test.each([
  {
    name: 'a folder of specs that is not there',
    files: {},
    says: 'Cannot read the specs in docs: it does not exist.',
  },
  {
    name: 'an output folder that is a file',
    files: {
      'docs/shop/orders.md': page,
      'docs/shop/api.md': '## Facts\n\n| Fact | Value |\n| - | - |\n| Base URL | x |\n',
      src: '',
    },
    says: 'a part of its path is no folder',
  },
])('$name: exit 3', ({ files, says }) => {
  const { code, err } = runCli(generate, project(files as Record<string, string>))
  expect(err).toContain(says)
  expect(code).toBe(3)
})

test("somebody else's file in the way is not overwritten, and nothing else is written", () => {
  const folder = shop({ 'src/api/README.md': 'Mine.\n' })
  const { code, err } = runCli(generate, folder)
  expect(err).toContain('src/api/README.md is in the way')
  expect(code).toBe(3)
  expect(Object.keys(times(join(folder, 'src/api')))).toEqual(['README.md'])
})

test('a folder without pages is a flaw of the call', () => {
  const { code, err } = runCli(generate, project({ 'docs/README.md': 'Nothing yet.\n' }))
  expect(err).toBe('No pages were found in docs: a page is <api>/<page>.md.\n')
  expect(code).toBe(2)
})

test('--imports ts makes emitted files import one another with .ts', () => {
  const folder = shop()
  runCli([...generate, '--imports', 'ts'], folder)
  const texts = ['shop/orders.ts', 'runtime/issue.ts', 'runtime/scope.ts'].map((path) =>
    readFileSync(join(folder, 'src/api', path), 'utf8'),
  )
  expect(texts.join('\n')).toContain("from '../runtime/issue.ts'")
  expect(texts.join('\n')).not.toMatch(/from '[^']+\.js'/)
})

test('a package that is ours gets an export for each page', () => {
  const folder = shop({ 'src/api/package.json': '{ "name": "mine", "tablewright": {} }' })
  expect(runCli(generate, folder).code).toBe(0)
  expect(JSON.parse(readFileSync(join(folder, 'src/api/package.json'), 'utf8'))).toEqual({
    name: 'mine',
    tablewright: {},
    exports: {
      './shop/orders': { types: './dist/shop/orders.d.ts', default: './dist/shop/orders.js' },
      './batch': { types: './dist/runtime/batch.d.ts', default: './dist/runtime/batch.js' },
      './package.json': './package.json',
    },
  })
})

test("somebody else's package stays as it is", () => {
  const folder = shop({ 'src/api/package.json': '{ "name": "theirs" }' })
  expect(runCli(generate, folder).code).toBe(0)
  expect(readFileSync(join(folder, 'src/api/package.json'), 'utf8')).toBe('{ "name": "theirs" }')
})

/** The packages whose code a run loads: those beside the program, and those among it. */
function packagesLoadedBy(args: readonly string[], cwd?: string): Set<string> {
  const files = modulesLoadedBy(args, cwd).map((url) => readFileSync(new URL(url), 'utf8') + url)
  return new Set(
    files.flatMap((text) =>
      Array.from(text.matchAll(/node_modules\/((?:@[\w.-]+\/)?[a-z][\w.-]*)\//g), ([, name = '']) => name),
    ),
  )
}

test('a run with nothing to do loads nothing that reads pages, prints code or compiles', () => {
  expect(runCli(['generate'])).toMatchObject({ code: 0 })
  expect(
    [...packagesLoadedBy(['generate'])].filter((name) => !['commander', 'leven'].includes(name)),
  ).toEqual([])
  const folder = shop()
  const loaded = packagesLoadedBy(['check', '--specs', 'docs'], folder)
  for (const some of ['handlebars', 'diff']) expect(loaded).toContain(some)
  expect(modulesLoadedBy(['check', '--specs', 'docs'], folder).some((url) => /reader-thread/.test(url))).toBe(
    true,
  )
  for (const other of ['prettier', 'ts-morph']) expect(loaded).not.toContain(other)
  expect(packagesLoadedBy(generate, folder)).toContain('ts-morph')
})

test('what takes markup apart is loaded for pages that have some, and no compiler of templates for ours', () => {
  const marked = page.replace('Adds an order', 'Adds an *order*')
  for (const [text, wanted] of [
    [page, []],
    [marked, ['rehype-parse', 'remark-parse']],
  ] as const) {
    const folder = shop({ 'docs/shop/orders.md': text })
    const loaded = modulesLoadedBy([...generate, '--no-proof'], folder).map((url) =>
      readFileSync(new URL(url), 'utf8'),
    )
    const has = (path: string): boolean => loaded.some((code) => code.includes(`node_modules/${path}/`))
    expect(['rehype-parse', 'remark-parse'].filter(has)).toEqual(wanted)
    expect(has('handlebars/dist/cjs/handlebars')).toBe(true)
    expect(has('handlebars/dist/cjs/handlebars/compiler')).toBe(false)
  }
})

test('output written without the proof is proved by the next run that asks for it', () => {
  const folder = shop()
  runCli([...generate, '--no-proof'], folder)
  expect(runCli([...generate, '--no-proof'], folder).out).toBe('Nothing to do.\n')
  expect(runCli(generate, folder).out).toContain('up to date')
  expect(runCli(generate, folder).out).toBe('Nothing to do.\n')
})

test('a run with nothing to do still tells that there are warnings', () => {
  const listed = page
    .replace('## POST', '- POST /orders/ — Adds an order.\n\n## POST')
    .replace('- POST /orders/', '- POST /{orders}')
  const folder = shop({ 'docs/shop/orders.md': listed })
  expect(runCli(generate, folder).err).toContain('warning undescribed-path-parameter')
  expect(runCli(generate, folder).out).toBe(
    'Nothing to do. 1 warning as before: "tablewright check" with the same options shows them.\n',
  )
})

test("a package's manifest is edited by its author, and never taken away", () => {
  const folder = shop({ 'src/api/package.json': '{ "name": "mine", "tablewright": {} }' })
  runCli(generate, folder)
  const manifest = JSON.parse(readFileSync(join(folder, 'src/api/package.json'), 'utf8')) as Record<
    string,
    unknown
  >
  write(folder, 'src/api/package.json', `${JSON.stringify({ ...manifest, version: '2.0.0' }, null, 2)}\n`)
  expect(runCli(['check', '--specs', 'docs', '--out', 'src/api'], folder)).toMatchObject({ code: 0 })
  write(folder, 'src/api/package.json', '{ "name": "mine" }')
  expect(runCli(generate, folder).code).toBe(0)
  expect(existsSync(join(folder, 'src/api/package.json'))).toBe(true)
})
