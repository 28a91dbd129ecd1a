import { expect, test } from 'vitest'
import type { FormatChecks } from '../../templates/runtime/check-options.ts'
import { checkText } from '../../templates/runtime/check-text.ts'
import { checkDigits, checkTextList } from '../../templates/runtime/check-value.ts'
import { formatCheck, formats } from '../../templates/runtime/formats.ts'
import { firm, openScope, type Scope } from '../../templates/runtime/scope.ts'
import { below } from './run-check.ts'

const email = formatCheck('a mail', (text) => text === 'mail')
const date = formatCheck('a day', (text) => text === 'day')

interface Row {
  readonly given: unknown
  readonly format: string
  readonly formats?: FormatChecks
  readonly want: readonly string[]
}

/** Codes and messages; the path in front where it is not just the field's. */
function told(check: (scope: Scope) => void, given?: FormatChecks, clears = false): string[] {
  const scope = openScope('docs/page.md', clears, true, { formats: given })
  check(scope)
  return scope.issues.map(
    ({ path, code, message }) => `${path.length > 1 ? `${path.slice(1).join()} ` : ''}${code}: ${message}`,
  )
}

const both = { email, date }
const rows: Row[] = [
  { given: 'mail', format: 'email', formats: both, want: [] },
  { given: 'day', format: 'email', formats: both, want: ['format: Must be a mail.'] },
  { given: 'mail', format: 'email or date', formats: both, want: [] },
  { given: 'day', format: 'email or date', formats: both, want: [] },
  { given: 'week', format: 'email or date', formats: both, want: ['format: Must be a mail; or a day.'] },
  // One that was not handed over might be right.
  { given: 'week', format: 'email or date', formats: { email }, want: [] },
  { given: 'week', format: 'email or date', formats: { date }, want: [] },
  { given: 'week', format: 'email', formats: { date }, want: [] },
  { given: 'week', format: 'email', formats: {}, want: [] },
  { given: 'week', format: 'email', want: [] },
  { given: '', format: 'email', formats: both, want: [] },
  // A rule that is documented comes first, and alone.
  { given: 1, format: 'email', formats: both, want: ['wrong-type: Must be text (a string).'] },
  {
    given: 'weekend',
    format: 'email',
    formats: both,
    want: ['too-long: Must be at most 5 characters (UTF-16 units).'],
  },
  {
    given: '\0',
    format: 'email',
    formats: both,
    want: ['illegal-character: Must hold only characters that XML 1.0 allows: no control characters.'],
  },
]

test.each(rows)('text $given as $format', (row) => {
  expect(told((scope) => checkText(scope, 'key', row.given, 0, 5, row.format), row.formats)).toEqual(row.want)
})

test('text that must not be empty is not asked for its format too', () => {
  expect(told((scope) => checkText(scope, 'key', '', 1, 5, 'email'), both)).toEqual([
    'empty: Must not be empty.',
  ])
  expect(told((scope) => checkText(scope, 'key', '', 0, 5, 'email'), both, true)).toEqual([
    'empty: Must not be empty: write null to clear the value.',
  ])
})

test.each([
  { given: '003719675438', want: [] },
  { given: '003719675437', want: ['format'] },
  { given: '0037', want: ['too-short'] },
  { given: '0037AAAAAAAABBBBB', want: ['malformed'] },
  { given: 3_719_675_438, want: ['wrong-type'] },
])('digits $given', ({ given, want }) => {
  const check = (scope: Scope) => checkDigits(scope, 'key', given, 12, 17, 'ovt')
  expect(told(check, formats).map((text) => text.replace(/:.*/, ''))).toEqual(want)
  expect(told(check).map((text) => text.replace(/:.*/, ''))).toEqual(want.filter((code) => code !== 'format'))
})

test.each([
  { given: ['mail', 'mail'], want: [] },
  { given: 'mail; mail', want: [] },
  { given: ['mail', 'day'], want: ['1 format: Must be a mail.'] },
  { given: ['day', '', 'mail'], want: ['0 format: Must be a mail.', '1 empty: Must not be empty.'] },
  { given: ['mail', ' mail'], want: ['1 format: Must be a mail.'] },
  { given: 'mail;day', want: ['format: Must be a list with ";" between its parts, each a mail.'] },
  { given: 'mail;', want: ['format: Must be a list with ";" between its parts, each a mail.'] },
])('the list $given', ({ given, want }) => {
  const check = (scope: Scope) => checkTextList(scope, 'key', given, ';', 0, 20, 'email')
  expect(told(check, both)).toEqual(want)
  expect(told(check)).toEqual(want.filter((text) => !text.includes('format:')))
})

test('a list that is too long when joined has the formats of its texts checked first', () => {
  const check = (given: readonly string[]) =>
    told((scope) => checkTextList(scope, 'key', given, ';', 0, 8, 'email'), both)
  expect(check(['mail', 'mail'])).toEqual([
    'too-long: Must be at most 8 characters (UTF-16 units) when joined.',
  ])
  expect(check(['mail', 'week'])).toEqual(['1 format: Must be a mail.'])
})

test('the scopes below have the checks of the whole', () => {
  const scope = openScope('docs/page.md', true, true, { formats: both })
  below(scope, 'boxes', () => below(scope, 0, () => checkText(firm(scope), 'key', 'week', 0, 5, 'email')))
  expect(scope.issues).toEqual([
    {
      path: ['boxes', 0, 'key'],
      code: 'format',
      limit: null,
      message: 'Must be a mail.',
      documented: 'docs/page.md',
    },
  ])
})

test('no check is asked that was not called for', () => {
  const refuse = () => {
    throw new Error('asked')
  }
  const scope = openScope('docs/page.md', false, false, { formats: { email: refuse, date: refuse } })
  checkText(scope, 'key', 'week', 0, 5)
  checkDigits(scope, 'key', '12', 0, 5)
  checkText(scope, 'key', 'week', 0, 5, 'ovt')
  checkText(scope, 'key', 'weekend', 0, 5, 'email')
  expect(scope.issues).toHaveLength(1)
  expect(() => checkText(scope, 'key', 'week', 0, 5, 'email')).toThrow('asked')
})
