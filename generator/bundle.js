// Makes dist/ of the program and the packages that it always needs: a few files load in a fraction of the time that
// hundreds take. What is large, or a program for one machine, stays outside and is loaded when it is needed.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import Handlebars from 'handlebars'
import { compileOptions } from '../build/3-emit/render.js'
import { bundledTemplates } from '../build/disk/find-inputs.js'

const root = fileURLToPath(new URL('..', import.meta.url))

rmSync(join(root, 'dist/chunks'), { recursive: true, force: true })
const templates = bundledTemplates()
const markup = Object.keys(await import('../build/1-read/markup.js'))

/** Takes the place of two files: the table of compiled templates, and the parsers, which are loaded when they are called. */
const replaced = {
  name: 'what is replaced',
  setup(steps) {
    steps.onLoad({ filter: /3-emit[\\/]compiled\.ts$/ }, () => ({ contents: compiledOf(templates) }))
    steps.onLoad({ filter: /1-read[\\/]markup\.ts$/ }, () => ({ contents: loadedBy('./markup.cjs', markup) }))
  },
}
const options = {
  absWorkingDir: root,
  entryPoints: [
    { in: 'generator/commands/command-line.ts', out: 'chunks/command-line' },
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
  plugins: [replaced],
  metafile: true,
  logLevel: 'warning',
}
const { metafile } = await build(options)
// A module of the older kind, because only such a one can be loaded in the middle of work that does not wait.
const { metafile: parsers } = await build({
  ...options,
  entryPoints: [{ in: 'generator/1-read/markup.ts', out: 'chunks/markup' }],
  splitting: false,
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  banner: {},
  plugins: [],
})
// What finds that there is nothing to do is one file, and loads the rest where there is.
const { metafile: start } = await build({
  ...options,
  entryPoints: [{ in: 'generator/cli.ts', out: 'chunks/start' }],
  splitting: false,
  plugins: [
    {
      name: 'the rest',
      setup: (steps) =>
        steps.onResolve({ filter: /command-line\.ts$/ }, () => ({
          path: './command-line.js',
          external: true,
        })),
    },
  ],
})
writeFileSync(join(root, 'dist/cli.js'), "#!/usr/bin/env node\nimport './chunks/start.js'\n", { mode: 0o755 })

/** A module that holds templates as code, by their texts. */
function compiledOf(files) {
  const entries = files
    .filter(({ path }) => path.endsWith('.hbs'))
    .map(({ text }) => `[${JSON.stringify(text)}, ${Handlebars.precompile(text, compileOptions)}]`)
  return `export const compiled = new Map([${entries.join(',\n')}])`
}

/** A module whose functions are those of a file beside it, which is loaded with the first call. */
function loadedBy(file, names) {
  const functions = names.map((name) => `export const ${name} = (given) => load('${file}').${name}(given)`)
  return [
    "import * as modules from 'node:module'",
    'const load = modules.createRequire(import.meta.url)',
    ...functions,
  ].join('\n')
}

/** The packages whose code is among what was made, with their licences. */
const packages = new Set(
  [metafile, parsers]
    .flatMap(({ inputs }) => Object.keys(inputs))
    .flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []),
)
const notices = [...packages].sort().map((folder) => {
  const { name, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry))
  return `${name} (${license})\n\n${file === undefined ? '' : readFileSync(join(root, folder, file), 'utf8').trim()}\n`
})
writeFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), notices.join(`\n${'-'.repeat(78)}\n\n`))

// One file is opened faster than fifty.
writeFileSync(join(root, 'dist/templates.json'), JSON.stringify(templates))

// What a run remembers is of use to this very program alone.
const made = createHash('sha256')
for (const path of Object.keys({ ...metafile.outputs, ...parsers.outputs, ...start.outputs }).sort())
  made.update(readFileSync(join(root, path)))
writeFileSync(join(root, 'dist/program.sha256'), made.digest('hex'))
