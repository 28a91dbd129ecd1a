/* oxlint-disable no-await-in-loop -- pages come one after another, so that few are held at a time */
import { readPage } from '../../generator/1-read/read-page.ts'
import { buildModel } from '../../generator/2-model/build-model.ts'
import { emit } from '../../generator/3-emit/emit.ts'
import { prove } from '../../generator/3-emit/prove.ts'
import { runtimeFiles } from '../../generator/3-emit/runtime-exports.ts'
import { isError, type Diagnostic, type Outcome } from '../../generator/diagnostics.ts'
import { bundledTemplates } from '../../generator/disk/find-inputs.ts'
import { irVersion, type Api, type Field, type Model } from '../../generator/ir.ts'
import type { TextFile } from '../../generator/text-file.ts'
import { openCanary, type Canary } from './canary.ts'
import { neutral } from './neutral.ts'
import { oddBlock } from './readme.ts'
import { schemaShapes } from './schema-shape.ts'
import { apiName } from './sites.ts'
import { skeleton } from './skeleton.ts'

/** What came of hostile pages. All but the first two have to stay empty. */
export interface Tally {
  emitted: number
  refused: number
  /** Refused without a finding, or with one that has no place. */
  readonly placeless: string[]
  readonly thrown: string[]
  readonly differences: string[]
  readonly effects: string[]
}

export interface HostilePage {
  readonly name: string
  readonly pages: readonly TextFile[]
}

/** A hostile page that the model has let pass. */
interface Passed {
  readonly name: string
  readonly model: Model
  readonly calm: Model
  /** Equal for models whose modules have to have one shape. */
  readonly key: string
}

/** So many pages are emitted in one run, an API each. */
const together = 25

/** Compiling takes longer than all the rest: it is done once in so many pages. */
const proofEvery = 1000

const templates = bundledTemplates()

/** Generates from hostile pages, in memory, and looks at what comes out in two ways that the generator does not know. */
export async function tallyOf(pages: Iterable<HostilePage>): Promise<Tally> {
  const tally: Tally = { emitted: 0, refused: 0, placeless: [], thrown: [], differences: [], effects: [] }
  const canary = openCanary(runtimeFiles(templates))
  const watch = { tally, canary, shapes: new Map<string, string>(), schemas: new Map<string, string>() }
  let waiting: Passed[] = []
  for (const page of pages) {
    const passed = understood(page, tally)
    if (passed === undefined) continue
    waiting.push(passed)
    if (waiting.length < together && passed.model.apis[0]?.name === apiName) continue
    await emitAll(waiting, watch)
    waiting = []
  }
  await emitAll(waiting, watch)
  return tally
}

interface Watch {
  readonly tally: Tally
  readonly canary: Canary
  /** The shapes of modules and of schemas, by the keys of pages. */
  readonly shapes: Map<string, string>
  readonly schemas: Map<string, string>
}

function understood({ name, pages }: HostilePage, tally: Tally): Passed | undefined {
  try {
    const read = pages.map((page) => readPage(page))
    const { value: model, diagnostics } = buildModel(
      read.map(({ value }) => value),
      { needsApi: true },
    )
    const found = [...read.flatMap((page) => page.diagnostics), ...diagnostics]
    if (!found.every(isPlaced)) tally.placeless.push(name)
    if (found.some(isError)) tally.refused += 1
    else {
      const calm = neutral(model)
      const key = JSON.stringify(calm, (member, value: unknown) => (member === 'origin' ? 0 : value))
      return { name, model, calm, key }
    }
  } catch (thrown) {
    tally.thrown.push(`${name}: ${String(thrown)}`)
  }
  return undefined
}

/** Emits pages together; one by one where that goes wrong, to tell which of them it was. */
async function emitAll(passed: readonly Passed[], watch: Watch): Promise<void> {
  const { tally, shapes, schemas } = watch
  const unknown = passed.filter(
    ({ key }, index) => !shapes.has(key) && passed.findIndex((one) => one.key === key) === index,
  )
  try {
    const { value: files, diagnostics } = await emitted([
      ...passed.map(({ model }) => model),
      ...unknown.map(({ calm }) => calm),
    ])
    if (files.length > 0) {
      const modules = files.map(({ text }) => text)
      if (tally.emitted % proofEvery < passed.length) prove([...files, ...runtimeFiles(templates)])
      for (const [index, { key, calm }] of unknown.entries()) {
        shapes.set(key, skeleton(modules[passed.length + index] ?? ''))
        schemas.set(key, await schemaShapes(calm, templates))
      }
      for (const [index, page] of passed.entries()) await look(page, modules[index] ?? '', watch)
    } else if (passed.length === 1) {
      tally.refused += 1
      if (!diagnostics.some(isError) || !diagnostics.every(isPlaced))
        tally.placeless.push(passed[0]?.name ?? '')
    } else if (passed.length > 1) await emitOneByOne(passed, watch)
  } catch (thrown) {
    if (passed.length === 1) tally.thrown.push(`${passed[0]?.name}: ${String(thrown)}`)
    else await emitOneByOne(passed, watch)
  }
}

