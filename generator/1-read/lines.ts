import type { Place } from '../diagnostics.ts'

/** A line of a page and where its text begins. */
export interface Line {
  readonly text: string
  readonly place: Place
}

/** Index of the first line from one on that does not belong. */
export function endOf(lines: readonly Line[], at: number, belongs: (line: Line) => boolean): number {
  for (let index = at; index < lines.length; index++) {
    const line = lines[index]
    if (line !== undefined && !belongs(line)) return index
  }
  return lines.length
}
