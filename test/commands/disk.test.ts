import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hash } from '../../generator/disk/digest.ts'
import { apiPage, page, shop, times, write } from './project.ts'
import { runCli } from './run-cli.ts'

const output = ['--specs', 'docs', '--out', 'src/api']
const generate = ['generate', '--no-proof', ...output]
const orders = 'src/api/shop/orders.ts'
const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')

/** A project whose output was edited, and whose page has changed since. */
function edited(): string {
  const folder = shop()
  runCli(generate, folder)
  write(folder, orders, '// mine\n')
  return folder
}

test('a file that was edited by hand is reported, and nothing is written', () => {
  const folder = edited()
  write(folder, 'docs/shop/more.md', page.replaceAll('/orders', '/more'))
  const before = times(join(folder, 'src/api'))
  expect(runCli(generate, folder)).toEqual({
    code: 3,
    out: '',
    err: 'src/api/shop/orders.ts was edited by hand.\nEdits are lost with --force; what they are for belongs into the pages.\nNothing was written.\n',
  })
  expect(times(join(folder, 'src/api'))).toEqual(before)
})

test('--force writes over what was edited by hand, and over nothing else', () => {
  const folder = edited()
  expect(runCli([...generate, '--force'], folder)).toMatchObject({ code: 0, err: '' })
  expect(read(folder, orders)).toContain('export function postOrders(')
  write(folder, 'src/api/shop/more.ts', '// theirs\n')
  write(folder, 'docs/shop/more.md', page.replaceAll('/orders', '/more'))
  const { code, err } = runCli([...generate, '--force'], folder)
  expect(err).toContain('src/api/shop/more.ts is in the way')
  expect(code).toBe(3)
  expect(read(folder, 'src/api/shop/more.ts')).toBe('// theirs\n')
})

test('check tells what was edited and what is in the way', () => {
  const folder = edited()
  write(folder, 'src/api/shop/more.ts', '// theirs\n')
  write(folder, 'docs/shop/more.md', page.replaceAll('/orders', '/more'))
  const { code, err } = runCli(['check', ...output], folder)
  expect(err).toContain('shop/orders.ts was edited by hand; "generate" writes over it with --force only.\n')
  expect(err).toContain('shop/more.ts was not written by Tablewright; "generate" does not touch it.\n')
  expect(code).toBe(1)
})

test('an edited file whose page is gone stays, and this is said', () => {
  const folder = shop({ 'docs/shop/more.md': page.replaceAll('/orders', '/more') })
  runCli(generate, folder)
  write(folder, 'src/api/shop/more.ts', '// mine\n')
  rmSync(join(folder, 'docs/shop/more.md'))
  const { code, out } = runCli(generate, folder)
  expect(out).toContain(
    'shop/more.ts is not emitted any more, but was edited by hand: it stays, and is yours now.\n',
  )
  expect(code).toBe(0)
})

/** A project whose last run was stopped before it put the module in its place. */
function stopped(): string {
  const folder = shop()
  runCli(generate, folder)
  const text = read(folder, orders)
  write(folder, 'src/api/.tablewright/staged/0.new', text)
  write(folder, 'src/api/.tablewright/staged/0.old', '// old\n')
  const entries = [{ path: 'shop/orders.ts', old: hash('// old\n'), new: hash(text) }]
  write(folder, 'src/api/.tablewright/finish.json', JSON.stringify({ entries }))
  write(folder, orders, '// old\n')
  return folder
}

test('check reports an unfinished run and leaves it to generate, which finishes it', () => {
  const folder = stopped()
  const before = times(folder)
  const check = runCli(['check', ...output], folder)
  expect(check.err).toContain(
    'A run is writing to src/api, or was stopped while it did; "tablewright generate" settles that.\n',
  )
  expect(check.code).toBe(1)
  expect(times(folder)).toEqual(before)
  expect(runCli(generate, folder)).toEqual({
    code: 0,
    out: 'Nothing to do.\n',
    err: 'Finished what a run that was stopped left in src/api.\n',
  })
  expect(read(folder, orders)).toContain('export function postOrders(')
  expect(readdirSync(join(folder, 'src/api/.tablewright')).sort()).toEqual(['last-run.json', 'manifest.json'])
})

test('check of an unfinished run that had written all its files is not content either', () => {
  const folder = stopped()
  write(folder, orders, read(folder, 'src/api/.tablewright/staged/0.new'))
  expect(runCli(['check', ...output], folder)).toMatchObject({ code: 1, out: '' })
})

test('a run being undone is undone, and what was edited since is left', () => {
  const folder = stopped()
  write(folder, 'src/api/.tablewright/undo.json', read(folder, 'src/api/.tablewright/finish.json'))
  rmSync(join(folder, 'src/api/.tablewright/finish.json'))
  write(folder, orders, '// mine\n')
  const { code, err } = runCli(generate, folder)
  expect(err).toContain(
    'Undid what a run that was stopped left in src/api.\nsrc/api/shop/orders.ts was edited since',
  )
  expect(err).toContain('src/api/shop/orders.ts was edited by hand.')
  expect(code).toBe(3)
})

