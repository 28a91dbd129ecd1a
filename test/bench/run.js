// What emitted code and the generator cost, beside rivals and beside straight-line code for the same pages.
// `node test/bench/run.js [checks|xml|form|size|start|types|stream|generate]… [--rounds N] [--markdown FILE]`
import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { markdownText, terminalText } from './tables.js'

const bench = fileURLToPath(new URL('.', import.meta.url))
const all = ['checks', 'xml', 'form', 'size', 'start', 'types', 'stream', 'generate']
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '9' }, markdown: { type: 'string' } },
})
const unknown = positionals.find((name) => !all.includes(name))
if (unknown !== undefined) throw new Error(`No bench is called ${unknown}: there are ${all.join(', ')}`)
const rounds = Number(values.rounds)
if (!(rounds >= 5)) throw new Error('A median wants at least 5 rounds')

if (!existsSync(`${bench}node_modules/zod`))
  execFileSync('npm', ['ci', '--no-workspaces'], { cwd: bench, stdio: 'inherit' })

/** The tables of one bench. */
async function tablesOf(name) {
  const { tablesOf: made } = await import(`./${name}.js`)
  return made(rounds)
}

const tables = []
for (const name of positionals.length === 0 ? all : positionals) {
  if (name === 'generate') {
    execFileSync(process.execPath, [`${bench}generate.js`], { stdio: 'inherit' })
    continue
  }
  // One after the other, or they would time one another.
  // oxlint-disable-next-line no-await-in-loop
  for (const table of await tablesOf(name)) {
    tables.push(table)
    process.stdout.write(`${terminalText(table)}\n`)
  }
}

if (values.markdown !== undefined) {
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0].model}, medians of ${rounds} rounds.`
  writeFileSync(values.markdown, [`# Benchmarks\n\n${machine}\n`, ...tables.map(markdownText)].join('\n'))
}
