import { readFileSync } from 'node:fs'
import process from 'node:process'
import { compareFile, compareSet } from '../../build/disk/compare-set.js'
import { settle } from '../../build/disk/recover.js'
import { writeSet } from '../../build/disk/write-set.js'

// Writes sets of files as `generate` does: once, one after the other without end, or so many times against others who do
// the same.
// node writer.js once|loop|contend FOLDER SET.json…
const [mode, folder, ...sets] = process.argv.slice(2)

function write({ files, note }) {
  settle(folder)
  const differences = compareSet(folder, files)
  writeSet(folder, [...differences, ...compareFile(folder, note, new Map())])
}

/** Writes again and again, whatever the others do; prints how often it could and why it could not. */
function contend(contents) {
  const refused = []
  const rounds = 40
  for (let round = 0; round < rounds; round++)
    for (const content of contents)
      try {
        write(content)
      } catch (thrown) {
        if (thrown.name !== 'DiskRefusal') throw thrown
        refused.push(thrown.message)
      }
  process.stdout.write(`${JSON.stringify({ written: rounds * contents.length - refused.length, refused })}\n`)
}

/** Writes without end; prints how long it took to write each set once, in ms. */
function loop(contents) {
  const begun = performance.now()
  for (const content of contents) write(content)
  process.stdout.write(`${performance.now() - begun}\n`)
  for (;;) for (const content of contents) write(content)
}

const contents = sets.map((path) => JSON.parse(readFileSync(path, 'utf8')))
try {
  if (mode === 'contend') contend(contents)
  else if (mode === 'loop') loop(contents)
  else for (const content of contents) write(content)
} catch (thrown) {
  process.stderr.write(`${thrown.stack}\n`)
  process.exitCode = thrown.name === 'DiskRefusal' ? 3 : 70
}
