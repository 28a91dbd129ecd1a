// The same check by rivals. Their schemas are made from the JSON Schema that `export` makes of the operation's model, and
// which test/oracle shows to judge as the emitted check does.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type as arktype } from 'arktype'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import * as typebox from '@sinclair/typebox'
import * as v from 'valibot'
import { z } from 'zod'
import { root, work } from '../objects.js'
import { inArktype, inTypebox, inValibot, inZod } from './schemas.js'
import { typiaOf } from './typia.js'

/** For each rival, `run` for the clock, and `paths` of what it finds wrong in a value. */
export async function validators(operation) {
  const schema = schemaOf(operation)
  const name = operation.replace(/\W+/g, '-')
  return {
    'ajv 8, standalone': await ajv(schema, `${name}-ajv`, {}),
    'ajv 8, standalone, unicode: false': await ajv(schema, `${name}-ajv-units`, { unicode: false }),
    'TypeBox 0.34': ofTypebox(schema),
    ...(await typiaOf(schema, name)),
    'arktype 2': ofArktype(schema),
    'zod 4': ofZod(schema),
    'valibot 1': ofValibot(schema),
  }
}

function schemaOf(operation) {
  const cli = join(root, 'dist/cli.js')
  const asked = ['export', 'json-schema', operation, '--specs', join(root, 'specs'), '--out', work]
  execFileSync(process.execPath, [cli, ...asked])
  return JSON.parse(readFileSync(join(work, `${operation}.input.json`), 'utf8'))
}

async function ajv(schema, name, options) {
  const compiler = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    code: { source: true, esm: true },
    ...options,
  })
  const file = join(work, `${name}.mjs`)
  const text = standaloneCode(compiler, compiler.compile(schema))
  writeFileSync(
    file,
    `import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)\n${text}`,
  )
  const { default: validate } = await import(file)
  const errors = (value) => (validate(value) ? [] : validate.errors)
  const paths = (value) =>
    errors(value).map(({ instancePath, params }) => {
      const below = params.additionalProperty ?? params.missingProperty
      return (instancePath + (below === undefined ? '' : `/${below}`)).slice(1)
    })
  return { run: errors, paths }
}

function ofTypebox(schema) {
  const compiled = TypeCompiler.Compile(inTypebox(typebox, schema))
  const run = (value) => (compiled.Check(value) ? [] : [...compiled.Errors(value)])
  return { run, paths: (value) => run(value).map(({ path }) => path.slice(1)) }
}

function ofArktype(schema) {
  const compiled = inArktype(arktype, schema)
  const run = (value) => {
    const out = compiled(value)
    return out instanceof arktype.errors ? out : []
  }
  return { run, paths: (value) => Array.from(run(value), ({ path }) => [...path].join('/')) }
}

function ofZod(schema) {
  const compiled = inZod(z, schema)
  const run = (value) => compiled.safeParse(value).error?.issues ?? []
  const paths = (value) =>
    run(value).flatMap(({ path, keys }) =>
      keys === undefined ? [path.join('/')] : keys.map((key) => [...path, key].join('/')),
    )
  return { run, paths }
}

function ofValibot(schema) {
  const compiled = inValibot(v, schema)
  const run = (value) => v.safeParse(compiled, value).issues ?? []
  return { run, paths: (value) => run(value).map((issue) => v.getDotPath(issue)?.replaceAll('.', '/') ?? '') }
}
