import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { apiPage, page, project, write } from './project.ts'
import { runCli } from './run-cli.ts'

const manifest = (version: string): string =>
  `{\n\t"config": { "version": "${version}" },\n\t"name": "clients", "version" : "${version}",\n\t"tablewright": {}\n}`
const tight = page
  .replace('max. 10', 'max. 5')
  .replace('A note |\n', 'The note |\n| extra | String |  | More |\n')

/** A project with the pages as they were released, in `old/`, those of now, and a package. */
function released(now = tight, version = '1.2.3'): string {
  return project({
    'old/shop/api.md': apiPage,
    'old/shop/orders.md': page,
    'specs/shop/api.md': apiPage,
    'specs/shop/orders.md': now,
    'generated/package.json': manifest(version),
  })
}

const read = (folder: string, name: string): string => readFileSync(join(folder, 'generated', name), 'utf8')
const versionOf = (folder: string): unknown =>
  (JSON.parse(read(folder, 'package.json')) as { version: unknown }).version
const run = (folder: string, ...words: string[]): ReturnType<typeof runCli> =>
  runCli(['changelog', 'old', ...words], folder)
const changelog = 'generated/CHANGELOG.md'

/** What two readings come to in the last line of a section. */
const unmarked = (text: string): string =>
  text.replace(/from [0-9a-f]{16} to [0-9a-f]{16} -->/g, 'from OLD to NEW -->')

test('the section has what diff finds, and the version is that of diff', () => {
  const folder = released()
  expect(runCli(['diff', 'old'], folder).out).toContain('Version: major. 1.2.3 → 2.0.0.\n')
  expect(JSON.parse(runCli(['diff', 'old', '--format', 'json'], folder).out)).toMatchObject({
    release: { current: '1.2.3', next: '2.0.0' },
  })
  expect(run(folder)).toEqual({
    code: 0,
    out: 'generated/CHANGELOG.md: 3 changes. 1.2.3 → 2.0.0.\n',
    err: '',
  })
  expect(unmarked(read(folder, 'CHANGELOG.md'))).toBe(`# Changelog

## 2.0.0

### Breaking

- \`shop/orders POST /orders body number\`: longest: 10 → 5. Values that were short or long enough may be refused. (\`specs/shop/orders.md:9:1\`)

### Added

- \`shop/orders POST /orders body extra\`: added: optional, text. Callers may send it, or receive it and leave it alone. (\`specs/shop/orders.md:11:1\`)

### Wording

- \`shop/orders POST /orders body note\`: description: A note → The note. (\`specs/shop/orders.md:10:1\`)

<!-- tablewright: after 1.2.3, from OLD to NEW -->
`)
  expect(read(folder, 'package.json')).toBe(
    manifest('1.2.3').replace('"version" : "1.2.3"', '"version" : "2.0.0"'),
  )
})

test('twice for the same changes raises the version once, also if they stand elsewhere or in other words', () => {
  const folder = released()
  run(folder)
  const edited = read(folder, 'CHANGELOG.md').replace(/^- .*length.*$/m, '- Numbers are shorter.')
  write(folder, changelog, edited)
  write(folder, 'specs/shop/orders.md', tight.replace('# Orders\n', '# Orders\n\n\n'))
  for (const words of [[], ['--dry-run']])
    expect(run(folder, ...words)).toEqual({
      code: 0,
      out: 'generated/CHANGELOG.md tells of these changes already, as 2.0.0: nothing to write.\n',
      err: '',
    })
  expect(read(folder, 'CHANGELOG.md')).toBe(edited)
  expect(versionOf(folder)).toBe('2.0.0')
})

test('changes on top of those of a section that was not released are not told twice', () => {
  const folder = released()
  run(folder)
  const before = read(folder, 'CHANGELOG.md')
  write(folder, 'specs/shop/orders.md', tight.replace('max. 5', 'max. 4'))
  const { code, err } = run(folder)
  expect(code).toBe(2)
  expect(err).toBe(
    'generated/CHANGELOG.md tells of changes since the same pages already, as 2.0.0, and there are others now. If 2.0.0 was released, compare with its pages; if not, take its section out, set the version back to 1.2.3, and run again. Nothing was written.\n',
  )
  expect(read(folder, 'CHANGELOG.md')).toBe(before)
  expect(versionOf(folder)).toBe('2.0.0')
})

