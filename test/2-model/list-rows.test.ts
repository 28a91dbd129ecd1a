import { expect, test } from 'vitest'
import { listRows, looksLikeParameters } from '../../generator/2-model/list-rows.ts'
import type { List } from '../../generator/tables.ts'
import { page, placed } from './raw.ts'

function list(...items: string[]): List {
  const [found] = page(...items.map((item) => `- ${item}`)).blocks
  if (found?.kind !== 'list') throw new Error('The test has no list.')
  return found
}

test.each([
  { given: 'after, shows what is newer', want: ['after', 'shows what is newer'] },
  { given: 'after: shows what is newer', want: ['after', 'shows what is newer'] },
  { given: 'after — shows what is newer', want: ['after', 'shows what is newer'] },
  { given: 'after - shows what is newer', want: ['after', 'shows what is newer'] },
  { given: '`after`, shows what is newer', want: ['after', 'shows what is newer'] },
  { given: 'after', want: ['after', ''] },
  { given: 'ids[], several', want: ['ids[]', 'several'] },
  { given: 'page-size, how many', want: ['page-size', 'how many'] },
  { given: 'järjestys, order', want: ['järjestys', 'order'] },
  { given: 'after = what is newer', want: ['after', 'what is newer'] },
  { given: '?after=2020-01-01 what is newer', want: ['after', 'what is newer'] },
  { given: 'changedAfter shows what is newer', want: ['changedAfter', 'shows what is newer'] },
  { given: 'after (date): what is newer', want: ['after', 'what is newer'] },
  { given: 'after (UTC) what is newer', want: ['after', '(UTC) what is newer'] },
])('list item $given', ({ given, want }) => {
  const { value, found } = placed((report) => listRows(list(given), false, report))
  expect(value.map(({ cells }) => [cells.name?.text, cells.description?.text])).toEqual([want])
  expect(found).toEqual([])
})

test.each(['Only for administrators', '/orders', '7, the number', '', '(after)'])(
  'list item "%s" is no parameter',
  (given) => {
    const { value, found } = placed((report) => listRows(list('after', given), false, report))
    expect(value).toHaveLength(1)
    expect(found).toEqual(given === '' ? [] : ['2:3 unknown-list-item'])
  },
)

test('type and requirement in parentheses', () => {
  const { value } = placed((report) =>
    listRows(
      list(
        'name (string, required): x',
        'city (int): y',
        'zip (string required): z',
        'tax (required int)',
        'vat (not required)',
        'sum (required if paid)',
      ),
      false,
      report,
    ),
  )
  const cells = value.map(({ cells: { type, required } }) => [type?.text, required?.text])
  expect(cells).toEqual([
    ['string', 'required'],
    ['int', undefined],
    ['string', 'required'],
    ['int', 'required'],
    [undefined, undefined],
    [undefined, undefined],
  ])
})

test('groups in parentheses', () => {
  const items = ['a (object, required): x', 'b (array of objects): y', 'c (array)', 'd (hash)']
  const { value } = placed((report) => listRows(list(...items), false, report))
  const types = value.map(({ cells: { type } }) => type?.text)
  expect(types).toEqual(['object', 'array of objects', 'array', undefined])
})

test.each([
  { items: ['a: Apple (string, required) - x', 'b: 1 (number)'], want: true },
  { items: ['More', 'a: Apple (string) - x', 'b: 1 (number)', 'Other'], want: true },
  { items: ['More', 'a: Apple (string) - x'], want: false },
  { items: ['a (see below)', 'b (old)'], want: false },
])('whether $items look like parameters', ({ items, want }) => {
  expect(looksLikeParameters(list(...items))).toBe(want)
})

test.each([
  { given: 'Page, at least 1', want: ['1:3 doubtful-list-item'] },
  { given: 'Page (int), at least 1', want: [] },
  { given: 'PageSize, at least 1', want: [] },
  { given: 'page, at least 1', want: [] },
])('a capitalised item "$given" may be a sentence', ({ given, want }) => {
  const { value, found } = placed((report) => listRows(list(given), false, report))
  expect(value).toHaveLength(1)
  expect(found).toEqual(want)
})

test.each([
  { given: 'a: string, required. The name', want: ['string', 'required', 'The name'] },
  { given: 'a: int', want: ['int', undefined, ''] },
  { given: 'a (required): int. The count', want: ['int', 'required', 'The count'] },
  { given: 'a, optional – the name', want: [undefined, 'optional', 'the name'] },
  { given: 'a: text of the row', want: [undefined, undefined, 'text of the row'] },
  { given: 'a, date and time', want: [undefined, undefined, 'date and time'] },
])('facts at the beginning of "$given"', ({ given, want }) => {
  const { value } = placed((report) => listRows(list(given), false, report))
  const facts = value.map(({ cells: { type, required, description } }) => [type, required, description])
  expect(facts.map((cells) => cells.map((cell) => cell?.text))).toEqual([want])
})

test('an example that names none of the items is of other parameters', () => {
  const { value, found } = placed((report) =>
    listRows(list('dates, as days', 'Example: /x?after=1'), false, report),
  )
  expect([value, found]).toEqual([[], ['1:3 unknown-list-item']])
})

test('examples belong to the parameters that their URLs name', () => {
  const items = [
    'after, newer',
    'kind, of what kind',
    'Example: /x?after=2026-01-01&kind=a%20b',
    'Esimerkki: /x?kind=c',
  ]
  const { value, found } = placed((report) => listRows(list(...items, 'other'), false, report))
  expect(value.map(({ cells }) => cells.example?.text)).toEqual(['2026-01-01', 'a b', undefined])
  expect(value.map(({ place }) => place.line)).toEqual([1, 2, 5])
  expect(found).toEqual([])
})
