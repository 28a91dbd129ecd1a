import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readMarkdown } from '../../generator/1-read/markdown.ts'
import { plainBlocks } from '../../generator/1-read/plain-blocks.ts'
import { withoutPlainRows } from '../../generator/1-read/plain-rows.ts'

// Plain rows are read without the parser; what is read of them is what the parser reads.

/** What looks like a row and is none: a page that begins with it is read by the parser alone. */
const looksLikeRows = '```\n| a |\n| - |\n| b |\n```\n\n'

/** What is read of a page, and found in it, without its first lines, and with all lines counted from there. */
function told(text: string, skipped: number): unknown {
  const codes: string[] = []
  const { blocks } = readMarkdown('page.md', text, ({ code, place }) => {
    codes.push(`${code} ${place.line - skipped}`)
  })
  return JSON.parse(
    JSON.stringify({ blocks: blocks.filter(({ place }) => place.line > skipped), codes }),
    (key, value: unknown) =>
      key === 'line' ? Number(value) - (Number(value) > skipped ? skipped : 0) : value,
  )
}

function expectAlike(page: string): void {
  expect(told(page, 0)).toEqual(told(looksLikeRows + page, looksLikeRows.split('\n').length - 1))
}

const pages = ['specs', 'test'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && !path.includes('node_modules'))
    .map((path) => readFileSync(`${folder}/${path}`, 'utf8')),
)

test('pages of the specs and of tests', () => {
  let count = 0
  for (const page of pages) {
    expectAlike(page)
    for (const run of withoutPlainRows(page).runs.values()) count += run.length
  }
  expect(count).toBeGreaterThan(300)
})

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('a', 'word', 'b_c', '0..1', ' ', 'max. 50', 'é', '漢', '\u00a0', '1=x, 2=y'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...(
        '\\ ` * ** _ __ ~ ~~ [ ] [] ]( ( ) ! ![ < > <br> <br/> <br /> <BR> <b> </b> & &amp; &x; &#35; # + - : ; @ a@b.c www.a.b ' +
        'http://a.b //a [^1] [x] \u00ad \u200b \t $ " \' ^ = { } | \\| ``` ~~~ <!-- --> <table> </table> <pre> </pre>'
      ).split(' '),
    ),
  },
)
const cell = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''))
const row = fc
  .tuple(fc.array(cell, { minLength: 0, maxLength: 4 }), fc.constantFrom('|', '| ', '', '|  '))
  .map(([cells, end]) => `| ${cells.join(' | ')} ${end}`)
const others =
  '| a | b |;|-|-|;| - | :-: |;|a|b|c|;|x|;|;||;;;text;# x;- item;  - item;> quote;    code;```;~~~;<table>;</table>;' +
  '<pre>;</pre>;<!--;-->;[^1]: note;[x]: /y;1. one;***;===;---; | a | b |;> | a | b |'
const line = fc.oneof(row, fc.constantFrom(...others.split(';')))
const table = fc
  .tuple(row, fc.array(line, { maxLength: 6 }))
  .map(([first, lines]) => ['', first, '| - | - |', ...lines].join('\n'))
const page = fc.array(fc.oneof(table, table, line), { maxLength: 6 }).map((parts) => parts.join('\n'))

test('pages at random', () => {
  fc.assert(fc.property(page, expectAlike), { numRuns: Number(process.env['RUNS'] ?? 3_000) })
}, 240_000)

const words = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''))
const start = fc.constantFrom(
  '',
  '',
  'A ',
  'to ',
  '\\*',
  '**b** ',
  '`c` ',
  '(',
  '1',
  '1.',
  '\u00a0',
  'é ',
  ' ',
  '! ',
)
const lineOfText = fc
  .tuple(start, words, fc.constantFrom('', '', ' ', '  ', '#', ' #', '\\'))
  .map((all) => all.join(''))
const block = fc.oneof(
  fc.array(lineOfText, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
  lineOfText.map((title) => `# ${title}`),
  fc.tuple(fc.constantFrom('##  ', '#', '#\t', '####### ', '- # '), lineOfText).map((all) => all.join('')),
  fc
    .array(lineOfText, { minLength: 1, maxLength: 3 })
    .map((lines) => lines.map((one) => `- ${one}`).join('\n')),
  fc.tuple(row, fc.array(row, { maxLength: 4 })).map(([first, rows]) => {
    const columns = first.split('|').length - 2
    return [first, `|${' - |'.repeat(Math.max(1, columns))}`, ...rows].join('\n')
  }),
  line,
)
const between = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n\n', '\n', '\n  \n', '\n\t\n\n')
const blocks = fc
  .array(fc.tuple(block, between), { maxLength: 6 })
  .map((parts) => parts.map((part) => part.join('')).join(''))

test('blocks at random', () => {
  let count = 0
  const check = (given: string): void => {
    if (plainBlocks('page.md', given) !== undefined) count += 1
    expectAlike(given)
  }
  const numRuns = Number(process.env['RUNS'] ?? 2_000)
  fc.assert(fc.property(blocks, check), { numRuns })
  expect(count).toBeGreaterThan(numRuns / 4)
}, 240_000)

test('a page of many plain rows is hardly parsed', () => {
  const rows = Array.from({ length: 100 }, (_, index) => `| name_${index} | String, max. 50 | 0..1 |`)
  const { text, runs } = withoutPlainRows(['| Name | Type | Occurs |', '| - | - | - |', ...rows].join('\n'))
  expect(text).toBe('| Name | Type | Occurs |\n| - | - | - |\n|-|')
  expect(runs.get(3)).toHaveLength(100)
})
