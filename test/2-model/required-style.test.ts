import { expect, test } from 'vitest'
import {
  doubtAboutMark,
  doubtInPlace,
  isMark,
  isTruth,
  isYes,
  requiredStyle,
} from '../../generator/2-model/required-style.ts'

test.each([
  { words: ['YES', 'true', '', 'YES*'], word: 'true', isTaken: false, isCertain: true },
  { words: ['YES', 'true', '', 'YES*'], word: 'YES*', isTaken: true, isCertain: true },
  { words: ['YES', 'Yes', ''], word: 'Yes', isTaken: false, isCertain: false },
  { words: ['YES', '', 'x'], word: 'x', isTaken: true, isCertain: false },
  { words: ['true', 'false', 'true', 'false'], word: 'true', isTaken: true, isCertain: true },
  { words: ['true', 'false', 'true', 'false'], word: 'No', isTaken: false, isCertain: true },
  { words: ['true', 'true', 'true', 'true'], word: 'true', isTaken: true, isCertain: false },
  { words: ['Yes', 'FI', 'Yes'], word: 'Yes', isTaken: true, isCertain: false },
  { words: ['true'], word: 'true', isTaken: false, isCertain: false },
  { words: ['Required', 'Optional'], word: 'Optional', isTaken: true, isCertain: true },
  { words: ['YES'], word: 'Optional', isTaken: false, isCertain: true },
  { words: ['X', 'X', ''], word: 'X', isTaken: true, isCertain: true },
  { words: ['Y', ''], word: 'Y', isTaken: false, isCertain: false },
  { words: [], word: 'FI', isTaken: false, isCertain: true },
])('"$word" in a table that writes $words', ({ words, word, isTaken, isCertain }) => {
  const style = requiredStyle(words)
  expect(isMark(word, style)).toBe(isTaken)
  expect(doubtAboutMark(word, style) === undefined).toBe(isCertain)
})

test.each([
  { word: 'YES', yes: true, truth: false },
  { word: 'Yes', yes: true, truth: true },
  { word: 'Yes*', yes: true, truth: false },
  { word: 'yes', yes: false, truth: true },
  { word: 'yES', yes: false, truth: false },
  { word: 'YeS', yes: false, truth: false },
  { word: 'YEs', yes: false, truth: false },
  { word: 'X', yes: true, truth: false },
  { word: 'x', yes: true, truth: false },
  { word: '✓', yes: true, truth: false },
  { word: '✔', yes: true, truth: false },
  { word: 'xX', yes: false, truth: false },
  { word: 'Y', yes: false, truth: false },
  { word: 'Kyllä', yes: true, truth: false },
  { word: 'KYLLÄ', yes: true, truth: false },
  { word: 'true', yes: false, truth: true },
  { word: 'False', yes: false, truth: true },
  { word: 'TRUE', yes: true, truth: false },
  { word: 'no', yes: false, truth: true },
  { word: 'No', yes: false, truth: true },
  { word: 'NO', yes: false, truth: false },
  { word: 'untrue', yes: false, truth: false },
  { word: 'truest', yes: false, truth: false },
  { word: 'Street', yes: false, truth: false },
])('"$word" is a yes: $yes; examples have it too: $truth', ({ word, yes, truth }) => {
  expect(isYes(word)).toBe(yes)
  expect(isTruth(word)).toBe(truth)
})

