import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const logLoads = new URL('./log-loads.js', import.meta.url).href

export interface CliResult {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built command line in a folder of its own, as a user would. */
export function runCli(args: readonly string[], cwd: string = process.cwd()): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { code: status, out: stdout, err: stderr }
}

/** The modules outside Node that a run loads, by their URLs. */
export function modulesLoadedBy(args: readonly string[], cwd: string = process.cwd()): string[] {
  const { stderr } = spawnSync(process.execPath, ['--import', logLoads, cli, ...args], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
  })
  return stderr.split('\n').filter((line) => line.startsWith('file:'))
}
