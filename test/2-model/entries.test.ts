import { expect, test } from 'vitest'
import { readEntries } from '../../generator/2-model/entries.ts'
import { page, placed } from './raw.ts'

const sections = {
  colours: { needed: ['name', 'reason'], optional: ['shade'] },
  shapes: { needed: ['name'] },
}

function entries(...lines: string[]) {
  const { value, found } = placed((report) => readEntries(page(...lines), sections, report))
  return { names: value.colours.map(({ text }) => `${text('name')}/${text('shade')}`), found }
}

test('entries by their section, columns in any order and case', () => {
  const lines = [
    '# All',
    '',
    '## COLOURS',
    '',
    '| Reason | Name |',
    '| - | - |',
    '| why | red |',
    '| so | blue |',
  ]
  expect(entries(...lines)).toEqual({ names: ['red/', 'blue/'], found: [] })
})

test('cells that a row leaves out are empty and stand at the row', () => {
  const { value } = placed((report) =>
    readEntries(page('# Shapes', '', '| Name |', '| - |', '| a |'), sections, report),
  )
  expect(value.shapes[0]?.cell('other')).toEqual({ text: '', place: { file: 'page.md', line: 5, column: 1 } })
})

test.each([
  { given: ['# Sizes', '', '| Name |', '| - |', '| a |'], names: [], found: ['3:1 unknown-section'] },
  { given: ['# constructor', '', '| Name |', '| - |', '| a |'], names: [], found: ['3:1 unknown-section'] },
  { given: ['| Name |', '| - |', '| a |'], names: [], found: ['1:1 unknown-section'] },
  {
    given: ['# Colours', '', '| Name | Hue | Reason |', '| - | - | - |', '| a | b | c |'],
    names: ['a/'],
    found: ['3:10 unknown-column'],
  },
  {
    given: ['# Colours', '', '| Name | Reason |', '| - | - |', '| a | b | c |'],
    names: ['a/'],
    found: ['5:11 too-many-cells'],
  },
  {
    given: ['# Colours', '', '| Name | Reason | NAME |', '| - | - | - |', '| a | b | c |'],
    names: ['a/'],
    found: ['3:19 duplicate-column'],
  },
  {
    given: ['# Colours', '', '| Shade | Reason |', '| - | - |', '| a | b |'],
    names: ['/a'],
    found: ['3:1 missing-column'],
  },
  {
    given: ['# Colours', '', '| Name | Reason |', '| - | - |', '| a | |', '| b |'],
    names: ['a/', 'b/'],
    found: ['5:5 missing-reason', '6:1 missing-reason'],
  },
])('odd tables $given', ({ given, names, found }) => {
  expect(entries(...given)).toEqual({ names, found })
})
