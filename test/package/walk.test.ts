import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { node, npm, repository, temporaryFolder, type Ran } from './run.ts'

// Somebody else's project, from its first page to a page that changed: each test goes on where the last one ended.

const given = join(repository, 'test/cases/somebody-elses-package')
const folder = temporaryFolder()
const at = (path: string): string => join(folder, path)
const apis = ['fennoa', 'hotel', 'netvisor']

beforeAll(async () => {
  cpSync(join(given, 'project'), folder, { recursive: true })
  cpSync(join(given, 'monday'), at('saved'), { recursive: true })
  await installTarball()
}, 120_000)

test('the saved pages are imported, HTML and text alike', async () => {
  for (const api of apis) {
    // oxlint-disable-next-line no-await-in-loop
    const { code, output } = await tablewright('import', `saved/${api}`, '--api', api, '--date', '2026-11-16')
    expect({ code, output }).toMatchObject({
      code: 0,
      output: expect.stringContaining('1 page read, 1 without errors, 0 with errors.') as string,
    })
    if (api !== 'hotel') expect(output).toContain('overlay.md: every row applies.')
  }
  expect(await fields()).toEqual(await documented())
})

test('its build generates, compiles, and its own code sends what it should', async () => {
  expect(await npm(['run', 'build'], folder)).toMatchObject({ code: 0 })
  expect((await node(['dist/main.js'], folder)).output.split('\n')).toEqual([
    'POST /v2/bookings {"guest_name":"Maija Esimerkki","arrival":"2027-06-01","nights":2,"room":"suite","note":"A quiet room"}',
    'POST /customer_api/add name=Maija+Esimerkki&address=Esimerkkikatu+1&postalcode=00100&city=Helsinki&country_id=FI',
    'POST /customer.nvmethod=add <root><customer><customerbaseinformation><name>Maija Esimerkki</name><nameextension>Room for two</nameextension></customerbaseinformation></customer></root>',
    expect.stringContaining('"value":{"id":7,"state":"open"}'),
    '',
  ])
})

test('a second build has nothing to do', async () => {
  const before = readFileSync(at('src/api/.tablewright/manifest.json'), 'utf8')
  expect((await npm(['run', 'build'], folder)).output).toContain('Nothing to do.')
  expect(readFileSync(at('src/api/.tablewright/manifest.json'), 'utf8')).toBe(before)
})

test('nothing is outdated until a page changes', async () => {
  cpSync(at('specs'), at('before'), { recursive: true })
  for (const api of apis)
    // oxlint-disable-next-line no-await-in-loop
    expect(await tablewright('outdated', `saved/${api}`)).toMatchObject({ code: 0 })
  edit('saved/hotel/bookings.html', [
    ['<td>nights</td><td>int</td>', '<td>departure</td><td>date</td>'],
    ['single, double, suite', 'single, double'],
    ['<td>note</td><td>String, max. 500</td>', '<td>note</td><td>String, max. 200</td>'],
    ['Who comes', 'Who will come'],
  ])
  edit('saved/netvisor/customer.txt', [['nameextension |', 'nameaddition |']])
  const found = await Promise.all(apis.map((api) => tablewright('outdated', `saved/${api}`)))
  expect(found.map(({ code }) => code)).toEqual([0, 1, 1])
  expect(found[1]?.output).toContain('tablewright import saved/hotel/bookings.html --api hotel --as bookings')
  expect(found[2]?.output).toContain(
    'tablewright import saved/netvisor/customer.txt --api netvisor --as customer',
  )
})

test('the changed pages are imported; what changed is told, and whom it breaks', async () => {
  for (const words of ['saved/hotel/bookings.html --api hotel', 'saved/netvisor/customer.txt --api netvisor'])
    // oxlint-disable-next-line no-await-in-loop
    expect(await tablewright('import', ...words.split(' '), '--date', '2026-11-17')).toMatchObject({
      code: 0,
    })
  const { code, output } = await tablewright('diff', 'before', '--fail-on', 'breaking')
  expect(code).toBe(1)
  expect(output.replace(/ (before|specs)\/\S+$/gm, '')).toBe(`hotel/bookings POST /v2/bookings
  breaking body nights: removed: required, integer [field-removed]
  wording  body guest_name: description: Who comes → Who will come [wording]
  breaking body departure: added: required, date [field-added-required]
  breaking body room: codes removed: suite [codes-removed]
  breaking body note: longest: 500 → 200 [length-tightened]
netvisor/customer POST /customer.nv
  breaking body root/customer/customerbaseinformation/nameextension: renamed to nameaddition [field-renamed]
6 changes: 5 breaking, 0 additive, 1 of wording. Version: major.
`)
})

