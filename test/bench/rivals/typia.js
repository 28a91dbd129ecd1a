// typia writes its checks at compile time: its own command makes them of a TypeScript type, where it can be run.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { work } from '../objects.js'
import { inTypia } from './schemas.js'

const bench = fileURLToPath(new URL('../', import.meta.url))

/** The check by typia, or nothing and a word of it where typia cannot be run here. */
export async function typiaOf(schema, name) {
  const folder = join(work, `${name}-typia`)
  mkdirSync(join(folder, 'in'), { recursive: true })
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'es2022',
        module: 'esnext',
        moduleResolution: 'bundler',
        strict: true,
        types: [],
      },
    }),
  )
  writeFileSync(
    join(folder, 'in/check.ts'),
    `import typia, { tags } from 'typia'\nexport interface Whole ${inTypia(schema)}\n` +
      'export const validate = typia.createValidateEquals<Whole>()\n',
  )
  const args = ['generate', '--input', join(folder, 'in'), '--output', join(folder, 'out')]
  const made = spawnSync(
    process.execPath,
    [
      join(bench, 'node_modules/typia/lib/executable/typia.js'),
      ...args,
      '--project',
      join(folder, 'tsconfig.json'),
    ],
    { cwd: bench, encoding: 'utf8', timeout: 60_000 },
  )
  if (made.status !== 0) {
    process.stderr.write(`typia cannot be run here: ${made.stdout}${made.stderr}\n`)
    return {}
  }
  const outfile = join(folder, 'check.mjs')
  await build({
    entryPoints: [join(folder, 'out/check.ts')],
    bundle: true,
    format: 'esm',
    outfile,
    logLevel: 'error',
  })
  const { validate } = await import(outfile)
  const run = (value) => validate(value).errors ?? []
  return { 'typia 9': { run, paths: (value) => run(value).map(({ path }) => pathOf(path)) } }
}

function pathOf(path) {
  return path.replace(/^\$input\.?/, '').replaceAll('.', '/')
}