async function emitOneByOne(passed: readonly Passed[], watch: Watch): Promise<void> {
  for (const page of passed) await emitAll([page], watch)
}

async function look(
  { name, model, key }: Passed,
  text: string,
  { tally, canary, shapes, schemas }: Watch,
): Promise<void> {
  tally.emitted += 1
  if (skeleton(text) !== shapes.get(key)) tally.differences.push(name)
  if ((await schemaShapes(model, templates)) !== schemas.get(key))
    tally.differences.push(`${name}, in a schema`)
  const effects = await canary.run(text, inputsOf(model))
  if (effects.length > 0) tally.effects.push(`${name}: ${effects.join('; ')}`)
}

/** The module of each model, in order. */
async function emitted(models: readonly Model[]): Promise<Outcome<TextFile[]>> {
  const apis = models.flatMap((model, index) => model.apis.map((api) => renamed(api, index)))
  const all: Model = { version: irVersion, apis }
  const { value, diagnostics } = await emit(all, templates, 'js')
  const odd = value.filter(({ path }) => path === 'README.md').map(({ text }) => oddBlock(text, all))[0]
  if (odd !== undefined) throw new Error(`The README has ${odd}`)
  const modules = value.filter(({ path }) => path.endsWith('.ts') && !path.startsWith('runtime/'))
  const inOrder = apis.map(({ name }) => modules.find(({ path }) => path.startsWith(`${name}/`)))
  return { value: inOrder.filter((file) => file !== undefined), diagnostics }
}

/** An API under a name of its own, unless the name is what is hostile. */
function renamed(api: Api, index: number): Api {
  const name = api.name === apiName ? `${api.name}${index}` : api.name
  return { ...api, name, pages: api.pages.map((page) => ({ ...page, api: name })) }
}

function isPlaced({ place, message }: Diagnostic): boolean {
  return place.file !== '' && place.line >= 1 && place.column >= 1 && message !== ''
}

/** Inputs that lead into what the modules do: an empty one, and one with a value for each documented member. */
function inputsOf({ apis }: Model): unknown[] {
  const requests = apis.flatMap(({ pages }) => pages.flatMap((page) => page.requests))
  return [
    {},
    ...requests.flatMap(({ parameters, body, response }) => [
      sampleOf(parameters),
      sampleOf(body?.fields ?? []),
      ...(body?.fields ?? []).flatMap((root) =>
        root.kind === 'group' ? [sampleOf(root.fields), ...inner(root.fields)] : [],
      ),
      { status: 'OK', data: [{ Order: sampleOf(response?.fields ?? []) }] },
    ]),
  ]
}

function inner(fields: readonly Field[]): unknown[] {
  return fields.flatMap((field) => (field.kind === 'group' ? [sampleOf(field.fields)] : []))
}

function sampleOf(fields: readonly Field[]): object {
  return Object.fromEntries(fields.map((field) => [field.name.value.replace(/\[\]$/, ''), valueOf(field)]))
}

function valueOf(field: Field): unknown {
  const one = field.kind === 'group' ? sampleOf(field.fields) : leafValue(field.type.value)
  return field.occurs.value.max === 1 ? one : [one]
}

function leafValue(type: (Field & { kind: 'leaf' })['type']['value']): unknown {
  switch (type.kind) {
    case 'integer':
    case 'decimal':
    case 'flag':
      return 1
    case 'boolean':
      return true
    case 'date':
      return '2026-01-02'
    case 'digits':
      return '1'.repeat(Math.min(type.min, 100))
    case 'fixed':
      return type.value
    case 'choice':
      return type.of === 'integer' ? Number(type.codes[0]?.code) : type.codes[0]?.code
    default:
      return 'x'
  }
}
