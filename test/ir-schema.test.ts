import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { readPage } from '../generator/1-read/read-page.ts'
import { buildModel } from '../generator/2-model/build-model.ts'
import { findPages } from '../generator/disk/find-inputs.ts'

const schema = JSON.parse(readFileSync('generator/ir.schema.json', 'utf8')) as object
const validate = new Ajv2020({ allErrors: true }).compile(schema)

const documents = findPages('specs', process.cwd()).map((page) => readPage(page).value)
const { value: model } = buildModel(documents, { needsApi: true })

test('the model is plain data that its schema describes', () => {
  const travelled: unknown = JSON.parse(JSON.stringify(model))
  expect(travelled).toEqual(model)
  validate(travelled)
  expect(validate.errors).toBeNull()
})

test.each(everyMember(model).map((path) => ({ path: path.join('/') })))(
  'the schema misses $path when it is gone',
  ({ path }) => {
    expect(validate(without(model, path.split('/')))).toBe(false)
  },
)

test('the schema refuses a member it does not know', () => {
  expect(validate({ ...model, surplus: 1 })).toBe(false)
})

/** The members of the first of each kind of node, down to the leaves: enough to meet every definition. */
function everyMember(value: unknown, path: readonly string[] = [], seen = new Set<string>()): string[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    const shape = `${path.filter((step) => !/^\d+$/.test(step)).join('/')}/${name}`
    if (!Array.isArray(value) && seen.has(shape)) return []
    seen.add(shape)
    const below = everyMember(member, [...path, name], seen)
    return Array.isArray(value) ? below : [[...path, name], ...below]
  })
}

function without(value: unknown, [first = '', ...rest]: readonly string[]): unknown {
  const copy = structuredClone(value) as Record<string, unknown>
  if (rest.length === 0) delete copy[first]
  else copy[first] = without(copy[first], rest)
  return copy
}
