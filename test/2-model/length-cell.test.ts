import { expect, test } from 'vitest'
import { isLength, isNothing, typeWithLength } from '../../generator/2-model/length-cell.ts'
import { cell } from './raw.ts'

test.each([
  { length: '50', want: 'String, max. 50' },
  { length: ' 50 ', want: 'String, max. 50' },
  { length: '50*', want: 'String, max. 50' },
  { length: '50***', want: 'String, max. 50' },
  { length: '10,2', want: 'String(10,2)' },
  { length: '10 , 2', want: 'String(10 , 2)' },
  { length: '100,20', want: 'String(100,20)' },
  { length: '2-50', want: 'String, 2-50' },
  { length: '2 - 50', want: 'String, 2 - 50' },
  { length: '2–50', want: 'String, 2–50' },
  { length: '2..50', want: 'String, 2..50' },
  { length: '2...50', want: 'String, 2...50' },
  { length: 'max. 50', want: 'String, max. 50' },
  { length: 'max. 1 000', want: 'String, max. 1 000' },
  { length: '50 characters', want: 'String, 50 characters' },
  { length: '2-50 merkkiä', want: 'String, 2-50 merkkiä' },
  { length: 'max. 50 mrk', want: 'String, max. 50 mrk' },
])('a length $length', ({ length, want }) => {
  expect(isLength(length)).toBe(true)
  expect(typeWithLength(cell('String'), cell(length, 2))).toEqual(cell(want, 2))
})

test.each(['-', '', ' ', 'n/a', 'None', 'unlimited', '—'])('the length "%s" says nothing', (length) => {
  expect([isLength(length), isNothing(length)]).toEqual([true, true])
})

test.each([
  'long',
  '50.',
  '*50',
  '5*0',
  '50 * 2',
  '1.2.3',
  '2....50',
  '50 characters or so',
  'a rather long remark 50',
  '(50)',
  'x50',
  '10,',
  ',2',
  '10,2,3',
  '50-',
  '5-x',
  'max. 50 80-90 100',
  '1 = yes',
])('"%s" is no length', (length) => {
  expect([isLength(length), isNothing(length)]).toEqual([false, false])
  expect(typeWithLength(cell('String'), cell(length))).toEqual(cell(`String, ${length}`))
})

test('a length of no type is that of text', () => {
  expect(typeWithLength(cell(''), cell('50'))).toEqual(cell('String, max. 50'))
  expect(typeWithLength(cell(' int '), cell('50'))).toEqual(cell('int, max. 50'))
})
