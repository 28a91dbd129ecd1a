import { quoted, shorten, shown, warning, type Diagnostic, type Place } from '../diagnostics.ts'

// What is odd between the tables of a page, or within a row: one function a finding. An overlay may accept each.

export const codesDiffer = (
  place: Place,
  name: string,
  here: readonly string[],
  there: readonly string[],
  other: Place,
): Diagnostic =>
  warning(
    'codes-differ',
    place,
    `"${name}" has other codes than at ${shown(other)}: ${only('only here', here)}${only('only there', there)}`.trim(),
  )

export const typesDiffer = (
  place: Place,
  name: string,
  here: string,
  there: string,
  other: Place,
): Diagnostic => warning('types-differ', place, `"${name}" is ${here} here and ${there} at ${shown(other)}.`)

export const similarNames = (place: Place, name: string, near: string, other: Place): Diagnostic =>
  warning(
    'similar-names',
    place,
    `"${name}" is one letter away from "${near}" at ${shown(other)}; one of the two may be misspelled.`,
  )

export const exampleBreaksRule = (place: Place, name: string, rule: string): Diagnostic =>
  warning('example-breaks-rule', place, `The example of "${name}" does not follow its own rule: ${rule}.`)

export const lengthInText = (place: Place, name: string, said: string): Diagnostic =>
  warning(
    'length-in-text',
    place,
    `The type of "${name}" has no length, and its description speaks of one, "${shorten(said)}": it is not checked. If that is how long it may be, correct the type in the overlay, for example to "String, max. 50".`,
  )

export const undescribedPath = (place: Place, name: string): Diagnostic =>
  warning(
    'undescribed-path-parameter',
    place,
    `No table describes the path parameter "${name}"; it is taken for text.`,
  )

export const acceptedUnneeded = (place: Place, finding: string, row: string): Diagnostic =>
  warning(
    'accepted-unneeded',
    place,
    `Nothing is found any more of "${finding}" for "${row}"; the row can go.`,
  )

function only(where: string, codes: readonly string[]): string {
  return codes.length === 0 ? '' : `${where} ${quoted(codes)}. `
}
