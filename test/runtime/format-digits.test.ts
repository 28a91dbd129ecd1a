import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBusinessId, isOvt, isPersonalIdentityCode } from '../../templates/runtime/finnish-ids.ts'
import { isReferenceNumber, isRfReference } from '../../templates/runtime/references.ts'

// Right texts are made the slow way: of all check digits, the one that makes the weighed sum of the whole divisible.
const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength })
const weighed = (text: string, weights: readonly number[]) =>
  [...text].reduce((sum, digit, index) => sum + Number(digit) * (weights[index] ?? NaN), 0)
const completed = (head: string, isWhole: (text: string) => boolean) =>
  [...'0123456789'].map((check) => head + check).find(isWhole) ?? ''

const businessDigits = digits(7, 7)
  .map((head) => completed(head, (id) => weighed(id, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0))
  .filter((id) => id !== '')
const hyphened = (id: string) => `${id.slice(0, 7)}-${id.slice(7)}`

// From the right: 1 for the check digit, then 7, 3, 1 over and over.
const fromRight = [1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3]
const isTens = (text: string) => weighed([...text].reverse().join(''), fromRight) % 10 === 0
const references = digits(3, 19).map((head) => completed(head, isTens))

const bodies = fc.string({
  unit: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  minLength: 1,
  maxLength: 21,
})
const rfOf = (body: string) => {
  const number = BigInt([...`${body}RF00`].map((character) => parseInt(character, 36)).join(''))
  return `RF${String(98n - (number % 97n)).padStart(2, '0')}${body}`
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const two = (number: number) => String(number).padStart(2, '0')
/** Codes of test persons alone: their individual numbers begin with 9, and are given to nobody. */
const testCodes = fc
  .record({
    month: fc.integer({ min: 1, max: 12 }),
    ofMonth: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    year: fc.integer({ min: 0, max: 99 }),
    sign: fc.constantFrom(...'+-YXWVUABCDEF'),
    number: fc.integer({ min: 900, max: 999 }),
  })
  .map(({ month, ofMonth, year, sign, number }) => {
    const day = 1 + Math.floor(ofMonth * (lengths[month - 1] ?? 0))
    return withCheck(two(day) + two(month) + two(year), sign, number)
  })

function withCheck(day: string, sign: string, number: number | string): string {
  const check = [...'0123456789ABCDEFHJKLMNPRSTUVWXY'][Number(day + number) % 31]
  return `${day}${sign}${number}${check}`
}

/** Every text that differs from this one in a single digit. */
function misread(text: string): string[] {
  return [...text].flatMap((digit, index) =>
    /\d/.test(digit)
      ? [...'0123456789']
          .filter((other) => other !== digit)
          .map((other) => text.slice(0, index) + other + text.slice(index + 1))
      : [],
  )
}

/** Every text in which two different digits that stand side by side have changed places. */
function swapped(text: string): string[] {
  return [...text].flatMap((digit, index) => {
    const next = text[index + 1] ?? ''
    const isPair = /\d/.test(digit) && /\d/.test(next) && digit !== next
    return isPair ? [text.slice(0, index) + next + digit + text.slice(index + 2)] : []
  })
}

const every = (texts: fc.Arbitrary<string>, holds: (text: string) => void) =>
  fc.assert(fc.property(texts, holds), { numRuns: 2000 })

test('business IDs: right ones pass; a wrong digit and two that changed places are found', () => {
  every(businessDigits.map(hyphened), (id) => {
    expect(isBusinessId(id)).toBe(true)
    expect([...misread(id), ...swapped(id)].filter(isBusinessId)).toEqual([])
  })
})

test('business IDs: of ten check digits one is right, or none', () => {
  every(digits(7, 7), (head) => {
    const right = [...'0123456789'].filter((check) => isBusinessId(`${head}-${check}`))
    expect(right).toHaveLength(weighed(head, [7, 9, 10, 5, 8, 4, 2]) % 11 === 1 ? 0 : 1)
  })
})

test('OVT identifiers: a business ID with none to five digits behind it', () => {
  fc.assert(
    fc.property(businessDigits, digits(0, 8), (id, part) => {
      expect(isOvt(`0037${id}${part}`)).toBe(part.length <= 5)
      expect(misread(id).filter((wrong) => isOvt(`0037${wrong}`))).toEqual([])
      expect(misread('0037').filter((wrong) => isOvt(wrong + id))).toEqual([])
    }),
  )
})

test('reference numbers: right ones pass; a wrong digit is found', () => {
  every(references, (reference) => {
    expect(isReferenceNumber(reference)).toBe(true)
    expect(misread(reference).filter(isReferenceNumber)).toEqual([])
  })
})

test('reference numbers and RF references have a length', () => {
  const reference = (length: number) => completed('1'.repeat(length - 1), isTens)
  expect([3, 4, 20, 21].map((length) => isReferenceNumber(reference(length)))).toEqual([
    false,
    true,
    true,
    false,
  ])
  const rf = (length: number) => rfOf('A'.repeat(length))
  expect([0, 1, 21, 22].map((length) => isRfReference(rf(length)))).toEqual([false, true, true, false])
})

test('RF references: right ones pass; a wrong digit and two that changed places are found', () => {
  every(bodies.map(rfOf), (reference) => {
    expect(isRfReference(reference)).toBe(true)
    expect([...misread(reference), ...swapped(reference)].filter(isRfReference)).toEqual([])
  })
})

test('RF references: of a hundred pairs of check digits one is right', () => {
  every(bodies, (body) => {
    const all = Array.from({ length: 100 }, (_, check) => `RF${two(check)}${body}`)
    expect(all.filter(isRfReference)).toEqual([rfOf(body)])
  })
})

test('personal identity codes: test persons pass; a wrong digit is found', () => {
  every(testCodes, (code) => {
    expect(isPersonalIdentityCode(code)).toBe(true)
    expect(misread(code.slice(0, 10)).filter((wrong) => isPersonalIdentityCode(wrong + code[10]))).toEqual([])
  })
})

test.each([
  { day: '290200', signs: 'ABCDEF', want: true }, // 2000 was a leap year
  { day: '290200', signs: '-YXWVU+', want: false }, // 1900 and 1800 were none
  { day: '290204', signs: '+-YXWVUABCDEF', want: true },
  { day: '290203', signs: '+-YXWVUABCDEF', want: false },
  { day: '310499', signs: '+-YXWVUABCDEF', want: false },
  { day: '000199', signs: '+-YXWVUABCDEF', want: false },
  { day: '011399', signs: '+-YXWVUABCDEF', want: false },
  { day: '010099', signs: '+-YXWVUABCDEF', want: false },
  { day: '010199', signs: 'GHIJKLMNOPQRSTZ*/_ ', want: false },
])('a personal identity code of $day with any of $signs: $want', ({ day, signs, want }) => {
  for (const sign of signs) expect(isPersonalIdentityCode(withCheck(day, sign, 900))).toBe(want)
})

test.each(['000', '001'])('no personal identity code has the individual number %s', (number) => {
  expect(isPersonalIdentityCode(withCheck('010100', 'A', number))).toBe(false)
})
