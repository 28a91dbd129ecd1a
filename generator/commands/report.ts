import { isError, shown, type Diagnostic, type Place, type Severity } from '../diagnostics.ts'
import type { TextFile } from '../text-file.ts'

export const reporters = ['text', 'json', 'github'] as const

/** How findings are written: for people, as one JSON document, or as annotations of a workflow run. */
export type Reporter = (typeof reporters)[number]

/** Writes findings to standard error; returns how many are errors. */
export function reportFindings(
  found: readonly Diagnostic[],
  pages: readonly TextFile[],
  reporter: Reporter,
): number {
  process.stderr.write(writers[reporter](found, pages))
  return found.filter(isError).length
}

const writers: Readonly<
  Record<Reporter, (found: readonly Diagnostic[], pages: readonly TextFile[]) => string>
> = {
  text: findingsText,
  json: (found) => `${JSON.stringify({ diagnostics: found }, null, 2)}\n`,
  github: (found) => found.map(annotation).join(''),
}

/** Findings as lines for people, each with the line of the page it speaks of. */
export function findingsText(found: readonly Diagnostic[], pages: readonly TextFile[]): string {
  if (found.length === 0) return ''
  const named = new Set(found.map(({ place }) => place.file))
  const texts = new Map(
    pages.filter(({ path }) => named.has(path)).map(({ path, text }) => [path, text.split(/\r\n?|\n/)]),
  )
  const lines = found.map((finding) => {
    const { code, severity, message, place } = finding
    const line = texts.get(place.file)?.[place.line - 1]
    return `${printable(`${shown(place)} ${severity} ${code} ${message}`)}\n${frame(line, place.column)}`
  })
  const errors = found.filter(isError).length
  const total = `${counted(errors, 'error')}, ${counted(found.length - errors, 'warning')}.`
  return `${lines.join('')}${total} "tablewright explain CODE" says more of a code.\n`
}

/** The source line with a mark below the place; long lines are cut around it. */
function frame(line: string | undefined, column: number): string {
  if (line === undefined || line.trim() === '') return ''
  const start = Math.max(0, column - 40)
  const part = printable(line.slice(start, start + 100))
  return `  | ${part}\n  | ${' '.repeat(column - 1 - start)}^\n`
}

/** A line of a page for a terminal: nothing in it moves the cursor or turns the direction of writing. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
}

function annotation({ code, severity, message, place }: Diagnostic): string {
  return workflowCommand(severity, place, code, message)
}

/** A workflow command; its text must not hold what ends a command or a property. */
export function workflowCommand(
  severity: Severity,
  { file, line, column }: Place,
  title: string,
  message: string,
): string {
  const data = (text: string): string =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
  const where = `file=${property(file)},line=${line},col=${column},title=${property(title)}`
  return `::${severity} ${where}::${data(message)}\n`
}

/** Text for the log of a workflow run, in which it is no command, at the start of a line or inside it. */
export function loggable(text: string): string {
  return text.replaceAll('##[', '## [').replace(/^([^\S\n]*):(?=:)/gm, '$1: ')
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
