import { expect, test } from 'vitest'
import { isNamePath, isWireName, nameWithin } from '../../generator/2-model/wire-name.ts'
import { processorSeconds } from '../processor-time.ts'

test.each([
  'name',
  'name2',
  'customer_no',
  'customer-no',
  'X-Header',
  'åäö',
  'a.b',
  'a.b[0].c',
  'rows[].name',
  'row[0][name]',
  'filter[name]',
  'name[]',
  '[0].name',
  '@type',
  '@odata.type',
  '$top',
  '_id',
  'xs:type',
  '2nd',
])('%s is a name', (given) => {
  expect(isWireName(given)).toBe(true)
})

test.each([
  { given: 'rows[]-a', within: undefined },
  { given: 'a[1]-b', within: undefined },
  { given: 'name required', within: 'name' },
  { given: 'name (required)', within: 'name' },
  { given: 'name\n(deprecated)', within: 'name' },
  { given: 'name REQUIRED', within: 'name' },
  { given: 'name(x)', within: 'name' },
  { given: 'name (a)b', within: undefined },
  { given: 'name??', within: 'name' },
  { given: '??name', within: 'name' },
  { given: `${'a'.repeat(199)}?`, within: 'a'.repeat(199) },
  { given: `${'a'.repeat(200)}?`, within: undefined },
  { given: 'name:', within: 'name' },
  { given: 'name.', within: 'name' },
  { given: '"name"', within: 'name' },
  { given: '`name`', within: 'name' },
  { given: '<name>', within: 'name' },
  { given: '{name}', within: 'name' },
  { given: '├ name', within: 'name' },
  { given: '• name', within: 'name' },
  { given: '- name', within: 'name' },
  { given: 'name?', within: 'name' },
  { given: 'name, name2', within: undefined },
  { given: 'name / nimi', within: undefined },
  { given: 'address street', within: undefined },
  { given: '<b>name</b>', within: undefined },
  { given: 'name[', within: 'name' },
  { given: '12', within: undefined },
  { given: '—', within: undefined },
])('$given is none; it may hold $within', ({ given, within }) => {
  expect(isWireName(given)).toBe(false)
  expect(nameWithin(given)).toBe(within)
})

test.each([
  { given: 'address.city', want: true },
  { given: 'rows[].price', want: true },
  { given: 'rows[0].tags[*]', want: true },
  { given: 'rows[12].price', want: true },
  { given: 'rows[n].cells[i].x', want: true },
  { given: 'osoite.katuä2', want: true },
  { given: '@type.$ref-a_b', want: true },
  { given: `a${'.a'.repeat(50)}`, want: true },
  { given: `a${'.a'.repeat(51)}`, want: false },
  { given: 'city', want: false },
  { given: 'rows[]', want: false },
  { given: 'rows[a].price', want: false },
  { given: '.city', want: false },
  { given: 'address.', want: false },
  { given: 'address..city', want: false },
  { given: 'address.2', want: false },
  { given: 'the address.city', want: false },
  { given: 'address.city here', want: false },
])('$given says where it stands: $want', ({ given, want }) => {
  expect(isNamePath(given)).toBe(want)
})

test('a long text is told at once', () => {
  const seconds = processorSeconds(() => {
    for (const part of ['a[b].c', '(', '!a', '[a', 'a.', '@'])
      expect([isWireName(`${part.repeat(100_000)} `), nameWithin(`${part.repeat(100_000)}!`)]).toEqual([
        false,
        undefined,
      ])
  })
  expect(seconds).toBeLessThan(5)
})
