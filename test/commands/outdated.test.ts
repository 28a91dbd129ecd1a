import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { apiPage, project, write } from './project.ts'
import { runCli } from './run-cli.ts'

/** A vendor's page about one thing. */
const html = (name: string, length: number, says = 'A text', head = ''): string =>
  `<!doctype html><html><head>${head}<title>${name}</title></head><body><h1>${name}</h1><p>POST /${name}</p><p>As JSON.</p>
<table><tr><th>Name</th><th>Type</th><th>Required</th><th>Description</th></tr>
<tr><td>number</td><td>String, max. ${length}</td><td>YES</td><td>${says}</td></tr></table></body></html>`

/** A project whose pages were imported, each from a page of its name. */
function imported(...names: readonly string[]): string {
  const folder = project({ 'specs/shop/api.md': apiPage })
  for (const name of names) write(folder, `saved/${name}.html`, html(name, 20))
  if (names.length > 0)
    expect(runCli(['import', 'saved', '--api', 'shop'], folder)).toMatchObject({ code: 0 })
  return folder
}

interface Told {
  readonly page: string
  readonly file: string | null
  readonly state: string
  readonly changes: Readonly<Record<string, number>>
  readonly edited: boolean
  readonly deleted: boolean
  readonly errors: number
  readonly command: readonly string[] | null
}

function outdated(folder: string, ...words: string[]): { readonly code: number | null; pages: Told[] } {
  const { code, out } = runCli(['outdated', 'saved', '--format', 'json', ...words], folder)
  return { code, pages: (JSON.parse(out) as { pages: Told[] }).pages }
}

test('all that a page can be, in one folder, with the commands that settle it', () => {
  const folder = imported('same', 'tight', 'words', 'gone', 'broken', 'edited')
  write(folder, 'saved/tight.html', html('tight', 10, 'Another text'))
  write(folder, 'saved/words.html', html('words', 20, 'Another text'))
  write(folder, 'saved/broken.html', html('broken', 20).replace('String', 'Strnig'))
  write(folder, 'saved/edited.html', html('edited', 30))
  write(folder, 'saved/fresh.html', html('fresh', 20))
  write(folder, 'saved/notes.txt', 'Nothing here.\n')
  write(folder, 'saved/.DS_Store', 'x')
  rmSync(join(folder, 'saved/gone.html'))
  const page = join(folder, 'specs/shop/edited.md')
  writeFileSync(page, readFileSync(page, 'utf8').replace('A text', 'My own words'))
  const { code, out, err } = runCli(['outdated', 'saved'], folder)
  expect(out).toBe(
    [
      'shop/broken.md: saved/broken.html cannot be imported as it is: 1 error, see above.',
      'shop/edited.md: changed in meaning: 0 breaking, 1 additive, 1 of wording. It was edited since it was imported, and the import would replace that.',
      '  tablewright import saved/edited.html --api shop --as edited',
      'shop/fresh.md: new, of saved/fresh.html.',
      '  tablewright import saved/fresh.html --api shop --as fresh',
      'saved/notes.txt: no field is understood in it.',
      'shop/tight.md: changed in meaning: 1 breaking, 0 additive, 1 of wording.',
      '  tablewright import saved/tight.html --api shop --as tight',
      'shop/words.md: changed in wording only: 1 change.',
      '  tablewright import saved/words.html --api shop --as words',
      'shop/gone.md: no page of it was found in saved.',
      '8 pages: 2 changed in meaning, 1 in wording only, 1 new, 1 with errors, 1 missing, 1 without fields, 1 unchanged.',
      '',
    ].join('\n'),
  )
  expect(err).toContain('saved/broken.html:3:')
  expect(err).toContain('error unknown-type')
  expect(code).toBe(2)
})

test('what is unchanged is not read, and there is nothing to do after the commands were run', () => {
  const folder = imported('one', 'two')
  expect(outdated(folder)).toMatchObject({ code: 0, pages: [{ state: 'unchanged' }, { state: 'unchanged' }] })
  expect(runCli(['outdated', 'saved'], folder)).toEqual({ code: 0, out: '2 pages: 2 unchanged.\n', err: '' })
  write(folder, 'saved/one.html', html('one', 10))
  const { code, pages } = outdated(folder)
  expect(code).toBe(1)
  const [, ...words] = pages[0]?.command ?? []
  expect(runCli(words, folder).code).toBe(0)
  expect(outdated(folder).code).toBe(0)
})

test('a page that was saved anew and says the same is unchanged; a paragraph more is wording', () => {
  const folder = imported('one')
  write(folder, 'saved/one.html', html('one', 20, 'A text', '<script>nonce("x")</script>\n\n\n'))
  expect(outdated(folder)).toMatchObject({ code: 0, pages: [{ state: 'unchanged' }] })
  write(folder, 'saved/one.html', html('one', 20).replace('</body>', '<p>From 2027 on.</p></body>'))
  expect(outdated(folder)).toMatchObject({ code: 1, pages: [{ state: 'wording' }] })
})

