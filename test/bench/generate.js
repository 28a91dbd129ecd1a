// Cold processes, interleaved: what a build pays for one run of the generator, beside rivals that get the same
// operations as an OpenAPI document. `SIZES=2,20 ROUNDS=9 node test/bench/generate.js`
import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openapiOf } from './openapi.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const bench = join(root, 'test/bench')
const cli = join(root, 'dist/cli.js')
const sizes = (process.env.SIZES ?? '2,20,200,2000').split(',').map(Number)
/** Fewer rounds where one takes long. */
const roundsOf = (size) =>
  Math.max(1, Math.ceil(Number(process.env.ROUNDS ?? 7) / (size > 200 ? 7 : size > 20 ? 2.4 : 1)))

if (!existsSync(join(bench, 'node_modules/@kubb/cli')))
  execFileSync('npm', ['ci', '--no-workspaces', '--ignore-scripts'], { cwd: bench, stdio: 'inherit' })

const folder = mkdtempSync(join(tmpdir(), 'tablewright-bench-'))
const results = {}
for (const size of sizes) {
  const project = projectOf(size)
  const contenders = contendersOf(project, size)
  const rounds = roundsOf(size)
  const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, contender] of Object.entries(contenders)) times[name].push(run(project, contender))
  const peaks = Object.fromEntries(
    Object.entries(contenders).map(([name, contender]) => [name, peakOf(project, contender)]),
  )
  results[size] = { cold: median(times.cold), changed: median(times['one page changed']) }
  print(size, rounds, times, peaks)
  rmSync(project, { recursive: true })
}
if (results[200] && results[2000])
  say(`2,000 pages take ${(results[2000].cold / results[200].cold).toFixed(1)} × as long as 200.`)
if (results[2] && results[200])
  say(
    `One page of 200 that changed takes ${(results[200].changed / results[2].cold).toFixed(2)} × as long as two pages.`,
  )
rmSync(folder, { recursive: true })

/** A project of so many pages: copies of the specs, each an API of another name. */
function projectOf(size) {
  const project = join(folder, String(size))
  mkdirSync(join(project, 'node_modules'), { recursive: true })
  writeFileSync(join(project, 'package.json'), '{}')
  for (let copy = 0; copy < size / 2; copy++)
    for (const api of ['fennoa', 'netvisor'])
      for (const file of readdirSync(join(root, 'specs', api))) {
        const text = readFileSync(join(root, 'specs', api, file), 'utf8') + `\nCopy ${copy}.\n`
        mkdirSync(join(project, `specs/${api}${copy}`), { recursive: true })
        writeFileSync(join(project, `specs/${api}${copy}/${file}`), text)
      }
  const document = join(project, 'openapi.json')
  writeFileSync(document, JSON.stringify(openapiOf(join(project, 'specs'))))
  return project
}

/** Each contender as a command, and what is done before each of its runs. */
function contendersOf(project, size) {
  let moved = 0
  // Not deleted before the end: for some seconds after that some disks take ten times as long to make new files.
  const clear = (...names) => {
    mkdirSync(join(project, 'old'), { recursive: true })
    for (const name of names)
      if (existsSync(join(project, name)))
        renameSync(join(project, name), join(project, `old/${(moved += 1)}`))
  }
  const rival = (path) => join(bench, 'node_modules', path)
  const cold = () => clear('out', 'node_modules/.cache')
  const page = join(project, 'specs/fennoa0/customers.md')
  let turn = 0
  const change = () => {
    if (!existsSync(join(project, 'done'))) spawn(project, [cli, 'generate', '--no-proof', '--out', 'done'])
    writeFileSync(page, readFileSync(page, 'utf8').replace(/^# .*/, `# Customers ${(turn += 1)}`))
  }
  const settle = () => spawn(project, [cli, 'generate', '--no-proof', '--out', 'still'])
  return {
    empty: { command: ['-e', '0'] },
    cold: { command: [cli, 'generate', '--no-proof', '--out', 'out'], before: cold },
    ...(size === 2 && {
      'cold, with the proof': { command: [cli, 'generate', '--out', 'out'], before: cold },
    }),
    'nothing to do': { command: [cli, 'generate', '--no-proof', '--out', 'still'], before: settle },
    'one page changed': { command: [cli, 'generate', '--no-proof', '--out', 'done'], before: change },
    'openapi-typescript (types alone)': {
      command: [rival('openapi-typescript/bin/cli.js'), 'openapi.json', '-o', 'types.ts'],
      before: () => clear('types.ts'),
      makes: 'types.ts',
    },
    '@hey-api/openapi-ts (types and functions)': {
      command: [rival('.bin/openapi-ts'), '-i', 'openapi.json', '-o', 'hey', '--no-log-file'],
      before: () => clear('hey'),
      makes: 'hey/types.gen.ts',
    },
    'orval (types and functions)': {
      command: [rival('.bin/orval'), '-i', 'openapi.json', '-o', 'orval.ts', '--client', 'fetch'],
      before: () => clear('orval.ts'),
      makes: 'orval.ts',
    },
    // It takes minutes for two thousand pages.
    ...(size <= 200 && {
      'kubb (types and functions)': {
        command: [rival('.bin/kubb'), 'generate', '--config', join(bench, 'rivals/kubb.config.js')],
        before: () => clear('kubb'),
        makes: 'kubb/index.ts',
      },
    }),
  }
}

/** Milliseconds; infinite for a contender that made nothing. */
function run(project, { command, before, makes }) {
  before?.()
  const start = performance.now()
  const { status } = spawn(project, command)
  const time = performance.now() - start
  const isGood = status === 0 && (makes === undefined || existsSync(join(project, makes)))
  return isGood ? time : Infinity
}

/** Megabytes, in a run that is not timed. */
function peakOf(project, { command, before }) {
  before?.()
  const { stderr } = spawn(project, ['--import', join(bench, 'peak.js'), ...command])
  return Number(/^peak (\d+)$/m.exec(stderr)?.[1] ?? Number.NaN) / 1024
}

function spawn(cwd, command) {
  const { status, stderr } = spawnSync(process.execPath, command, {
    cwd,
    encoding: 'utf8',
    timeout: 600_000,
    maxBuffer: 2 ** 28,
  })
  if (status !== 0 && command[0] === cli) throw new Error(`${command.join(' ')} failed: ${stderr}`)
  return { status, stderr }
}

function print(size, rounds, times, peaks) {
  const [empty, cold] = [median(times.empty), median(times.cold)]
  say(
    `\n${size} pages, ${rounds} rounds, Node ${process.version}: cold processes, wall, medians with the range\n`,
  )
  say('| | ms | range | × empty process | × cold | peak MB |\n| --- | --: | --: | --: | --: | --: |')
  for (const [name, all] of Object.entries(times)) {
    const [low, middle, high] = [Math.min(...all), median(all), Math.max(...all)].map(Math.round)
    const ratios = [(middle / empty).toFixed(2), (middle / cold).toFixed(2)]
    say(
      middle === Infinity
        ? `| ${name} | made nothing | | | | |`
        : `| ${name} | ${middle} | ${low}–${high} | ${ratios.join(' | ')} | ${Math.round(peaks[name])} |`,
    )
  }
}

function say(text) {
  process.stdout.write(`${text}\n`)
}

function median(numbers) {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)]
}
