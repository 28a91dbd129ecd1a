import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { apiPage, project, write } from './project.ts'
import { runCli } from './run-cli.ts'

const page = (rows: string): string =>
  `# Orders\n\n## POST /orders\n\nAdds an order, as JSON.\n\n| Name | Type | Required |\n| - | - | - |\n${rows}`
const before = page('| number | String, max. 10 | YES |\n| note | String | |\n')
const now = page('| number | String, max. 8 | YES |\n| note | String | |\n| mark | String | |\n')
const html = (length: number): string =>
  `<h1>Orders</h1><p>POST /orders</p><p>Adds an order, as JSON.</p><table>
<tr><th>Name</th><th>Type</th><th>Required</th></tr><tr><td>number</td><td>String, max. ${length}</td><td>YES</td></tr></table>`

const both = {
  'old/shop/api.md': apiPage,
  'old/shop/orders.md': before,
  'specs/shop/api.md': apiPage,
  'specs/shop/orders.md': now,
}
const bareApi = {
  name: 'shop',
  title: { value: 'Shop', origin: { file: 'specs/shop/api.md', line: 1, column: 1 } },
  baseUrls: [],
  authentication: null,
  decimalSeparator: { value: '.' },
  envelope: null,
  pages: [],
}
const told = `shop/orders POST /orders
  breaking body number: longest: 10 → 8 [length-tightened] specs/shop/orders.md:9:1
  additive body mark: added: optional, text [field-added] specs/shop/orders.md:11:1
2 changes: 1 breaking, 1 additive, 0 of wording. Version: major.
`

test('two folders: what changed, whom it breaks, and the version', () => {
  expect(runCli(['diff', 'old'], project(both))).toEqual({ code: 1, out: told, err: '' })
})

test('nothing changed', () => {
  const folder = project(both)
  expect(runCli(['diff', 'specs', 'specs'], folder)).toEqual({
    code: 0,
    out: 'No change in meaning.\n',
    err: '',
  })
})

test.each([
  ['any', 'specs', 'old', 1],
  ['additive', 'specs', 'old', 1],
  ['breaking', 'specs', 'old', 1],
  ['breaking', 'old', 'specs', 1],
])('--fail-on %s, from %s to %s', (level, from, to, code) => {
  expect(runCli(['diff', from, to, '--fail-on', level], project(both)).code).toBe(code)
})

test('--fail-on breaking lets additions pass', () => {
  const more = page('| number | String, max. 10 | YES |\n| note | String | |\n| mark | String | |\n')
  const folder = project({ ...both, 'specs/shop/orders.md': more })
  expect(runCli(['diff', 'old', '--fail-on', 'breaking'], folder)).toMatchObject({
    code: 0,
    out: expect.stringContaining('Version: minor.') as string,
  })
  expect(runCli(['diff', 'old', '--fail-on', 'additive'], folder).code).toBe(1)
})

