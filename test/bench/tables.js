/**
 * A table of results: texts by column, the first row the headings. In a terminal the columns stand below one another; as
 * Markdown they are a table.
 *
 * @param {{ title: string, notes?: readonly string[], rows: readonly (readonly string[])[] }} table
 */
export function terminalText({ title, notes = [], rows }) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  '),
  )
  return [title, ...lines.map((line) => `  ${line}`.trimEnd()), ...notes.map((note) => `  ${note}`), ''].join(
    '\n',
  )
}

export function markdownText({ title, notes = [], rows }) {
  const [head, ...body] = rows.map((row) => `| ${row.join(' | ')} |`)
  const marks = `| ${rows[0].map((_, column) => (column === 0 ? '---' : '--:')).join(' | ')} |`
  return [`## ${title}`, '', head, marks, ...body, '', ...notes.flatMap((note) => [note, ''])].join('\n')
}

/**
 * One row a contestant: median, range, and its ratio to the first, which is the limit, and to another one if it is named.
 * Disqualified ones stand below with the reason.
 */
export function timeTable(title, times, disqualified = {}, notes = [], other = undefined) {
  const [first] = Object.keys(times)
  const compared = other === undefined ? [first] : [first, other]
  const rows = Object.entries(times).map(([name, { median, low, high }]) => [
    name,
    duration(median),
    `${duration(low)}–${duration(high)}`,
    ...compared.map((base) => (median / times[base].median).toFixed(2)),
  ])
  const out = Object.entries(disqualified).map(([name, reason]) => `Disqualified: ${name} ${reason}`)
  const head = ['', 'median', 'range', ...compared.map((name) => `× ${name}`)]
  return { title, notes: [...notes, ...out], rows: [head, ...rows] }
}

export function duration(nanoseconds) {
  if (nanoseconds < 1e3) return `${nanoseconds.toFixed(0)} ns`
  return nanoseconds < 1e6 ? `${(nanoseconds / 1e3).toFixed(2)} µs` : `${(nanoseconds / 1e6).toFixed(1)} ms`
}
