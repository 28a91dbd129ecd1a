// Runs commands in this process, one after the other, as the command line would; tells how each ended, how long it took
// and how much memory the process held at most.
import { readFileSync, writeFileSync } from 'node:fs'
import { generateCommand } from '../../build/commands/generate.js'
import { importCommand } from '../../build/commands/import.js'
import { readCommand } from '../../build/commands/read.js'
import { openReader } from '../../build/commands/reader.js'
import { findingsText } from '../../build/commands/report.js'
import { isError } from '../../build/diagnostics.js'
import { bundledTemplates, findPage, findPages } from '../../build/disk/find-inputs.js'
import { piecesOf } from '../../build/pieces.js'
import { putTogether } from '../../build/put-together.js'

process.on('message', async ({ folder, command, isWhole }) => {
  process.chdir(folder)
  if (isWhole) await reader.close()
  resetPeak()
  const [start, before] = [performance.now(), process.cpuUsage()]
  const ended = await captured(() => (isWhole ? run(command) : read(command)))
  const { user, system } = process.cpuUsage(before)
  // Other tests may hold the machine meanwhile: no run takes longer than its threads have work for.
  const seconds = Math.min((performance.now() - start) / 1000, (user + system) / 1_000_000)
  process.send({ ...ended, seconds, megabytes: peak() })
})

function run([verb, ...words]) {
  const value = (name, otherwise) => words[words.indexOf(name) + 1] ?? otherwise
  const output = { specs: 'docs', out: 'out', imports: 'js', reporter: 'text' }
  if (verb === 'generate') return generateCommand({ ...output, proof: !words.includes('--no-proof') })
  if (verb === 'import')
    return importCommand(words[0], {
      api: 'shop',
      as: 'orders',
      specs: 'docs',
      dryRun: false,
      reporter: 'text',
    })
  return readCommand(words[0], { format: value('--format', 'table'), reporter: 'text' })
}

const reader = openReader()
const templates = bundledTemplates()

/** What `generate` and `read` do with pages, on a thread that goes on to the next kind. */
async function read([verb, file]) {
  const isGenerate = verb === 'generate'
  const files = isGenerate ? findPages('docs', process.cwd()) : findPage(file, process.cwd())
  const paths = files.map(({ path }) => path)
  const [page, ...beside] = files
  const answer = isGenerate
    ? await reader.ask('makePieces', { pieces: piecesOf(files), templates, extension: 'js' }, paths)
    : await reader.ask('readLone', { page, beside, as: undefined }, paths)
  const found = 'ended' in answer ? [answer.ended] : findings(answer.result, isGenerate, paths)
  process.stderr.write(findingsText(found, files))
  return found.some(isError) ? 2 : 0
}

function findings(result, isGenerate, paths) {
  return (isGenerate ? putTogether(paths, result, { rest: () => [] }) : result).diagnostics
}

/** What the command line makes of what a command throws. */
async function captured(work) {
  const texts = { out: '', err: '' }
  const [out, err] = [process.stdout.write, process.stderr.write]
  process.stdout.write = (text) => Boolean((texts.out += text))
  process.stderr.write = (text) => Boolean((texts.err += text))
  try {
    return { code: await work(), ...texts }
  } catch (thrown) {
    return { code: thrown.name === 'DiskRefusal' ? 3 : 70, ...texts, err: texts.err + thrown.stack }
  } finally {
    process.stdout.write = out
    process.stderr.write = err
  }
}

/** Linux counts the most memory held anew; elsewhere it is the most since the process began. */
function resetPeak() {
  try {
    writeFileSync('/proc/self/clear_refs', '5')
  } catch {
    // Then the peak is too high, which makes the test stricter.
  }
}

function peak() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024
  } catch {
    return process.resourceUsage().maxRSS / 1024
  }
}
