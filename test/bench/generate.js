// Cold processes, interleaved: what a build pays for one run of the generator, beside a rival and an empty process.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { twoOperations } from './openapi.js'

const rounds = Number(process.env.ROUNDS ?? 9)
const root = fileURLToPath(new URL('../../', import.meta.url))
const bench = join(root, 'test/bench')
const cli = join(root, 'dist/cli.js')

if (!existsSync(join(bench, 'node_modules')))
  execFileSync('npm', ['ci', '--no-workspaces'], { cwd: bench, stdio: 'inherit' })

const folder = mkdtempSync(join(tmpdir(), 'tablewright-bench-'))
const upToDate = join(folder, 'up-to-date')
run([cli, 'generate', '--out', upToDate])
writeFileSync(join(folder, 'openapi.json'), JSON.stringify(twoOperations))

/** Each contender as a command, and what has to be done before each round. */
const contenders = {
  'empty process': { command: ['-e', '0'] },
  'nothing to do': { command: [cli, 'generate', '--out', upToDate] },
  'both pages, without the proof': {
    command: [cli, 'generate', '--no-proof', '--out', join(folder, 'cold')],
    fresh: true,
  },
  'both pages, with the proof': { command: [cli, 'generate', '--out', join(folder, 'cold')], fresh: true },
  'openapi-typescript 7, two operations': {
    command: [
      join(bench, 'node_modules/openapi-typescript/bin/cli.js'),
      join(folder, 'openapi.json'),
      '-o',
      join(folder, 'types.ts'),
    ],
  },
}

const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]))
for (let round = 0; round < rounds; round++)
  for (const [name, { command, fresh }] of Object.entries(contenders)) {
    if (fresh) rmSync(join(folder, 'cold'), { recursive: true, force: true })
    times[name].push(run(command))
  }
rmSync(folder, { recursive: true })

const empty = median(times['empty process'])
const rival = median(times['openapi-typescript 7, two operations'])
process.stdout.write(`${rounds} rounds, Node ${process.version}, medians with the range\n\n`)
process.stdout.write(
  '| cold process, wall | ms | range | × empty process | × openapi-typescript |\n| --- | --: | --: | --: | --: |\n',
)
for (const [name, all] of Object.entries(times)) {
  const [low, middle, high] = [Math.min(...all), median(all), Math.max(...all)].map(Math.round)
  process.stdout.write(
    `| ${name} | ${middle} | ${low}–${high} | ${(middle / empty).toFixed(2)} | ${(middle / rival).toFixed(2)} |\n`,
  )
}

function run(command) {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
  })
  if (status !== 0) throw new Error(`${command.join(' ')} failed: ${stderr}`)
  return performance.now() - start
}

function median(numbers) {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)]
}
