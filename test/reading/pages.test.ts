import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shown } from '../../generator/diagnostics.ts'
import { tsv, understand } from './facts.ts'

const folder = 'test/reading/pages'

/** A page in one of its renderings, and what is to be found in it. */
const cases = readdirSync(folder).flatMap((page) =>
  readdirSync(`${folder}/${page}`).flatMap((name) => {
    const [, rendering] = /^([a-z]+)\.txt$/.exec(name) ?? []
    return rendering === undefined ? [] : [{ page, rendering }]
  }),
)

/** An expectation of this rendering alone, where it lost something, else that of all. */
function expected(page: string, rendering: string, name: string): string {
  const own = `${folder}/${page}/${rendering}.${name}`
  const path = existsSync(own) ? own : `${folder}/${page}/expected.${name}`
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

test.each(cases)('$page as $rendering', ({ page, rendering }) => {
  const { rows, found } = understand(readFileSync(`${folder}/${page}/${rendering}.txt`, 'utf8'))
  const findings = found.map(({ code, place }) => `${shown(place).replace('a/page.txt:', '')} ${code}\n`)
  expect(tsv(rows)).toBe(expected(page, rendering, 'tsv'))
  expect(findings.join('')).toBe(expected(page, rendering, 'findings'))
})
