const weights = '731'

/**
 * Whether a text is a Finnish reference number: 4 to 20 digits without spaces, the last of them the check digit.
 * Every wrong digit is found; of neighbours that changed places, some are not.
 */
export function isReferenceNumber(text: string): boolean {
  if (!/^\d{4,20}$/.test(text)) return false
  const [check, ...others] = [...text].reverse().map(Number)
  const sum = others.reduce((total, digit, index) => total + digit * Number(weights[index % 3]), 0)
  return check === (10 - (sum % 10)) % 10
}

/**
 * Whether a text is a creditor reference of ISO 11649 in capitals, without spaces: RF, two check digits from 02 to 98,
 * and 1 to 21 digits or letters. What follows need not be a Finnish reference number.
 */
export function isRfReference(text: string): boolean {
  if (!/^RF\d\d[0-9A-Z]{1,21}$/.test(text)) return false
  const check = text.slice(2, 4)
  return check >= '02' && check <= '98' && remainder(text.slice(4) + text.slice(0, 4)) === 1
}

/** The remainder by 97 of digits and letters read as one number, in which A is 10 and Z is 35. */
function remainder(text: string): number {
  return [...text].reduce((before, character) => {
    const value = parseInt(character, 36)
    return (before * (value > 9 ? 100 : 10) + value) % 97
  }, 0)
}
