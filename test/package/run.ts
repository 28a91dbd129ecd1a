import { execFile } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { afterAll } from 'vitest'

export interface Ran {
  /** Exit code; undefined if it was ended by a signal. */
  readonly code: number | undefined
  /** Standard output and standard error, one after the other. */
  readonly output: string
}

export const repository: string = resolve(import.meta.dirname, '../..')
const timeout = 120_000

/** A new folder outside the repository, removed when the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tablewright-')))
  afterAll(() => rmSync(folder, { recursive: true, force: true }), timeout)
  return folder
}

/** Runs a script with the Node that runs the tests. */
export function node(args: readonly string[], cwd: string): Promise<Ran> {
  return run(process.execPath, args, cwd, false)
}

/** Runs a TypeScript compiler of the repository: `typescript`, `typescript-5.4` … */
export function tsc(compiler: string, args: readonly string[], cwd: string): Promise<Ran> {
  return node([join(repository, 'node_modules', compiler, 'bin/tsc'), ...args], cwd)
}

/** Runs npm with no network and a cache of its own. */
export function npm(args: readonly string[], cwd: string): Promise<Ran> {
  const quiet = ['--offline', '--no-audit', '--no-fund', '--loglevel=error']
  return run(
    'npm',
    [...args, ...quiet, '--cache', join(cwd, '.npm-cache')],
    cwd,
    process.platform === 'win32',
  )
}

function run(file: string, args: readonly string[], cwd: string, shell: boolean): Promise<Ran> {
  return new Promise((done) => {
    execFile(file, args, { cwd, shell, timeout, env: environment() }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : undefined
      done({ code, output: stdout + stderr })
    })
  })
}

/** Without what an npm around the tests has set, and with the repository's commands on the path. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_OPTIONS$/i.test(name))
  const path = [join(repository, 'node_modules/.bin'), process.env['PATH']].join(delimiter)
  return { ...Object.fromEntries(kept), PATH: path }
}
