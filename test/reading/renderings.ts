import fc from 'fast-check'
import type { RandomTable } from './random-table.ts'

/** A page with the lines that each row of its table takes, counted from 1. */
export interface Rendered {
  readonly text: string
  readonly lines: readonly (readonly [number, number])[]
}

export type Renderer = fc.Arbitrary<(table: RandomTable) => Rendered>

/** The cells of a table by row, its heading first. */
function grid({ columns, headings, rows }: RandomTable): string[][] {
  return [[...headings], ...rows.map(({ cells }) => columns.map((column) => cells[column]))]
}

/** A page around the rows of its table; the heading is the first of them. */
function page(before: readonly string[], rows: readonly string[], after: readonly string[]): Rendered {
  const lines: [number, number][] = []
  let next = before.length + 1
  for (const row of rows) {
    const end = next + row.split('\n').length - 1
    lines.push([next, end])
    next = end + 1
  }
  return { text: [...before, ...rows, ...after].join('\n'), lines: lines.slice(1) }
}

const wire = (table: RandomTable): string => (table.columns[0] === 'level' ? 'Sent as XML.' : 'Sent as JSON.')

const entities = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('ä', '&auml;')

export const html: Renderer = fc
  .record({
    tag: fc.constantFrom('td', 'th'),
    wrap: fc.boolean(),
    spans: fc.boolean(),
    lineBreak: fc.constantFrom('<br>', '</p><p>', '<br/>', '</li><li>'),
    blank: fc.constantFrom('', '&nbsp;', '<br>', '<p></p>'),
  })
  .map(({ tag, wrap, spans, lineBreak, blank }) => (table) => {
    const [open, close] = lineBreak.startsWith('</p')
      ? ['<p>', '</p>']
      : lineBreak.startsWith('</l')
        ? ['<ul><li>', '</li></ul>']
        : ['', '']
    const write = (text: string): string =>
      text === '' ? blank : open + entities(text).replaceAll('\n', lineBreak) + close
    const rows = grid(table).map((cells, index) => {
      const last = cells.length - 1
      const isWide = spans && index > 0 && cells[last] === '' && cells[last - 1] !== ''
      const shown = isWide ? cells.slice(0, -1) : cells
      const written = shown.map((text, at) => {
        const wide = isWide && at === shown.length - 1 ? ' colspan="2"' : ''
        return `<${tag}${wide}>${write(text)}</${tag}>`
      })
      return `<tr>${written.join('')}</tr>`
    })
    return page(
      [
        '<html><body>',
        wrap ? '<table><tr><td>' : '<div>',
        '<h1>Things</h1>',
        '<h2>POST /things/add</h2>',
        `<p>${wire(table)}</p>`,
        '<table>',
      ],
      rows,
      [
        '</table>',
        wrap ? '</td></tr></table>' : '</div>',
        '<p>Did you find it helpful? Yes No</p>',
        '</body></html>',
      ],
    )
  })

const escaped = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#+!|~&.]/g, '\\$&').replaceAll('\n', '<br>')

export const gfm: Renderer = fc.boolean().map((isPadded) => (table) => {
  const rows = grid(table).map((cells) =>
    isPadded
      ? `| ${cells.map((text) => escaped(text).padEnd(12)).join(' | ')} |`
      : `|${cells.map(escaped).join('|')}|`,
  )
  const [heading = '', ...rest] = rows
  return page(
    ['# Things', '', '## POST /things/add', '', wire(table), ''],
    [`${heading}\n|${' --- |'.repeat(table.columns.length)}`, ...rest],
    ['', 'Did you find it helpful? Yes No'],
  )
})

export const pipe: Renderer = fc
  .record({
    leads: fc.boolean(),
    trails: fc.boolean(),
    keeps: fc.boolean(),
    pads: fc.boolean(),
    escapes: fc.boolean(),
    gap: fc.constantFrom('\n', '\n', '\n\n'),
    isApart: fc.nat(3).map((draw) => draw === 0),
    isClosed: fc.boolean(),
    breaks: fc.array(fc.nat(9), { minLength: 13, maxLength: 13 }),
  })
  .map(({ leads, trails, keeps, pads, escapes, gap, isApart, isClosed, breaks }) => (table) => {
    const rows = grid(table).map((row, index) => {
      // A pipe within a cell, in a row whose empty cells are gone, makes a row that another table may well have.
      const isEscaped = escapes || (!keeps && row.includes(''))
      const cells = isEscaped ? row.map((text) => text.replaceAll('|', '\\|')) : row
      const kept = keeps ? cells : cells.filter((text) => text !== '')
      const padded = keeps
        ? kept
        : [...kept, ...Array<string>(pads ? cells.length - kept.length : 0).fill('')]
      const at = breaks[index] ?? 0
      // A lone name without a pipe, between blank lines, is a word like any other.
      const closes = trails || (isApart && padded.length === 1)
      const isBroken = trails && index > 0 && at > 0 && at < kept.length
      const parts = isBroken ? [padded.slice(0, at), padded.slice(at)] : [padded]
      return parts
        .map(
          (part, position) =>
            `${leads && position === 0 ? '| ' : ''}${part.join(' | ')}${closes ? ' |' : ''}`,
        )
        .join(gap)
        .concat(isApart && index > 0 ? '\n' : '')
    })
    const below = ['This article has been translated by a machine.', 'Did you find it helpful? Yes No']
    return page(['Things', 'POST /things/add', wire(table)], rows, isClosed ? ['', ...below] : below)
  })

export const spaced: Renderer = fc.record({ isDense: fc.boolean() }).map(({ isDense }) => (table) => {
  const rows = grid(table).map((cells) => cells.filter((text) => text !== '').join(' '))
  const gap = isDense ? [] : ['']
  return page(['Things', ...gap, 'POST /things/add', ...gap, wire(table), ...gap], rows, [
    ...gap,
    'This article has been translated by a machine.',
    'Did you find it helpful? Yes No',
  ])
})

/**
 * A first line that is a type by itself. In a row whose type is gone it is that row's type, for whoever reads it: to
 * doubt it is to doubt every row with such a type.
 */
const loneType = /^((?:Date|Number|Text|Type)(?: (?:\([^)]*\)|\d+))?[.:*]?)\n/

/** One cell a line; empty cells are blank lines or gone. */
export const cellLines: Renderer = fc.record({ isGrid: fc.boolean() }).map(({ isGrid }) => (table) => {
  const rows = grid(table).map((cells, index) => {
    const isTyped = index === 0 || table.columns.every((column, at) => column !== 'type' || cells[at] !== '')
    const written = isTyped ? cells : cells.map((text) => text.replace(loneType, '$1 '))
    return written.filter((text) => isGrid || text !== '').join('\n')
  })
  return page(['Things', '', 'POST /things/add', '', wire(table)], rows, [
    '',
    'This article has been translated by a machine.',
    'Did you find it helpful? Yes No',
  ])
})
