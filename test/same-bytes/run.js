// Same specs, same bytes: in other locales and time zones, with other line ends, folders read in another order, from
// another working folder, and with the versions of Node named as arguments (without any: the one at hand).
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('hashes.js', import.meta.url))
const places = [
  { LC_ALL: 'C', TZ: 'UTC' },
  { LC_ALL: 'fi_FI.UTF-8', TZ: 'Europe/Helsinki' },
  { LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Apia' },
  { LC_ALL: 'sv_SE.ISO-8859-1', TZ: 'America/St_Johns' },
]

function linesOf(version, place) {
  const [command, ...words] =
    version === undefined ? [process.execPath] : ['npx', '--yes', '--package', `node@${version}`, 'node']
  const env = { ...process.env, ...place }
  return execFileSync(command, [...words, script], { env, encoding: 'utf8', timeout: 120_000 })
    .trim()
    .split('\n')
}

const versions = process.argv.length > 2 ? process.argv.slice(2) : [undefined]
const lines = versions.flatMap((version) => places.flatMap((place) => linesOf(version, place)))
const hashes = new Set(lines.map((line) => line.slice(0, 64)))
const nodes = new Set(lines.map((line) => line.slice(65).split(',')[0]))
process.stdout.write(
  `${lines.length} combinations with Node ${[...nodes].join(', ')}: ${hashes.size === 1 ? 'one hash' : `${hashes.size} hashes`}\n`,
)
if (hashes.size !== 1) {
  process.stdout.write(`${lines.join('\n')}\n`)
  process.exitCode = 1
}
