import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { documentedAdd, documentedAddPairs } from '../generated/fennoa-example.ts'
import { documented, documentedXml, xmlOf } from '../generated/netvisor-example.ts'
import { installPackage, type Project } from './installed.ts'
import { node, temporaryFolder } from './run.ts'

const temporary = temporaryFolder()
let project: Project
let files: string[]

beforeAll(async () => {
  project = await installPackage(temporary)
  files = readdirSync(project.installed, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  )
}, 120_000)

const manifest = () =>
  JSON.parse(readFileSync(join(project.installed, 'package.json'), 'utf8')) as Record<string, unknown>

test('the manifest: no dependencies, no side effects, modules only', () => {
  expect(manifest()).toMatchObject({ name: 'tablewright-clients', type: 'module', sideEffects: false })
  const kinds = Object.keys(manifest()).filter((name) => /dependencies/i.test(name))
  expect(kinds).toEqual([])
  expect(readdirSync(join(project.folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'tablewright-clients',
  ])
})

test('the manifest exports every page, the formats, the batch, and nothing else of the code', () => {
  expect(manifest()['exports']).toEqual({
    './fennoa/customers': {
      types: './dist/fennoa/customers.d.ts',
      default: './dist/fennoa/customers.js',
    },
    './netvisor/customer': {
      types: './dist/netvisor/customer.d.ts',
      default: './dist/netvisor/customer.js',
    },
    './formats': {
      types: './dist/runtime/formats.d.ts',
      default: './dist/runtime/formats.js',
    },
    './batch': {
      types: './dist/runtime/batch.d.ts',
      default: './dist/runtime/batch.js',
    },
    './package.json': './package.json',
  })
})

test('what is exported is there', () => {
  const targets = Object.values(manifest()['exports'] as object).flatMap((target: string | object) =>
    typeof target === 'string' ? [target] : Object.values(target),
  )
  expect(targets).toHaveLength(9)
  for (const target of targets) expect(files).toContain(target.replace('./', ''))
})

test('no script runs when the package is installed', () => {
  const scripts = Object.keys((manifest()['scripts'] ?? {}) as object)
  expect(scripts.filter((name) => /install|prepare|prepublish/.test(name))).toEqual([])
})

test('the files: a manifest, a README, and modules with their declarations', () => {
  const others = files.filter((path) => !/^dist(\/\w+(\/[\w-]+\.(js|d\.ts))?)?$/.test(path))
  expect(others.toSorted()).toEqual(['LICENSE', 'README.md', 'package.json'])
  for (const path of files.filter((name) => name.endsWith('.js')))
    expect(files).toContain(path.replace(/\.js$/, '.d.ts'))
})

test('the note of the compiler stays at home', () => {
  expect(files).not.toContain('dist/.tsbuildinfo')
})

const script = `
import * as fennoa from 'tablewright-clients/fennoa/customers'
import * as netvisor from 'tablewright-clients/netvisor/customer'
import given from './given.json' with { type: 'json' }

let refusal
try {
  netvisor.addCustomer({})
} catch ({ name, operation, issues }) {
  refusal = { name, operation, codes: issues.map(({ code }) => code) }
}
process.stdout.write(
  JSON.stringify({
    fennoa: fennoa.addCustomer(given.fennoa),
    netvisor: netvisor.editCustomer(123, given.netvisor),
    reply: fennoa.readAddCustomerReply(200, '{"status":"OK","data":{"Customer":{"id":"12"}}}').value,
    refusal,
  }),
)
`

test('a script that imports the package sends the documented bytes', async () => {
  writeFileSync(
    join(project.folder, 'given.json'),
    JSON.stringify({ fennoa: documentedAdd, netvisor: documented }),
  )
  writeFileSync(join(project.folder, 'script.js'), script)
  const { code, output } = await node(['--no-warnings', 'script.js'], project.folder)
  expect({ code, output }).toMatchObject({ code: 0 })
  expect(JSON.parse(output)).toEqual({
    fennoa: {
      method: 'POST',
      path: '/customer_api/add',
      query: '',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: documentedAddPairs.join('&'),
    },
    netvisor: {
      method: 'POST',
      path: '/customer.nv',
      query: 'method=edit&id=123',
      headers: { 'content-type': 'application/xml' },
      body: xmlOf(documentedXml),
    },
    reply: 12,
    refusal: { name: 'RequestError', operation: 'addCustomer', codes: ['missing'] },
  })
})

test.each([
  'tablewright-clients',
  'tablewright-clients/runtime/issue',
  'tablewright-clients/runtime/formats',
  'tablewright-clients/runtime/issue.js',
  'tablewright-clients/dist/runtime/issue.js',
  'tablewright-clients/dist/fennoa/customers.js',
  'tablewright-clients/fennoa/customers.js',
])('not to be imported: %s', async (specifier) => {
  const source = `import(${JSON.stringify(specifier)}).then(() => 'found', ({ code }) => code).then(console.log)`
  expect(await node(['--input-type=module', '--eval', source], project.folder)).toEqual({
    code: 0,
    output: 'ERR_PACKAGE_PATH_NOT_EXPORTED\n',
  })
})

test('CommonJS can require it where Node can require modules', async () => {
  const source = `
    const { addCustomer } = require('tablewright-clients/netvisor/customer')
    process.stdout.write(addCustomer({ customerbaseinformation: { city: 'Espoo' } }).body)`
  expect(await node(['--no-warnings', '--input-type=commonjs', '--eval', source], project.folder)).toEqual({
    code: 0,
    output:
      '<root><customer><customerbaseinformation><city>Espoo</city></customerbaseinformation></customer></root>',
  })
})
