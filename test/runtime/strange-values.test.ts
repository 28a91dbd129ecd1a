import { expect, test } from 'vitest'
import { checkList } from '../../templates/runtime/check-list.ts'
import * as numbers from '../../templates/runtime/check-number.ts'
import { checkText } from '../../templates/runtime/check-text.ts'
import * as values from '../../templates/runtime/check-value.ts'
import { absent, type Scope } from '../../templates/runtime/scope.ts'
import { below, codesOf, openObject } from './run-check.ts'
import { strangeValues } from './strange-values.ts'

interface Case {
  name: string
  /** Gives 1 for what is given, and `absent` for undefined. */
  check: (scope: Scope, value: unknown) => number
  /** Values with another code than `wrong-type`; null means that the check lets them pass. */
  otherwise: Record<string, string | null>
}

const notFinite = { NaN: 'malformed', Infinity: 'malformed', '-Infinity': 'malformed' }
const notCoded = { NaN: 'unknown-code', Infinity: 'unknown-code', '-Infinity': 'unknown-code' }

const cases: Case[] = [
  { name: 'checkText', check: (scope, value) => checkText(scope, 'key', value, 0, Infinity), otherwise: {} },
  {
    name: 'checkDigits',
    check: (scope, value) => values.checkDigits(scope, 'key', value, 0, 9),
    otherwise: {},
  },
  {
    name: 'checkInteger',
    check: (scope, value) => numbers.checkInteger(scope, 'key', value),
    otherwise: notFinite,
  },
  {
    name: 'checkDecimal',
    check: (scope, value) => numbers.checkDecimal(scope, 'key', value),
    otherwise: notFinite,
  },
  {
    name: 'checkBoolean',
    check: (scope, value) => values.checkBoolean(scope, 'key', value),
    otherwise: {},
  },
  { name: 'checkFlag', check: (scope, value) => values.checkFlag(scope, 'key', value), otherwise: {} },
  {
    name: 'checkChoice of texts',
    check: (scope, value) => values.checkChoice(scope, 'key', value, ['12', '13']),
    otherwise: {},
  },
  {
    name: 'checkChoice of numbers',
    check: (scope, value) => values.checkChoice(scope, 'key', value, [12, 13]),
    otherwise: notCoded,
  },
  { name: 'checkDate', check: (scope, value) => values.checkDate(scope, 'key', value), otherwise: {} },
  {
    name: 'checkTextList',
    check: (scope, value) => values.checkTextList(scope, 'key', value, ';', 0, 99),
    otherwise: { list: null, 'empty list': 'empty' },
  },
  {
    name: 'checkList',
    check: (scope, value) => checkList(scope, 'key', value, () => undefined, 0, 9),
    otherwise: { list: null, 'empty list': null },
  },
  {
    name: 'openObject',
    check: (scope, value) => {
      below(scope, 'key', () => void openObject(scope, value, ['toString']))
      return 1
    },
    otherwise: { object: null, 'object with toString': null, 'object without prototype': null },
  },
]

const table = cases.flatMap(({ name, check, otherwise }) => {
  return strangeValues.map(({ label, value }) => {
    // What is not given is no value: only the whole input has to be there.
    const otherCode = label === 'undefined' && name !== 'openObject' ? null : 'wrong-type'
    const code = label in otherwise ? otherwise[label] : otherCode
    const given = label === 'undefined' && name !== 'openObject' ? absent : 1
    return { name, label, check, value, given, want: code ? [code] : [] }
  })
})

test.each(table)('$name of $label', ({ check, value, given, want }) => {
  const run = (scope: Scope) => expect(check(scope, value)).toBe(given)
  expect(codesOf(run)).toEqual(want)
  if (value !== null) expect(codesOf(run, { clears: true, xml: true })).toEqual(want)
})
