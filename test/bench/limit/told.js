// What is wrong in a value that the straight line stopped at: never called while all is well.

export function told(issues, documented) {
  for (const issue of issues) issue.documented = documented
  return issues
}

function add(issues, path, code, message, limit = null) {
  issues.push({ path, code, limit, message, documented: '' })
}

const counted = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`

export function missing(issues, path) {
  add(issues, path, 'missing', 'Must be given.')
}

export function textWrong(issues, path, value, min, max) {
  if (typeof value !== 'string') return add(issues, path, 'wrong-type', 'Must be text (a string).')
  if (value === '' && min > 0) return add(issues, path, 'empty', 'Must not be empty.')
  if (!lengthWrong(issues, path, value, min, max, 'character', ' (UTF-16 units)'))
    charactersWrong(issues, path, value)
}

function lengthWrong(issues, path, { length }, min, max, noun, unit) {
  if (length > max) add(issues, path, 'too-long', `Must be at most ${counted(max, noun)}${unit}.`, max)
  else if (length < min) add(issues, path, 'too-short', `Must be at least ${counted(min, noun)}${unit}.`, min)
  else return false
  return true
}

function charactersWrong(issues, path, text) {
  if (/[\uD800-\uDFFF]/u.test(text))
    add(issues, path, 'lone-surrogate', 'Must be well-formed Unicode, without half a surrogate pair.')
  else if (/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text))
    add(
      issues,
      path,
      'illegal-character',
      'Must hold only characters that XML 1.0 allows: no control characters.',
    )
}

export function digitsWrong(issues, path, value, min, max) {
  const rule = 'Must be digits written as text (a string): as a number they would lose leading zeros.'
  if (typeof value !== 'string') add(issues, path, 'wrong-type', rule)
  else if (!lengthWrong(issues, path, value, min, max, 'digit', ''))
    add(issues, path, 'malformed', 'Must be digits 0 to 9 only.')
}

export function integerWrong(issues, path, value) {
  if (typeof value === 'string' && /^(0|-?[1-9]\d*)$/.test(value)) return
  add(issues, path, typeof value === 'object' ? 'wrong-type' : 'malformed', 'Must be a whole number.')
}

export function decimalWrong(issues, path, value) {
  if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) return
  add(issues, path, typeof value === 'object' ? 'wrong-type' : 'malformed', 'Must be a decimal number.')
}

export function flagWrong(issues, path) {
  add(issues, path, 'wrong-type', 'Must be true, false, 1 or 0.')
}

export function codeWrong(issues, path, value, codes) {
  const code = codes.some((one) => typeof one === typeof value) ? 'unknown-code' : 'wrong-type'
  add(issues, path, code, `Must be one of ${codes.map((one) => JSON.stringify(one)).join(', ')}.`)
}

export function textsWrong(issues, path, value, max) {
  if (typeof value === 'string') return textWrong(issues, path, value, 0, max)
  if (!Array.isArray(value))
    add(issues, path, 'wrong-type', 'Must be a list of texts, or one text (a string).')
  else if (value.length === 0) add(issues, path, 'empty', 'Must not be empty.')
}

export function listWrong(issues, path, value, min) {
  if (!Array.isArray(value)) add(issues, path, 'wrong-type', 'Must be a list (an array).')
  else if (value.length < min)
    add(issues, path, 'too-few', `Must have at least ${counted(min, 'item')}.`, min)
}

export function objectWrong(issues, path) {
  add(issues, path, 'wrong-type', 'Must be a plain object.')
}

/** Undocumented members come before what is wrong in the documented ones. */
export function unknownKeys(issues, before, path, value, names) {
  const found = []
  for (const key in value)
    if (!names.includes(key))
      add(found, [...path, key], 'unknown-key', `Not documented here.${hint(key, names)}`)
  issues.splice(before, 0, ...found)
}

/** The nearest name, told simply: the first with the same letters. */
function hint(key, names) {
  const letters = lettersOf(key)
  const near = names.find((name) => name.length === key.length && lettersOf(name) === letters)
  return near === undefined ? '' : ` Did you mean ${JSON.stringify(near)}?`
}

function lettersOf(text) {
  return [...text].toSorted().join('')
}