test('a page that was deleted by hand is told, whether or not there is one to import', () => {
  const folder = imported('one', 'two', 'three')
  for (const name of ['one', 'two']) rmSync(join(folder, `specs/shop/${name}.md`))
  rmSync(join(folder, 'saved/two.html'))
  expect(runCli(['outdated', 'saved'], folder)).toEqual({
    code: 1,
    out: [
      'shop/one.md: was deleted since it was imported; it may be imported again, of saved/one.html.',
      '  tablewright import saved/one.html --api shop --as one',
      'shop/two.md: was deleted since it was imported; no page of it was found in saved.',
      '3 pages: 1 new, 1 missing, 1 unchanged.',
      '',
    ].join('\n'),
    err: '',
  })
  expect(outdated(folder).pages.map(({ deleted }) => deleted)).toEqual([true, false, true])
  expect(runCli(['import', 'saved/one.html', '--api', 'shop'], folder).code).toBe(0)
  expect(runCli(['outdated', 'saved'], folder)).toEqual({ code: 0, out: '2 pages: 2 unchanged.\n', err: '' })
})

test('a file under a new name is known by its content, and a copy of another adds nothing', () => {
  const folder = imported('one', 'two')
  renameSync(join(folder, 'saved/one.html'), join(folder, 'saved/One v2.html'))
  write(folder, 'saved/a-copy.html', html('two', 20))
  expect(runCli(['outdated', 'saved'], folder)).toEqual({
    code: 0,
    out: 'saved/a-copy.html: holds the same as two.html, and is left out.\n2 pages: 2 unchanged.\n',
    err: '',
  })
  const { out } = runCli(['outdated', 'saved', '--format', 'json'], folder)
  expect(JSON.parse(out)).toMatchObject({ copies: [{ file: 'saved/a-copy.html', of: 'saved/two.html' }] })
  write(folder, 'saved/fresh.html', html('fresh', 20))
  write(folder, 'saved/fresh-copy.html', html('fresh', 20))
  expect(outdated(folder).pages.map(({ file }) => file)).toContain('saved/fresh-copy.html')
})

test.skipIf(process.platform === 'win32')('a link that leads nowhere is told, and the rest goes on', () => {
  const folder = imported('one')
  symlinkSync('nowhere', join(folder, 'saved/link.html'))
  expect(runCli(['outdated', 'saved'], folder)).toMatchObject({
    code: 0,
    out: 'saved/link.html: no field is understood in it.\n2 pages: 1 without fields, 1 unchanged.\n',
  })
})

test('an edit alone is told, and is nothing to import', () => {
  const folder = imported('one')
  const page = join(folder, 'specs/shop/one.md')
  writeFileSync(page, readFileSync(page, 'utf8').replaceAll('\n', '\r\n'))
  expect(outdated(folder)).toMatchObject({ code: 0, pages: [{ edited: false }] })
  writeFileSync(page, readFileSync(page, 'utf8').replace('A text', 'My own words'))
  expect(outdated(folder)).toMatchObject({ code: 0, pages: [{ state: 'unchanged', edited: true }] })
  expect(runCli(['outdated', 'saved'], folder).out).toContain(
    'shop/one.md: It was edited since it was imported.\n',
  )
})

