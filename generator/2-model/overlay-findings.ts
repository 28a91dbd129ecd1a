import { error, nearestHint, shorten, shown, warning, type Diagnostic, type Place } from '../diagnostics.ts'
import { columnWords, plain } from './vocabulary.ts'

// What can be wrong with an overlay or an API page: one function a finding.

export const missingApiPage = (place: Place, api: string): Diagnostic =>
  error(
    'missing-api-page',
    place,
    `The folder "${api}" has no api.md. It says the base URL and how numbers are written.`,
  )

export const badPageName = (file: string, name: string): Diagnostic =>
  error(
    'bad-page-name',
    { file, line: 1, column: 1 },
    `"${shorten(name)}" cannot name a folder or a module. Use ASCII letters, digits, "-", "_" and ".", beginning with a letter or digit; "runtime" and "dist" are taken.`,
  )

export const samePageName = (file: string, other: string): Diagnostic =>
  error(
    'same-page-name',
    { file, line: 1, column: 1 },
    `The page differs from ${other} in nothing but the case of its letters, so one module would overwrite the other on some disks.`,
  )

export const missingFact = (place: Place, fact: string): Diagnostic =>
  error('missing-fact', place, `The fact "${fact}" is missing from the table below "Facts".`)

export const unknownFact = (place: Place, text: string, known: readonly string[]): Diagnostic =>
  error(
    'unknown-fact',
    place,
    `"${shorten(text)}" is not known here.${nearestHint(plain(text), known)} Known: ${known.join(', ')}.`,
  )

export const duplicateFact = (place: Place, text: string): Diagnostic =>
  error('duplicate-fact', place, `"${shorten(text)}" stands here a second time.`)

export const unknownSeparator = (place: Place, text: string): Diagnostic =>
  error(
    'unknown-separator',
    place,
    `The decimal separator is "${shorten(text)}"; it has to be a point or a comma.`,
  )

export const unknownSection = (place: Place, text: string, known: readonly string[]): Diagnostic =>
  error(
    'unknown-section',
    place,
    `A table stands below the heading "${shorten(text)}", which is not known here. Known: ${known.join(', ')}.`,
  )

export const missingColumn = (place: Place, column: string): Diagnostic =>
  error('missing-column', place, `The column "${column}" is missing.`)

export const missingReason = (place: Place): Diagnostic =>
  error('missing-reason', place, 'The row has no reason. Every row of an overlay says why it is there.')

export const overlayWithoutPage = (file: string): Diagnostic =>
  error(
    'overlay-without-page',
    { file, line: 1, column: 1 },
    `The overlay has no page beside it: expected ${file.replace(/\.overlay(\.[^.]+)$/, '$1')}.`,
  )

export const correctionUnmatched = (place: Place, row: string, table: string): Diagnostic =>
  error(
    'correction-unmatched',
    place,
    `No row "${shorten(row)}"${table === '' ? '' : ` in "${shorten(table)}"`} was found on the page.`,
  )

export const correctionAmbiguous = (place: Place, row: string, places: readonly Place[]): Diagnostic =>
  error(
    'correction-ambiguous',
    place,
    `"${shorten(row)}" matches ${places.length} rows: ${places.map(shown).join(', ')}. Name the table, or more of the path.`,
  )

export const renamedElsewhere = (place: Place, row: string): Diagnostic =>
  error(
    'renamed-elsewhere',
    place,
    `"${shorten(row)}" is no field of a body, nor of a query without one. Callers do not write the names of others as they stand, so none can be kept.`,
  )

export const renamedTaken = (place: Place, name: string): Diagnostic =>
  error(
    'renamed-taken',
    place,
    `${name === '' ? 'The former name is empty.' : `"${shorten(name)}" is the name of a field beside it.`} Write the name that the field had before.`,
  )

export const correctionMismatch = (place: Place, expected: string, found: string, where: Place): Diagnostic =>
  error(
    'correction-mismatch',
    place,
    `The correction expects "${shorten(expected)}", the page has "${shorten(found)}" at ${shown(where)}.`,
  )

export const correctionUnneeded = (place: Place, text: string): Diagnostic =>
  warning('correction-unneeded', place, `The page says "${shorten(text)}" by itself; the correction can go.`)

export const unknownCorrectionColumn = (place: Place, text: string): Diagnostic =>
  error(
    'unknown-correction-column',
    place,
    `"${shorten(text)}" is no column of a page.${nearestHint(plain(text), Object.values(columnWords).flat())}`,
  )

export const unknownRequest = (place: Place, text: string, known: readonly string[]): Diagnostic =>
  error(
    'unknown-request',
    place,
    `The page has no such request: "${shorten(text)}".${nearestHint(text, known)}${known.length > 0 ? ` It has: ${known.join(', ')}.` : ''}`,
  )

export const unknownParameter = (place: Place, name: string, known: readonly string[]): Diagnostic =>
  error(
    'unknown-parameter',
    place,
    `"${shorten(name)}" is no query parameter of the request.${nearestHint(name, known)}`,
  )

export const unknownOperation = (place: Place, name: string, known: readonly string[]): Diagnostic =>
  error(
    'unknown-operation',
    place,
    `The page has no operation "${shorten(name)}".${nearestHint(name, known)}`,
  )

export const duplicateOperation = (place: Place, name: string, first: Place): Diagnostic =>
  error('duplicate-operation', place, `The operation "${name}" is there already, from ${shown(first)}.`)

export const badOperationName = (place: Place, name: string): Diagnostic =>
  error(
    'bad-operation-name',
    place,
    `"${shorten(name)}" cannot name a function. Use letters and digits, beginning with a small letter.`,
  )

export const saidTwice = (place: Place, text: string): Diagnostic =>
  error(
    'said-twice',
    place,
    `"${shorten(text)}" stands in two rows or columns that contradict one another. Say it once.`,
  )

export const badTypeName = (place: Place, name: string): Diagnostic =>
  error(
    'bad-type-name',
    place,
    `"${shorten(name)}" cannot name a type. Use letters and digits, beginning with a capital.`,
  )

export const badFixed = (place: Place, text: string): Diagnostic =>
  error('bad-fixed', place, `"${shorten(text)}" is not understood. A fixed parameter is written name=value.`)

export const unknownWord = (place: Place, text: string, known: readonly string[]): Diagnostic =>
  error('unknown-word', place, `"${shorten(text)}" is not known here. Known: ${known.join(', ')}.`)

export const unknownMeaning = (place: Place, text: string): Diagnostic =>
  error(
    'unknown-word',
    place,
    `"${shorten(text)}" is not known here. Known: Level, Name, Type, Length, Occurrences, Required, Description, Allowed values, Default, Notes, Example, Response code.`,
  )

export const columnUnmatched = (place: Place, heading: string): Diagnostic =>
  error(
    'column-unmatched',
    place,
    `No table of the page has a column "${shorten(heading)}". The heading is written as the page has it; lines of bare text have none until their words are known.`,
  )

export const columnUnneeded = (place: Place, heading: string): Diagnostic =>
  warning('column-unneeded', place, `The heading "${shorten(heading)}" means that by itself; the row can go.`)
