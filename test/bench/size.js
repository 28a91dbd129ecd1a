import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { root } from './objects.js'

const contestants = {
  'limit, both pages': `export { checkCustomer } from './test/bench/limit/netvisor-check.js'
    export { checkAdded } from './test/bench/limit/fennoa-check.js'`,
  'Tablewright, both pages': `export { checkAddCustomer as checkCustomer } from './generated/netvisor/customer.ts'
    export { checkAddCustomer as checkAdded } from './generated/fennoa/customers.ts'`,
  'Tablewright, the Fennoa page': `export { checkAddCustomer } from './generated/fennoa/customers.ts'`,
}

/** Checks as a browser gets them: bundled, minified, gzipped. */
export async function tablesOf() {
  const rows = await Promise.all(
    Object.entries(contestants).map(async ([name, contents]) => {
      const [whole, packed] = await bundled(contents)
      return [name, `${whole} B`, `${packed} B`]
    }),
  )
  return [{ title: 'Size of checks', rows: [['', 'minified', 'gzip'], ...rows] }]
}

async function bundled(contents) {
  const stdin = { contents, resolveDir: root, loader: 'ts' }
  const options = { bundle: true, minify: true, format: 'esm', target: 'es2022', write: false }
  const { outputFiles } = await build({ stdin, ...options })
  const bytes = outputFiles[0].contents
  return [bytes.length, gzipSync(bytes, { level: 9 }).length]
}
