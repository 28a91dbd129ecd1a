import { expect, test } from 'vitest'
import { withExports } from '../../generator/3-emit/package-json.ts'
import { bundledTemplates, findPages } from '../../generator/disk/find-inputs.ts'
import { generate } from '../../generator/generate.ts'

test.each([
  { name: 'formats', imports: 'js', want: true },
  { name: 'formats', imports: 'ts', want: true },
  { name: 'correction-unneeded', imports: 'js', want: false },
] as const)('$name, $imports: formats are exported and told of: $want', async ({ name, imports, want }) => {
  const input = `test/cases/${name}/input`
  const { files } = await generate(findPages(input, input), bundledTemplates(), { importExtension: imports })
  const manifest = JSON.parse(withExports('{ "tablewright": {} }', files) ?? '{}') as { exports: object }
  expect(Object.hasOwn(manifest.exports, './formats')).toBe(want)
  expect(files.find(({ path }) => path === 'README.md')?.text.includes('**Checks of meaning.**')).toBe(want)
})
