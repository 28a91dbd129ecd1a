// Runs commands in this process, one after the other, as the command line would; tells how each ended, how long it took
// and how much memory the process held at most.
import { readFileSync, writeFileSync } from 'node:fs'
import { checkCommand } from '../../dist/commands/check.js'
import { generateCommand } from '../../dist/commands/generate.js'
import { importCommand } from '../../dist/commands/import.js'
import { readCommand } from '../../dist/commands/read.js'

process.on('message', async ({ folder, command }) => {
  process.chdir(folder)
  resetPeak()
  const [start, before] = [performance.now(), process.cpuUsage()]
  const ended = await captured(() => run(command))
  const { user, system } = process.cpuUsage(before)
  // Other tests may hold the machine meanwhile: no run takes longer than its threads have work for.
  const seconds = Math.min((performance.now() - start) / 1000, (user + system) / 1_000_000)
  process.send({ ...ended, seconds, megabytes: peak() })
})

function run([verb, ...words]) {
  const value = (name, otherwise) => words[words.indexOf(name) + 1] ?? otherwise
  const output = { specs: 'docs', out: 'out', imports: 'js', reporter: 'text' }
  if (verb === 'generate') return generateCommand({ ...output, proof: !words.includes('--no-proof') })
  if (verb === 'check') return checkCommand(output)
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
