// Generates from the specs again and again, each time in other circumstances, and prints a hash of the files of each.
import { createHash } from 'node:crypto'
import fs, { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const { readdirSync } = fs
let isReversed = false
fs.readdirSync = (...call) => {
  const names = readdirSync(...call)
  return isReversed ? names.reverse() : names.sort()
}
syncBuiltinESMExports()

const { generate } = await import('../../build/generate.js')
const { bundledTemplates, findPages } = await import('../../build/disk/find-inputs.js')

const lineEnds = { lf: '\n', crlf: '\r\n', cr: '\r', 'crlf with byte order mark': '\r\n' }

/** The specs as an editor with other habits would save them. */
function specsWith(lineEnd, mark) {
  const folder = mkdtempSync(join(tmpdir(), 'tablewright-same-bytes-'))
  const specs = join(root, 'specs')
  for (const name of readdirSync(specs, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.md')) continue
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(
      join(folder, name),
      mark + readFileSync(join(specs, name), 'utf8').replaceAll('\n', lineEnd),
    )
  }
  return folder
}

async function hashOf(specs) {
  const { files, diagnostics } = await generate(findPages(specs, specs), bundledTemplates())
  const hash = createHash('sha256')
  for (const { path, text } of files) hash.update(`${path}\0${text}\0`)
  for (const { code, place } of diagnostics)
    hash.update(`${code} ${place.file}:${place.line}:${place.column}\n`)
  return hash.digest('hex')
}

for (const [name, lineEnd] of Object.entries(lineEnds)) {
  const specs = specsWith(lineEnd, name.includes('mark') ? '\uFEFF' : '')
  for (const reversed of [false, true])
    for (const cwd of [root, tmpdir()]) {
      isReversed = reversed
      process.chdir(cwd)
      const circumstances = [process.version, process.env.LC_ALL, process.env.TZ, name]
      // oxlint-disable-next-line no-await-in-loop -- the order of folders is set for one run at a time
      const hash = await hashOf(specs)
      process.stdout.write(`${hash} ${circumstances.join(', ')}, ${reversed ? 'z-a' : 'a-z'}, in ${cwd}\n`)
    }
  rmSync(specs, { recursive: true })
}
