import { closestMatch } from 'leven'
import type { Code } from './explanations.ts'

/** Where a page said it. Line and column count from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

export type Severity = 'error' | 'warning'

export interface Diagnostic {
  readonly code: Code
  readonly severity: Severity
  /** What was found and what would be right, as sentences. */
  readonly message: string
  readonly place: Place
}

/** A phase's result and what it found on the way, in page order. */
export interface Outcome<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}

export type Report = (diagnostic: Diagnostic) => void

export const isError = (found: Diagnostic): boolean => found.severity === 'error'

export function error(code: Code, place: Place, message: string): Diagnostic {
  return { code, severity: 'error', place, message }
}

export function warning(code: Code, place: Place, message: string): Diagnostic {
  return { code, severity: 'warning', place, message }
}

/** `file:line:column`, as editors jump to it. */
export function shown({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`
}

/** Page text for a message: one line, at most 80 characters. */
export function shorten(text: string): string {
  const line = text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}

export function quoted(texts: readonly string[]): string {
  return texts.map((text) => `"${shorten(text)}"`).join(', ')
}

/** Words that a hint is looked for among. */
const mostKnown = 200

/** ` Did you mean "…"?` where one of the known words is near, else nothing. */
export function nearestHint(word: string, known: readonly string[]): string {
  const near = closestMatch(word.slice(0, 100), known.slice(0, mostKnown), {
    maxDistance: Math.max(1, Math.floor(word.length / 3)),
  })
  return near === undefined ? '' : ` Did you mean "${near}"?`
}

/** Findings in the order of the pages, and within a page from top to bottom. */
export function inPageOrder(found: readonly Diagnostic[], files: readonly string[]): Diagnostic[] {
  const rank = new Map(files.map((file, index) => [file, index]))
  const fileOf = ({ place }: Diagnostic): number => rank.get(place.file) ?? files.length
  return [...found].sort(
    (left, right) =>
      fileOf(left) - fileOf(right) ||
      left.place.line - right.place.line ||
      left.place.column - right.place.column,
  )
}
