import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { transformSync } from 'esbuild'
import { afterAll } from 'vitest'
import * as fennoa from '../../generated/fennoa/customers.ts'
import * as netvisor from '../../generated/netvisor/customer.ts'
import type { Issue } from '../../generated/runtime/issue.ts'
import type { HttpRequest } from '../../generated/runtime/request.ts'
import { readPage } from '../../generator/1-read/read-page.ts'
import { buildModel } from '../../generator/2-model/build-model.ts'
import { inputShape, requestOf, type InputShape } from '../../generator/3-emit/input-shape.ts'
import { jsonSchemas } from '../../generator/3-emit/json-schema.ts'
import { xsdSchemas } from '../../generator/3-emit/xsd.ts'
import { bundledTemplates, findPages } from '../../generator/disk/find-inputs.ts'
import { generate } from '../../generator/generate.ts'
import type { Field, Operation, Wire } from '../../generator/ir.ts'

/** An operation with its emitted code and its emitted schemas. */
export interface Subject {
  readonly name: string
  readonly operation: Operation
  readonly shape: InputShape
  /** Undefined for an operation without a body. */
  readonly bodyWire: Wire | undefined
  /** The first field of the body: for XML the root element, with all that is around the caller's object. */
  readonly root: Field | undefined
  readonly build: (input: object) => HttpRequest
  readonly multipart: (input: object) => HttpRequest
  readonly check: (value: unknown) => Issue[]
  readonly inputSchema: object
  /** Of a JSON body. */
  readonly bodySchema: object | undefined
  readonly xsd: string | undefined
}

type Module = Readonly<Record<string, unknown>>
type Build = (...given: readonly unknown[]) => HttpRequest

/** Arguments that stand in front of an operation's input. */
const inFront: Readonly<Record<string, readonly unknown[]>> = {
  'fennoa/customers/updateCustomer': ['F1'],
  'netvisor/customer/editCustomer': [1],
}

const templates = bundledTemplates()

/** The operations of the pages in `specs/` whose callers give an object. */
export const realSubjects: readonly Subject[] = await subjectsOf('specs', {
  'fennoa/customers': fennoa,
  'netvisor/customer': netvisor,
})

const every = await importEmitted('test/oracle/every-kind', [
  'shop/form',
  'shop/json',
  'shop/xml',
  'shop/xml-value',
])

/** The operations of pages that have a field of every kind. */
export const everyKind: readonly Subject[] = await subjectsOf('test/oracle/every-kind', every)

export const subjects: readonly Subject[] = [...realSubjects, ...everyKind]

export function subjectNamed(name: string): Subject {
  const found = subjects.find((one) => one.name === name)
  if (found === undefined) throw new Error(`There is no operation ${name}`)
  return found
}

async function subjectsOf(specs: string, modules: Readonly<Record<string, Module>>): Promise<Subject[]> {
  const documents = findPages(specs, process.cwd()).map((page) => readPage(page).value)
  const { value: model } = buildModel(documents, { needsApi: true })
  const files = new Map(
    [...jsonSchemas(model), ...(await xsdSchemas(model, templates))].map(({ path, text }) => [path, text]),
  )
  const json = (path: string): object | undefined => {
    const text = files.get(path)
    return text === undefined ? undefined : (JSON.parse(text) as object)
  }
  return model.apis.flatMap(({ name: api, pages }) =>
    pages.flatMap((page) =>
      page.operations.flatMap((operation) => {
        const name = `${api}/${page.name}/${operation.name.value}`
        const request = requestOf(page.requests, operation)
        const shape = request === undefined ? undefined : inputShape(request, operation)
        const inputSchema = json(`${name}.input.json`)
        if (shape === undefined || inputSchema === undefined) return []
        const emitted = modules[`${api}/${page.name}`] ?? {}
        const build = emitted[operation.name.value] as Build
        const pascal = operation.name.value.replace(/^./, (first) => first.toUpperCase())
        const front = inFront[name] ?? []
        return {
          name,
          operation,
          shape,
          bodyWire: request?.body?.wire.value,
          root: request?.body?.fields[0],
          build: (input: object) => build(...front, input),
          multipart: (input: object) => build(...front, input, 'multipart'),
          check: emitted[`check${pascal}`] as Subject['check'],
          inputSchema,
          bodySchema: json(`${name}.body.json`),
          xsd: files.get(`${name}.xsd`),
        }
      }),
    ),
  )
}

/** Generates the clients of a folder of specs, and imports them as they were emitted but for the types. */
async function importEmitted(specs: string, pages: readonly string[]): Promise<Record<string, Module>> {
  const { files, diagnostics } = await generate(findPages(specs, process.cwd()), templates)
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  const folder = mkdtempSync(join(tmpdir(), 'tablewright-oracle-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  for (const { path, text } of files.filter((file) => file.path.endsWith('.ts'))) {
    const target = join(folder, path.replace(/\.ts$/, '.js'))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, transformSync(text, { loader: 'ts' }).code)
  }
  const modules = pages.map(async (page) => {
    const url = pathToFileURL(join(folder, `${page}.js`)).href
    return [page, (await import(/* @vite-ignore */ url)) as Module] as const
  })
  return Object.fromEntries(await Promise.all(modules))
}
