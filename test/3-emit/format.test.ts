/* oxlint-disable no-await-in-loop -- one after another, so that few are held at a time */
import * as prettier from 'prettier'
import { expect, test, vi } from 'vitest'
import { readPage } from '../../generator/1-read/read-page.ts'
import { buildModel } from '../../generator/2-model/build-model.ts'
import { formatFile } from '../../generator/3-emit/format.ts'
import { moduleView } from '../../generator/3-emit/module-view.ts'
import { openRenderer } from '../../generator/3-emit/render.ts'
import { runtimeExports, runtimeFiles } from '../../generator/3-emit/runtime-exports.ts'
import { bundledTemplates } from '../../generator/disk/find-inputs.ts'
import type { TextFile } from '../../generator/text-file.ts'
import { hostilePages } from '../injection/pages.ts'
import { pagesBelow } from './pages-below.ts'

// Whatever formats, the bytes are those that prettier prints.

const judge = (text: string): Promise<string> =>
  prettier.format(text, {
    parser: 'babel-ts',
    semi: false,
    singleQuote: true,
    printWidth: 100,
    trailingComma: 'all',
    endOfLine: 'lf',
  })

const formatted = async (text: string): Promise<string> => (await formatFile({ path: 'x.ts', text })).text

const templates = bundledTemplates()
const render = await openRenderer(templates)
const names = runtimeExports(runtimeFiles(templates)).map(({ name }) => name)

/** Modules as the templates print them, before anything formats them. */
function rawModules(pages: readonly TextFile[]): string[] {
  const documents = pages.map((page) => readPage(page).value)
  const { value } = buildModel(documents, { needsApi: false })
  return value.apis.flatMap((api) =>
    api.pages.map((page) => render('module', moduleView(api, page, names, 'js'))),
  )
}

test.each(['specs', 'test/oracle/every-kind', 'test/cases'])('modules of %s', async (folder) => {
  let count = 0
  for (const pages of pagesBelow(folder))
    for (const module of rawOrNone(pages)) {
      expect(await formatted(module)).toBe(await judge(module))
      count += 1
    }
  expect(count).toBeGreaterThan(0)
})

/** Pages with errors have models too, which need not be fit to be printed. */
function rawOrNone(pages: readonly TextFile[]): string[] {
  try {
    return rawModules(pages)
  } catch {
    return []
  }
}

test('modules of hostile pages', async () => {
  let count = 0
  for (const { pages } of hostilePages(300, 0, 1))
    for (const module of rawOrNone(pages)) {
      expect(await formatted(module)).toBe(await judge(module))
      count += 1
    }
  expect(count).toBeGreaterThan(100)
})

/** Everywhere that a union may stand, of members of every length around the width. */
const unions = [2, 3, 4, 7].flatMap((count) =>
  Array.from({ length: 38 }, (_none, length) =>
    Array.from({ length: count }, (_, index) => `'${'a'.repeat(length)}${index}'`).join(' | '),
  ),
)
const places = (union: string): string => `
export interface A {
  readonly a?: ${union}
  readonly b?: readonly (${union})[]
  readonly c: (${union}) | Clear | Other<Clear>
  readonly d: Array<${union}>
  readonly e: { readonly a: ${union}; readonly b: 'x' }
  readonly [name: string]: ${union}
}
export type B = ${union}
export type C<Clear extends null = never> = Clear | (${union}) | (string & {})
export function f(a: ${union}, b?: ${union}): ${union} { return a }
export function g(a: unknown, as: ${union} = 'x'): void {}
const values = [${union.replaceAll('|', ',')}] as const
const b: ${union} = call(${union.replaceAll('|', ',')}, { a: ${union.replaceAll('|', '+')} })
export type Reply = | { readonly status: 200; readonly value: ${union} } | { readonly kind: ${union} }
`

test('unions of every width', async () => {
  for (const union of unions) {
    const text = places(union)
    for (const piece of [text, ...text.split(/^(?=export|const)/m)])
      expect(await formatted(piece)).toBe(await judge(piece))
  }
})

test.each(['’', 'ä', '漢字', 'e\u0301', '\u{1f600}', '\u200b'])('characters like %j', async (character) => {
  for (let length = 0; length < 40; length++) {
    const word = JSON.stringify(character + 'a'.repeat(length))
    const text = `/** ${character} */\ncall(${word}, ${word}, ${word})\ntype A = ${word} | ${word} | ${word}\n`
    expect(await formatted(text)).toBe(await judge(text))
  }
})

test('code that does not parse is a flaw of ours', async () => {
  await expect(formatted('export function (')).rejects.toThrow()
})

test('where oxfmt has no program for the machine, prettier formats', async () => {
  vi.resetModules()
  vi.doMock('oxfmt', () => ({ format: () => Promise.reject(new Error('Cannot find native binding')) }))
  const { formatFile: format } = await import('../../generator/3-emit/format.ts')
  const [module = ''] = rawModules(pagesBelow('specs')[0] ?? [])
  expect((await format({ path: 'x.ts', text: module })).text).toBe(await judge(module))
  vi.doUnmock('oxfmt')
})
