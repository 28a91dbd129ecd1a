import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { summary } from './contest.js'
import { root, work } from './objects.js'
import { timeTable } from './tables.js'

const pages = 1000
const require = createRequire(join(root, 'package.json'))
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc')

/** What 1,000 emitted pages cost the compiler of who uses them, beside the same pages as interfaces alone. */
export async function tablesOf(rounds) {
  const emitted = readFileSync(join(root, 'generated/dist/netvisor/customer.d.ts'), 'utf8')
  const plain = emitted.replace(/^(?:import .*|export \* .*|export declare .*)$/gm, '')
  const values =
    'type IntegerValue = number | `${bigint}`\ntype DecimalValue = number | `${number}`\ntype FlagValue = boolean | 0 | 1\n'
  const projects = {
    'interfaces alone': project('plain', values + plain),
    Tablewright: project('emitted', emitted),
  }
  const times = Object.fromEntries(Object.keys(projects).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, folder] of Object.entries(projects)) times[name].push(compile(folder))
  const rows = Object.fromEntries(Object.entries(times).map(([name, all]) => [name, summary(all)]))
  const { version } = require('typescript/package.json')
  return [timeTable(`${pages} pages checked by a consumer, tsc ${version}`, rows)]
}

function project(name, page) {
  const folder = join(work, `types-${name}`)
  mkdirSync(join(folder, 'pages'), { recursive: true })
  if (name === 'emitted')
    cpSync(join(root, 'generated/dist/runtime'), join(folder, 'runtime'), { recursive: true })
  const numbers = Array.from({ length: pages }, (_, number) => number)
  for (const number of numbers) writeFileSync(join(folder, `pages/page${number}.d.ts`), page)
  const uses = numbers.map(
    (number) => `import type { AddCustomer as Add${number} } from './pages/page${number}.js'
export const customer${number}: Add${number} = { customerbaseinformation: { name: 'A', country: 'FI', isactive: 1 } }`,
  )
  writeFileSync(join(folder, 'index.ts'), uses.join('\n'))
  const compilerOptions = { strict: true, noEmit: true, module: 'nodenext', target: 'es2022', types: [] }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['index.ts', 'pages'] }),
  )
  return folder
}

function compile(folder) {
  const start = process.hrtime.bigint()
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${folder} does not compile: ${stdout.slice(0, 500)}`)
  return Number(process.hrtime.bigint() - start)
}
