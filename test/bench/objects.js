// The objects that all contestants get, and the emitted code that they are compared with.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export const root = fileURLToPath(new URL('../../', import.meta.url))
/** Files of the benches, in a folder of their own below this one, so that rivals are found from there. */
export const work = mkdtempSync(join(root, 'test/bench/node_modules/.work-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

let loaded = 0

/**
 * A module of the repository, bundled as its users would, each time anew: the engine learns nothing of one contestant from
 * another. `inside` are functions to export too: writers are timed without the check that stands before them in a
 * builder. `alias` puts one file in the place of another.
 */
export async function load(path, { inside = [], alias = {} } = {}) {
  const outfile = join(work, `${path.replace(/\W+/g, '-')}-${++loaded}.mjs`)
  const more = inside.length === 0 ? '' : `\nexport { ${inside.join(', ')} }\n`
  const contents = readFileSync(join(root, path), 'utf8') + more
  const stdin = { contents, resolveDir: dirname(join(root, path)), loader: 'ts' }
  const plugins = [{ name: 'alias', setup: (builder) => replaceIn(builder, alias) }]
  await build({ stdin, bundle: true, format: 'esm', target: 'es2022', outfile, plugins })
  return import(outfile)
}

function replaceIn(builder, alias) {
  for (const [from, to] of Object.entries(alias))
    builder.onResolve({ filter: new RegExp(`${from}$`) }, ({ resolveDir }) => ({
      path: join(resolveDir, to),
    }))
}

/** As an import has it: read from text, no literal that the engine knows from the source. */
const parsed = (value) => JSON.parse(JSON.stringify(value))

const { documented } = await load('test/generated/netvisor-example.ts')
const { documentedAdd } = await load('test/generated/fennoa-example.ts')

/** All 60 elements and 10 attributes of a customer. */
export const netvisor = parsed(documented)

const { customerbaseinformation: base, customeradditionalinformation: additional, ...groups } = netvisor

/** The same with five things wrong: a type, a length, a code, a key that is not known, a field that is missing. */
export const netvisorWrong = parsed({
  ...groups,
  customerbaseinformation: { ...base, city: 1, streetaddress: 'x'.repeat(81), nmae: 'x' },
  customeradditionalinformation: { ...additional, taxhandlingtype: 'other' },
  customerfinvoicedetails: { finvoiceaddress: 'FI109700021497' },
})

/** All 23 fields of a customer. */
export const fennoa = parsed(documentedAdd)
