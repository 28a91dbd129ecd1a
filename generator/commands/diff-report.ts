import { styleText } from 'node:util'
import { markdownText } from '../3-emit/tokens.ts'
import { whereText } from '../compare/accepted.ts'
import { changeText, whereOf } from '../compare/change-text.ts'
import type { Judged } from '../compare/judge.ts'
import type { Effect } from '../compare/rules.ts'
import { shown } from '../diagnostics.ts'
import type { Compared } from './diff.ts'
import { counted, printable } from './report.ts'

export const diffFormats = ['text', 'markdown', 'json'] as const

export type DiffFormat = (typeof diffFormats)[number]

export const diffWriters: Readonly<Record<DiffFormat, (compared: Compared) => string>> = {
  text,
  markdown,
  json,
}

const colours = { breaking: 'red', additive: 'green', wording: 'gray' } as const

function text({ open, accepted, stale, ...rest }: Compared): string {
  const lines: string[] = []
  let heading = ''
  for (const judged of open) {
    const { page, request, part } = whereOf(judged.change.path)
    const above = [page, request].filter((name) => name !== '').join(' ')
    if (above !== heading) lines.push(above)
    heading = above
    const said = `${part === '' ? '' : `${part}: `}${changeText(judged.change)}`
    lines.push(`  ${judged.effect.padEnd(8)} ${said} [${judged.rule}] ${shown(judged.change.place)}`)
  }
  for (const judged of accepted)
    lines.push(`accepted ${whereText(judged)}: ${changeText(judged.change)} (${judged.reason})`)
  for (const one of stale)
    lines.push(`accepted, but it does not occur: ${one.where}: ${one.change} (${one.reason})`)
  return `${lines.map((line) => `${coloured(printable(line))}\n`).join('')}${total(open, accepted, rest)}\n`
}

/** A line with its effect in colour, on a terminal. */
function coloured(line: string): string {
  if (!process.stdout.isTTY || (process.env['NO_COLOR'] ?? '') !== '') return line
  return line.replace(/^ {2}(breaking|additive|wording)/, (effect) =>
    styleText(colours[effect.trim() as Effect], effect),
  )
}

function total(
  open: readonly Judged[],
  accepted: readonly Judged[],
  { step, release }: Pick<Compared, 'step' | 'release'>,
): string {
  if (open.length === 0) return `No ${accepted.length === 0 ? '' : 'other '}change in meaning.`
  const count = (effect: Effect): number => open.filter((one) => one.effect === effect).length
  const raised = release === undefined ? '' : ` ${release.current} → ${release.next}.`
  return `${counted(open.length, 'change')}: ${count('breaking')} breaking, ${count('additive')} additive, ${count('wording')} of wording. Version: ${step}.${raised}`
}

/** A table for a pull request. */
function markdown({ open, accepted, stale, ...rest }: Compared): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => markdownText(printable(cell))).join(' | ')} |\n`
  const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
    rows.length === 0 ? '' : `${row(titles)}${row(titles.map(() => '---'))}${rows.map(row).join('')}\n`
  return [
    table(
      ['Effect', 'Where', 'Change', 'Why', 'Place'],
      open.map((one) => [
        one.effect,
        whereText(one),
        changeText(one.change),
        one.why,
        shown(one.change.place),
      ]),
    ),
    table(
      ['Accepted', 'Change', 'Reason'],
      accepted.map((one) => [whereText(one), changeText(one.change), one.reason]),
    ),
    table(
      ['Accepted, but does not occur', 'Change', 'Reason'],
      stale.map(({ where, change, reason }) => [where, change, reason]),
    ),
    `${total(open, accepted, rest)}\n`,
  ].join('')
}

/** Every change with all that is needed to carry it out. */
function json({ open, accepted, stale, step, release }: Compared): string {
  const written = (judged: Judged): object => ({
    effect: judged.effect,
    rule: judged.rule,
    why: judged.why,
    where: whereText(judged),
    text: changeText(judged.change),
    ...judged.change,
  })
  const changes = open.map(written)
  const settled = accepted.map((judged) => ({ ...written(judged), reason: judged.reason }))
  return `${JSON.stringify({ version: step, release, changes, accepted: settled, stale }, null, 2)}\n`
}
