import { expect, test } from 'vitest'
import { doubtAboutMark, isMark, requiredStyle } from '../../generator/2-model/required-style.ts'

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
