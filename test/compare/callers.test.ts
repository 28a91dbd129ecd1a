import fc from 'fast-check'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { transformSync } from 'esbuild'
import { expect, test, vi } from 'vitest'
import { openEmitter } from '../../generator/3-emit/emit.ts'
import { moduleView } from '../../generator/3-emit/module-view.ts'
import { runtimeExports, runtimeFiles } from '../../generator/3-emit/runtime-exports.ts'
import { compare } from '../../generator/compare/compare.ts'
import { changeText } from '../../generator/compare/change-text.ts'
import { whereText } from '../../generator/compare/accepted.ts'
import type { Judged } from '../../generator/compare/judge.ts'
import { isError } from '../../generator/diagnostics.ts'
import { bundledTemplates, findPages } from '../../generator/disk/find-inputs.ts'
import { irVersion, type Api, type Operation, type Page } from '../../generator/ir.ts'
import { readModel } from '../../generator/read-model.ts'
import { temporaryFolder, tsc } from '../package/run.ts'
import { callerCode, callsOf, replyTo } from './caller-code.ts'
import { alone, editPage, type Open } from './page-edits.ts'
import { lostParts, type NewNames } from './lost-parts.ts'

const edits = Number(process.env['EDITS'] ?? 300)
/** For each of the tests, in milliseconds; modules are many and the machine may be busy. */
const timeout = 60_000 + edits * 200
const folder = temporaryFolder()
const templates = bundledTemplates()
const emitter = await openEmitter(templates, 'js')
const runtime = runtimeFiles(templates)
const names = runtimeExports(runtime).map(({ name }) => name)
const [shop] = readModel(findPages('test/compare/callers', process.cwd()), { needsApi: true }).value.apis
if (shop === undefined) throw new Error('there are no pages to edit')

/** What a package exports that a caller of another reading calls. */
interface Emitted {
  readonly calls: readonly (() => unknown)[]
  readonly checks: readonly (() => readonly unknown[])[]
  readonly [reader: string]: unknown
}

/** A page that was edited, and what a comparison says of it. */
interface Edited {
  readonly name: string
  readonly title: string
  readonly old: Page
  readonly now: Page
  readonly judged: readonly Judged[]
}

for (const { path, text } of runtime) write(path, text)
const olds = await Promise.all(
  shop.pages.map(async (page) => {
    const api = alone(shop, page, `old-${page.name}`)
    await writePage(api)
    return { page, code: codeFor(api) }
  }),
)

const made = await Promise.all(
  fc
    .sample(fc.infiniteStream(fc.nat()), { numRuns: edits, seed: Number(process.env['SEED'] ?? 3) })
    .map((numbers, index) => edited(shop, `n${index}`, numbers)),
)
const emittable = made.filter((one) => one !== undefined)
const harmless = emittable.filter(({ judged }) => judged.every(({ effect }) => effect !== 'breaking'))

/** What no row says to be a break, but what becomes of it in the emitted code. */
const byCode: readonly string[] = [
  'arguments-changed',
  'filled-in-no-more',
  'names-changed',
  'replies-read-otherwise',
]
const blamed = emittable.filter(({ judged }) => {
  const breaking = judged.filter(({ effect }) => effect === 'breaking')
  return breaking.length > 0 && breaking.every(({ rule }) => byCode.includes(rule))
})

vi.setConfig({ testTimeout: timeout, hookTimeout: timeout })

test('edits are of every kind, and judged in every way', () => {
  expect(emittable.length).toBeGreaterThan(edits * 0.8)
  expect(harmless.length).toBeGreaterThan(edits * 0.3)
  expect(harmless.length).toBeLessThan(edits * 0.8)
  const rules = blamed.flatMap(({ judged }) => judged.map(({ rule }) => String(rule)))
  for (const rule of byCode) expect(rules).toContain(rule)
})

const compiled = await compile([...harmless, ...blamed].map(({ name }) => name))
const errors = new Map(
  [...compiled.matchAll(/^(n\d+)\/\w+\.ts.*$/gm)].map(([line, name]) => [name ?? '', line] as const),
)

test('what is not judged breaking, code for the old page compiles with', () => {
  expect(
    harmless.filter(({ name }) => errors.has(name)).map((one) => [...told(one), errors.get(one.name)]),
  ).toEqual([])
})

test('what is not judged breaking, calls for the old page send all that they sent', async () => {
  const wrong: unknown[] = []
  // oxlint-disable-next-line no-await-in-loop
  for (const one of harmless) wrong.push(...(await failures(one)))
  expect(wrong).toEqual([])
})

test('what breaks callers through the emitted code alone, breaks them', async () => {
  const kept: string[][] = []
  for (const one of blamed.filter((other) => !errors.has(other.name) && !isCopy(other)))
    // oxlint-disable-next-line no-await-in-loop
    if ((await failures(one)).length === 0) kept.push(told(one))
  expect(kept).toEqual([])
})

test('what is not judged breaking, replies of the new page are read by code for the old page', async () => {
  const wrong: string[][] = []
  for (const one of harmless) {
    // oxlint-disable-next-line no-await-in-loop
    const old = await run(`old-${one.old.name}`)
    for (const operation of one.now.operations) {
      const read = readBy(old, one, operation)
      if (read !== undefined && !read.endsWith(',""]')) wrong.push([...told(one), read])
    }
  }
  expect(wrong).toEqual([])
})

