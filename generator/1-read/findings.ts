import { error, warning, type Diagnostic, type Place } from '../diagnostics.ts'

export const otherCharset = (place: Place, charset: string): Diagnostic =>
  warning(
    'other-charset',
    place,
    `The page is not UTF-8; it was read as ${charset}. Look at its letters beyond a to z, and save it as UTF-8 if one is wrong.`,
  )

export const unreadablePage = (place: Place, reason: string): Diagnostic =>
  error('unreadable-page', place, `The page cannot be read: ${reason}`)

export const tooMuch = (place: Place, what: string, found: number, most: number): Diagnostic =>
  error('page-too-large', place, `The page has ${found} ${what}; it may have at most ${most}.`)

export const uncertainLine = (place: Place): Diagnostic =>
  warning(
    'uncertain-row',
    place,
    'This line was taken for a further line of the cell above it; it may also be text between two rows. Compare the row with the published page.',
  )
