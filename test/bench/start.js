import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { summary } from './contest.js'
import { netvisor, root, work } from './objects.js'
import { timeTable } from './tables.js'

const contestants = {
  limit: `export { checkCustomer as check } from './test/bench/limit/netvisor-check.js'`,
  Tablewright: `export { checkAddCustomer as check } from './generated/netvisor/customer.ts'`,
  'an empty module': `export const check = () => []`,
}

/** Import and first check of a process, in a fresh one each time. */
export async function tablesOf(rounds) {
  const files = await Promise.all(Object.entries(contestants).map(([name, text]) => scriptOf(name, text)))
  const times = files.map(() => [])
  for (let round = 0; round < 3 * rounds; round++)
    for (const [index, file] of files.entries()) times[index].push(run(file))
  const names = Object.keys(contestants)
  return [
    timeTable(
      'Import and first check',
      Object.fromEntries(names.map((name, index) => [name, summary(times[index])])),
    ),
  ]
}

async function scriptOf(name, contents) {
  const module = join(work, `start-${name.replace(/\W+/g, '-')}.mjs`)
  const stdin = { contents, resolveDir: root, loader: 'ts' }
  await build({ stdin, bundle: true, format: 'esm', target: 'es2022', outfile: module })
  const script = module.replace(/\.mjs$/, '-run.mjs')
  writeFileSync(
    script,
    `const value = JSON.parse(${JSON.stringify(JSON.stringify(netvisor))})
const start = process.hrtime.bigint()
const { check } = await import(${JSON.stringify(module)})
if (check(value).length > 0) process.exit(1)
console.log(Number(process.hrtime.bigint() - start))\n`,
  )
  return script
}

function run(file) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${file} failed: ${stderr}`)
  return Number(stdout)
}
