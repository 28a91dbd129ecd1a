import type { Diagnostic, Outcome, Report } from '../diagnostics.ts'
import type { Api, Envelope } from '../ir.ts'
import type { Cell, Document } from '../tables.ts'
import { splitCodes } from './codes.ts'
import { fact, inferred } from './facts.ts'
import { duplicateFact, missingFact, unknownFact, unknownSeparator } from './overlay-findings.ts'
import { readEntries, type Entry } from './entries.ts'
import { plain } from './vocabulary.ts'

const sections = {
  facts: { needed: ['fact', 'value'], optional: ['source'] },
  'reply envelope': { needed: ['part', 'member'], optional: ['values', 'source'] },
}

const knownFacts = ['title', 'base url', 'authentication', 'decimal separator'] as const
const envelopeParts = ['outcome', 'errors'] as const

/** What the page of an API says, worked out once for all the pieces that it is put in front of. */
const understood = new WeakMap<Document, Outcome<ApiFacts>>()

/** What `api.md` says of one API, and what is wrong with it. */
export function factsOf(name: string, document: Document): Outcome<ApiFacts> {
  const before = understood.get(document)
  if (before !== undefined) return before
  const diagnostics: Diagnostic[] = []
  const value = readApiFacts(name, document, (found) => void diagnostics.push(found))
  understood.set(document, { value, diagnostics })
  return { value, diagnostics }
}

/** What is said of an API beside its pages. */
export type ApiFacts = Omit<Api, 'pages'>

/** What `api.md` says of one API: everything but its pages. Reports facts it does not know or that are missing. */
export function readApiFacts(name: string, document: Document, report: Report): ApiFacts {
  const { facts, 'reply envelope': envelope } = readEntries(document, sections, report)
  const start = { file: document.path, line: 1, column: 1 }
  reportUnknown(facts, 'fact', knownFacts, report)
  reportUnknown(envelope, 'part', envelopeParts, report)
  const value = (word: (typeof knownFacts)[number]): Cell | undefined =>
    find(facts, 'fact', word)?.cell('value')
  const title = value('title')
  const baseUrls = facts
    .filter((record) => plain(record.text('fact')) === 'base url')
    .map((record) => record.cell('value'))
  if (baseUrls.length === 0) report(missingFact(start, 'Base URL'))
  for (const { text, place } of baseUrls) if (text.trim() === '') report(missingFact(place, 'Base URL'))
  const authentication = value('authentication')
  return {
    name,
    title: title === undefined ? inferred(name, start) : documented(title),
    baseUrls: baseUrls.map(documented),
    authentication: authentication === undefined ? null : documented(authentication),
    decimalSeparator: readSeparator(value('decimal separator'), start, report),
    envelope: readEnvelope(envelope, report),
  }
}

function readSeparator(
  cell: Cell | undefined,
  start: Cell['place'],
  report: Report,
): Api['decimalSeparator'] {
  if (cell === undefined) return inferred('.', start)
  if (!['.', ','].includes(cell.text.trim())) report(unknownSeparator(cell.place, cell.text))
  return documented(cell)
}

function readEnvelope(records: readonly Entry[], report: Report): Envelope | null {
  const outcome = find(records, 'part', 'outcome')
  const errors = find(records, 'part', 'errors')
  const half = outcome ?? errors
  if (half !== undefined && (outcome === undefined || errors === undefined))
    report(missingFact(half.cell('part').place, outcome === undefined ? 'Outcome' : 'Errors'))
  if (outcome === undefined || errors === undefined) return null
  return {
    outcome: documented(outcome.cell('member')),
    succeeded: splitCodes(outcome.text('values')).map(({ code }) => code.toLowerCase()),
    errors: documented(errors.cell('member')),
  }
}

function reportUnknown(
  entries: readonly Entry[],
  column: string,
  known: readonly string[],
  report: Report,
): void {
  const seen = new Set<string>()
  for (const record of entries) {
    const word = plain(record.text(column))
    if (!known.includes(word)) report(unknownFact(record.cell(column).place, record.text(column), known))
    else if (seen.has(word) && word !== 'base url')
      report(duplicateFact(record.cell(column).place, record.text(column)))
    seen.add(word)
  }
}

function find(records: readonly Entry[], column: string, word: string): Entry | undefined {
  return records.find((record) => plain(record.text(column)) === word)
}

function documented(cell: Cell): Api['title'] {
  return fact(cell.text.trim(), 'documented', cell.place)
}
