import type { FormatCheck, FormatName } from './check-options.js'
import { isCountryCode } from './country.js'
import { isDay } from './day.js'
import { isEmail } from './email.js'
import { isBusinessId, isOvt, isPersonalIdentityCode } from './finnish-ids.js'
import { isReferenceNumber, isRfReference } from './references.js'

export type { CheckOptions, FormatCheck, FormatChecks, FormatName } from './check-options.js'

/**
 * The check of a format from what a text of it is, as it follows "Must be" in messages, and a test of texts that are not
 * empty. Empty text is always right: where it may stand is documented. Spaces around the parts of a list do not count.
 */
export function formatCheck(what: string, test: (text: string) => boolean): FormatCheck {
  return (text, separator) => {
    if (text === '') return undefined
    if (separator === undefined) return test(text) ? undefined : what
    const isRight = text.split(separator).every((part) => part.trim() !== '' && test(part.trim()))
    return isRight ? undefined : `a list with ${JSON.stringify(separator)} between its parts, each ${what}`
  }
}

/** An e-mail address without quotes; names and domains may be of any script. */
export const email: FormatCheck = /* @__PURE__ */ formatCheck('an e-mail address: name@domain', isEmail)

/** A Finnish business ID with its hyphen. */
export const businessId: FormatCheck = /* @__PURE__ */ formatCheck(
  'a Finnish business ID: seven digits, a hyphen and the check digit',
  isBusinessId,
)

/** A Finnish OVT identifier. */
export const ovt: FormatCheck = /* @__PURE__ */ formatCheck(
  'a Finnish OVT identifier: 0037, the digits of a business ID, and none to five digits more',
  isOvt,
)

/** A Finnish reference number, which has a check digit by the weights 7, 3 and 1. */
export const referenceNumber: FormatCheck = /* @__PURE__ */ formatCheck(
  'a Finnish reference number: 4 to 20 digits, the last of them the check digit',
  isReferenceNumber,
)

/** An international creditor reference, ISO 11649. */
export const rfReference: FormatCheck = /* @__PURE__ */ formatCheck(
  'a creditor reference of ISO 11649: RF, two check digits, and 1 to 21 digits or capitals',
  isRfReference,
)

/** A Finnish personal identity code; those of tests, with numbers from 900, pass too. */
export const personalIdentityCode: FormatCheck = /* @__PURE__ */ formatCheck(
  'a Finnish personal identity code: DDMMYY, the sign of the century, three digits and the check character',
  isPersonalIdentityCode,
)

/** A country code officially assigned by ISO 3166-1 alpha-2; XK is not. */
export const countryCode: FormatCheck = /* @__PURE__ */ formatCheck(
  'a country code of ISO 3166-1: two capitals',
  isCountryCode,
)

/** A day of the calendar, YYYY-MM-DD. */
export const date: FormatCheck = /* @__PURE__ */ formatCheck('a day of the calendar: YYYY-MM-DD', isDay)

/** Every check of a format by its name, to be handed over as it is; each may also be handed over alone. */
export const formats: { readonly [name in FormatName]: FormatCheck } = {
  email,
  'business-id': businessId,
  ovt,
  'reference-number': referenceNumber,
  'rf-reference': rfReference,
  'personal-identity-code': personalIdentityCode,
  'country-code': countryCode,
  date,
}
