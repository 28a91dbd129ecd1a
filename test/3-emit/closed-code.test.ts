/* oxlint-disable no-await-in-loop -- pages come one after another, so that few are held at a time */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCode, type Code } from '../../generator/3-emit/closed-code.ts'
import { codeTokens, OddCode } from '../../generator/3-emit/code-tokens.ts'
import { emit } from '../../generator/3-emit/emit.ts'
import { bundledTemplates } from '../../generator/disk/find-inputs.ts'
import { readModel } from '../../generator/read-model.ts'
import type { TextFile } from '../../generator/text-file.ts'
import { hostilePages } from '../injection/pages.ts'
import { readByCompiler } from './by-compiler.ts'
import { pagesBelow } from './pages-below.ts'

// The generator reads finished files by itself: what it says of them is what a compiler says.

const templates = bundledTemplates()

async function modulesOf(pages: readonly TextFile[]): Promise<string[]> {
  const { value, meant } = readModel(pages, { needsApi: true })
  if (meant.some(({ severity }) => severity === 'error')) return []
  const files = (await emit(value, templates, 'js')).value
  return files.flatMap(({ path, text }) =>
    path.endsWith('.ts') && !path.startsWith('runtime/') ? [text] : [],
  )
}

/** What is told of a file; undefined where it is refused. */
function read(text: string): Code | undefined {
  try {
    return readCode(text)
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(OddCode)
    return undefined
  }
}

function expectAlike(text: string): void {
  const own = read(text)
  if (own === undefined) return
  const { odd, ...others } = readByCompiler(text)
  expect({ odd: odd.filter((one) => !own.foreign.includes(one.replace('uses ', ''))), ...others }).toEqual({
    odd: [],
    declarations: own.declarations,
    imports: own.imports,
    used: own.used,
  })
}

const modules = (
  await Promise.all(
    ['specs', 'test/oracle/every-kind', 'test/cases'].flatMap((folder) => pagesBelow(folder).map(modulesOf)),
  )
).flat()

test('emitted modules', () => {
  expect(modules.length).toBeGreaterThan(5)
  for (const text of modules) {
    expect(read(text)?.foreign).toEqual([])
    expectAlike(text)
  }
})

test('modules of hostile pages', async () => {
  let count = 0
  for (const { pages } of hostilePages(300, 0, 1))
    for (const text of await modulesOf(pages)) {
      expect(read(text)?.foreign).toEqual([])
      expectAlike(text)
      count += 1
    }
  expect(count).toBeGreaterThan(90)
})

test('names of members in other letters, which prettier takes out of their quotes', () => {
  const [module = ''] = modules
  const named = (name: string): string =>
    module.replace(/\nexport interface .*\n/, (start) => `${start}  readonly ${name}?: string\n`)
  for (const name of ['määrä', '一', 'сanary', 'e\u0301']) {
    expect(read(named(name))?.declarations).toBeDefined()
    expectAlike(named(name))
  }
  for (const name of ['a\u200b', '\u0301a', 'a·', '\u{1f600}', 'a\\u0062']) expectAlike(named(name))
  expect(read(module.replace('scope.issues', 'sc\u043epe.issues'))).toBeUndefined()
})

/** Code that the language has and emitted files have not, or only elsewhere. */
const strange = (
  '? : ; , . ?. ! - + ++ -- * / = == === => ( ) [ ] { } < > << >= && || ?? | & ... ` # @ \\ 1 0x1 1n .5 1. "a" ' +
  "'b' `c` `${number}` /x/ a async await as const let var type interface export import from of in if else return for " +
  'while do new typeof void delete this super function class enum namespace declare abstract readonly keyof infer ' +
  'is asserts satisfies static get set yield undefined null true any unique __proto__ JSON push map canary() ' +
  '(a) => b\na\n(b)\n[a]\n+a\n-1\n/a/g\n`a`\n\n'
)
  .split(' ')
  .concat('määrä', '\n', ' ', '/* a */', '// a\n', '/*\n*/', '\u2028', '\r', '\t', 'é')

/** A module with a few of its tokens left out, doubled, moved, or followed by something strange. */
const mutants = fc
  .tuple(
    fc.constantFrom(...modules.map(shortened)),
    fc.array(
      fc.record({
        at: fc.nat(),
        what: fc.constantFrom('drop', 'double', 'insert', 'break', 'join', 'swap'),
        strange: fc.constantFrom(...strange),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([text, changes]) => changes.reduce(mutated, text))

/** The first of the declarations of each kind, so that a change hits what differs. */
function shortened(text: string): string {
  const pieces = text.split(/\n(?=\/\*|export |const |function |import )/)
  const seen = new Map<string, number>()
  return pieces
    .filter((piece) => {
      const kind = piece.replace(/^(\/\*[^]*?\*\/\n)?(\w+( \w+)?)[^]*$/, '$2').replace(/Of\w+$/, '')
      seen.set(kind, (seen.get(kind) ?? 0) + 1)
      return (seen.get(kind) ?? 0) < 3 && piece.length < 3000
    })
    .join('\n')
}

interface Change {
  readonly at: number
  readonly what: string
  readonly strange: string
}

function mutated(text: string, { at, what, strange: extra }: Change): string {
  const places = placesIn(text)
  const [start, end] = places[at % places.length] ?? [0, 0]
  const [next] = places[(at % places.length) + 1] ?? [text.length]
  const [before, token, between, after] = [
    text.slice(0, start),
    text.slice(start, end),
    text.slice(end, next),
    text.slice(next),
  ]
  switch (what) {
    case 'drop':
      return before + between + after
    case 'double':
      return `${before}${token} ${token}${between}${after}`
    case 'insert':
      return `${before}${token} ${extra} ${between}${after}`
    case 'break':
      return `${before}${token}\n${after}`
    case 'join':
      return `${before}${token} ${after}`
    default:
      return `${before}${extra}${between}${after}`
  }
}

/** Where tokens begin and end; all characters where the text has no tokens any more. */
function placesIn(text: string): [number, number][] {
  try {
    const { tokens } = codeTokens(text)
    return tokens.slice(0, -1).map(({ end }, index) => {
      const from = tokens[index - 1]?.end ?? 0
      return [from + (/^(?:\s|\/\*[^]*?\*\/|\/\/.*)*/.exec(text.slice(from, end))?.[0].length ?? 0), end]
    })
  } catch {
    return Array.from(text, (_, index) => [index, index + 1])
  }
}

test('what is read of a changed module is what a compiler reads', () => {
  fc.assert(
    fc.property(mutants, (text) => expectAlike(text)),
    { numRuns: Number(process.env['RUNS'] ?? 5_000) },
  )
}, 240_000)