test('the changelog of the emitted package says so too, and its version rises', async () => {
  const { code, output } = await tablewright('changelog', 'before', '--out', 'src/api')
  expect({ code, output }).toMatchObject({ code: 0 })
  expect(JSON.parse(readFileSync(at('src/api/package.json'), 'utf8'))).toMatchObject({ version: '2.0.0' })
  const changelog = readFileSync(at('src/api/CHANGELOG.md'), 'utf8')
  expect(changelog).toContain('## 2.0.0')
  for (const word of ['nights', 'departure', 'suite', '500 → 200', 'nameaddition', 'Who will come'])
    expect(changelog).toContain(word)
  expect(await tablewright('changelog', 'before', '--out', 'src/api')).toMatchObject({ code: 0 })
  expect(readFileSync(at('src/api/CHANGELOG.md'), 'utf8')).toBe(changelog)
})

test('its build stops at each place that the change breaks', async () => {
  const { code, output } = await npm(['run', 'build'], folder)
  expect(code).not.toBe(0)
  const places = [...output.matchAll(/^src\/main\.ts\((\d+),\d+\): error (TS\d+)/gm)]
  const source = readFileSync(at('src/main.ts'), 'utf8').split('\n')
  expect(places.map(([, line, error]) => `${error} ${source[Number(line) - 1]?.trim()}`)).toEqual([
    "TS2322 const room: Book['room'] = 'suite'",
    'TS2353 nights: 2,',
    "TS2353 nameextension: 'Room for two',",
  ])
})

test('what types cannot tell, the check does', async () => {
  edit('src/main.ts', [
    ["'suite'", "'double'"],
    ['nights: 2,', "departure: '2027-06-03',"],
    ['nameextension', 'nameaddition'],
    ["'A quiet room'", "'A quiet room'.repeat(20)"],
  ])
  expect(await npm(['run', 'build'], folder)).toMatchObject({ code: 0 })
  const { code, output } = await node(['dist/main.js'], folder)
  expect(code).toBe(1)
  expect(output).toMatch(/note.*at most 200 characters/)
})

/** The program as its users install it: from its tarball, with the packages that it depends on beside it. */
async function installTarball(): Promise<void> {
  const packed = await npm(['pack', repository, '--ignore-scripts', '--pack-destination', folder], folder)
  if (packed.code !== 0) throw new Error(packed.output)
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  const installed = at('node_modules/tablewright')
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', String(tarball), '--strip-components=1', '-C', 'node_modules/tablewright'], {
    cwd: folder,
  })
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
    bin: Record<string, string>
  }
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(join(at('node_modules'), name, '..'), { recursive: true })
    symlinkSync(join(repository, 'node_modules', name), join(at('node_modules'), name), 'junction')
  }
  const bin = join(installed, String(manifest.bin['tablewright']))
  chmodSync(bin, 0o755)
  mkdirSync(at('node_modules/.bin'))
  symlinkSync(bin, at('node_modules/.bin/tablewright'))
}

function tablewright(...args: readonly string[]): Promise<Ran> {
  return node([at('node_modules/tablewright/dist/cli.js'), ...args], folder)
}

function edit(path: string, replacements: readonly (readonly [found: string, put: string])[]): void {
  let text = readFileSync(at(path), 'utf8')
  for (const [found, put] of replacements) {
    if (!text.includes(found)) throw new Error(`${path} has no ${found}`)
    text = text.replace(found, put)
  }
  writeFileSync(at(path), text)
}

/** The fields of the two vendors' pages as they were imported. */
async function fields(): Promise<string[]> {
  const read = [at('specs/fennoa/customers.md'), at('specs/netvisor/customer.md')]
  return Promise.all(read.map(async (path) => (await tablewright('read', path, '--format', 'tsv')).output))
}

/** The same fields as the repository has them. */
async function documented(): Promise<string[]> {
  const read = ['specs/fennoa/customers.md', 'specs/netvisor/customer.md'].map((path) =>
    join(repository, path),
  )
  return Promise.all(read.map(async (path) => (await tablewright('read', path, '--format', 'tsv')).output))
}
