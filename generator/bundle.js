// Makes dist/ of the program and the packages that it always needs: a few files load in a fraction of the time that
// hundreds take. What is large, or a program for one machine, stays outside and is loaded when it is needed.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))

rmSync(join(root, 'dist/chunks'), { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: [
    { in: 'generator/cli.ts', out: 'cli' },
    { in: 'generator/index.ts', out: 'index' },
    { in: 'generator/commands/reader-thread.ts', out: 'chunks/reader-thread' },
  ],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  external: ['oxfmt', 'prettier', 'ts-morph'],
  // The browser's build of a package would look for a document.
  mainFields: ['module', 'main'],
  conditions: ['node'],
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  // Packages of the older kind ask for Node's own modules by this function.
  banner: {
    js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)",
  },
  metafile: true,
  logLevel: 'warning',
})

/** The packages whose code is among what was made, with their licences. */
const packages = new Set(
  Object.keys(metafile.inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []),
)
const notices = [...packages].sort().map((folder) => {
  const { name, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry))
  return `${name} (${license})\n\n${file === undefined ? '' : readFileSync(join(root, folder, file), 'utf8').trim()}\n`
})
writeFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), notices.join(`\n${'-'.repeat(78)}\n\n`))

// What a run remembers is of use to this very program alone.
const made = createHash('sha256')
for (const path of Object.keys(metafile.outputs).sort()) made.update(readFileSync(join(root, path)))
writeFileSync(join(root, 'dist/program.sha256'), made.digest('hex'))
