import { expect, test } from 'vitest'
import {
  argumentName,
  attributeProperty,
  pascal,
  propertyOf,
  takenNames,
} from '../../generator/3-emit/names.ts'

const named = (value: string) => ({
  name: { value, basis: 'documented' as const, origin: { file: 'page.md', line: 1, column: 1 } },
})

test.each([
  { given: 'customer', want: 'Customer' },
  { given: 'FactoringAccount', want: 'FactoringAccount' },
  { given: 'two words-and_more', want: 'TwoWordsAndMore' },
  { given: '2nd', want: '_2nd' },
  { given: 'ﬁeld', want: 'Field' },
  { given: '***', want: 'Unnamed' },
])('a type for "$given" is $want', ({ given, want }) => {
  expect(pascal(given)).toBe(want)
})

test.each([
  { given: 'customer_no', taken: [], want: 'customer_no' },
  { given: 'class', taken: [], want: 'class_' },
  { given: 'input', taken: ['input'], want: 'input_' },
  { given: '2nd-id', taken: [], want: '_2nd_id' },
])('an argument for "$given" is $want', ({ given, taken, want }) => {
  expect(argumentName(given, taken)).toBe(want)
})

test('an argument takes the name of no other parameter', () => {
  expect(argumentName('class', [], ['class', 'class_'])).toBe('class__')
  expect(argumentName('class_', [], ['class', 'class_'])).toBe('class_')
})

test('a form key loses its brackets, nothing else does', () => {
  expect(propertyOf(named('ids[]'))).toBe('ids')
  expect(propertyOf(named('a[b]'))).toBe('a[b]')
  expect(propertyOf(named('constructor'))).toBe('constructor_')
})

test('an attribute whose name is taken stands behind an @', () => {
  expect(attributeProperty(named('type'), ['value'])).toBe('type')
  expect(attributeProperty(named('value'), ['value'])).toBe('@value')
})

test('names are given once: the first candidate that is free, then numbers', () => {
  const names = takenNames(['Issue'])
  expect(names.take('Line')).toBe('Line')
  expect(names.take('Line', 'OrderLine')).toBe('OrderLine')
  expect(names.take('Line', 'OrderLine')).toBe('Line2')
  expect(names.take('Issue')).toBe('Issue2')
})
