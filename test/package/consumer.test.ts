import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { installPackage, type Project } from './installed.ts'
import { temporaryFolder, tsc } from './run.ts'

const temporary = temporaryFolder()
let project: Project
beforeAll(async () => {
  project = await installPackage(temporary)
}, 120_000)

const consumer = `
import { addCustomer, AddCustomer, readListCustomersReply, type Customer } from 'tablewright-clients/fennoa/customers'
import { batch, batchBytes, type RefusedRecord } from 'tablewright-clients/batch'
import { email, formatCheck, formats } from 'tablewright-clients/formats'
import { checkEditCustomer, editCustomer, type EditCustomer, type CheckOptions } from 'tablewright-clients/netvisor/customer'

const added: AddCustomer = { name: 'a', address: 'b', postalcode: '00120', city: 'c', country_id: 'FI' }
const edited: EditCustomer = { customerbaseinformation: { name: null, country: 'FI' } }
export const bodies: (string | null)[] = [addCustomer(added).body, editCustomer(1, edited).body]
export const result: unknown = AddCustomer['~standard'].validate(added)
export function names(status: number, text: string): (string | null | undefined)[] {
  const reply = readListCustomersReply(status, text)
  return reply.kind === 'ok' ? reply.value.map(({ name }: Customer) => name) : []
}
const own: CheckOptions = { formats: { email, ovt: formatCheck('mine', (text) => text !== '') } }
export const issues: number[] = [undefined, {}, { formats }, own].map((checks) => checkEditCustomer(edited, checks).length)
export const built: (string | null)[] = [addCustomer(added, 'urlencoded', { formats }).body, editCustomer(1, edited, own).body]
export async function send(records: AsyncIterable<EditCustomer> | EditCustomer[]): Promise<(string | null)[]> {
  const sent: (string | null)[] = []
  for await (const result of batch(records, (record, index) => editCustomer(index, record, { plain: true })))
    sent.push(result.ok ? result.request.body : result.issues.map(({ message }) => message).join())
  return sent
}
const refused = ({ index, issues }: RefusedRecord): void => { throw new Error(\`\${index}: \${issues.length}\`) }
export const bytes: AsyncIterable<Uint8Array> = batchBytes([added], (record) => addCustomer(record), { refused, between: '\\n' })
// @ts-expect-error what is refused has to be told to somebody
export const lost = batchBytes([added], (record) => addCustomer(record), { between: '\\n' })
// @ts-expect-error no such format
export const unknown: CheckOptions = { formats: { mail: email } }
// @ts-expect-error null clears only when editing
export const wrong: AddCustomer = { ...added, name2: null }
`

const compilers = ['typescript-5.4', 'typescript-5.9', 'typescript-6.0', 'typescript']
const resolutions = [
  { resolution: 'nodenext', how: { module: 'nodenext' } },
  { resolution: 'bundler', how: { module: 'esnext', moduleResolution: 'bundler' } },
]
const strictness = [
  { strictly: 'strict', more: {} },
  {
    strictly: 'exactly optional',
    more: { exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
  },
]
const rows = compilers.flatMap((compiler) =>
  resolutions.flatMap((row) => strictness.map((strict) => ({ compiler, ...row, ...strict }))),
)

test.concurrent.each(rows)(
  'a consumer compiles: $compiler, $resolution, $strictly',
  async ({ compiler, resolution, how, strictly, more }) => {
    const name = `consumer.${compiler}.${resolution}.${strictly}`.replace(' ', '-')
    expect(await compile(compiler, name, consumer, { ...how, ...more, noEmit: true })).toEqual({
      code: 0,
      output: '',
    })
  },
)

const inferred = `
import { addCustomer, readGetCustomerReply } from 'tablewright-clients/fennoa/customers'
export const build = () => addCustomer({ name: 'a', address: 'b', postalcode: '1', city: 'c', country_id: 'FI' })
export const read = (text: string) => readGetCustomerReply(200, text)
`

test('a library that exports inferred types compiles', async () => {
  const options = { module: 'nodenext', declaration: true, outDir: 'inferred' }
  expect(await compile('typescript', 'inferred', inferred, options)).toEqual({ code: 0, output: '' })
})

function compile(compiler: string, name: string, source: string, options: object) {
  writeFileSync(join(project.folder, `${name}.ts`), source)
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    strict: true,
    skipLibCheck: false,
    verbatimModuleSyntax: true,
    rootDir: '.',
    ...options,
  }
  const config = { compilerOptions, files: [`${name}.ts`] }
  writeFileSync(join(project.folder, `tsconfig.${name}.json`), JSON.stringify(config))
  return tsc(compiler, ['-p', `tsconfig.${name}.json`, '--pretty', 'false'], project.folder)
}