test.each([
  { words: ['Yes', 'No', 'Yes', 'No'], truths: /^(?:yes|no)$/i, yes: undefined, isCertain: true },
  { words: ['true', 'false', 'Yes', 'false'], truths: /^(?:true|false)$/i, yes: undefined, isCertain: false },
  { words: ['Yes', 'No', 'No', 'No'], truths: /^(?:yes|no)$/i, yes: undefined, isCertain: false },
  { words: ['No', 'Yes', 'Yes', 'Yes'], truths: /^(?:yes|no)$/i, yes: undefined, isCertain: false },
  { words: ['YES', 'YES', 'Kyllä'], truths: undefined, yes: 'YES', isCertain: false },
  { words: ['Kyllä', 'YES', 'YES*'], truths: undefined, yes: 'YES', isCertain: false },
  { words: ['true', 'true', '', '', ''], truths: undefined, yes: undefined, isCertain: false },
  { words: ['true', 'true', '', ''], truths: /^(?:true|false)$/i, yes: undefined, isCertain: false },
  { words: ['true', '', ''], truths: undefined, yes: undefined, isCertain: false },
  { words: ['true', 'YES', 'YES'], truths: undefined, yes: 'YES', isCertain: false },
  { words: ['Yes', 'X'], truths: undefined, yes: undefined, isCertain: false },
  { words: ['Yes', 'X', 'X'], truths: undefined, yes: 'X', isCertain: false },
  { words: ['true', 'X'], truths: undefined, yes: 'X', isCertain: false },
  { words: [], truths: undefined, yes: undefined, isCertain: false },
])('the style of $words', ({ words, truths, yes, isCertain }) => {
  expect(requiredStyle(words)).toEqual({ yes, truths, isCertain })
})

test.each([
  { words: ['YES', 'YES'], word: 'NO', isTaken: true },
  { words: ['YES', 'YES'], word: 'No', isTaken: false },
  { words: ['Required', 'Required'], word: 'Optional', isTaken: true },
  { words: ['Required', 'Required'], word: 'OPTIONAL', isTaken: false },
  { words: ['Required', 'Required'], word: 'optional', isTaken: false },
  { words: ['Required', 'Required'], word: 'oPtional', isTaken: false },
  { words: ['Required', 'Required'], word: 'OptionaL', isTaken: false },
  { words: ['Required', 'Required'], word: 'Street', isTaken: false },
  { words: ['X', 'X'], word: 'Optional', isTaken: false },
  { words: ['X', 'X'], word: '-', isTaken: true },
  { words: ['X', 'X'], word: '–', isTaken: true },
  { words: ['X', 'X'], word: '--', isTaken: false },
  { words: ['X', 'X'], word: 'NOT', isTaken: false },
  { words: ['X', 'X'], word: 'UNO', isTaken: false },
  { words: ['X', 'X'], word: 'X*', isTaken: true },
  { words: ['true', 'false'], word: 'true*', isTaken: true },
])('"$word" in a table of $words is a mark: $isTaken', ({ words, word, isTaken }) => {
  expect(isMark(word, requiredStyle(words))).toBe(isTaken)
})

test.each([
  { words: [], word: 'Y', doubt: 'may be text, or say whether the field is required' },
  { words: [], word: 'J', doubt: 'may be text, or say whether the field is required' },
  { words: ['YES'], word: 'Y', doubt: undefined },
  { words: [], word: 'YK', doubt: undefined },
  { words: [], word: 'AY', doubt: undefined },
  { words: [], word: 'YES', doubt: undefined },
  { words: ['YES'], word: 'Kyllä', doubt: 'may be text, or say whether the field is required' },
  { words: ['YES'], word: 'Street', doubt: undefined },
  { words: ['YES'], word: 'true', doubt: undefined },
  { words: [''], word: 'true', doubt: 'may be text, or say whether the field is required' },
  { words: ['true', 'false', 'true', 'false'], word: 'No', doubt: undefined },
])('"$word" in a table of $words leaves a doubt: $doubt', ({ words, word, doubt }) => {
  expect(doubtAboutMark(word, requiredStyle(words))).toBe(doubt && `"${word}" ${doubt}`)
})

test.each([
  { words: ['YES', 'YES'], word: 'true', doubt: '"true" may be text' },
  { words: ['YES', 'YES'], word: 'No*', doubt: '"No*" may be text' },
  { words: ['true', 'false'], word: 'true', doubt: undefined },
  { words: ['YES', 'YES'], word: 'Street', doubt: undefined },
])('"$word" in the place of a mark, where others write $words: $doubt', ({ words, word, doubt }) => {
  expect(doubtInPlace(word, requiredStyle(words))).toBe(doubt)
})
