import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { groups } from './groups.js'

// Runs Stryker for the groups that are named, or for all; red where fewer than 90 of 100 breaks of a file are seen.

const least = 90

/** A disk in memory, where there is one: the tests of the disk wait for little else than the disk. */
const inMemory = existsSync('/dev/shm') ? { TMPDIR: '/dev/shm' } : {}

const seen = ['Killed', 'Timeout']
const unseen = ['Survived', 'NoCoverage']

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(groups)
const rows = names.flatMap(run)
for (const { file, killed, total, score } of rows)
  process.stdout.write(`${score.toFixed(1).padStart(6)} %  ${`${killed}/${total}`.padStart(9)}  ${file}\n`)
const low = rows.filter(({ score }) => score < least)
if (low.length > 0) {
  process.stderr.write(`Below ${least} %: ${low.map(({ file }) => file).join(', ')}\n`)
  process.exitCode = 1
}

/** One group: Stryker says what survived, and its report has the score of each file. */
function run(group) {
  const begun = Date.now()
  const stryker = 'test/mutation/node_modules/.bin/stryker'
  const env = { ...process.env, ...inMemory, MUTATION_GROUP: group }
  const { status } = spawnSync(stryker, ['run', 'test/mutation/stryker.config.js'], { env, stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
  process.stdout.write(`${group}: ${Math.round((Date.now() - begun) / 1000)} s\n`)
  const { files } = JSON.parse(readFileSync(`coverage/mutation-${group}.json`, 'utf8'))
  return Object.entries(files).map(([file, { mutants }]) => scoreOf(file, mutants))
}

function scoreOf(file, mutants) {
  const count = (statuses) => mutants.filter(({ status }) => statuses.includes(status)).length
  const [killed, survived] = [count(seen), count(unseen)]
  const total = killed + survived
  return { file, killed, total, score: total === 0 ? 100 : (100 * killed) / total }
}
