import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { page, project, shop, times, write } from './project.ts'
import { modulesLoadedBy, runCli } from './run-cli.ts'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const words = ['--no-proof', '--specs', 'docs', '--out', 'src/api']
const orders = 'docs/shop/orders.md'
const started = 'Watching docs. Ctrl-C ends it.\n'

interface Watching {
  /** All that it has said so far. */
  readonly said: () => string
  /** Until it has said a text so many times, or has said something once a condition holds. */
  readonly until: (text: string | (() => boolean), count?: number) => Promise<void>
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>
}

/** Starts to watch in a project, in a process that ends with the test at the latest. */
function watch(folder: string, program: string = cli): Watching {
  const child = spawn(process.execPath, [program, 'watch', ...words], { cwd: folder })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  let hear = (): void => {}
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      said += text.toString()
      hear()
    })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return {
    said: () => said,
    until: (text, count = 1) =>
      new Promise((resolve, reject) => {
        const fail = (why: string): void =>
          reject(new Error(`${why} without ${text.toString()}, but with: ${said}`))
        const timer = setTimeout(fail, 30_000, 'It went on')
        hear = () => {
          if (typeof text === 'string' ? said.split(text).length <= count : !text()) return
          clearTimeout(timer)
          resolve()
        }
        void ended.then(() => fail('It ended'))
        hear()
      }),
    end: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')
const longer = (length: number): string => page.replace('max. 10', `max. ${length}`)

test('each change is written once, nothing is said where nothing changed, and errors do not end it', async () => {
  const folder = shop()
  const { said, until, end } = watch(folder)
  await until('files in all.\n')
  const before = times(join(folder, 'src/api'))
  utimesSync(join(folder, orders), 1, 1)
  write(folder, 'docs/shop/notes.txt', 'No page.\n')
  // Nothing is said, so that there is nothing to wait for.
  await new Promise((resolve) => void setTimeout(resolve, 500))
  write(folder, orders, longer(20))
  await until('1 file written')
  const after = times(join(folder, 'src/api'))
  const written = Object.keys(after).filter((path) => after[path] !== before[path])
  expect(written.filter((path) => !path.startsWith('.tablewright'))).toEqual(['shop/orders.ts'])
  write(folder, orders, page.replace('String, max. 10', 'Strnig'))
  await until('error unknown-type')
  write(folder, orders, longer(30))
  await until('1 file written', 2)
  write(
    folder,
    'docs/shop/orders.overlay.md',
    '# Overlay\n\n## Corrections\n\n| Row | Column | Documented | Corrected | Reason |\n| - | - | - | - | - |\n| note | Type | String | String, max. 7 | asked |\n',
  )
  await until('1 file written', 3)
  expect(await end('SIGTERM')).toBe(0)
  expect(read(folder, 'src/api/shop/orders.ts')).toMatch(/\b30\b[^]*\b7\b/)
  const count = said().match(/(\d+) files written/)?.[1]
  const one = `1 file written, ${count} files in all.\n`
  expect(
    said()
      .split('\n')
      .filter((line) => !/^ {2}\|/.test(line))
      .join('\n'),
  ).toBe(
    `${started}${count} files written, ${count} files in all.\n${one}docs/shop/orders.md:9:12 error unknown-type The type "Strnig" is not known. Did you mean "string"? Known are for example: String, max. 50; int; Numeric; Date; String, one of a, b.\n1 error, 0 warnings. "tablewright explain CODE" says more of a code.\nNothing was written.\n${one}${one}`,
  )
})

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends it, also while it works, and the lock is given back',
  async (signal) => {
    const folder = shop()
    const idle = watch(folder)
    await idle.until('files in all.\n')
    expect(await idle.end(signal)).toBe(0)
    write(folder, orders, longer(20))
    const busy = watch(folder)
    await busy.until(started)
    expect(await busy.end(signal)).toBe(0)
    expect(readdirSync(join(folder, 'src/api/.tablewright')).sort()).toEqual([
      'last-run.json',
      'manifest.json',
    ])
    expect(runCli(['check', ...words.slice(1)], folder).code).toBe(0)
  },
)

test('changes that come together, and while it works, end in the last one', async () => {
  const folder = shop()
  const { until, end } = watch(folder)
  await until(started)
  const holds = (path: string, text: string) => (): boolean =>
    existsSync(join(folder, path)) && read(folder, path).includes(text)
  for (const length of [11, 12, 13]) write(folder, orders, longer(length))
  await until(holds('src/api/shop/orders.ts', '13'))
  write(folder, orders, longer(14))
  write(folder, 'docs/shop/more.md', page.replaceAll('/orders', '/more'))
  await until(holds('src/api/shop/more.ts', '10'))
  await until(holds('src/api/shop/orders.ts', '14'))
  expect(await end('SIGINT')).toBe(0)
  expect(runCli(['check', ...words.slice(1)], folder).code).toBe(0)
})

test('a folder that goes and comes back, and a file in the way', async () => {
  const folder = shop()
  const { until, end } = watch(folder)
  await until('in all.\n')
  renameSync(join(folder, 'docs'), join(folder, 'away'))
  await until('Cannot read the specs in docs: it does not exist.\n')
  renameSync(join(folder, 'away'), join(folder, 'docs'))
  await until('Nothing to do.\n')
  write(folder, 'src/api/shop/more.ts', '// theirs\n')
  write(folder, 'docs/shop/more.md', page.replaceAll('/orders', '/more'))
  await until('src/api/shop/more.ts is in the way')
  rmSync(join(folder, 'src/api/shop/more.ts'))
  write(folder, orders, longer(20))
  await until('written, ', 2)
  expect(await end('SIGTERM')).toBe(0)
})

test('a change of a template, in a copy of the program', async () => {
  const [folder, copy] = [shop(), project({})]
  for (const name of ['dist', 'templates', 'package.json'])
    cpSync(name, join(copy, name), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'), 'dir')
  const { until, end } = watch(folder, join(copy, 'dist/cli.js'))
  await until('in all.\n')
  const runtime = readFileSync('templates/runtime/percent.ts', 'utf8')
  write(copy, 'templates/runtime/percent.ts', `${runtime}\n/** More. */\nexport const more = 1\n`)
  await until('1 file written, ')
  expect(read(folder, 'src/api/runtime/percent.ts')).toContain('export const more = 1')
  expect(await end('SIGTERM')).toBe(0)
})

test('folders that cannot be meant end it at once', () => {
  expect(runCli(['watch', '--specs', 'gone'], shop())).toEqual({
    code: 3,
    out: '',
    err: 'Cannot read the specs in gone: it does not exist.\n',
  })
  expect(runCli(['watch', '--specs', 'docs', '--out', 'docs/shop'], shop()).code).toBe(3)
})

test('no other command loads what watches', () => {
  for (const command of [['generate'], ['check'], ['--help']])
    expect(modulesLoadedBy(command).filter((url) => url.includes('chokidar'))).toEqual([])
})
