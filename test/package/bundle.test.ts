import { buildSync } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { documentedAdd, documentedAddPairs } from '../generated/fennoa-example.ts'
import { installPackage, type Project } from './installed.ts'
import { node, temporaryFolder } from './run.ts'

const temporary = temporaryFolder()
let project: Project
beforeAll(async () => {
  project = await installPackage(temporary)
}, 120_000)

test('a bundle of one check holds neither writers, readers nor another API', async () => {
  const { code, modules } = bundle(`
    import { checkAddCustomer } from 'tablewright-clients/fennoa/customers'
    console.log(checkAddCustomer({}).length)`)
  expect(modules).toEqual([
    'fennoa/customers.js',
    'runtime/check-list.js',
    'runtime/check-number.js',
    'runtime/check-object.js',
    'runtime/check-size.js',
    'runtime/check-text.js',
    'runtime/check-value.js',
    'runtime/nearest.js',
    'runtime/presence.js',
    'runtime/scope.js',
    'runtime/whole.js',
  ])
  expect(code).toContain('function checkFieldsOfAddCustomer(')
  expect(code).not.toMatch(/write\w*Customer|pairs|urlencoded|multipart|FormBoundary/)
  expect(code).not.toMatch(/UpdateCustomer|GetCustomer|ListCustomers|Reply|RequestError|standardSchema/)
  expect(code).not.toMatch(/netvisor|customerbaseinformation|<root>/)
  expect(await run(code)).toEqual({ code: 0, output: '5\n' })
})

test('checks of formats are in a bundle that imports them, and in no other', async () => {
  const without = bundle(`
    import { checkAddCustomer } from 'tablewright-clients/netvisor/customer'
    console.log(checkAddCustomer({}).length)`)
  const own = [
    'runtime/country.js',
    'runtime/email.js',
    'runtime/finnish-ids.js',
    'runtime/formats.js',
    'runtime/references.js',
  ]
  expect(without.modules.filter((path) => own.includes(path))).toEqual([])
  expect(without.code).not.toMatch(/Finnish|ISO 3166|e-mail|ABCDEFHJKLMN/)
  const given = { customerbaseinformation: { externalidentifier: '1967543-7', email: 'x' } }
  const use = (names: string, formats: string) =>
    bundle(`
      import { checkAddCustomer } from 'tablewright-clients/netvisor/customer'
      import { ${names} } from 'tablewright-clients/formats'
      console.log(checkAddCustomer(${JSON.stringify(given)}, { formats: ${formats} }).length)`)
  const all = use('formats', 'formats')
  expect(all.modules).toEqual(expect.arrayContaining(own))
  expect(await run(all.code)).toEqual({ code: 0, output: '2\n' })
  const one = use('email', '{ email }')
  expect(one.modules.filter((path) => own.includes(path))).toEqual(['runtime/email.js', 'runtime/formats.js'])
  expect(one.code).not.toMatch(/Finnish|ISO 3166|ABCDEFHJKLMN/)
  expect(await run(one.code)).toEqual({ code: 0, output: '1\n' })
})

test('a bundle of one builder holds no reader and no other builder', async () => {
  const { code, modules } = bundle(`
    import { addCustomer } from 'tablewright-clients/fennoa/customers'
    process.stdout.write(addCustomer(${JSON.stringify(documentedAdd)}).body)`)
  expect(modules).toContain('runtime/form.js')
  expect(modules.filter((path) => /reply|url|schema|encode|day|netvisor/.test(path))).toEqual([
    'runtime/encode.js',
  ])
  expect(code).not.toMatch(/UpdateCustomer|GetCustomer|ListCustomers|Reply|standardSchema|<root>/)
  expect(await run(code)).toEqual({ code: 0, output: documentedAddPairs.join('&') })
})

test('importing a page and using nothing of it leaves nothing', () => {
  const { code, modules } = bundle(`
    import 'tablewright-clients/formats'
    import 'tablewright-clients/netvisor/customer'
    import * as fennoa from 'tablewright-clients/fennoa/customers'`)
  expect(modules).toEqual([])
  expect(code.trim()).toBe('')
})

test('the whole package bundles for browsers', () => {
  const { code } = bundle(`
    export * from 'tablewright-clients/formats'
    export * as fennoa from 'tablewright-clients/fennoa/customers'
    export * as netvisor from 'tablewright-clients/netvisor/customer'`)
  expect(code).not.toMatch(/\brequire\(|\bprocess\b|\bBuffer\b|from ["']node:/)
})

/** The bundle, and the modules of the package that something of it comes from. */
function bundle(contents: string): { code: string; modules: string[] } {
  const { outputFiles, metafile } = buildSync({
    stdin: { contents, resolveDir: project.folder },
    absWorkingDir: project.folder,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    treeShaking: true,
    legalComments: 'none',
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs))
  const modules = inputs
    .filter(([path, { bytesInOutput }]) => path.includes('node_modules/') && bytesInOutput > 0)
    .map(([path]) => path.replace(/^.*tablewright-clients\/dist\//, ''))
  // esbuild names the module above its code; that is no code.
  const code = (outputFiles[0]?.text ?? '').replaceAll(/^\/\/ .*$/gm, '')
  return { code, modules: modules.toSorted() }
}

function run(code: string) {
  return node(['--input-type=module', '--eval', code], project.folder)
}