test('a page is found by the file that it was imported from, with all that was said of it', () => {
  const folder = imported()
  write(folder, "saved/Or'ders v1.html", html('orders', 20))
  const words = ['--api', 'shop', '--as', 'sales', '--source', "The vendor's page", '--rendering', 'html']
  expect(runCli(['import', "saved/Or'ders v1.html", ...words], folder).code).toBe(0)
  expect(outdated(folder)).toMatchObject({ code: 0, pages: [{ page: 'shop/sales.md', state: 'unchanged' }] })
  write(folder, "saved/Or'ders v1.html", html('orders', 10))
  const { code, out } = runCli(['outdated', 'saved'], folder)
  expect(code).toBe(1)
  expect(out).toBe(
    "shop/sales.md: changed in meaning: 1 breaking, 0 additive, 0 of wording.\n  tablewright import 'saved/Or'\\''ders v1.html' --api shop --as sales --source 'The vendor'\\''s page' --rendering html\n1 page: 1 changed in meaning.\n",
  )
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
  const line = out.split('\n')[1]?.replace('tablewright', `'${process.execPath}' '${cli}'`) ?? ''
  expect(execFileSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' })).toContain('specs/shop/sales.md')
  expect(outdated(folder).code).toBe(0)
})

test('without a list of imported pages, pages are found by their names, and keep their source', () => {
  const folder = imported('one')
  const source = 'Shop, page "One"'
  const page = join(folder, 'specs/shop/one.md')
  writeFileSync(page, readFileSync(page, 'utf8').replace('one.html', source))
  rmSync(join(folder, 'specs/lock.json'))
  expect(outdated(folder)).toMatchObject({ code: 0, pages: [{ state: 'unchanged', edited: false }] })
  write(folder, 'saved/one.html', html('one', 10))
  expect(outdated(folder).pages).toMatchObject([{ changes: { breaking: 1, additive: 0, wording: 0 } }])
  expect(outdated(folder).pages[0]?.command?.slice(-2)).toEqual(['--source', source])
})

test('the overlay counts: what it corrects, and what it no longer fits', () => {
  const typo = (text: string): string => text.replace('String', 'Strnig')
  const folder = project({ 'specs/shop/api.md': apiPage, 'saved/one.html': typo(html('one', 20)) })
  expect(runCli(['import', 'saved', '--api', 'shop'], folder).code).toBe(2)
  write(
    folder,
    'specs/shop/one.overlay.md',
    '# Overlay\n\n## Corrections\n\n| Row | Column | Documented | Corrected | Reason |\n| - | - | - | - | - |\n| number | Type | Strnig, max. 20 | String, max. 20 | a slip |\n',
  )
  expect(outdated(folder)).toMatchObject({ code: 0, pages: [{ state: 'unchanged' }] })
  write(folder, 'saved/one.html', typo(html('one', 20)).replace('YES', ''))
  expect(outdated(folder).pages).toMatchObject([{ state: 'meaning', changes: { breaking: 0, additive: 1 } }])
  write(folder, 'saved/one.html', html('one', 20).replace('String', 'Sting'))
  const call = ['tablewright', 'import', 'saved/one.html', '--api', 'shop', '--as', 'one']
  expect(outdated(folder)).toMatchObject({ code: 1, pages: [{ command: call }] })
  expect(runCli(call.slice(1), folder)).toMatchObject({
    code: 2,
    err: expect.stringContaining('specs/shop/one.overlay.md:7:19 error correction-mismatch') as string,
  })
})

test('new pages get names that are free', () => {
  const folder = imported('one')
  for (const name of ['one.htm', 'api.html', 'Two.html', 'two.htm', 'con.html'])
    write(folder, `saved/${name}`, html('fresh', 20, `Of ${name}`))
  const names = outdated(folder).pages.map(({ page, state }) => `${page} ${state}`)
  expect(names).toEqual([
    'shop/two.md new',
    'shop/api-html.md new',
    'shop/con-html.md new',
    'shop/one-htm.md new',
    'shop/one.md unchanged',
    'shop/two-htm.md new',
  ])
})

test('pages of several APIs: those of the folder, or those that are asked for', () => {
  const folder = imported('one')
  write(folder, 'specs/bank/api.md', apiPage)
  write(folder, 'bank/one.html', html('uno', 20))
  write(folder, 'bank/index.html', html('index', 20))
  for (const words of [['bank/one.html'], ['bank/index.html', '--as', 'start']])
    expect(runCli(['import', ...words, '--api', 'bank'], folder).code).toBe(0)
  expect(outdated(folder)).toMatchObject({ code: 0, pages: [{ page: 'shop/one.md' }] })
  expect(outdated(folder, '--api', 'bank').pages.map(({ page, state }) => [page, state])).toEqual([
    ['bank/one.md', 'meaning'],
    ['bank/start.md', 'missing'],
  ])
  write(folder, 'saved/one.html', html('one', 30))
  expect(runCli(['outdated', 'saved'], folder)).toEqual({
    code: 2,
    out: '',
    err: 'one.html may be bank/one.md or shop/one.md: name the API with --api, or import it by itself.\n',
  })
  expect(outdated(folder, '--api', 'shop')).toMatchObject({ code: 1, pages: [{ page: 'shop/one.md' }] })
})

test('before anything was imported, all is new', () => {
  const folder = project({ 'saved/one.html': html('one', 20) })
  expect(runCli(['outdated', 'saved'], folder)).toEqual({
    code: 2,
    out: '',
    err: 'one.html is new, and may belong to any API: name it with --api.\n',
  })
  expect(outdated(folder, '--api', 'shop')).toMatchObject({
    code: 1,
    pages: [{ page: 'shop/one.md', state: 'new' }],
  })
})

test('a call that cannot be meant', () => {
  const folder = imported('one')
  mkdirSync(join(folder, 'empty'))
  const told = (...words: string[]): unknown => runCli(['outdated', ...words], folder)
  expect(told('saved/one.html')).toMatchObject({
    code: 2,
    err: 'saved/one.html is no folder of saved pages.\n',
  })
  expect(told('empty')).toMatchObject({ code: 2, err: 'No pages were found in empty.\n' })
  expect(told('gone')).toMatchObject({ code: 3, err: 'Cannot read gone: it does not exist.\n' })
  expect(told('saved', '--api', '../x')).toMatchObject({ code: 2, err: '"../x" cannot name an API.\n' })
  write(folder, 'specs/lock.json', '<<<<<<<')
  expect(told('saved')).toMatchObject({ code: 3, out: '' })
})
