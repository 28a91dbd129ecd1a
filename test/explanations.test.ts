import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { explanations } from '../generator/explanations.ts'

test.each(Object.entries(explanations))(
  '%s says what it means and what to write instead',
  (code, { means, instead }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    for (const sentence of [means, instead]) expect(sentence).toMatch(/^[A-Z`"].*[.`]$/s)
  },
)

/** Codes that no folder of cases can provoke, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'page-too-slow': 'Commands look at the time, which cases do not: see test/hostile.',
  'same-page-name': 'Two files whose names differ in case alone cannot be checked out on every disk.',
}

test.each(Object.keys(explanations).filter((code) => !Object.hasOwn(exceptions, code)))(
  '%s has a case that provokes it',
  (code) => {
    const path = `test/cases/${code}/expected/diagnostics.txt`
    expect(existsSync(path)).toBe(true)
    expect(readFileSync(path, 'utf8')).toMatch(new RegExp(` (?:error|warning) ${code} `))
  },
)

test('exceptions are codes, and have no case', () => {
  for (const code of Object.keys(exceptions)) {
    expect(Object.keys(explanations)).toContain(code)
    expect(existsSync(`test/cases/${code}`)).toBe(false)
  }
})