/** Whether a name goes to a copy of what had it, which has the same members, so that no code can tell. */
function isCopy({ title, judged }: Edited): boolean {
  const rules = judged.filter(({ effect }) => effect === 'breaking').map(({ rule }) => rule)
  return rules.every((rule) => rule === 'names-changed') && /a (request|field or parameter) more/.test(title)
}

/** What calls for the old page no longer send, what is found in right inputs, and what is read otherwise of replies. */
async function failures(one: Edited): Promise<unknown[]> {
  const [old, now] = await Promise.all([run(`old-${one.old.name}`), run(one.name)])
  const calls = callsOf(one.old)
  const lost = old.calls.flatMap((call, index) => {
    const said = lostParts(sent(call), sent(now.calls[index]), newNames(one))
    return said === undefined ? [] : [[...told(one), calls[index], said]]
  })
  const refused = old.checks.flatMap((check, index) => {
    expect(check()).toEqual([])
    const issues = now.checks[index]?.()
    return issues?.length === 0 ? [] : [[...told(one), issues]]
  })
  const reads = one.now.operations.flatMap((operation) => {
    const values = [old, now].map((emitted) => readBy(emitted, one, operation))
    return values[0] === undefined || values[0] === values[1] ? [] : [[...told(one), ...values]]
  })
  return [...lost, ...refused, ...reads]
}

/** What code for the old page is handed of a right reply of the new page, and what is wrong with it, as text. */
function readBy(emitted: Emitted, { now }: Edited, operation: Operation): string | undefined {
  const reader = emitted[`read${operation.name.value.replace(/^./, (first) => first.toUpperCase())}`]
  const reply = replyTo(now, operation)
  if (typeof reader !== 'function' || reply === undefined) return undefined
  const values: unknown[] = []
  const said: unknown = reader(...reply, (value: unknown) => values.push(value))
  return JSON.stringify([values, said])
}

async function edited(api: Api, name: string, numbers: Iterator<number>): Promise<Edited | undefined> {
  const pick = (below: number): number => numbers.next().value % below
  const old = api.pages[pick(api.pages.length)] as Page
  // Without the objects that parts of a page share: an edit is of one part.
  const now = JSON.parse(JSON.stringify(old)) as Open<Page>
  const titles = Array.from({ length: 1 + pick(2) }, () => editPage(now, pick))
  const judged = compare(whole(alone(api, old, name)), whole(alone(api, now, name)))
  if (!(await writePage(alone(api, now, name)))) return undefined
  write(`${name}/caller.ts`, olds.find(({ page }) => page === old)?.code ?? '')
  return { name, title: titles.join(', '), old, now, judged }
}

function whole(api: Api): { version: typeof irVersion; apis: Api[] } {
  return { version: irVersion, apis: [api] }
}

/** Emits the one page of an API; false where it cannot be emitted, which the emitter has to say. */
async function writePage(api: Api): Promise<boolean> {
  const [page] = api.pages
  if (page === undefined) throw new Error('there is no page')
  const { file, diagnostics } = await emitter.page(api, page)
  if (file === undefined || diagnostics.some(isError)) return false
  write(`${api.name}/page.ts`, file.text)
  return true
}

function codeFor(api: Api): string {
  const [page] = api.pages
  if (page === undefined) throw new Error('there is no page')
  const view = moduleView(api, page, names, 'js')
  const types = [...view.requests.flatMap((request) => request.types), ...view.replyRecords]
  const code = callerCode(page, types)
  write(`${api.name}/caller.ts`, code)
  return code
}

/** Writes a module, and what remains of it without types beside it. */
function write(path: string, text: string): void {
  const target = join(folder, path)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, text)
  writeFileSync(target.replace(/\.ts$/, '.js'), transformSync(text, { loader: 'ts' }).code)
}

async function compile(folders: readonly string[]): Promise<string> {
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    module: 'nodenext',
    skipLibCheck: true,
  }
  const files = [...folders, ...olds.map(({ page }) => `old-${page.name}`)].map((name) => `${name}/caller.ts`)
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  return (await tsc('typescript', ['-p', 'tsconfig.json', '--pretty', 'false'], folder)).output
}

async function run(name: string): Promise<Emitted> {
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  return (await import(/* @vite-ignore */ pathToFileURL(join(folder, name, 'caller.js')).href)) as Emitted
}

function sent(call: (() => unknown) | undefined): unknown {
  try {
    return call?.()
  } catch (thrown) {
    return String(thrown)
  }
}

/** Names of fields whose old ones callers may still use. */
function newNames({ judged }: Edited): NewNames {
  return new Map(
    judged.flatMap(({ change }) =>
      change.what === 'renamed' ? [[bare(change.path.at(-1)?.name ?? ''), bare(change.to)]] : [],
    ),
  )
}

function bare(name: string): string {
  return name.replace(/^query /, '')
}

function told({ title, old, judged }: Edited): string[] {
  const said = judged.map((one) => `${one.effect} ${whereText(one)}: ${changeText(one.change)} [${one.rule}]`)
  return [`${old.name}: ${title}`, ...said]
}
