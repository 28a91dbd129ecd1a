import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { prove } from '../generator/3-emit/prove.ts'
import { shown } from '../generator/diagnostics.ts'
import { bundledTemplates, findPages } from '../generator/disk/find-inputs.ts'
import { generate } from '../generator/generate.ts'

/** A folder's `expected/` holds the modules of its pages, or `diagnostics.txt` where anything is found in them. */
test.each(readdirSync('test/cases').filter((name) => existsSync(`test/cases/${name}/input`)))(
  'case %s',
  async (name) => {
    const [input, expected] = [`test/cases/${name}/input`, `test/cases/${name}/expected`]
    const { files, diagnostics } = await generate(findPages(input, input), bundledTemplates())
    const modules = files.filter(({ path }) => path !== 'README.md' && !path.startsWith('runtime/'))
    const findings = diagnostics.map(
      ({ place, severity, code, message }) => `${shown(place)} ${severity} ${code} ${message}\n`,
    )
    const produced = findings.length === 0 ? modules : [{ path: 'diagnostics.txt', text: findings.join('') }]
    expect(
      findPaths(expected).map((path) => ({ path, text: readFileSync(`${expected}/${path}`, 'utf8') })),
    ).toEqual(produced)
    if (findings.length === 0) prove(files)
  },
)

function findPaths(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.\w+$/.test(path),
  )
  return found.map((path) => path.replaceAll('\\', '/')).sort()
}
