import { expect, test } from 'vitest'
import { decimalJson, decimalText, flagText, integerText, listText } from '../../templates/runtime/encode.ts'

test.each([
  { given: 12, want: '12' },
  { given: -0, want: '0' },
  { given: 2 ** 53 - 1, want: '9007199254740991' },
  { given: '123456789012345678901234567890', want: '123456789012345678901234567890' },
])('integer $given', ({ given, want }) => {
  expect(integerText(given)).toBe(want)
})

test.each([
  { given: 12.5, separator: ',', want: '12,5' },
  { given: 12.5, separator: '.', want: '12.5' },
  { given: '12.50', separator: ',', want: '12,50' },
  { given: -0.5, separator: ',', want: '-0,5' },
  { given: -0, separator: ',', want: '0' },
  { given: '-0', separator: ',', want: '0' },
  { given: '-0.00', separator: ',', want: '0,00' },
  { given: '-0.01', separator: ',', want: '-0,01' },
  { given: 1e20, separator: ',', want: '100000000000000000000' },
  { given: '1.5', separator: '$&', want: '1$&5' },
])('decimal $given with $separator', ({ given, separator, want }) => {
  expect(decimalText(given, separator)).toBe(want)
})

test.each([
  { given: 12.5, want: '12.5' },
  { given: '007', want: '7' },
  { given: '-007.50', want: '-7.50' },
  { given: '00', want: '0' },
  { given: '1005', want: '1005' },
  { given: '-10.05', want: '-10.05' },
  { given: '00.5', want: '0.5' },
  { given: '-00.0', want: '0.0' },
])('decimal $given in JSON', ({ given, want }) => {
  expect(decimalJson(given)).toBe(want)
  expect(JSON.parse(want)).toBe(Number(given) + 0)
})

test.each([
  { given: true, want: '1' },
  { given: false, want: '0' },
  { given: 1, want: '1' },
  { given: 0, want: '0' },
] as const)('flag $given', ({ given, want }) => {
  expect(flagText(given)).toBe(want)
})

test.each([
  { given: 'a;b', want: 'a;b' },
  { given: ['a', 'b'], want: 'a;b' },
  { given: ['a'], want: 'a' },
])('texts $given', ({ given, want }) => {
  expect(listText(given, ';')).toBe(want)
})
