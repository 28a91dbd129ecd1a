import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { opening, specs, type Kind } from './kind.ts'

const good = `${opening}| Name | Type |\n| - | - |\n| a | String |\n`

/** A page that stands among the specs in a strange way, or under a strange name. */
function place(name: string, prepare: (folder: string) => void, more: Partial<Kind> = {}): Kind[] {
  return specs('place', { [name]: () => good }).map((kind) => ({ ...kind, prepare, ...more }))
}

const link = (target: string, name = 'more.md') =>
  place(`a link to ${target}`, (folder) => symlinkSync(target, join(folder, 'docs/shop', name)), {
    mayPass: false,
  })
const named = (name: string, mayPass = false) =>
  place(
    `the name ${JSON.stringify(name.slice(0, 40))}`,
    (folder) => renameSync(join(folder, 'docs/shop/orders.md'), join(folder, 'docs/shop', name)),
    { mayPass },
  )
const fifo = (path: string) => execFileSync('mkfifo', [path])
const read = (page: string) => ['read', page, '--format', 'tsv']

/** What is no file, or is not called as one. */
export const places: Kind[] = [
  ...place('a folder called as a page', (folder) => mkdirSync(join(folder, 'docs/shop/more.md')), {
    mayPass: false,
  }),
  ...place('a pipe called as a page', (folder) => fifo(join(folder, 'docs/shop/more.md')), {
    mayPass: false,
  }),
  ...place('a pipe for an overlay', (folder) => fifo(join(folder, 'docs/shop/orders.overlay.md')), {
    mayPass: false,
  }),
  ...place('a pipe for an API', (folder) => fifo(join(folder, 'docs/pipe'))),
  ...place('a pipe to read', (folder) => fifo(join(folder, 'page.txt')), {
    command: read('page.txt'),
    mayPass: false,
  }),
  ...place('a pipe to import', (folder) => fifo(join(folder, 'page.txt')), {
    command: ['import', 'page.txt'],
    mayPass: false,
  }),
  ...place('a device to read', () => {}, { command: read('/dev/zero'), mayPass: false }),
  ...place('a folder to read', () => {}, { command: read('docs/shop'), mayPass: false }),
  ...link('more.md'),
  ...link('nowhere.md'),
  ...link('/dev/zero'),
  ...link('/dev/random'),
  ...link('/dev/tty'),
  ...link('..'),
  ...link('/proc/kcore'),
  ...place('a link to the specs among the specs', (folder) => symlinkSync('.', join(folder, 'docs/self'))),
  ...place('folders without pages, 2,000', (folder) => {
    for (let index = 0; index < 2_000; index++) mkdirSync(join(folder, `docs/api${index}`))
  }),
  ...place(
    'empty pages, 1,000',
    (folder) => {
      for (let index = 0; index < 1_000; index++) writeFileSync(join(folder, `docs/shop/page${index}.md`), '')
    },
    { mayPass: false },
  ),
  ...place(
    'overlays without pages, 500',
    (folder) => {
      for (let index = 0; index < 500; index++)
        writeFileSync(join(folder, `docs/shop/page${index}.overlay.md`), good)
    },
    { mayPass: false },
  ),
  ...named(`${'a'.repeat(200)}.md`),
  ...named('.md'),
  ...named('..md'),
  ...named('con.md'),
  ...named('a b.md'),
  ...named('-rf.md'),
  ...named('\u001b[2J.md'),
  ...named('line\nbreak.md'),
  ...named('\u202egpj.md'),
  ...named('%s%n.md'),
  ...named("';process.exit();'.md"),
  ...named('__proto__.md'),
  ...named('runtime.md'),
  ...named('api.overlay.md'),
]