test('the next release stands above the one before, with its own step', () => {
  const folder = released()
  run(folder)
  const first = read(folder, 'CHANGELOG.md')
  for (const path of ['old', 'specs'])
    write(folder, `${path}/shop/orders.md`, path === 'old' ? tight : tight.replace('YES', ''))
  expect(run(folder).out).toContain('2.0.0 → 2.1.0')
  const second = read(folder, 'CHANGELOG.md')
  expect(second.match(/^## .*$/gm)).toEqual(['## 2.1.0', '## 2.0.0'])
  expect(second.endsWith(first.slice(first.indexOf('## 2.0.0')))).toBe(true)
  expect(run(folder).out).toContain('as 2.1.0: nothing to write')
})

test.each([
  { name: 'a title', given: '# Clients\n\nIntro.\n', want: '# Clients\n\nIntro.\n\n<>' },
  {
    name: 'what is not released yet',
    given: '# C\n\n## [Unreleased]\n\n- x\n\n## [1.2.3] - 2026-01-01\n',
    want: '# C\n\n## [Unreleased]\n\n- x\n\n<>\n## [1.2.3] - 2026-01-01\n',
  },
  {
    name: 'code that looks like a version',
    given: '# C\n\n```\n## 9.9.9\n```\n\nv1.2.3\n---\n\nold\n',
    want: '# C\n\n```\n## 9.9.9\n```\n\n<>\nv1.2.3\n---\n\nold\n',
  },
  { name: 'other ends of lines', given: '# C\r\n\r\n## 1.2.3\r\n', want: '# C\r\n\r\n<>\r\n## 1.2.3\r\n' },
  { name: 'nothing', given: '\n', want: '# Changelog\n\n<>' },
])('a changelog with $name keeps it', ({ given, want }) => {
  const folder = released()
  write(folder, changelog, given)
  expect(run(folder)).toMatchObject({ code: 0 })
  const text = read(folder, 'CHANGELOG.md')
  expect(text.replace(/## 2\.0\.0\r?\n[^]*?-->\r?\n/, '<>')).toBe(want)
  expect(/[^\r]\n/.test(text)).toBe(!given.includes('\r'))
})

test('no text of a page is markup', () => {
  const folder = released(
    page
      .replace('A note', '<script>x</script> <!-- --> [a](http://b.c) **b** `c` # \\| ![i](j)')
      .replace('Number of the order', '@you me@example.com &amp; ~~s~~ www.d.e $x$ <b> https://f.g _h_'),
  )
  expect(run(folder)).toMatchObject({ code: 0, out: expect.stringContaining('1.2.4') as string })
  const root = unified().use(remarkParse).use(remarkGfm).parse(read(folder, 'CHANGELOG.md'))
  const kinds = (node: { type: string; children?: unknown[] }): string[] => [
    node.type,
    ...((node.children ?? []) as (typeof node)[]).flatMap(kinds),
  ]
  expect(root.children.filter(({ type }) => type === 'html')).toHaveLength(1)
  const [, , , list] = root.children
  expect(new Set(kinds(list as never))).toEqual(
    new Set(['list', 'listItem', 'paragraph', 'inlineCode', 'text']),
  )
})

test('check stays green, and generate keeps the version', () => {
  const folder = released()
  expect(runCli(['generate', '--no-proof'], folder)).toMatchObject({ code: 0 })
  run(folder)
  expect(runCli(['check'], folder)).toMatchObject({ code: 0 })
  runCli(['generate', '--no-proof'], folder)
  expect(versionOf(folder)).toBe('2.0.0')
  expect(existsSync(join(folder, changelog))).toBe(true)
})

test('--dry-run prints the section alone', () => {
  const folder = released()
  const { code, out, err } = run(folder, '--dry-run')
  expect(code).toBe(0)
  expect(out).toMatch(/^## 2\.0\.0\n\n### Breaking\n[^]*-->\n$/)
  expect(err).toBe('Nothing was written: 1.2.3 would become 2.0.0.\n')
  expect(existsSync(join(folder, changelog))).toBe(false)
  expect(versionOf(folder)).toBe('1.2.3')
})

test('accepted changes are told with their reason, and raise nothing', () => {
  const folder = released()
  const where = 'shop/orders POST /orders body number'
  write(
    folder,
    'specs/accepted-changes.md',
    `# Accepted\n\n| Where | Change | Reason |\n| - | - | - |\n| ${where} | longest: 10 → 5 | It never was longer |\n`,
  )
  expect(run(folder).out).toContain('1.2.3 → 1.3.0')
  expect(read(folder, 'CHANGELOG.md')).toContain(
    `### Accepted\n\n- \`${where}\`: longest: 10 → 5. It never was longer. (\`specs/shop/orders.md:9:1\`)\n`,
  )
})

test.each([
  { text: undefined, says: 'generated/package.json is not there, so there is no version to raise.' },
  { text: '{', says: 'generated/package.json is no JSON object, so it has no version to raise.' },
  { text: '[]', says: 'generated/package.json is no JSON object, so it has no version to raise.' },
  {
    text: '{}',
    says: 'generated/package.json has no version; only a plain one, such as 1.2.0, can be raised.',
  },
  { text: '{"version":"1.2.0-rc.1"}', says: 'generated/package.json has the version "1.2.0-rc.1"; only' },
  { text: '{"version":1}', says: 'generated/package.json has the version 1; only' },
])('a package without a plain version: $text', ({ text, says }) => {
  const files = {
    'old/shop/api.md': apiPage,
    'old/shop/orders.md': page,
    'specs/shop/api.md': apiPage,
    'specs/shop/orders.md': tight,
  }
  const folder = project(text === undefined ? files : { ...files, 'generated/package.json': text })
  const { code, out, err } = run(folder)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(says)
  expect(err).toMatch(/ Nothing was written\.\n$/)
  expect(existsSync(join(folder, changelog))).toBe(false)
  expect(runCli(['diff', 'old'], folder).out).toMatch(/Version: major\.\n$/)
})

test('nothing is written where it cannot be right', () => {
  const same = released(page)
  expect(run(same)).toMatchObject({ code: 0, out: 'No change in meaning: nothing to write.\n' })
  const flawed = released(tight.replace('String |', 'Strnig |'))
  expect(run(flawed).err).toContain('Changes may be missing where pages have errors. Nothing was written.\n')
  const taken = released()
  write(taken, changelog, '# Changelog\n\n## 2.0.0\n\n- By hand.\n')
  expect(run(taken).err).toBe(
    'generated/CHANGELOG.md has a section 2.0.0 already, and the package is still 1.2.3. Settle which of them is right. Nothing was written.\n',
  )
  const latin = released()
  write(latin, changelog, Buffer.from('# \u00c4\n', 'latin1'))
  expect(run(latin).err).toBe('generated/CHANGELOG.md is no text in UTF-8. Nothing was written.\n')
  for (const folder of [flawed, taken, latin]) {
    expect(run(folder).code).toBe(2)
    expect(versionOf(folder)).toBe('1.2.3')
  }
  expect(run(released(), '--out', 'specs/shop')).toMatchObject({ code: 3 })
})
