import type { Place } from '../diagnostics.ts'
import type { Cell } from '../tables.ts'
import { visible } from './visible.ts'

/** A line of a page and where its text begins. */
export interface Line {
  readonly text: string
  readonly place: Place
  /** What stands between its tabs, where it has any. */
  readonly tabbed?: readonly Cell[]
}

/** The lines of a text, from where it begins; no-break and other unusual spaces count as spaces. */
export function linesOf(text: string, { file, line, column }: Place): Line[] {
  return text.split(/\r\n|\r|\n/).map((raw, index) => {
    const written = visible(raw).replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    const place = { file, line: line + index, column: index === 0 ? column : 1 }
    const whole = trimmed(written.replaceAll('\t', ' '), place)
    return written.includes('\t') ? { ...whole, tabbed: cellsOf(written, place) } : whole
  })
}

function cellsOf(written: string, place: Place): Cell[] {
  let column = place.column
  return written.split('\t').map((text) => {
    const cell = trimmed(text, { ...place, column })
    column += text.length + 1
    return cell
  })
}

function trimmed(text: string, place: Place): Cell {
  const indent = text.length - text.trimStart().length
  return { text: text.trim(), place: { ...place, column: place.column + indent } }
}

/** Index of the first line from one on that does not belong. */
export function endOf(lines: readonly Line[], at: number, belongs: (line: Line) => boolean): number {
  for (let index = at; index < lines.length; index++) {
    const line = lines[index]
    if (line !== undefined && !belongs(line)) return index
  }
  return lines.length
}
