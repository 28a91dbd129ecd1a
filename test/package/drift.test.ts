import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { withExports } from '../../generator/3-emit/package-json.ts'
import { isError } from '../../generator/diagnostics.ts'
import { bundledTemplates, findPages } from '../../generator/disk/find-inputs.ts'
import { manifestOf } from '../../generator/disk/manifest.ts'
import { generate } from '../../generator/generate.ts'
import type { TextFile } from '../../generator/text-file.ts'
import { repository } from './run.ts'

const generated = join(repository, 'generated')
const read = (path: string) => readFileSync(join(generated, path), 'utf8')
let files: readonly TextFile[]

beforeAll(async () => {
  const result = await generate(findPages('specs', process.cwd()), bundledTemplates())
  expect(result.diagnostics.filter(isError)).toEqual([])
  files = result.files
}, 60_000)

test('generated/ is what the pages and templates call for, byte for byte', () => {
  expect(files.length).toBeGreaterThan(20)
  for (const { path, text } of files)
    expect(readFileSync(join(generated, path)), path).toEqual(Buffer.from(text))
})

test('generated/ holds nothing else', () => {
  const kept = ['package.json', 'tsconfig.json', 'LICENSE']
  const present = readdirSync(generated, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(generated.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !/^(dist|node_modules|\.tablewright)\//.test(path) && !kept.includes(path))
  expect(present.toSorted()).toEqual(files.map(({ path }) => path).toSorted())
})

test('generated/package.json exports every page, the formats and the batch', () => {
  const text = read('package.json')
  expect(withExports(text, files)).toBe(text)
  const { exports } = JSON.parse(text) as { exports: Record<string, unknown> }
  const pages = findPages('specs', process.cwd())
    .map(({ path }) => path.replace(/^specs\//, ''))
    .filter((path) => !/(\/api|\.overlay)\.md$/.test(path))
    .map((path) => `./${path.replace(/\.md$/, '')}`)
  expect(Object.keys(exports)).toEqual([...pages, './formats', './batch', './package.json'])
  for (const page of pages) expect(existsSync(join(generated, `${page}.ts`)), page).toBe(true)
})

test('the list of emitted files is theirs', () => {
  const all = [...files, { path: 'package.json', text: read('package.json') }]
  expect(read('.tablewright/manifest.json')).toBe(manifestOf(all).text)
})
