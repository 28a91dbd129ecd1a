import { expect, test } from 'vitest'
import { readElements, reportTwins } from '../../generator/2-model/elements.ts'
import type { Field } from '../../generator/ir.ts'
import { cell, placed, row } from './raw.ts'

/** Rows written as `level name type`, one a line. */
function read(...lines: string[]) {
  const rows = lines.map((line, index) => {
    const [level = '', name = '', ...type] = line.split(' ')
    return row({ level, name: name === '-' ? '' : name, type: type.join(' ') }, index + 1)
  })
  const { value, found } = placed((report) =>
    readElements(rows, { decimalSeparator: '.', reply: false, names: new Set<string>() }, report),
  )
  return { tree: value.map(shape), found: found.map((text) => text.replace(':1', '')) }
}

/** `name`, `name@attribute`, `name(field field)`. */
function shape(field: Field): string {
  const attributes = field.attributes.map(({ name }) => `@${name.value}`).join('')
  const below = field.kind === 'group' ? `(${field.fields.map(shape).join(' ')})` : ''
  return `${field.name.value}${attributes}${below}`
}

test.each([
  { label: 'nothing', given: [], tree: [], found: [] },
  {
    label: 'a tree in documented order',
    given: [
      'root r Aggregate',
      '1 b Aggr.',
      '2 c String',
      '2 a int',
      '1 d Aggregaatti',
      '2 e String',
      '1 f String',
    ],
    tree: ['r(b(c a) d(e) f)'],
    found: [],
  },
  { label: 'no root', given: ['1 a String', '1 b String'], tree: ['a', 'b'], found: [] },
  {
    label: 'back up by several levels',
    given: ['0 r Group', '1 a Group', '2 b Group', '3 c String', '1 d String'],
    tree: ['r(a(b(c)) d)'],
    found: [],
  },
  {
    label: 'attributes of groups and values',
    given: [
      'root r Aggregate',
      'Attr. v String',
      '1 a String',
      'Attr. t String',
      'Atrr. u String',
      '1 b String',
    ],
    tree: ['r@v(a@t@u b)'],
    found: [],
  },
  {
    label: 'the same name in two groups, and of an element and an attribute',
    given: ['0 r Group', '1 a Group', '2 n String', 'Attr. n String', '1 b Group', '2 n String'],
    tree: ['r(a(n@n) b(n))'],
    found: [],
  },
  {
    label: 'a group by its children alone',
    given: ['0 r', '1 a', '2 b String'],
    tree: ['r(a(b))'],
    found: [],
  },
  {
    label: 'a list by its children, and one of groups',
    given: ['0 r array', '1 a array of objects', '2 b String'],
    tree: ['r(a(b))'],
    found: [],
  },
  {
    label: 'a list without children',
    given: ['0 r Group', '1 a list', '1 b String'],
    tree: ['r(a b)'],
    found: ['2 bare-group'],
  },
  {
    label: 'an empty type without children',
    given: ['0 r Group', '1 a', '1 b String'],
    tree: ['r(a b)'],
    found: ['2 missing-type'],
  },
  {
    label: 'a level jump',
    given: ['0 r Group', '2 a String', '1 b String'],
    tree: ['r(a b)'],
    found: ['2 level-jump'],
  },
  {
    label: 'a child of a value',
    given: ['0 r Group', '1 a String', '2 b String', '1 c String'],
    tree: ['r(a c)'],
    found: ['3 child-of-leaf'],
  },
  {
    label: 'a name twice',
    given: ['0 r Group', '1 a String', 'Attr. t String', 'Attr. t int', '1 a int'],
    tree: ['r(a@t@t a)'],
    found: ['4 duplicate-field', '5 duplicate-field'],
  },
  {
    label: 'an attribute without an element',
    given: ['Attr. t String', '0 r Group', '1 a String'],
    tree: ['r(a)'],
    found: ['1 attribute-without-element'],
  },
  {
    label: 'an unknown level',
    given: ['0 r Group', 'x a String', '1 b String'],
    tree: ['r(b)'],
    found: ['2 unknown-level'],
  },
  {
    label: 'a row without a name keeps what is below it together',
    given: ['0 r Group', '1 a String', '1 - Group', '2 b String', 'Attr. t String', '1 c String'],
    tree: ['r(a c)'],
    found: ['3 missing-name', '4 below-nameless', '5 below-nameless'],
  },
  {
    label: 'all that stands below a value is reported, however deep',
    given: ['0 r Group', '1 a String', '2 b Group', 'Attr. t String', '3 c String', '1 d String'],
    tree: ['r(a d)'],
    found: ['3 child-of-leaf', '4 child-of-leaf', '5 child-of-leaf'],
  },
  {
    label: 'a group without a type may have attributes before its fields',
    given: ['0 r Group', '1 a', 'Attr. t String', '2 b String'],
    tree: ['r(a@t(b))'],
    found: [],
  },
])('elements: $label', ({ given, tree, found }) => {
  expect(read(...given)).toEqual({ tree, found })
})

test('twins are told by their names as they are spelled', () => {
  const named = (value: string, line: number) => ({
    name: { value, basis: 'documented' as const, origin: cell('', line).place },
  })
  expect(placed((report) => reportTwins([named('a', 1), named('A', 2)], report)).found).toEqual([])
  expect(placed((report) => reportTwins([named('a', 1), named('a', 2)], report)).found).toEqual([
    '2:1 duplicate-field',
  ])
})
