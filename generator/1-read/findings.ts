import { error, quoted, shorten, warning, type Diagnostic, type Place } from '../diagnostics.ts'
import { pictureText } from './visible.ts'

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

export const hiddenParts = (place: Place, count: number): Diagnostic =>
  warning(
    'hidden-part',
    place,
    `${counted(count, 'part')} of the page ${count === 1 ? 'is hidden from its readers and was' : 'are hidden from its readers and were'} left out; this is the first. If it belongs to the documentation, save the page with all of it shown.`,
  )

export const wordsInButtons = (place: Place, count: number): Diagnostic =>
  warning(
    'hidden-part',
    place,
    `${counted(count, 'place')} of the page ${count === 1 ? 'holds' : 'hold'} a button or a list to choose from with words that may belong to the documentation; this is the first. Those of a button that is all of a cell were taken for its text, others were left out. Write them in the page as text.`,
  )

export const picturesAlone = (place: Place, count: number): Diagnostic =>
  warning(
    'picture-alone',
    place,
    `${counted(count, 'cell')} of the page ${count === 1 ? 'holds' : 'hold'} a picture that is not told in words, and ${count === 1 ? 'was' : 'were'} read as "${pictureText}"; this is the first. Write in the page what the picture means.`,
  )

export const nestedTable = (place: Place): Diagnostic =>
  warning(
    'nested-table',
    place,
    'This table stands inside a cell of another and was read as lines of its text. Compare the cell with the published page; if the table describes fields, give it a place of its own.',
  )

export const tableAroundTables = (place: Place): Diagnostic =>
  warning(
    'nested-table',
    place,
    'This table holds other tables and was taken for the layout of the page, so that its own rows were read as text. If they describe fields, take the tables inside out of its cells.',
  )

export const unreadTerms = (place: Place, term: string): Diagnostic =>
  warning(
    'unread-terms',
    place,
    `A list of terms, the first of them "${shorten(term)}", was read as a list, which gives parameters only where the line above speaks of them. Compare what was read with the published page, or write the parameters as rows of a table.`,
  )

export const unreadGrid = (place: Place, heading: readonly string[]): Diagnostic =>
  warning(
    'unread-grid',
    place,
    `What begins with ${quoted(heading)} looks like a table and is written as none, so it was read as text. If it describes fields, write it as a table.`,
  )

export const unknownFootnote = (place: Place, mark: string): Diagnostic =>
  warning(
    'unknown-footnote',
    place,
    `"${shorten(mark)}" was taken for the mark of a footnote behind this cell, and no paragraph begins with it. Compare the cell with the published page, and write the footnote below the table.`,
  )

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
