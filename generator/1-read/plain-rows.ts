import { visible } from './visible.ts'

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

const delimiters = /^\|(?: *:?-+:? *\|)+ *$/

/**
 * What in a row may be markup; everything else is text. Of signs that are markup elsewhere, line breaks, brackets
 * around nothing and underscores within words are taken for what they are.
 */
const markup = /[\\`*<~\t[\]]|&[#a-z]|www\.|:\/\/|[\w.+-]@|(?<![a-z\d_])_|_(?![a-z\d_])/i

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
    const row = isTable && isRow ? plainRow(line) : undefined
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

function plainRow(line: string): PlainRow | undefined {
  const bare = line.replace(/<br *\/?>/g, '').replace(/\[\](?![([:])/g, '')
  if (!/\| *$/.test(line) || markup.test(bare)) return undefined
  const cells: { text: string; column: number }[] = []
  let start = 1
  for (let end = line.indexOf('|', start); end !== -1; end = line.indexOf('|', start)) {
    const cell = line.slice(start, end)
    const blanks = /^ */.exec(cell)?.[0].length ?? 0
    const text = visible(cell.replace(/<br *\/?>/g, '\n')).trim()
    // The place of an empty cell is that of the stroke in front of it.
    cells.push({ text, column: blanks === cell.length ? start : start + 1 + blanks })
    start = end + 1
  }
  return cells.length === 0 ? undefined : { cells }
}
