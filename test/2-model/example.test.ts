import { expect, test } from 'vitest'
import { brokenRule } from '../../generator/2-model/example.ts'
import { readLeaf } from '../../generator/2-model/leaf.ts'
import { row } from './raw.ts'

function ruleOf(type: string, example: string): string | undefined {
  const context = { decimalSeparator: '.', reply: false, names: new Set<string>() }
  const leaf = readLeaf(row({ name: 'a', type, example }), { min: 0, max: 1 }, context, () => {})
  return leaf && brokenRule(leaf)
}

test.each([
  ['int', '5'],
  ['int', '0/1'],
  ['int', '0 / 1'],
  ['int', '1, 2, 3'],
  ['int', '1, 2 or 3'],
  ['int', '1, 2, ...'],
  ['int', '1 tai 2'],
  ['int', '1=company'],
  ['boolean', 'true / false'],
  ['Flag', '0 or 1'],
  ['date', '2026-01-02 / 2026-01-03'],
  ['Decimal', '1.5; 2.5'],
  ['Digits, 3', '001 / 002'],
  ['String, one of a, b', 'a / b'],
  ['String, max. 3', 'abc'],
])('an example of %s that follows its rule: %s', (type, example) => {
  expect(ruleOf(type, example)).toBe(undefined)
})

test.each([
  ['int', 'five', 'a whole number'],
  ['int', '1/x', 'a whole number'],
  ['int', '1, two', 'a whole number'],
  ['date', '01/02/2026', 'a day, YYYY-MM-DD'],
  ['boolean', '1', 'true or false'],
  ['Decimal', 'a; 1', 'a number'],
  ['String, one of a, b', 'c / d', 'one of its codes'],
  ['String, max. 3', 'abcd', 'at most 3 characters'],
  ['String, max. 8', 'Street 1, City', 'at most 8 characters'],
  ['int', '...', 'a whole number'],
])('an example of %s that breaks its rule: %s', (type, example, rule) => {
  expect(ruleOf(type, example)).toBe(rule)
})
