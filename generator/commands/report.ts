import { isError, shown, type Diagnostic } from '../diagnostics.ts'
import type { TextFile } from '../text-file.ts'

/** Writes findings as lines for people, each with the line of the page it speaks of; returns how many are errors. */
export function reportFindings(
  found: readonly Diagnostic[],
  pages: readonly TextFile[],
  write: (text: string) => void,
): number {
  const texts = new Map(pages.map(({ path, text }) => [path, text.split(/\r?\n/)]))
  for (const diagnostic of found) {
    const { code, severity, message, place } = diagnostic
    write(
      `${shown(place)} ${severity} ${code} ${message}\n${frame(texts.get(place.file)?.[place.line - 1], place.column)}`,
    )
  }
  const errors = found.filter(isError).length
  if (found.length > 0)
    write(
      `${counted(errors, 'error')}, ${counted(found.length - errors, 'warning')}. "tablewright explain CODE" says more of a code.\n`,
    )
  return errors
}

/** The source line with a mark below the place; long lines are cut around it. */
function frame(line: string | undefined, column: number): string {
  if (line === undefined || line.trim() === '') return ''
  const start = Math.max(0, column - 40)
  const part = line.slice(start, start + 100).replace(/\t/g, ' ')
  return `  | ${part}\n  | ${' '.repeat(column - 1 - start)}^\n`
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
