import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** What the files of a folder may import from beside the folder, and which packages. */
const doors: Readonly<
  Record<string, { readonly files: readonly string[]; readonly packages: readonly string[] }>
> = {
  '1-read': {
    files: ['diagnostics', 'tables', 'text-file'],
    packages: [
      'hast',
      'mdast',
      'mdast-util-to-string',
      'rehype-parse',
      'remark-gfm',
      'remark-parse',
      'remark-stringify',
      'unified',
    ],
  },
  '2-model': { files: ['diagnostics', 'ir', 'tables'], packages: ['leven'] },
  '3-emit': {
    files: ['diagnostics', 'ir', 'text-file'],
    packages: ['handlebars', 'oxfmt', 'prettier', 'ts-morph'],
  },
  compare: { files: ['diagnostics', 'ir'], packages: ['leven'] },
  disk: { files: ['text-file'], packages: ['node'] },
}

/** What each contract may import: a contract knows contracts alone. */
const contracts: Readonly<Record<string, readonly string[]>> = {
  'text-file': [],
  explanations: [],
  diagnostics: ['explanations'],
  tables: ['diagnostics'],
  ir: ['diagnostics'],
}

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.\w+$/.test(path))
const sources = (folder: string): string[] => files(folder).filter((path) => path.endsWith('.ts'))

/** Everything a file names in `from '…'`, `import '…'` and `import('…')`. */
function imports(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  return [...text.matchAll(/(?<!['"])\b(?:from|import)\s*\(?\s*['"]([^'"\\$]+)['"]/g)].map(
    (match) => match[1] ?? '',
  )
}

function packageOf(name: string): string {
  return name.replace(/^node:.*/, 'node').replace(/^((?:@[^/]+\/)?[^/]+).*/, '$1')
}

describe.each(Object.entries(doors))('generator/%s', (room, open) => {
  test.each(sources(`generator/${room}`))('%s opens its own doors only', (path) => {
    for (const name of imports(path)) {
      const [, own] = /^\.\/([\w-]+)\.ts$/.exec(name) ?? []
      if (own !== undefined) continue
      const [, beside] = /^\.\.\/([\w-]+)\.ts$/.exec(name) ?? []
      if (beside === undefined) expect(open.packages).toContain(packageOf(name))
      else expect(open.files).toContain(beside)
    }
  })
})

test.each(Object.entries(contracts))('the contract %s imports contracts only', (contract, open) => {
  const allowed = [...open.map((name) => `./${name}.ts`), ...(contract === 'diagnostics' ? ['leven'] : [])]
  for (const name of imports(`generator/${contract}.ts`)) expect(allowed).toContain(name)
})

// They are copied into packages that depend on nothing.
test.each(sources('templates/runtime'))('%s imports runtime files only', (path) => {
  for (const name of imports(path)) expect(name).toMatch(/^\.\/[\w-]+\.js$/)
})

const everything = [...files('generator'), ...files('templates')]

test.each(everything)('%s knows no API, locale or clock', (path) => {
  const text = readFileSync(path, 'utf8')
  expect(text).not.toMatch(/fennoa|netvisor/i)
  expect(text).not.toMatch(/localeCompare|toLocale|\bIntl\.|\bos\.EOL|\bnew Date\b|\bDate\.now/)
})

test.each(everything.filter((path) => !path.startsWith('generator/commands/')))(
  '%s sets no timer',
  (path) => {
    expect(readFileSync(path, 'utf8')).not.toMatch(
      /\bset(?:Timeout|Interval|Immediate)\b|\bperformance\.|cpuUsage/,
    )
  },
)

test('the rules see the program', () => {
  expect(everything.length).toBeGreaterThan(80)
  expect(imports('generator/2-model/leaf.ts')).toContain('../diagnostics.ts')
  expect(imports('generator/generate.ts')).toContain('./3-emit/emit.ts')
})