describe('what can be compared', () => {
  test('saved pages in other renderings, whatever their names', () => {
    const folder = project({ 'a/first.html': html(10), 'b/second.html': html(8) })
    const { code, out } = runCli(['diff', 'a/first.html', 'b/second.html'], folder)
    expect(code).toBe(1)
    expect(out).toContain('breaking body number: longest: 10 → 8 [length-tightened] b/second.html:2:')
    expect(out).toContain('1 change:')
  })

  test('folders of saved pages', () => {
    const folder = project({ 'monday/orders.html': html(10), 'tuesday/orders.html': html(8) })
    const { out } = runCli(['diff', 'monday', 'tuesday'], folder)
    expect(out).toContain('tuesday/orders POST /orders\n  breaking body number: longest: 10 → 8')
    expect(out).toContain('1 change:')
  })

  test('a saved page and the page of the specs, with its overlay', () => {
    const folder = project({
      ...both,
      'specs/shop/orders.overlay.md':
        '## Operations\n\n| Operation | Request | Reason |\n| - | - | - |\n| addOrder | POST /orders | Names it |\n',
      'saved/orders.html': html(10),
    })
    const { out } = runCli(['diff', 'saved/orders.html', 'specs/shop/orders.md'], folder)
    expect(out).not.toContain('operation')
    expect(out).toContain('longest: 10 → 8')
  })

  test('models that were exported, one page or a folder of them', () => {
    const folder = project(both)
    expect(runCli(['export', 'ir', '--specs', 'old', '--out', 'models'], folder).code).toBe(0)
    expect(runCli(['diff', 'models/shop/orders.ir.json', 'specs'], folder)).toEqual({
      code: 1,
      out: told,
      err: '',
    })
    expect(runCli(['diff', 'models/shop'], folder).out).toBe(told)
  })

  test('a revision of the specs', () => {
    const folder = project({ 'specs/shop/api.md': apiPage, 'specs/shop/orders.md': before })
    const git = (...args: string[]): void =>
      void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
        cwd: folder,
      })
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'first')
    write(folder, 'specs/shop/orders.md', now)
    expect(runCli(['diff', 'HEAD'], folder)).toEqual({ code: 1, out: told, err: '' })
    expect(runCli(['diff', 'HEAD', 'HEAD'], folder).code).toBe(0)
    expect(runCli(['diff', 'specs', 'HEAD'], folder).out).toContain('HEAD:specs/shop/orders.md:9:1')
    write(folder, 'specs/accepted-changes.md', '# Accepted\n')
    write(folder, 'specs/shop/old/orders.md', before)
    git('add', '.')
    git('commit', '-qm', 'second')
    expect(runCli(['diff', 'HEAD'], folder)).toEqual({ code: 0, out: 'No change in meaning.\n', err: '' })
    expect(runCli(['diff', 'HEAD', '--specs', '.'], join(folder, 'specs')).code).toBe(0)
  })
})

describe('accepted changes', () => {
  const accepted = (change: string): string =>
    `# Accepted\n\n| Where | Change | Reason |\n| - | - | - |\n| shop/orders POST /orders body number | ${change} | Our numbers have 6 |\n`

  test('they are shown, and fail nothing', () => {
    const folder = project({ ...both, 'specs/accepted-changes.md': accepted('longest: 10 → 8') })
    const { code, out } = runCli(['diff', 'old', '--fail-on', 'breaking'], folder)
    expect(code).toBe(0)
    expect(out).toContain(
      'accepted shop/orders POST /orders body number: longest: 10 → 8 (Our numbers have 6)\n1 change: 0 breaking, 1 additive, 0 of wording. Version: minor.',
    )
  })

  test('where all are accepted, no other is left', () => {
    const tight = now.replace('| mark | String | |\n', '')
    const folder = project({ ...both, 'specs/shop/orders.md': tight, 'seen.md': accepted('longest: 10 → 8') })
    const { code, out } = runCli(['diff', 'old', '--accepted', 'seen.md'], folder)
    expect(code).toBe(0)
    expect(out).toMatch(/\nNo other change in meaning\.\n$/)
  })

  test('one that no longer occurs is told, and fails', () => {
    const folder = project({ ...both, 'seen.md': accepted('longest: 10 → 9') })
    const { code, out } = runCli(['diff', 'specs', 'specs', '--accepted', 'seen.md'], folder)
    expect(code).toBe(1)
    expect(out).toContain(
      'accepted, but it does not occur: shop/orders POST /orders body number: longest: 10 → 9 (Our numbers have 6)',
    )
  })

  test.each([
    [
      '| Where | Change |\n| - | - |\n| a | b |\n',
      'seen.md:1: a table of accepted changes has the columns Where, Change and Reason.',
    ],
    [
      '| Where | Change | Reason |\n| - | - | - |\n| a | b | |\n',
      'seen.md:3: say where, which change, and why it is accepted.',
    ],
    [
      '| Where | Change | Reason |\n| - | - | - |\n| a | b | c |\n| a | b | d |\n',
      'seen.md:4: this change is accepted above; say the reason once.',
    ],
  ])('a table that cannot be understood: %j', (table, sentence) => {
    const folder = project({ ...both, 'seen.md': table })
    expect(runCli(['diff', 'old', '--accepted', 'seen.md'], folder)).toEqual({
      code: 2,
      out: '',
      err: `${sentence}\n`,
    })
  })
})

