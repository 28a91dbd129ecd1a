import type { StandardSchemaV1 as Published } from '@standard-schema/spec'
import { expect, expectTypeOf, test } from 'vitest'
import { checkInteger } from '../../templates/runtime/check-number.ts'
import { standardSchema, type StandardSchemaV1 } from '../../templates/runtime/standard-schema.ts'
import { issuesOf, openObject } from './run-check.ts'

interface Box {
  height: number
}

const schema: StandardSchemaV1<Box, Box> = standardSchema<Box>((value) => {
  return issuesOf((scope) => {
    const fields = openObject(scope, value, ['height'])
    if (fields) checkInteger(scope, 'height', fields['height'])
  })
})

/** Stands for a library that accepts any Standard Schema. */
async function parse<S extends Published>(given: S, value: unknown): Promise<Published.InferOutput<S>> {
  const result = await given['~standard'].validate(value)
  if (result.issues) throw new Error(result.issues.map(({ path }) => path?.join('.')).join())
  return result.value as Published.InferOutput<S>
}

test('is assignable to the published interface, types included', () => {
  const published: Published<Box, Box> = schema
  expect(published).toBe(schema)
  expectTypeOf<Published.InferInput<typeof schema>>().toEqualTypeOf<Box>()
  expectTypeOf<Published.InferOutput<typeof schema>>().toEqualTypeOf<Box>()
})

test('answers at once, with the very same object', () => {
  const value = { height: 1 }
  const result = schema['~standard'].validate(value)
  expect(result).toEqual({ value })
  expect('value' in result && result.value).toBe(value)
  expect(schema['~standard']).toMatchObject({ version: 1, vendor: 'tablewright' })
})

test('hands on message and path of each issue', () => {
  expect(schema['~standard'].validate({ height: true, width: 1 })).toEqual({
    issues: [
      { message: 'Not documented here.', path: ['width'] },
      { message: 'Must be a whole number, or its digits as text (a string).', path: ['height'] },
    ],
  })
})

test('works in a library', async () => {
  const box = await parse(schema, { height: 2 })
  expectTypeOf(box).toEqualTypeOf<Box>()
  expect(box).toEqual({ height: 2 })
  await expect(parse(schema, { height: '' })).rejects.toThrow('height')
})
