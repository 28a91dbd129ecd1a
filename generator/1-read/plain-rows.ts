import { unseen, visible } from './visible.ts'

/** A row of a table whose cells hold nothing but text and line breaks. */
export interface PlainRow {
  readonly cells: readonly { readonly text: string; readonly column: number }[]
}

/** A page without its plain rows, so that the parser has less to do. */
export interface Shortened {
  /** One short row stands for each run of plain rows. */
  readonly text: string
  /** The runs, by the lines of the page that they begin at. */
  readonly runs: ReadonlyMap<number, readonly PlainRow[]>
  /** The lines of the page that the lines of the text are. */
  readonly lines: readonly number[]
}

/** What stands in the place of a run of rows. */
const short = '|-|'

/** The line below the heading of a table. */
export const delimiters = /^\|(?: *:?-+:? *\|)+ *$/

/** Where none of these signs is, there is no markup. */
const signs = /[\\`*<~\t_&[\]]/

/** What most cells have none of; within words, underscores are text. */
const unlikePlain = new RegExp(String.raw`[\\\x60*<~\t&[\]]|(?<!\w)_|_(?!\w)|${unseen.source}`)

/**
 * What may be markup; everything else is text. Of signs that are markup elsewhere, line breaks and underscores within
 * words are taken for what they are, and so are stars without others, and addresses, which show what is written.
 */
const markup = /[\\`<~\t]|\*[^*]+\*|&[#a-z]|(?<![a-z\d_])_|_(?![a-z\d_])/i

/** A backslash and the sign that it makes text of. */
const escape = /\\([!-/:-@[-`{-~])/g

/** What may be an address, which signs of markup may be part of. */
const address = /www\.|:\/\/|@/i

/** What brackets may be markup with, on a page that defines no links, and on one that may do so. */
const brackets = { lone: /\]\(|\]\[|\[\^|!\[/, other: /\[(?!\])|\[\](?=[([:])|(?<!\[)\]/ }

/** A row whose first cell begins with a space that stays. */
const moved = /^\| *[\u00a0\u2000-\u200a\u3000]/

/** What text without markup shows, a cell or a whole block; undefined for any other. `isLone` tells that its page defines no links. */
export function plainWords(text: string, isLone: boolean): string | undefined {
  if (!signs.test(text)) return visible(text)
  const isEscaped = text.includes('\\')
  const bare = isEscaped ? text.replace(escape, '.') : text
  if (markup.test(bare) || isLinkOdd(text)) return undefined
  if (brackets[isLone ? 'lone' : 'other'].test(bare)) return undefined
  return visible(isEscaped ? text.replace(escape, '$1') : text)
}

/**
 * Takes the rows out of a Markdown page that hold no markup. Whether they are rows of a table at all, and not of a
 * block of code, the parser has to say: whoever uses them makes sure that it found a row in their place.
 */
export function withoutPlainRows(page: string): Shortened {
  const runs = new Map<number, PlainRow[]>()
  const [kept, lines]: [string[], number[]] = [[], []]
  let run: PlainRow[] | undefined
  let [isTable, before] = [false, '']
  page.split('\n').forEach((line, index) => {
    const isRow = line.startsWith('|')
    const row = isTable && isRow ? plainRow(line, false) : undefined
    isTable = isRow && (isTable || (delimiters.test(line) && before.startsWith('|')))
    before = line
    if (row === undefined) run = undefined
    else if (run !== undefined) return void run.push(row)
    else runs.set(index + 1, (run = [row]))
    kept.push(row === undefined ? line : short)
    lines.push(index + 1)
  })
  return { text: kept.join('\n'), runs, lines }
}

/** Whether an address holds what may be an escape, or stands in brackets. */
function isLinkOdd(text: string): boolean {
  const at = text.search(address)
  return at !== -1 && (text.includes('[') || text.lastIndexOf('\\') > at)
}

/** The cells of a line that is a row; undefined where it may hold markup. */
export function plainRow(line: string, isLone: boolean): PlainRow | undefined {
  if (!(line.endsWith('|') || /\| *$/.test(line)) || line.includes('\\|') || line.includes('\t'))
    return undefined
  // A first cell that is moved to the right stands below the row above.
  if (moved.test(line)) return undefined
  const cells: { text: string; column: number }[] = []
  let start = 1
  for (let end = line.indexOf('|', start); end !== -1; end = line.indexOf('|', start)) {
    const cell = line.slice(start, end)
    const blanks = blanksBefore(cell)
    const text = cellText(cell.trim(), isLone)
    if (text === undefined) return undefined
    // The place of an empty cell is that of the stroke in front of it.
    cells.push({ text, column: blanks === cell.length ? start : start + 1 + blanks })
    start = end + 1
  }
  return cells.length === 0 ? undefined : { cells }
}

/** What a cell shows; undefined where it may hold markup. */
function cellText(cell: string, isLone: boolean): string | undefined {
  return unlikePlain.test(cell) ? plainWords(withBreaks(cell), isLone)?.trim() : cell
}

function withBreaks(cell: string): string {
  return cell.includes('<') ? cell.replace(/<br *\/?>/g, '\n') : cell
}

function blanksBefore(cell: string): number {
  let blanks = 0
  while (cell.charCodeAt(blanks) === 0x20) blanks += 1
  return blanks
}