test('as Markdown, cells stay cells', () => {
  const odd = page(
    '| number | String, max. 8 | YES |\n| note | String, one of a\\|b, `c` | |\n| <b> | String | |\n',
  )
  const folder = project({ ...both, 'specs/shop/orders.md': odd })
  const { out } = runCli(['diff', 'old', '--format', 'markdown'], folder)
  const rows = out.split('\n').filter((line) => line.startsWith('|'))
  for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(7)
  expect(out).not.toContain('<b>')
})

test('as Markdown, texts of pages are no markup', () => {
  const noted = (note: string): string =>
    before
      .replace('| Name |', `| Name |`)
      .replace('Adds an order, as JSON.', `Adds an order, as JSON. ${note}`)
  const folder = project({
    ...both,
    'specs/shop/orders.md': noted('See \\!\\[x\\](https://evil.example/p.png) @somebody'),
  })
  const { out } = runCli(['diff', 'old', '--format', 'markdown'], folder)
  expect(out).toContain('evil.example')
  expect(out).not.toMatch(/!\[x|https:\/\/|@somebody/)
})

test('as JSON, with what carries each change out', () => {
  const { out } = runCli(['diff', 'old', '--format', 'json'], project(both))
  expect(JSON.parse(out)).toMatchObject({
    version: 'major',
    changes: [
      {
        effect: 'breaking',
        rule: 'length-tightened',
        what: 'changed',
        fact: 'longest',
        before: 10,
        after: 8,
      },
      { effect: 'additive', rule: 'field-added', what: 'added', behind: { kind: 'field', name: 'note' } },
    ],
    accepted: [],
    stale: [],
  })
})

describe('what cannot be compared', () => {
  test.each([
    ['nowhere', 'nowhere is neither a file or folder nor a revision that git knows here.\n'],
    ['--upload-pack=x', "error: unknown option '--upload-pack=x'"],
    ['empty', 'No pages were found in empty.\n'],
    ['bad.json', 'bad.json is no model as "export ir" writes it: it is no JSON.\n'],
    ['old.json', 'old.json is no model as "export ir" writes it: its version is not 1.\n'],
    ['null.json', 'null.json is no model as "export ir" writes it: its version is not 1.\n'],
    ['less.json', 'less.json is no model as "export ir" writes it'],
    ['hollow.json', 'hollow.json is no model as "export ir" writes it'],
    ['odd.json', 'odd.json is no model as "export ir" writes it: parts of it are missing.'],
  ])('%s', (operand, sentence) => {
    const folder = project({
      ...both,
      'empty/.keep': '',
      'bad.json': '{',
      'old.json': '{"version":0}',
      'null.json': 'null',
      'less.json': '{"version":1}',
      'odd.json': JSON.stringify({ version: 1, apis: [{ ...bareApi, name: 5 }] }),
      'hollow.json': '{"version":1,"apis":[{"name":"shop","pages":[{}]}]}',
    })
    const { code, out, err } = runCli(['diff', operand], folder)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(sentence)
  })

  test('a page with errors: what is found is told, and that it may not be all', () => {
    const folder = project({ ...both, 'specs/shop/orders.md': now.replace('max. 8', 'mxa. 8') })
    const { code, err } = runCli(['diff', 'old'], folder)
    expect(code).toBe(2)
    expect(err).toContain('specs/shop/orders.md:9:')
  })
})

test('the documented pages: two delivery methods more', () => {
  const folder = project({})
  cpSync('specs', join(folder, 'specs'), { recursive: true })
  cpSync('specs', join(folder, 'old'), { recursive: true })
  for (const name of ['customers.md', 'customers.overlay.md']) {
    const path = join(folder, 'old/fennoa', name)
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replaceAll(', finvoice, postal', ''))
    expect(text).toContain(', finvoice, postal')
  }
  const { code, out } = runCli(['diff', 'old', '--fail-on', 'breaking'], folder)
  expect(code).toBe(1)
  expect(out).toMatch(
    /additive body sales_invoice_delivery_method: codes added: finvoice, postal \[codes-added\]/,
  )
  expect(out).toMatch(
    /breaking reply sales_invoice_delivery_method: codes added: finvoice, postal \[codes-added\]/,
  )
  expect(out).toMatch(/Version: major\.\n$/)
})
