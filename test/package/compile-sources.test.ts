import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository, temporaryFolder, tsc } from './run.ts'

const generated = join(repository, 'generated')
const sources = readdirSync(generated, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('dist'))
  .map((path) => join(generated, path))
const temporary = temporaryFolder()

const compilers = [
  { compiler: 'typescript-5.4', version: '5.4', newer: {} },
  {
    compiler: 'typescript-5.9',
    version: '5.9',
    newer: { isolatedDeclarations: true, erasableSyntaxOnly: true },
  },
  {
    compiler: 'typescript-6.0',
    version: '6.0',
    newer: { isolatedDeclarations: true, erasableSyntaxOnly: true },
  },
  { compiler: 'typescript', version: '7.0', newer: { isolatedDeclarations: true, erasableSyntaxOnly: true } },
]
const resolutions = [
  { resolution: 'nodenext', how: { module: 'nodenext' } },
  { resolution: 'bundler', how: { module: 'es2022', moduleResolution: 'bundler' } },
]
const rows = compilers.flatMap((row) => resolutions.map((resolution) => ({ ...row, ...resolution })))

test('there are sources', () => {
  expect(sources).toContain(join(generated, 'fennoa', 'customers.ts'))
  expect(sources).toContain(join(generated, 'netvisor', 'customer.ts'))
  expect(sources.filter((path) => path.startsWith(join(generated, 'runtime'))).length).toBeGreaterThan(10)
})

test.concurrent.each(rows)(
  'the sources compile: TypeScript $version, $resolution',
  async ({ compiler, version, newer, resolution, how }) => {
    const manifest = readFileSync(join(repository, 'node_modules', compiler, 'package.json'), 'utf8')
    expect((JSON.parse(manifest) as { version: string }).version).toMatch(new RegExp(`^${version}\\.`))
    const outDir = join(temporary, `${compiler}-${resolution}`)
    const config = join(temporary, `tsconfig.${compiler}.${resolution}.json`)
    const compilerOptions = {
      target: 'es2022',
      lib: ['es2022'],
      types: [],
      ...how,
      ...newer,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      noImplicitOverride: true,
      noImplicitReturns: true,
      noFallthroughCasesInSwitch: true,
      declaration: true,
      noEmitOnError: true,
      rootDir: generated,
      outDir,
    }
    writeFileSync(config, JSON.stringify({ compilerOptions, files: sources }))
    expect(await tsc(compiler, ['-p', config, '--pretty', 'false'], temporary)).toEqual({
      code: 0,
      output: '',
    })
    for (const page of ['fennoa/customers', 'netvisor/customer'])
      for (const end of ['.js', '.d.ts']) expect(existsSync(join(outDir, page + end))).toBe(true)
  },
)
