import { expect, test } from 'vitest'
import { checkList } from '../../templates/runtime/check-list.ts'
import * as numbers from '../../templates/runtime/check-number.ts'
import { checkSegment } from '../../templates/runtime/check-segment.ts'
import { checkText } from '../../templates/runtime/check-text.ts'
import * as check from '../../templates/runtime/check-value.ts'
import type { Issue } from '../../templates/runtime/issue.ts'
import { checkRequired } from '../../templates/runtime/presence.ts'
import { replyDecimal, replyInteger, replyText } from '../../templates/runtime/reply-value.ts'
import { absent, type Scope } from '../../templates/runtime/scope.ts'
import { issuesOf, openObject } from './run-check.ts'

const secret = 'Zq7§'
const secretNumber = 918273.645

const checks: { name: string; check: (scope: Scope, value: unknown) => void }[] = [
  { name: 'checkText, too long', check: (scope, value) => checkText(scope, 'key', value, 0, 1) },
  { name: 'checkText, too short', check: (scope, value) => checkText(scope, 'key', value, 99, 999) },
  { name: 'checkText, characters', check: (scope, value) => checkText(scope, 'key', `${value}\0`, 0, 99) },
  {
    name: 'checkText, half a pair',
    check: (scope, value) => checkText(scope, 'key', `${value}\uD83D`, 0, 99),
  },
  { name: 'checkDigits', check: (scope, value) => check.checkDigits(scope, 'key', value, 1, 99) },
  { name: 'checkInteger', check: (scope, value) => numbers.checkInteger(scope, 'key', value) },
  { name: 'checkDecimal', check: (scope, value) => numbers.checkDecimal(scope, 'key', `${value}x`) },
  {
    name: 'checkDecimalWithin',
    check: (scope) => numbers.checkDecimalWithin(scope, 'key', secretNumber, 2),
  },
  { name: 'checkFlag', check: (scope, value) => check.checkFlag(scope, 'key', value) },
  { name: 'checkChoice', check: (scope, value) => check.checkChoice(scope, 'key', value, ['a', 'b']) },
  { name: 'checkDate', check: (scope, value) => check.checkDate(scope, 'key', value) },
  {
    name: 'checkTextList',
    check: (scope, value) => check.checkTextList(scope, 'key', [`${value};`], ';', 0, 9),
  },
  {
    name: 'checkTextList, joined',
    check: (scope, value) => check.checkTextList(scope, 'key', [`${value}`], ';', 0, 1),
  },
  { name: 'checkList', check: (scope, value) => checkList(scope, 'key', value, () => undefined, 0, 1) },
  {
    name: 'checkList, too many',
    check: (scope, value) => checkList(scope, 'key', [value, value], () => undefined, 0, 1),
  },
  { name: 'checkSegment', check: (scope) => checkSegment(scope, 'key', '..', 1) },
  { name: 'checkRequired', check: (scope) => checkRequired(scope, 'key', absent) },
  { name: 'openObject', check: (scope, value) => void openObject(scope, value, ['key']) },
  { name: 'openObject, key', check: (scope, value) => void openObject(scope, { [`${value}`]: 1 }, ['key']) },
  { name: 'openObject, value', check: (scope, value) => void openObject(scope, { kay: value }, ['key']) },
]

const told = (issues: readonly Issue[]) => issues.map((issue) => issue.message + issue.documented).join(' ')

test.each(checks)('no message of $name holds the value', (row) => {
  for (const value of [secret, secretNumber]) {
    const issues = issuesOf((scope) => row.check(scope, value), { xml: true })
    expect(issues).not.toHaveLength(0)
    expect(told(issues)).not.toContain(String(value))
    for (const { message } of issues) expect(message).toMatch(/^(Must|Not) [^\n]+[.?]$/)
  }
})

test.each([{ read: replyInteger }, { read: replyText }, { read: replyDecimal }])(
  'no message of $read',
  ({ read }) => {
    const issues: Issue[] = []
    for (const value of [{ secret }, [secret], secret, 2 ** 53]) read(['key'], value, issues, 'docs/page.md')
    expect(issues.length).toBeGreaterThan(2)
    expect(told(issues)).not.toContain(secret)
    expect(told(issues)).not.toContain(String(2 ** 53))
  },
)