test('another run is told of, even where there is nothing to do', () => {
  const folder = shop()
  runCli(generate, folder)
  write(folder, 'src/api/.tablewright/lock-7@elsewhere', '')
  const { code, err } = runCli(generate, folder)
  expect(err).toMatch(/^A run on elsewhere \(process 7\) is writing to src\/api, or was stopped; .* delete /)
  expect(code).toBe(3)
})

test.each([
  { what: 'an output folder among the specs', out: 'docs/shop/out', says: 'stands in the specs, docs' },
  { what: 'the specs as output folder', out: 'docs', says: 'stands in the specs, docs' },
  { what: 'a link as output folder', out: 'link', says: 'link is a symbolic link' },
  { what: 'a name that is too long', out: `${'x'.repeat(300)}/y`, says: 'its name is too long' },
  { what: 'a file above the output folder', out: 'docs/shop/api.md/../../../file/out', says: 'no folder' },
])('$what: exit 3, and nothing is written', ({ out, says }) => {
  const folder = shop({ file: '', 'elsewhere/x': '' })
  symlinkSync('elsewhere', join(folder, 'link'))
  const before = times(folder)
  const { code, err } = runCli(['generate', '--no-proof', '--specs', 'docs', '--out', out], folder)
  expect(err).toContain(says)
  expect(err.trimEnd().split('\n')).toHaveLength(1)
  expect(code).toBe(3)
  expect(times(folder)).toEqual(before)
})

test.each(existsSync('/proc/self') ? ['/proc/out', '/sys/out'] : [])(
  'a disk that takes no folders, %s',
  (out) => {
    const { code, err } = runCli(['generate', '--no-proof', '--specs', 'docs', '--out', out], shop())
    expect(err).toMatch(/^Cannot write \/(proc|sys)\/out\/\.tablewright: .*\. Nothing was changed\.\n$/)
    expect(code).toBe(3)
  },
)

test('a folder in the place of a file, a link in the place of a folder', () => {
  const folder = shop()
  mkdirSync(join(folder, 'src/api/README.md'), { recursive: true })
  expect(runCli(generate, folder)).toMatchObject({
    code: 3,
    err: 'Cannot read src/api/README.md: it is a folder.\n',
  })
  rmSync(join(folder, 'src/api/README.md'), { recursive: true })
  symlinkSync('../../docs/shop', join(folder, 'src/api/shop'))
  const { code, err } = runCli(generate, folder)
  expect(err).toMatch(/^src\/api\/shop is a symbolic link; .* Nothing was changed\.\n$/)
  expect(code).toBe(3)
  expect(readdirSync(join(folder, 'docs/shop')).sort()).toEqual(['api.md', 'orders.md'])
})

test('output that is up to date but cannot take a note is up to date', () => {
  const folder = shop()
  runCli(generate, folder)
  const text = read(folder, 'src/api/.tablewright/manifest.json')
  rmSync(join(folder, 'src/api/.tablewright'), { recursive: true })
  write(folder, 'elsewhere/manifest.json', text)
  symlinkSync('../../elsewhere', join(folder, 'src/api/.tablewright'))
  expect(runCli(generate, folder)).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringContaining('up to date'),
  })
})

test('a manifest that is none is reported', () => {
  const folder = shop()
  runCli(generate, folder)
  write(folder, 'src/api/.tablewright/manifest.json', '<<<<<<< ours\n')
  write(folder, 'docs/shop/orders.md', page.replace('max. 10', 'max. 20'))
  const { code, err } = runCli(generate, folder)
  expect(err).toContain('manifest.json is no list of emitted files. Restore it from version control')
  expect(code).toBe(3)
})

test('import finishes what a stopped import has left, and leaves nothing among the specs but its list', () => {
  const html = `<h1>Orders</h1><p>POST /orders</p><p>Adds an order, as JSON.</p><table>
<tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr>
<tr><td>number</td><td>String</td><td>YES</td><td>Number</td></tr></table>`
  const folder = shop({ 'docs/new/api.md': apiPage, 'saved/orders.html': html })
  write(folder, 'docs/.tablewright/staged/0.new', 'new')
  const entries = [{ path: 'shop/note.md', old: null, new: hash('new') }]
  write(folder, 'docs/.tablewright/finish.json', JSON.stringify({ entries }))
  const call = ['import', 'saved/orders.html', '--api', 'new', '--specs', 'docs']
  expect(runCli([...call, '--dry-run'], folder)).toMatchObject({ code: 0, err: '' })
  expect(existsSync(join(folder, 'docs/.tablewright/finish.json'))).toBe(true)
  expect(runCli(call, folder)).toMatchObject({
    code: 0,
    err: 'Finished what a run that was stopped left in docs.\n',
  })
  expect(read(folder, 'docs/shop/note.md')).toBe('new')
  expect(readdirSync(join(folder, 'docs'), { recursive: true }).sort()).toEqual([
    'lock.json',
    'new',
    'new/api.md',
    'new/orders.md',
    'shop',
    'shop/api.md',
    'shop/note.md',
    'shop/orders.md',
  ])
})
