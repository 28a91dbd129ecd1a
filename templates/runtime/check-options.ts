/** What can be checked beyond what is documented: the formats that pages name and that have a check of their own. */
export type FormatName =
  | 'email'
  | 'business-id'
  | 'ovt'
  | 'reference-number'
  | 'rf-reference'
  | 'personal-identity-code'
  | 'country-code'
  | 'date'

/**
 * The check of one format. Gives what the text would have to be, as it follows "Must be" in messages and with nothing
 * of the text in it; undefined for a text that is right. With a separator, each part of the text has to be right.
 */
export type FormatCheck = (text: string, separator?: string) => string | undefined

/** Checks by format. A format that is left out is not checked. */
export type FormatChecks = { readonly [name in FormatName]?: FormatCheck }

/** What a caller wants checked beside the documented rules, and what need not be looked for. */
export interface CheckOptions {
  /** All that there are stand in `formats`, in an entry point of their own. Without any, formats are not looked at. */
  readonly formats?: FormatChecks | undefined
  /**
   * True where the caller vouches that the input is made of plain objects and lists, as `JSON.parse` makes them: nothing
   * looks for getters, symbols, hidden and inherited members then, which takes most of the time of a check.
   */
  readonly plain?: boolean | undefined
}
