import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'
import { summary } from './contest.js'
import { netvisor, root, work } from './objects.js'

const counts = [10_000, 100_000]

/** Checked and written, in pieces of bytes, of records that come one by one. */
const contestants = {
  limit: `
    import { checkCustomer } from './test/bench/limit/netvisor-check.js'
    import { writeCustomer } from './test/bench/limit/netvisor-xml.js'
    const encoder = new TextEncoder()
    export async function* bytes(records) {
      let text = ''
      for await (const record of records) {
        if (checkCustomer(record).length > 0) throw new Error('wrong')
        text += writeCustomer(record)
        if (text.length < 16384) continue
        yield encoder.encode(text)
        text = ''
      }
      yield encoder.encode(text)
    }`,
  Tablewright: streamOf('addCustomer'),
  'Tablewright, { plain: true }': streamOf('(record) => addCustomer(record, { plain: true })'),
}

function streamOf(builder) {
  return `
    import { addCustomer } from './generated/netvisor/customer.ts'
    import { batchBytes } from './generated/runtime/batch.ts'
    const refused = () => { throw new Error('wrong') }
    export const bytes = (records) => batchBytes(records, ${builder}, { refused })`
}

/** Customers streamed as XML, each contestant in processes of its own: speed, and the most memory they ever took. */
export async function tablesOf(rounds) {
  const head = ['', ...counts.flatMap((count) => [`${count} customers`, 'peak memory']), '× limit']
  const files = await Promise.all(Object.entries(contestants).map(scriptOf))
  const figures = files.map((file) => measured(file, rounds))
  const [limit] = figures
  const rows = figures.map(({ name, cells, fastest }) => [
    name,
    ...cells,
    (limit.fastest / fastest).toFixed(2),
  ])
  return [{ title: 'Customers checked and streamed as XML', rows: [head, ...rows] }]
}

async function scriptOf([name, contents]) {
  const file = join(work, `stream-${name.replace(/\W+/g, '-')}.mjs`)
  const script = `${contents}
    const value = ${JSON.stringify(JSON.stringify(netvisor))}
    const records = async function* (count) {
      for (let index = 0; index < count; index++) { if (index % 100 === 0) whole = JSON.parse(value); yield whole }
    }
    let whole
    const start = process.hrtime.bigint()
    let length = 0
    for await (const piece of bytes(records(Number(process.argv[2])))) length += piece.length
    const seconds = Number(process.hrtime.bigint() - start) / 1e9
    console.log(JSON.stringify({ speed: length / 1e6 / seconds, memory: process.resourceUsage().maxRSS / 1024, length }))`
  const stdin = { contents: script, resolveDir: root, loader: 'ts' }
  await build({ stdin, bundle: true, format: 'esm', target: 'es2022', outfile: file })
  return { name, file }
}

function measured({ name, file }, rounds) {
  const found = counts.map((count) => Array.from({ length: Math.ceil(rounds / 2) }, () => run(file, count)))
  const cells = found.flatMap((runs) => [
    `${summary(runs.map(({ speed }) => speed)).median.toFixed(0)} MB/s`,
    `${summary(runs.map(({ memory }) => memory)).median.toFixed(0)} MB`,
  ])
  return { name, cells, fastest: summary(found.at(-1).map(({ speed }) => speed)).median }
}

function run(file, count) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, String(count)], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${file} failed: ${stderr}`)
  return JSON.parse(stdout)
}
