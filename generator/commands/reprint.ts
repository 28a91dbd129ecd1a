import { printPage, type Provenance } from '../1-read/print-page.ts'
import { readPage, type Rendering } from '../1-read/read-page.ts'
import { markOf } from '../2-model/import-marks.ts'
import { restorePublished, restoreWith } from '../2-model/restore-tables.ts'
import { compare } from '../compare/compare.ts'
import { changeText, fieldChanges } from '../compare/field-changes.ts'
import type { Judged } from '../compare/judge.ts'
import { isError, type Diagnostic } from '../diagnostics.ts'
import type { TextFile } from '../text-file.ts'
import { understand, type Understood } from './understand.ts'

/** A vendor's page that is to become a page of the specs. */
export interface Reprint extends Provenance {
  readonly page: TextFile
  /** The path among the specs that the page is to have. */
  readonly target: string
  /** How the page is written; told from the page where it is not said. */
  readonly rendering: Rendering | undefined
  /** The page that stands there now; undefined where there is none. */
  readonly before: TextFile | undefined
  /** The overlay and the API page that stand, or would stand, beside it. */
  readonly beside: readonly TextFile[]
}

/** A page as it would be printed, with what it says now and said before. */
export interface Reprinted {
  readonly now: Understood
  /** How its meaning differs from that of the page in place; undefined where there is none, or nothing is printed. */
  readonly changes: readonly Judged[] | undefined
  /** What the page says of rows that were not read with certainty. */
  readonly marks: readonly string[]
  /** Undefined where nothing was understood, or where it would replace a page and has errors. */
  readonly text: string | undefined
}

export function reprint(given: Reprint, begin: (path: string) => void): Reprinted {
  const { page, target, rendering, before, beside, ...provenance } = given
  begin(page.path)
  const { value, diagnostics } = readPage(page, rendering)
  const read = understand({ ...value, path: target }, beside)
  const now = { ...read, diagnostics: [...diagnostics, ...read.diagnostics] }
  // What no longer fits in the files beside it is to be mended there, against the page as it is now.
  const isOwn = ({ place }: Diagnostic): boolean => !beside.some(({ path }) => path === place.file)
  const isWorse = before !== undefined && now.diagnostics.some((found) => isError(found) && isOwn(found))
  if (now.rows.length === 0 || isWorse) return { now, changes: undefined, marks: [], text: undefined }
  const file = beside.find(({ path }) => path.endsWith('.overlay.md'))
  const overlay = file && readPage(file).value
  const document = { ...restorePublished(value, overlay), path: target }
  const lost = lostFindings(diagnostics, printPage(document, provenance), target)
  const { doubts } = restoreWith(value, overlay, () => {})
  const marks = [...lost.map((diagnostic) => ({ field: 'page', diagnostic })), ...doubts].map(markOf)
  const text = printPage(document, { ...provenance, marks })
  checkPrinted(text, given, now)
  const changes = before && changesOf(understand(readPage(before).value, beside), read)
  return { now, changes, marks, text }
}

/** Where a page came from is said anew with each import, and is no change. */
function changesOf(before: Understood, now: Understood): Judged[] {
  return compare(before.model, now.model).filter(
    ({ change }) => !('fact' in change) || change.fact !== 'source',
  )
}

/** What the reader found in a page, and would not find in it once it is printed: it would be forgotten. */
function lostFindings(found: readonly Diagnostic[], text: string, target: string): Diagnostic[] {
  const again = new Set(readPage({ path: target, text }).diagnostics.map(({ code }) => code))
  return found.filter(({ code }) => !again.has(code))
}

/** What was printed has to say what was read; anything else is a flaw in our code. */
function checkPrinted(text: string, { target, beside }: Reprint, { rows }: Understood): void {
  const again = understand(readPage({ path: target, text }).value, beside)
  const [lost] = fieldChanges(rows, again.rows)
  if (lost !== undefined)
    throw new Error(`The printed page differs from the one that was read: ${changeText(lost)}`)
}
