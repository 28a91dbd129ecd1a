import { isDay } from './day.js'

const businessIdWeights = [7, 9, 10, 5, 8, 4, 2]

/**
 * Whether a text is a Finnish business ID: seven digits, a hyphen and the right check digit. Every wrong digit and
 * every two neighbours that changed places are found.
 */
export function isBusinessId(text: string): boolean {
  return /^\d{7}-\d$/.test(text) && hasCheckDigit(text.replace('-', ''))
}

/**
 * Whether a text is a Finnish OVT identifier: 0037, the eight digits of a business ID with the right check digit, and
 * none to five digits for a part of the organization.
 */
export function isOvt(text: string): boolean {
  return /^0037\d{8,13}$/.test(text) && hasCheckDigit(text.slice(4, 12))
}

/** Whether the last of a business ID's eight digits fits the others: sums with remainder 1 were never given out. */
function hasCheckDigit(digits: string): boolean {
  const sum = businessIdWeights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  const check = (11 - (sum % 11)) % 11
  return digits[7] === String(check)
}

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** First digits of the year of birth by the sign between day and number; most signs came into use in 2023. */
const centuries = [
  { signs: '+', century: '18' },
  { signs: '-YXWVU', century: '19' },
  { signs: 'ABCDEF', century: '20' },
]

/**
 * Whether a text is a Finnish personal identity code in capitals: a day of the calendar as DDMMYY, the sign of the
 * century, an individual number from 002, and the right check character. Numbers from 900 pass too: they are given to
 * nobody and used for tests. Whether the day has come is not asked.
 */
export function isPersonalIdentityCode(text: string): boolean {
  const [, day, month, year, sign, number, check] =
    /^(\d\d)(\d\d)(\d\d)(\D)(\d{3})([0-9A-Y])$/.exec(text) ?? []
  const century = centuries.find(({ signs }) => signs.includes(`${sign}`))?.century
  return (
    isDay(`${century}${year}-${month}-${day}`) &&
    Number(number) >= 2 &&
    check === checkCharacters[Number(`${day}${month}${year}${number}`) % 31]
  )
}
