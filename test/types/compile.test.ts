import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository, temporaryFolder, tsc } from '../package/run.ts'

const here = import.meta.dirname
const files = readdirSync(here).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
const temporary = temporaryFolder()

test('everything compiles that should, and nothing that should not', async () => {
  expect(files).toHaveLength(5)
  const ran = await compile(
    'as-is',
    files.map((name) => join(here, name)),
  )
  expect(ran).toEqual({ code: 0, output: '' })
})

test('every line that must not compile fails for the reason beside it', async () => {
  const folder = join(temporary, 'bare')
  mkdirSync(folder)
  const wanted = files.flatMap((name) => {
    const lines = readFileSync(join(here, name), 'utf8').split('\n')
    writeFileSync(join(folder, name), lines.map(withoutDirective).join('\n'))
    return lines.flatMap((line, index) => {
      const [, code] = /@ts-expect-error (TS\d+): /.exec(line) ?? []
      return line.includes('@ts-expect-error') ? [`${name}:${index + 2} ${code}`] : []
    })
  })
  const { output } = await compile(
    'bare',
    files.map((name) => join(folder, name)),
  )
  const found = Array.from(output.matchAll(/([\w-]+\.ts)\((\d+),\d+\): error (TS\d+)/g), (match) => {
    return `${match[1]}:${match[2]} ${match[3]}`
  })
  expect(found.toSorted()).toEqual(wanted.toSorted())
})

function compile(label: string, entries: readonly string[]) {
  const config = join(temporary, `tsconfig.${label}.json`)
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022'],
    module: 'nodenext',
    moduleDetection: 'force',
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    allowImportingTsExtensions: true,
    paths: { '@standard-schema/spec': [join(repository, 'node_modules/@standard-schema/spec')] },
    noEmit: true,
  }
  writeFileSync(config, JSON.stringify({ compilerOptions, files: entries }))
  return tsc('typescript', ['-p', config, '--pretty', 'false'], repository)
}

/** A copy elsewhere finds what it imports by its full path. */
function withoutDirective(line: string): string {
  return line
    .replace(/@ts-expect-error/, 'wrong:')
    .replace(/'\.\.\/\.\.\/(generated|generator)\//, `'${repository.replaceAll('\\', '/')}/$1/`)
}
