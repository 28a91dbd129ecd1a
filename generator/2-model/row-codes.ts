import type { Report } from '../diagnostics.ts'
import type { Code } from '../ir.ts'
import { readClosedList } from './closed-list.ts'
import { readPairs } from './code-pairs.ts'
import { isUnclearList, parseValues } from './codes.ts'
import { doubtfulPairs, unclearCodes, unclearList, unlistedCodes } from './findings.ts'
import { cellsOfPairs, pairedCodes, type RawRow } from './raw-row.ts'
import { fold } from './vocabulary.ts'

/** The codes that a row lists; reports a type that speaks of a list where the row has none and nothing else tells so. */
export function rowCodes(row: RawRow, names: ReadonlySet<string>, report: Report): readonly Code[] {
  let isDoubtful = false
  const codes = listedCodes(row, names, (found) => {
    isDoubtful = true
    report(found)
  })
  const { type } = row.cells
  if (codes.length === 0 && !isDoubtful && type !== undefined && saysCodes.test(type.text))
    report(unlistedCodes(type.place, fold(type.text)))
  return codes
}

/** A type that says that its values are listed. */
const saysCodes = /(?<!\p{L})enum(?!\p{L})/iu

/** Reports words of which it is not clear whether they are one code, or whether they are sent. */
function listedCodes({ cells, place }: RawRow, names: ReadonlySet<string>, report: Report): readonly Code[] {
  const paired = cellsOfPairs(cells)
  for (const { text, place: at } of paired) {
    const { unclear, doubtful } = readPairs(text)
    if (unclear.length > 0) report(unclearCodes(at, unclear))
    if (doubtful.length > 0) report(doubtfulPairs(at, doubtful))
  }
  const pairs = pairedCodes(paired)
  if (pairs.length > 0) return pairs
  const listed = cells.values === undefined ? [] : parseValues(cells.values.text)
  if (listed.length > 0) return listed
  if (cells.values !== undefined && isUnclearList(cells.values.text))
    report(unclearList(cells.values.place, fold(cells.values.text)))
  const { codes, unclear } = readClosedList(cells.description?.text ?? '', names)
  if (unclear !== '') report(unclearList(cells.description?.place ?? place, unclear))
  return codes
}
